import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readWords } from "../../../src/build/content/read-words.ts";
import { checkLinkLabels, labelLinks, namesOfTargets } from "../../../src/domain/link-labels.ts";
import { createLocale, type Locale } from "../../../src/domain/locale/index.ts";
import { type Site, siteSchema } from "../../../src/domain/site.ts";
import { ROOT } from "../../support/project.ts";
import { SITE_FACTS } from "../../support/site-facts.ts";
import { good, study } from "./case-study/study-text.ts";

const acme = good(study({ title: "Acme is faster", industry: "Retail" }));
const PAGES = [
  { url: "/services/", title: "Leistungen", isOwn: true },
  { url: "/privacy/", title: "Was wir speichern", isOwn: true },
  { url: "/about/", title: "Über unser Haus", isOwn: false },
];

let locales: Record<"de" | "en", Locale>;
beforeAll(async () => {
  const localeOf = async (tag: string) =>
    createLocale({
      tag,
      timeZone: "UTC",
      messages: (await readWords(join(ROOT, "src/data"), tag)).messages,
    });
  locales = { de: await localeOf("de"), en: await localeOf("en") };
});

const siteOf = (language: string, navigation: unknown[], more: object = {}): Site =>
  siteSchema.parse({ ...SITE_FACTS, language, navigation, footer: [], ...more });
const namesIn = (language: "de" | "en") =>
  namesOfTargets({ pages: PAGES, studies: [acme] }, locales[language]);
const labelsIn = (language: "de" | "en", ...navigation: unknown[]): string[] =>
  labelLinks(siteOf(language, navigation), namesIn(language)).navigation.map(({ label }) => label);
const to = (url: string, label?: unknown) => (label === undefined ? { url } : { url, label });

describe("the words of a link", () => {
  it("are those of the page it leads to, in the language of the site", () => {
    const links = ["/", "/case-studies/", "/about", "/contact/#form", "/accessibility/", "/feed.xml"].map(
      (url) => to(url),
    );
    expect(labelsIn("de", ...links)).toEqual([
      "Startseite",
      "Fallstudien",
      "Über uns",
      "Kontakt",
      "Barrierefreiheit",
      "Feed",
    ]);
    expect(labelsIn("en", ...links)).toEqual([
      "Home",
      "Case studies",
      "About",
      "Contact",
      "Accessibility",
      "Feed",
    ]);
  });

  it("are the titles of the site's own pages and studies, and the name of what a landing page lists", () => {
    const links = ["/services/", "https://www.firm.example/privacy/", acme.url, "/industries/retail/"];
    expect(labelsIn("de", ...links.map((url) => to(url)))).toEqual([
      "Leistungen",
      "Was wir speichern",
      "Acme is faster",
      "Retail",
    ]);
  });

  it("are those that the data give, for every language or for each", () => {
    const label = { en: "Who we are", "de-AT": "Wir" };
    expect(labelsIn("de", to("/about/", "Haus"), to("/about/", label))).toEqual(["Haus", "Wir"]);
    expect(labelsIn("en", to("/about/", label), to("/about/", { fr: "Nous" }))).toEqual([
      "Who we are",
      "Nous",
    ]);
  });

  it("are read from an address that nothing names", () => {
    const links = [
      "/files/general-terms.pdf",
      "https://www.calendar.example/firm/?a=1",
      "mailto:a@b.example",
    ];
    expect(labelsIn("de", ...links.map((url) => to(url)))).toEqual([
      "general terms",
      "calendar.example/firm",
      "a@b.example",
    ]);
  });
});

describe("the check of the words of links", () => {
  const check = (language: "de" | "en", navigation: unknown[], more?: object) =>
    checkLinkLabels(
      siteOf(language, navigation, more),
      (path) => ({ line: Number(path[1]) + 1, column: 1 }),
      namesIn(language),
      namesIn("en"),
    ).map(({ level, field, message }) => `${level} ${field}: ${message}`);

  it("finds nothing where pages name themselves, or the data name them", () => {
    expect(
      check("de", [to("/about/"), to("/services/"), to("mailto:a@b.example"), to("/contact/", "Contact us")]),
    ).toEqual([]);
    expect(check("en", [to("/about/", "About")])).toEqual([]);
  });

  it("names a link elsewhere without words", () => {
    expect(check("de", [to("/about/"), to("https://calendar.example/")])).toEqual([
      "error navigation.1.label: nothing on this site names https://calendar.example/; write label: and the words of the link above it",
    ]);
  });

  it("names English words on a site of another language, with those the link would have", () => {
    expect(check("de", [to("/about/", "About"), to("/contact/", "Contact")])).toEqual([
      "warning navigation.0.label: `About` is English, and the site is not; remove the line, and the link is called Über uns",
      "warning navigation.1.label: `Contact` is English, and the site is not; remove the line, and the link is called Kontakt",
    ]);
  });

  it("names the languages of the site that a label leaves out", () => {
    const label = { en: "About", de: "Wir" };
    expect(
      check("en", [to("/about/", label)], { language: undefined, languages: ["en", "de", "fr", "pt-BR"] }),
    ).toEqual([
      "warning navigation.0.label: there are no words for fr, pt-BR, which has those of en; add them",
    ]);
  });

  it("refuses what is neither a text nor texts by language", () => {
    for (const label of [5, "", ["About"], { english_words: "About" }, { en: 5 }, null])
      expect(() => siteOf("en", [{ url: "/about/", label }])).toThrow();
  });
});
