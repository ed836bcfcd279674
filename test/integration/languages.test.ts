import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { buildProject, makeProject, projectEnvironment, type TestProject } from "../support/project.ts";
import { wordsOfPage } from "../support/render-site.ts";

const study = (title: string, text: string, fields = "") =>
  `---\ntitle: "${title}"\npublishDate: 2024-01-15\nindustry: Energy\n${fields}---\n\n## Results\n\n${text}\n`;

const STUDIES = {
  "harbour.md": study(
    "A quicker harbour",
    "- **Load time**: from 8.2 s to 1.4 s\n\nSee [the mill](mill.md).",
  ),
  "harbour.de.md": study(
    "Ein schnellerer Hafen",
    "- **Ladezeit**: von 8,2 s auf 1,4 s\n\nWir bauten Häuser für die Ware. Siehe [die Mühle](/case-studies/mill/).",
    "redirectFrom: [/de/arbeiten/hafen/, /fallstudien/hafen/, /case-studies/hafen/]\n",
  ),
  "harbour.ar.md": study("ميناء أسرع", "Northwind: عملنا على الميناء وبنينا المستودعات.", "slug: mina\n"),
  "mill.md": study("A mill", "It turns."),
  "notes.fr.md": study("Notes on rivers", "French is no language of this site."),
};

const PROBE = `
const { default: handler } = await import(process.argv[2] ?? "");
const context = { ip: "203.0.113.7", waitUntil: () => {} };
const ask = async (asked) => {
  const [path, from] = asked.split(" from ");
  const headers = from === undefined ? {} : { Referer: from };
  const response = await handler(new Request("https://www.fixture.test" + path, { headers }), context);
  return [response.status, await response.text()];
};
console.log(JSON.stringify(await Promise.all(process.argv.slice(3).map(ask))));
`;

