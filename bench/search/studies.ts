import { resolve } from "node:path";
import { readCaseStudies } from "../../src/build/content/read-case-studies.ts";
import { readData } from "../../src/build/content/read-data.ts";
import { readWords } from "../../src/build/content/read-words.ts";
import { findStudyFolder } from "../../src/build/content/study-folder.ts";
import { toPageImage, toSearchDocument } from "../../src/build/content/study-page.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { createLocale } from "../../src/domain/locale/index.ts";
import type { SearchDocument } from "../../src/domain/search/index.ts";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";
import type { Vocabulary } from "../../src/domain/vocabulary.ts";
import type { Random } from "./random.ts";

const PATHS = projectPaths(resolve(import.meta.dirname, "../.."));

/** The studies of a folder as the build hands them to the search; without one, those that are shipped. */
export async function readStudies(
  folder = findStudyFolder(PATHS),
): Promise<{ studies: SearchDocument[]; vocabulary: Vocabulary }> {
  const { site, vocabulary } = await readData(PATHS.data);
  const { messages } = await readWords(PATHS.data, site.language);
  const locale = createLocale({ tag: site.language, timeZone: site.timeZone, messages });
  const options = { vocabulary, timeZone: site.timeZone, root: PATHS.root, published: { locale, messages } };
  const { files } = await readCaseStudies(resolve(folder), options);
  const pages = files.flatMap(({ study, text }) =>
    study && text
      ? [
          {
            study,
            text,
            image: toPageImage(study, () => null, `/${study.slug}.svg`, site.covers),
            untranslated: null,
          },
        ]
      : [],
  );
  return { studies: pages.map(toSearchDocument), vocabulary };
}

const WORDS = 780;
const SOURCES = 3;

/** So many studies of about 780 words, each out of the paragraphs, halves of titles and filings of several. */
export function recombine(
  studies: readonly SearchDocument[],
  count: number,
  random: Random,
): SearchDocument[] {
  const paragraphs = new Map(
    studies.map((study) => [
      study,
      study.body.split("\n").map((text) => ({ text, words: splitWords(text).length })),
    ]),
  );
  return Array.from({ length: count }, (_, number) => {
    const sources = Array.from({ length: SOURCES }, () => random.pick(studies));
    const [first = random.pick(studies), second = first, third = first] = sources;
    const title = joinHalves(first.title, second.title);
    const body: string[] = [];
    const pool = sources.flatMap((study) => paragraphs.get(study) ?? []);
    for (let words = 0, spare = 400; words < WORDS && spare > 0; spare--) {
      const paragraph = random.pick(pool);
      body.push(paragraph.text);
      words += paragraph.words;
    }
    return {
      ...first,
      url: `/case-studies/${splitWords(title).slice(0, 6).join("-")}-${number}/`,
      title,
      snippet: joinHalves(second.snippet, first.snippet),
      headings: [...second.headings.slice(0, 5), ...third.headings.slice(5)],
      body: body.join("\n"),
      sections: [],
      facets: { ...first.facets, client: third.facets.client, industry: second.facets.industry },
      publishDate: new Date(
        Date.UTC(2015, 0, 1) + random.below(4000) * 86_400_000 + random.below(1440) * 60_000,
      ).toISOString(),
    };
  });
}

function joinHalves(a: string, b: string): string {
  const [start, end] = [a.split(" "), b.split(" ")];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.ceil(end.length / 2))].join(" ");
}
