import { unifyLabels } from "../../domain/case-study/check-collection.ts";
import type { DeployContext } from "../../domain/deploy-context.ts";
import { createLocale } from "../../domain/locale/index.ts";
import { languagesOf, nameWithoutLanguage, prefixOf } from "../../domain/locale/site-languages.ts";
import { isShown, publicationState } from "../../domain/publication.ts";
import { comparePath } from "../../domain/site-files/redirects.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { findFiles } from "./find-files.ts";
import { chooseLanguage, readCaseStudies } from "./read-case-studies.ts";
import { readWords } from "./read-words.ts";
import { type SiteContent, siteOrigin } from "./site-content.ts";
import { findStudyFolder } from "./study-folder.ts";
import type { StudyPage } from "./study-page.ts";
import { placeLinks } from "./study-text.ts";

/** A study that a deploy shows, before its pictures are placed. */
export type ShownStudy = Pick<StudyPage, "study" | "text" | "state" | "diagnostics" | "untranslated">;

/**
 * The studies that a language of the site lists without having them: each in the first other language that this deploy shows it in, filed under
 * the names that the vocabulary has in the language of the list. `own`: those it has itself.
 */
export async function readUntranslated(
  content: SiteContent,
  own: readonly ShownStudy[],
  { paths, context, now }: { paths: ProjectPaths; context: DeployContext; now: Date },
): Promise<ShownStudy[]> {
  const { site, vocabulary } = content;
  const languages = languagesOf(site);
  if (languages.length < 2 || site.untranslated === "hidden") return [];
  const nameOf = (file: string): string => nameWithoutLanguage(file, languages);
  const unread = content.files.filter(({ study }) => study === null);
  const known = new Set([...own.map(({ study }) => study), ...unread].map(({ file }) => nameOf(file)));
  const taken = new Set(
    [...own.map(({ study }) => study), ...unread, ...content.pages.files].map(({ url }) => comparePath(url)),
  );
  const { markdown } = findFiles([findStudyFolder(paths)]);
  const found: ShownStudy[] = [];
  for (const language of languages.filter((each) => each !== site.language)) {
    const wanted = chooseLanguage(markdown, { root: paths.root, language, languages });
    const { messages } = await readWords(paths.data, language);
    const { files } = await readCaseStudies(wanted, {
      vocabulary,
      timeZone: site.timeZone,
      siteUrl: siteOrigin(site),
      languages,
      language,
      pages: content.pages.files.map(({ url }) => url),
      root: paths.root,
      now,
      published: {
        locale: createLocale({ tag: language, timeZone: site.timeZone, messages }),
        messages,
      },
    });
    for (const { study, text, linkTargets } of files) {
      if (study === null || text === null || known.has(nameOf(study.file))) continue;
      const state = publicationState(study, now);
      const isPage = site.untranslated === "shown";
      // An address has one page: that of a study in the language itself goes before.
      if (!isShown(state, context) || (isPage && taken.has(comparePath(study.url)))) continue;
      known.add(nameOf(study.file));
      taken.add(comparePath(study.url));
      const original = prefixOf(language, languages) + study.url;
      const address = isPage ? prefixOf(site.language, languages) + study.url : original;
      found.push({
        study: { ...study, redirectFrom: [] },
        text: placeLinks(text, linkTargets),
        state,
        diagnostics: [],
        untranslated: { language, original, address },
      });
    }
  }
  return found;
}

/** Gives names outside the vocabulary one spelling in all studies of a list, whatever language each is in. */
export function unifyLists(studies: readonly ShownStudy[]): ShownStudy[] {
  if (studies.every(({ untranslated }) => untranslated === null)) return [...studies];
  const unified = unifyLabels(studies.map(({ study }) => study));
  return studies.map((entry, position) => ({ ...entry, study: unified[position] ?? entry.study }));
}
