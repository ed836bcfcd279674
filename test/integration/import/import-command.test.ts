import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importStudies } from "../../../src/commands/import.ts";
import { importFixture } from "../../support/import/import-fixture.ts";
import { buildProject, makeProject, type TestProject } from "../../support/project.ts";

const NOW = new Date("2026-12-01T12:00:00Z");
const SOURCES = [
  "hugo",
  "jekyll",
  "eleventy",
  "astro",
  "next",
  "docusaurus",
  "markdown",
  "wordpress/export.xml",
  "webflow/Reedmace - Case Studies.csv",
  "notion",
  "html",
  "docx",
];

let project: TestProject;
beforeAll(() => {
  project = makeProject({});
});
afterAll(() => project.remove());

const run = (...args: string[]) => importStudies(args, { root: project.root, from: project.root }, NOW);
const path = (name: string): string => join(project.root, name);
const read = (name: string): string => readFileSync(path(name), "utf8");
const studies = (): string[] =>
  readdirSync(path("src/content/case-studies")).filter((name) => name.endsWith(".md"));

describe("npm run import", () => {
  it("writes nothing with --dry-run, and prints the report", async () => {
    const { output, exitCode } = await run(importFixture("jekyll"), "--dry-run");
    expect(exitCode).toBe(0);
    expect(output).toContain("Would be written: 3 studies and 3 pictures and files");
    expect(output).toContain("## To do");
    expect(studies()).toEqual([]);
    expect(existsSync(path("import-report.md"))).toBe(false);
  });

  it("writes studies, pictures and the report, with no error the check would find", async () => {
    const { output, exitCode } = await run(importFixture("jekyll"));
    expect(exitCode).toBe(0);
    expect(output).toContain("The check finds 0 errors");
    expect(studies()).toEqual(["harbour-line.md", "quay-lights.md", "sluice.md"]);
    expect(existsSync(path("src/content/images/case-studies/harbour-line/pier-seven.png"))).toBe(true);
    expect(existsSync(path("src/content/files/tariff.pdf"))).toBe(true);
    expect(read("import-report.md")).toContain("_case_studies/harbour-line.markdown:31");
  });

  it("changes nothing the second time, the report neither", async () => {
    const before = [read("import-report.md"), read("src/content/case-studies/sluice.md")];
    const { output } = await run(importFixture("jekyll"));
    expect(output).toContain("Written: 0 studies and 0 pictures and files; unchanged 3");
    expect([read("import-report.md"), read("src/content/case-studies/sluice.md")]).toEqual(before);
  });

  it("keeps a file that its author has changed, and writes over it with --force alone", async () => {
    const file = "src/content/case-studies/sluice.md";
    const before = read(file);
    writeFileSync(path(file), "mine");
    const kept = await run(importFixture("jekyll"));
    expect(kept.output).toContain("1 file there already and different: kept");
    expect(read(file)).toBe("mine");
    await run(importFixture("jekyll"), "--force");
    expect(read(file)).toBe(before);
  });

  it("adds names to the vocabulary where that is asked for, and leaves its comments", async () => {
    const comment =
      read("src/data/vocabulary.yaml")
        .split("\n")
        .find((line) => line.startsWith("#")) ?? "";
    await run(importFixture("jekyll"), "--write-vocabulary");
    const vocabulary = read("src/data/vocabulary.yaml");
    expect(vocabulary).toMatch(/label: ferries/);
    expect(vocabulary).toContain(comment);
  });

  it("says how it is called where it is called wrongly", async () => {
    expect(await run()).toMatchObject({ exitCode: 2 });
    expect((await run("x", "--dryrun")).output).toMatch(/^--dryrun is no option of import/);
    await expect(run(path("nowhere"))).rejects.toThrow("There is no");
  });
});

describe("a site made of every kind of source", () => {
  it("builds for production with no error, and shows no template code", async () => {
    for (const source of SOURCES) {
      const { output } = await run(importFixture(source));
      expect(output, source).toContain("The check finds 0 errors");
    }
    const { code, output } = await buildProject(project.root, { CONTEXT: "production" });
    expect(output).toMatch(/files checked: 0 errors/);
    expect(code).toBe(0);
    const published = readdirSync(path("_site/case-studies"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(published.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "harbour-line",
        "gull",
        "pier",
        "windmill",
        "ember-foods",
        "heron",
        "moor",
        "canal-lock",
      ]),
    );
    expect(published.map(({ name }) => name)).not.toContain("quay-lights");
    for (const { name } of published) {
      const html = existsSync(path(`_site/case-studies/${name}/index.html`))
        ? read(`_site/case-studies/${name}/index.html`)
        : "";
      const main =
        /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<(pre|code|script)\b[\s\S]*?<\/\1>/g, "") ?? "";
      expect(main, name).not.toMatch(/\{\{|\{%|\{\/\*|&lt;[A-Z]|\bimport .* from\b/);
    }
    // The Hugo source has texts in German, which the site publishes without another command.
    expect(read("src/data/site.yaml")).toMatch(/^languages: \[en-GB, .*\bde\b/m);
    expect(existsSync(path("_site/de/case-studies/index.html"))).toBe(true);
    expect(read("_site/_redirects")).toContain("/work/harbour-line/ /case-studies/harbour-line/ 301");
  });
});
