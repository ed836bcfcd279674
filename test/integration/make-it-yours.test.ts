import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUp } from "../../src/commands/setup.ts";
import { buildProject, makeProject, ROOT, type TestProject, writeStudy } from "../support/project.ts";

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 24"><path fill="#4a7fd6" d="M0 0h120v24H0z"/></svg>';
const ANSWERS = readFileSync(join(ROOT, "test/fixtures/answers/brindlewick.yaml"), "utf8");
/** What is drawn and written of the firm of the samples. */
const SAMPLES = /Linnet|linnetwray|Candlemaker|7946 0182|#fdcf2c/i;

let project: TestProject;
let outcome: { code: number; output: string };
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(project.root, name)), { recursive: true });
  writeFileSync(join(project.root, name), text);
};
const labelsIn = (list: string): (string | undefined)[] =>
  [...list.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, label]) => label);
const read = (name: string): string => readFileSync(join(project.root, "_site", name), "utf8");

beforeAll(async () => {
  project = makeProject();
  const { root } = project;
  write("answers.yaml", `${ANSWERS}logo: logo.svg\n`);
  write("logo.svg", LOGO);
  await setUp(["--answers", "answers.yaml"], { root, from: root }, null, { timeZone: "UTC", language: "en" });
  write(
    "src/content/pages/services.md",
    "---\ntitle: Leistungen\ndescription: Two things.\n---\n\n::: studies\n- own\n:::\n\n::: contact\n:::\n",
  );
  write(
    "src/content/pages/impressum.md",
    "---\ntitle: Impressum\ndescription: Angaben.\nlanguage: de\n---\n\n{firm}, {address}\n",
  );
  const data = join(root, "src/data/site.yaml");
  const text = readFileSync(data, "utf8")
    .replace(/^( *)- url: \/about\/\n/m, "$1- url: /services/\n$&")
    .replace(/^( *)- url: \/privacy\/\n/m, "$1- url: /impressum/\n$&");
  writeFileSync(data, text);
  writeStudy(root, "own.md", "---\ntitle: Own\npublishDate: 2024-01-15\nclient: Acme\n---\nWe helped.\n");
  outcome = await buildProject(root, { CONTEXT: "production" });
});
afterAll(() => project.remove());

describe("a site made of answers, a study and two pages", () => {
  it("passes the check and is built for the public", () => {
    expect(outcome.output).toContain("1 file checked: no problems");
    expect(outcome.code).toBe(0);
  });

  it("has nothing of the samples' firm in any file of its own", () => {
    const files = globSync("**/*.{html,svg,xml,json,txt,md,webmanifest}", {
      cwd: join(project.root, "_site"),
    });
    expect(files.filter((name) => SAMPLES.test(read(name)))).toEqual([]);
  });

  it("has its colour, its logo, its links in their order and its pages", () => {
    const html = read("index.html");
    expect(html).toContain("--color-brand: #0b3d91");
    expect(html).toMatch(
      /<img class="site-logo" src="\/assets\/logo-[\w-]+\.svg" alt="Brindlewick: Works &amp; Sons"/,
    );
    const nav = /<ul class="site-nav">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
    expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "/case-studies/",
      "/services/",
      "/about/",
      "/contact/",
    ]);
    expect(labelsIn(nav)).toEqual(["Fallstudien", "Leistungen", "Über uns", "Kontakt"]);
    const foot = /<ul class="footer-links">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
    expect(labelsIn(foot)).toEqual(["Impressum", "Datenschutz", "Barrierefreiheit", "Feed", "Lizenzen"]);
    expect(read("services/index.html")).toContain('href="/case-studies/own/"');
    expect(read("impressum/index.html")).toMatch(/<main id="main" tabindex="-1" lang="de">/);
    expect(read("impressum/index.html")).toContain("10115 Berlin");
    expect(read("sitemap.xml")).toContain("https://www.brindlewick.test/services/");
    expect(read("icon.svg")).toContain("#0b3d91");
    expect(JSON.parse(read("manifest.webmanifest")).background_color).toBe("#0b3d91");
  });
});
