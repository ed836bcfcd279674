import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePage } from "../../../src/build/pages/home.ts";
import { siteFiles } from "../../../src/build/site-files/index.ts";
import { prefixAddresses } from "../../../src/domain/locale/site-languages.ts";
import { emptyQuery, search } from "../../../src/domain/search/index.ts";
import { renderSite } from "../../support/render-site.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const NOW = new Date("2024-06-15T12:00:00Z");

const study = (title: string, fields = "") => `---
title: "${title}"
publishDate: ${title === "A mill" ? "2024-02-15" : "2024-01-15"}
industry: Energy
${fields}---

## Results

- **Load time**: from 8.2 s to 1.4 s
`;

/** A site in English, German and Arabic: one study in all, one in English and one in German alone, and drafts. */
function makeSite(untranslated: string | null): SiteFolder {
  const site = makeSiteFolder();
  const data = site.read("src/data/site.yaml").replace("language: en-GB", "languages: [en, de, ar]");
  site.write("src/data/site.yaml", untranslated === null ? data : `${data}untranslated: ${untranslated}\n`);
  site.write(
    "src/data/vocabulary.yaml",
    "industries:\n  - { label: Energy, labels: { de: Energiewirtschaft, ar: الطاقة } }\n",
  );
  const folder = "src/content/case-studies";
  site.write(`${folder}/harbour.md`, study("A harbour", "featured: true\n"));
  site.write(`${folder}/harbour.de.md`, study("Ein Hafen", "slug: hafen\n"));
  site.write(`${folder}/harbour.ar.md`, study("ميناء"));
  site.write(`${folder}/mill.md`, study("A mill", "tags: [Wind Power]\nredirectFrom: [/old/]\n"));
  site.write(`${folder}/mill.de.md`, study("Eine Mühle", "draft: true\n"));
  site.write(`${folder}/werft.de.md`, study("Eine Werft", "tags: [wind power]\n"));
  site.write(`${folder}/secret.md`, study("A secret", "draft: true\n"));
  return site;
}

/** Each card of a list: the tag of its link, what the link says, and whether the card says that it is in another language. */
const cardsOf = (html = "") =>
  [...html.matchAll(/<h3 class="card-title"><a ([^>]*)>([^<]*)<\/a>([\s\S]*?)<\/article>/g)].map(
    ([, link = "", title = "", rest = ""]) => [link, title, /class="state-mark">([^<]*)</.exec(rest)?.[1]],
  );

const titlesOf = (list: readonly { title: string }[]): string[] => list.map(({ title }) => title).sort();

describe("a study that is not translated, where site.yaml says nothing of it", () => {
  let site: SiteFolder;
  let german: Awaited<ReturnType<typeof renderSite>>;
  beforeAll(async () => {
    site = makeSite(null);
    german = await renderSite(site.root, NOW, "production", "de");
  });
  afterAll(() => site.remove());

  it("stands in the list, marked, and leads to its page in its own language", () => {
    expect(cardsOf(german.pages.get("/case-studies/"))).toEqual([
      ['href="/case-studies/mill/" hreflang="en" lang="en"', "A mill", "Auf Englisch"],
      ['href="/de/case-studies/hafen/"', "Ein Hafen", undefined],
      ['href="/de/case-studies/werft/"', "Eine Werft", undefined],
    ]);
  });

  it("does not head the home page, whose language is another", () => {
    expect(homePage(german.publishedContent).featured[0]?.title).toBe("A mill");
    expect(homePage(german.publishedContent).lead?.page.study.title).toMatch(/^Ein/);
  });

  it("has no page of its own there, and no draft is named", () => {
    expect([...german.pages.keys()].filter((name) => name.startsWith("/case-studies/")).sort()).toEqual([
      "/case-studies/",
      "/case-studies/hafen/",
      "/case-studies/werft/",
    ]);
    expect([...german.pages.values()].join()).not.toContain("A secret");
  });

  it("is found by the search, and filed under the names that its list has", () => {
    const index = german.publishedContent.search.index();
    const reply = search(index, { ...emptyQuery(), q: "mill" });
    expect(prefixAddresses(reply, "/de")).toMatchObject({
      results: [{ url: "/case-studies/mill/", language: "en", industry: { label: "Energiewirtschaft" } }],
    });
    const page = german.pages.get("/industries/energiewirtschaft/") ?? "";
    expect(cardsOf(page).map(([, title]) => title)).toEqual(["A mill", "Ein Hafen", "Eine Werft"]);
    const topics = search(index, emptyQuery()).facets.find(({ name }) => name === "topic")?.values;
    expect(topics).toHaveLength(1);
  });

  it("stands in the feeds at its own address, in its language", () => {
    const files = new Map(
      [...siteFiles(german.publishedContent, [], NOW)].map(({ url, text }) => [url, text]),
    );
    expect(files.get("/feed.xml")).toContain(
      '<entry xml:lang="en">\n<title>A mill</title>\n<link rel="alternate" type="text/html" href="https://www.fixture.test/case-studies/mill/"/>',
    );
    const { items } = JSON.parse(files.get("/feed.json") ?? "");
    expect(items.map(({ url, language }: Record<string, string>) => [url, language])).toEqual([
      ["https://www.fixture.test/case-studies/mill/", "en"],
      ["https://www.fixture.test/de/case-studies/hafen/", undefined],
      ["https://www.fixture.test/de/case-studies/werft/", undefined],
    ]);
    expect([...files.keys()].filter((url) => url.endsWith(".md")).sort()).toEqual([
      "/case-studies/hafen/index.md",
      "/case-studies/werft/index.md",
    ]);
  });

  it("is taken from the first language that has it", async () => {
    const arabic = await renderSite(site.root, NOW, "production", "ar");
    expect(cardsOf(arabic.pages.get("/case-studies/"))).toEqual([
      ['href="/case-studies/mill/" hreflang="en" lang="en" dir="ltr"', "A mill", "باللغة الإنجليزية"],
      ['href="/ar/case-studies/harbour/"', "ميناء", undefined],
      ['href="/de/case-studies/werft/" hreflang="de" lang="de" dir="ltr"', "Eine Werft", "باللغة الألمانية"],
    ]);
    const english = await renderSite(site.root, NOW, "production", "en");
    expect(cardsOf(english.pages.get("/case-studies/")).slice(2)).toEqual([
      ['href="/de/case-studies/werft/" hreflang="de" lang="de"', "Eine Werft", "In German"],
    ]);
  });
});

