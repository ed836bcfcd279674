import { containsWords } from "../../domain/verify/confidential-terms.ts";
import type { ConfidentialTerms } from "../../domain/verify/index.ts";
import type { ShownPage } from "./show-page.ts";
import type { SiteContent } from "./site-content.ts";
import type { ShownStudy } from "./untranslated.ts";

/**
 * What a deploy must not say: the title, address and client of a study it does not show, and the names of clients that
 * are not to be named. Words that what is shown says itself are no secret: a client of a draft may be named on another page.
 */
export function findConfidentialTerms(
  content: SiteContent,
  shown: readonly ShownStudy[],
  pages: readonly ShownPage[],
): ConfidentialTerms[] {
  const shownFiles = new Set(shown.map(({ study }) => study.file));
  const held = content.files.flatMap(({ file, study, hiddenNames }): ConfidentialTerms[] => {
    const words = study === null || shownFiles.has(file) ? [] : wordsOf(study);
    return words.length + hiddenNames.length === 0 ? [] : [{ file, words: [...words, ...hiddenNames] }];
  });
  const drafts = content.pages.files.flatMap(({ file, page }): ConfidentialTerms[] =>
    page?.draft && !pages.some(({ url }) => url === page.url)
      ? [{ file, words: [page.title, page.url.slice(0, -1)] }]
      : [],
  );
  const all = [...held, ...drafts];
  if (all.length === 0) return [];
  const said = saidInPublic(content, shown, pages);
  return all.flatMap(({ file, words }) => {
    const secret = words.filter((word) => !containsWords(said, word));
    return secret.length === 0 ? [] : [{ file, words: secret }];
  });
}

type Study = NonNullable<SiteContent["files"][number]["study"]>;

const wordsOf = ({ title, url, client }: Study): string[] => [
  title,
  url.slice(0, -1),
  ...(client?.kind === "named" ? [client.name] : []),
];

/** All that authors wrote for the public, one text after another. */
const saidInPublic = (
  { site, vocabulary, words }: SiteContent,
  shown: readonly ShownStudy[],
  pages: readonly ShownPage[],
): string =>
  [
    JSON.stringify([site, vocabulary, words]),
    ...shown.flatMap(({ study: { file: _, ...study }, text }) => [JSON.stringify(study), text.markdown]),
    ...pages.map((page) => JSON.stringify(page)),
  ].join("\n");