/** What a function answers, in a process of its own, as it runs on the platform: a path, or a path and ` from ` its Referer. */
async function ask(name: string, ...paths: string[]): Promise<[status: number, text: string][]> {
  const command = ["probe.ts", `./functions/${name}.ts`, ...paths];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: project.root,
    env: projectEnvironment(project.root),
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

let project: TestProject;
let answers: Record<string, [status: number, text: string] | undefined>;

beforeAll(async () => {
  project = makeProject(STUDIES);
  const site = join(project.root, "src/data/site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace("language: en-GB", "languages: [en, de, ar]"));
  writeFileSync(
    join(project.root, "src/data/site.de.yaml"),
    "tagline: Wir machen schnell, was langsam ist\nnavigation: [{ label: Fallstudien, url: /case-studies/ }]\n",
  );
  const vocabulary = join(project.root, "src/data/vocabulary.yaml");
  writeFileSync(vocabulary, "industries:\n  - { label: Energy, labels: { de: Energiewirtschaft } }\n");
  const built = await buildProject(project.root, { CONTEXT: "production" });
  if (built.code !== 0) throw new Error(built.output);
  writeFileSync(join(project.root, "probe.ts"), PROBE);
  const [german, english, arabic, data, unknown] = await ask(
    "search",
    "/de/search?q=haus",
    "/search?q=harbour",
    `/ar/search?q=${encodeURIComponent("مستودعات")}`,
    "/de/api/search?q=haus",
    "/fr/search?q=haus",
  );
  const [thanks] = await ask("thanks", "/de/contact/thanks/?ref=7K3M-9QXP-2RTV&see=harbour");
  const [busy, busyElsewhere, busyAtForm] = await ask(
    "busy",
    "/contact/busy from https://www.fixture.test/de/contact/",
    "/contact/busy from https://other.test/de/contact/",
    "/de/api/contact",
  );
  answers = { german, english, arabic, data, unknown, thanks, busy, busyElsewhere, busyAtForm };
}, 120_000);
afterAll(() => project?.remove());

const read = (path: string): string => readFileSync(join(project.root, "_site", path), "utf8");
const has = (path: string): boolean => existsSync(join(project.root, "_site", path));

/** Addresses a page names as itself in other languages, by language. */
const alternatesOf = (html: string): [string, string][] =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
    ([, tag = "", href = ""]) => [tag, href],
  );

describe("a site in three languages", () => {
  it("has the first at plain addresses and each other under its tag, with slugs of its own", () => {
    expect(read("case-studies/harbour/index.html")).toContain('<html lang="en">');
    expect(read("de/case-studies/harbour/index.html")).toContain('<html lang="de">');
    expect(read("ar/case-studies/mina/index.html")).toContain('<html lang="ar" dir="rtl">');
    expect(has("de/case-studies/mill/index.html")).toBe(false);
    expect(has("case-studies/notes-fr/index.html")).toBe(true);
  });

  it("has its words, facts and vocabulary in each", () => {
    const home = read("de/index.html");
    expect(home).toContain("Wir machen schnell, was langsam ist");
    expect(home).toContain('<a href="/de/case-studies/">Fallstudien</a>');
    expect(read("de/industries/energiewirtschaft/index.html")).toContain("Fallstudien: Energiewirtschaft");
    expect(read("de/case-studies/harbour/index.html")).toContain("1,4 s");
    expect(read("de/feed.xml")).toContain('xml:lang="de"');
    expect(read("de/404.html")).toContain("Seite nicht gefunden");
  });

  it("has no words of another language on any type of page, whatever was built before", () => {
    for (const path of [
      "index.html",
      "case-studies/index.html",
      "case-studies/harbour/index.html",
      "contact/index.html",
      "industries/energiewirtschaft/index.html",
    ]) {
      const page = read(`de/${path}`);
      expect(page).toContain("Zum Hauptinhalt springen");
      const words = wordsOfPage(page).filter((line) => !/العربية|(?:title|name)$/.test(line));
      expect(words.filter((line) => /\b(?:Skip to|Case stud|Search|Contents)|ابحث|دراس/.test(line))).toEqual(
        [],
      );
    }
    expect(read("de/case-studies/index.html")).toContain("Fallstudien durchsuchen");
    expect(read("ar/case-studies/index.html")).toContain("ابحث في دراسات الحالة");
  });

  it("links pages with themselves in other languages, symmetrically, each to what is there", () => {
    const pages = globSync("**/*.html", { cwd: join(project.root, "_site") });
    const byAddress = new Map(
      pages.map((path) => [
        `https://www.fixture.test/${path.replace(/index\.html$/, "")}`,
        alternatesOf(read(path)),
      ]),
    );
    const named = [...byAddress].filter(([, alternates]) => alternates.length > 0);
    expect(named.length).toBeGreaterThan(14);
    for (const [address, alternates] of named) {
      expect(alternates.map(([, href]) => href)).toContain(address);
      expect(alternates.filter(([tag]) => tag === "x-default")).toHaveLength(1);
      for (const [, href] of alternates) expect(byAddress.get(href)).toEqual(alternates);
    }
  });

  it("has a switch that leads to the same page, or says that there is none", () => {
    const harbour = read("de/case-studies/harbour/index.html");
    expect(harbour).toContain('<a href="/case-studies/harbour/" hreflang="en" lang="en">English</a>');
    expect(harbour).toContain('<a href="/ar/case-studies/mina/" hreflang="ar" lang="ar">العربية</a>');
    expect(read("case-studies/mill/index.html")).toContain('<span lang="de">Deutsch</span> (not translated)');
  });

  it("leads from a translation to a study that only the first language has", () => {
    expect(read("de/case-studies/harbour/index.html")).toContain('href="/case-studies/mill/"');
  });

  it("names every page in one sitemap, and the pages that are missing in their language", () => {
    const sitemap = read("sitemap.xml");
    for (const path of ["/", "/de/", "/ar/", "/de/case-studies/harbour/", "/ar/case-studies/mina/"])
      expect(sitemap).toContain(`<loc>https://www.fixture.test${path}</loc>`);
    expect(read("_redirects")).toContain("/de/* /de/404.html 404\n");
  });

  it("leads old addresses of a translation to it: those below its prefix, and those a site had anywhere", () => {
    const redirects = read("_redirects").split("\n");
    const to = "/de/case-studies/harbour/ 301";
    expect(redirects.filter((line) => line.endsWith(to))).toEqual([
      `/de/arbeiten/hafen/ ${to}`,
      `/de/fallstudien/hafen/ ${to}`,
      `/fallstudien/hafen/ ${to}`,
      `/de/case-studies/hafen/ ${to}`,
    ]);
  });

  it("searches each language by its own words and stems", () => {
    expect(answers.german?.[0]).toBe(200);
    expect(answers.german?.[1]).toContain('<html lang="de">');
    expect(answers.german?.[1]).toContain('href="/de/case-studies/harbour/');
    expect(answers.english?.[1]).toContain('href="/case-studies/harbour/');
    expect(answers.arabic?.[1]).toContain('href="/ar/case-studies/mina/');
    expect(JSON.parse(answers.data?.[1] ?? "").results[0].url).toBe("/de/case-studies/harbour/");
  });

  it("answers 404 for a language it has not, and thanks in the language it was written to", () => {
    expect(answers.unknown?.[0]).toBe(404);
    expect(answers.thanks?.[1]).toContain("Vielen Dank");
    expect(answers.thanks?.[1]).toContain('href="/de/case-studies/harbour/"');
  });

  it("tells who posts too often so in the language of the form, which leads to its own address again", () => {
    expect(answers.busy?.[0]).toBe(429);
    expect(answers.busy?.[1]).toContain('<html lang="de">');
    expect(answers.busy?.[1]).toContain('action="/de/api/contact"');
    expect(answers.busyAtForm?.[0]).toBe(429);
    expect(answers.busyAtForm?.[1]).toContain('<html lang="de">');
    expect(answers.busyElsewhere?.[1]).toContain('<html lang="en">');
  });

  it("has an inbox in its first language, whichever of them was built last", () => {
    const words: unknown = JSON.parse(
      readFileSync(join(project.root, ".generated/inbox-words.json"), "utf8"),
    );
    expect(words).toMatchObject({ language: "en", messages: { "inbox.title": "Inbox" } });
  });

  it("thanks by mail in the language of the page that was written from, and names studies to the firm in it", async () => {
    const code = `
      const { openDeps } = await import("./netlify/deps.ts");
      const { pathToFileURL } = await import("node:url");
      const { mailFacts, studiesOfPage, titleOfStudy } = openDeps(null, pathToFileURL("./.generated/search/"));
      const { siteOfPage, studyTitle, fittingStudies } = mailFacts;
      const read = (page) => { const { url, t } = siteOfPage(page); return [url, t("receipt.thanks")]; };
      const fit = (reference, page, message) =>
        fittingStudies({ reference, inquiry: { message }, origin: { study: null, page, search: null } });
      console.log(JSON.stringify({
        sites: ["/de/contact/", "/de", "/ar/case-studies/mina/", "/fr/x/", "/design/", "/", null].map(read),
        titles: [["harbour", "/de/"], ["harbour", "/"], ["mina", "/ar/"], ["mina", "/"]].map(([slug, page]) => studyTitle(slug, page)),
        anywhere: ["harbour", "mina", "gone"].map(titleOfStudy),
        url: studiesOfPage("/ar/contact/").find("mina").url,
        fitting: [
          await fit("a", "/de/contact/", "Unser Hafen braucht Häuser für die Ware."),
          await fit("b", "/contact/", "Our harbour is slow."),
        ].map((found) => found[0]?.url),
      }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
      cwd: project.root,
      env: projectEnvironment(project.root),
    });
    const { sites, titles, anywhere, url, fitting } = JSON.parse(stdout);
    const [german, , arabic, english] = sites;
    expect(german).toEqual(["https://www.fixture.test/de", expect.stringContaining("Ihre Nachricht")]);
    expect(arabic[0]).toBe("https://www.fixture.test/ar");
    expect(english[0]).toBe("https://www.fixture.test");
    expect(sites).toEqual([german, german, arabic, english, english, english, english]);
    expect(titles).toEqual(["Ein schnellerer Hafen", "A quicker harbour", "ميناء أسرع", null]);
    expect(anywhere).toEqual(["A quicker harbour", "ميناء أسرع", null]);
    expect(url).toBe("/ar/case-studies/mina/");
    expect(fitting).toEqual(["/de/case-studies/harbour/", "/case-studies/harbour/"]);
  });

  it("runs a paragraph of an Arabic page from the right that begins with a Latin name", () => {
    const page = read("ar/case-studies/mina/index.html");
    expect(page).toContain("<p>Northwind: ");
    expect(page).toContain('[dir="rtl"] :is(h1,h2,h3,h4,p,li,dd){unicode-bidi:isolate}');
  });

  it("leads from the list and the search of a language to a study that another has, in its own", async () => {
    expect(read("de/case-studies/index.html")).toContain(
      '<a href="/case-studies/mill/" hreflang="en" lang="en">A mill</a>',
    );
    expect(read("de/index.html")).toContain("Auf Englisch");
    const [found, data] = await ask("search", "/de/search?q=mill", "/de/api/search?q=mill");
    expect(found?.[1]).toContain('<a href="/case-studies/mill/" hreflang="en" lang="en">');
    expect(JSON.parse(data?.[1] ?? "").results[0]).toMatchObject({
      url: "/case-studies/mill/",
      language: "en",
    });
  });

  it("holds together, by its own checks", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["src/commands/verify.ts"], {
      cwd: project.root,
      env: projectEnvironment(project.root),
    });
    expect(stdout).toContain("nothing is wrong");
  });

  it.runIf(IS_NIGHTLY)("holds together where it shows what is not translated, or hides it", async () => {
    for (const untranslated of ["shown", "hidden"]) {
      const site = join(project.root, "src/data/site.yaml");
      const rest = readFileSync(site, "utf8").replace(/untranslated: .*\n/, "");
      writeFileSync(site, `${rest}untranslated: ${untranslated}\n`);
      const built = await buildProject(project.root, { CONTEXT: "production" });
      expect(built.code).toBe(0);
      expect(has("de/case-studies/mill/index.html")).toBe(untranslated === "shown");
      const { stdout } = await promisify(execFile)(process.execPath, ["src/commands/verify.ts"], {
        cwd: project.root,
      });
      expect(stdout).toContain("nothing is wrong");
      const sitemap = read("sitemap.xml");
      expect(sitemap).not.toContain("/de/case-studies/mill/");
      const shown = read("case-studies/mill/index.html");
      expect(alternatesOf(shown).map(([tag]) => tag)).toEqual(["en", "x-default"]);
      if (untranslated === "shown") {
        expect(alternatesOf(read("de/case-studies/mill/index.html"))).toEqual([]);
        expect(shown).toContain('<a href="/de/case-studies/mill/" hreflang="de" lang="de">Deutsch</a>');
      }
    }
  });
});
