import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseLocalizedSite,
  getLocalizedSite,
  type LocalizedSite,
} from "../../../src/build/localized-sites.ts";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { toBuildInfo } from "../../../src/domain/deploy-context.ts";
import { IS_NIGHTLY } from "../../support/nightly.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const NOW = new Date("2024-06-15T12:00:00Z");
const ORIGIN = "https://www.fixture.test";

type TextFile = { slug: boolean; draft: boolean; later: boolean; industry: string; old: boolean } | null;

const file = fc.option(
  fc.record({
    slug: fc.boolean(),
    draft: fc.boolean(),
    later: fc.boolean(),
    industry: fc.constantFrom("Energy", "Retail", "Something else"),
    old: fc.boolean(),
  }),
);

const sites = fc.record({
  languages: fc.shuffledSubarray(["en", "de", "ar", "pt-BR"], { minLength: 2, maxLength: 3 }),
  untranslated: fc.constantFrom("hidden", "linked", "shown"),
  /** Of each study its text in the first language, the second and the third. */
  studies: fc.array(fc.tuple(file, file, file), { minLength: 1, maxLength: 3 }),
  pages: fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 1 }),
  context: fc.constantFrom("production", "deploy-preview"),
});

type RandomSite = {
  languages: string[];
  untranslated: string;
  studies: TextFile[][];
  pages: boolean[][];
};

function write(site: SiteFolder, { languages, untranslated, studies, pages }: RandomSite): void {
  const data = site
    .read("src/data/site.yaml")
    .replace("language: en-GB", `languages: [${languages.join(", ")}]`);
  site.write("src/data/site.yaml", `${data}untranslated: ${untranslated}\n`);
  site.write(
    "src/data/vocabulary.yaml",
    "industries:\n  - { label: Energy, labels: { de: Energie } }\n  - { label: Retail, labels: { ar: تجزئة } }\n",
  );
  site.write("src/content/case-studies/.gitkeep", "");
  const ending = (at: number): string => (at === 0 ? ".md" : `.${languages[at]}.md`);
  for (const [number, texts] of studies.entries()) {
    for (const [at, text] of texts.entries()) {
      if (text === null || languages[at] === undefined) continue;
      const fields = [
        `title: "Study ${number} ${languages[at]}"`,
        `publishDate: ${text.later ? "2030-01-01" : "2024-01-15"}`,
        `industry: ${text.industry}`,
        ...(text.slug ? [`slug: own-${number}-${at}`] : []),
        ...(text.draft ? ["draft: true"] : []),
        ...(text.old ? [`redirectFrom: [/old-${number}-${at}/]`] : []),
      ];
      site.write(
        `src/content/case-studies/study-${number}${ending(at)}`,
        `---\n${fields.join("\n")}\n---\n\nWords.\n`,
      );
    }
  }
  for (const [number, texts] of pages.entries())
    for (const [at, isThere] of texts.entries())
      if (isThere && languages[at] !== undefined)
        site.write(
          `src/content/pages/page-${number}${ending(at)}`,
          `---\ntitle: Page ${number}\ndescription: A page of words.\n---\n\nWords.\n`,
        );
}

/** What a page names as itself in other languages, by its whole address. */
function alternatesOf(localizedSites: readonly LocalizedSite[]): Map<string, string[]> {
  return new Map(
    localizedSites.flatMap(({ translations, prefix }) =>
      [...translations].map(([url, others]) => [
        ORIGIN + prefix + url,
        others.flatMap(({ language, absolute }) => (absolute === null ? [] : [`${language} ${absolute}`])),
      ]),
    ),
  );
}

describe("pages that name each other as translations", () => {
  it("do so both ways, and each names itself, whatever is translated, held back or shown in another language", async () => {
    await fc.assert(
      fc.asyncProperty(sites, async (random) => {
        const site = makeSiteFolder();
        try {
          write(site, random);
          chooseLocalizedSite(random.languages[0] ?? "");
          const build = { ...toBuildInfo({ CONTEXT: random.context }), origin: ORIGIN };
          const { all } = await getLocalizedSite(projectPaths(site.root), build, NOW);
          const alternates = alternatesOf(all);
          expect(alternates.size).toBeGreaterThan(3);
          for (const [address, named] of alternates) {
            if (named.length === 0) continue;
            const addresses = named.map((entry) => entry.split(" ")[1] ?? "");
            expect(addresses).toContain(address);
            for (const other of addresses) expect(alternates.get(other)).toEqual(named);
          }
          for (const { publishedContent, translations } of all) {
            const copies = publishedContent.studies.filter(({ untranslated }) => untranslated !== null);
            for (const { study } of copies)
              expect((translations.get(study.url) ?? []).every(({ absolute }) => absolute === null)).toBe(
                true,
              );
            const urls = publishedContent.studies.map(({ study }) => study.url);
            expect(new Set(urls).size).toBe(urls.length);
          }
        } finally {
          site.remove();
        }
      }),
      { numRuns: IS_NIGHTLY ? 200 : 4 },
    );
  });
});