describe("a study that is not translated, shown", () => {
  let site: SiteFolder;
  let german: Awaited<ReturnType<typeof renderSite>>;
  beforeAll(async () => {
    site = makeSite("shown");
    german = await renderSite(site.root, NOW, "production", "de");
  });
  afterAll(() => site.remove());

  it("has a page in the frame of the list's language, which says so and names the page to be listed", () => {
    const page = german.pages.get("/case-studies/mill/") ?? "";
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<h1 lang="en">A mill</h1>');
    expect(page).toContain("Auf Englisch: Diese Fallstudie ist nicht übersetzt.");
    expect(page).toContain('<section aria-labelledby="results" class="is-results" lang="en">');
    expect(page).toContain('<link rel="canonical" href="https://www.fixture.test/case-studies/mill/">');
    expect(page).toContain('"inLanguage":"en"');
    expect(page).toContain('<a href="/de/industries/energiewirtschaft/">Energiewirtschaft</a>');
    expect(german.pages.get("/case-studies/hafen/")).toContain(
      '<link rel="canonical" href="https://www.fixture.test/de/case-studies/hafen/">',
    );
  });

  it("is led to there by lists, search and feeds", () => {
    expect(cardsOf(german.pages.get("/case-studies/"))[0]).toEqual([
      'href="/de/case-studies/mill/" hreflang="en" lang="en"',
      "A mill",
      "Auf Englisch",
    ]);
    const reply = search(german.publishedContent.search.index(), { ...emptyQuery(), q: "mill" });
    expect(prefixAddresses(reply, "/de")).toMatchObject({ results: [{ url: "/de/case-studies/mill/" }] });
    const feed = [...siteFiles(german.publishedContent, [], NOW)].find(
      ({ url }) => url === "/feed.xml",
    )?.text;
    expect(feed).toContain('href="https://www.fixture.test/de/case-studies/mill/"');
  });

  it("takes no address from a study that is in the language, and no redirect", async () => {
    site.delete("src/content/case-studies/mill.de.md");
    site.write("src/content/case-studies/other.de.md", study("Anderes", "slug: mill\n"));
    const { publishedContent } = await renderSite(site.root, NOW, "production", "de");
    expect(titlesOf(publishedContent.listed.map((page) => page.study))).toEqual([
      "Anderes",
      "Ein Hafen",
      "Eine Werft",
    ]);
    expect(publishedContent.studies.flatMap((page) => page.study.redirectFrom)).toEqual([]);
  });
});

describe("a study that is not translated, hidden", () => {
  it("is in no list of the language and is not found", async () => {
    const site = makeSite("hidden");
    try {
      const { publishedContent, pages } = await renderSite(site.root, NOW, "production", "de");
      expect(titlesOf(publishedContent.listed.map(({ study }) => study))).toEqual([
        "Ein Hafen",
        "Eine Werft",
      ]);
      expect([...pages.values()].join()).not.toContain("A mill");
      expect(search(publishedContent.search.index(), { ...emptyQuery(), q: "mill" }).total).toBe(0);
    } finally {
      site.remove();
    }
  });
});

it("refuses a word in site.yaml that says none of the three", async () => {
  const site = makeSite("visible");
  await expect(renderSite(site.root, NOW, "production", "de")).rejects.toThrow(
    "untranslated: must be hidden, linked or shown",
  );
  site.remove();
});
