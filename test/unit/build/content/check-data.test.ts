import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { check } from "../../../../src/commands/check.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

const DATA = "src/data/site.yaml";
const SAMPLE = "src/samples/a.md";
const OWN = "src/content/case-studies/a.md";
const STUDY = "---\ntitle: A\npublishDate: 2024-01-15\n---\nText.\n";
const NOW = new Date("2024-06-15T12:00:00Z");

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write(SAMPLE, STUDY);
  const data = readFileSync(join(site.root, DATA), "utf8");
  site.write(DATA, data.replace(/^name:.*/m, "name: Linnet & Wray").replace("fixture.test", "firm.example"));
});
afterEach(() => site.remove());

const checked = async (): Promise<string[]> =>
  (await check([], { root: site.root, from: site.root })).output.split("\n").map((line) => line.slice(0, 38));
const load = (context: string, netlify = "true") =>
  loadPublishedContent(projectPaths(site.root), toBuildInfo({ CONTEXT: context, NETLIFY: netlify }), NOW);

describe("the samples' firm", () => {
  it("is the demonstration beside the samples alone: one warning, and production is built", async () => {
    const demonstration = [`${DATA}:1:7 warning: the si`, "2 files checked: 0 errors, 1 warning"];
    expect(await checked()).toEqual(demonstration);
    expect((await load("production")).studies).toHaveLength(1);
    site.write(OWN, STUDY);
    expect(await checked()).toEqual(demonstration);
    expect((await load("production")).studies).toHaveLength(1);
  });

  it("is named value by value, and keeps production back, beside a study that is none of the samples", async () => {
    site.write(OWN, STUDY.replace("Text", "Words"));
    expect(await checked()).toEqual([
      `${DATA}:1:7 warning name: t`,
      `${DATA}:5:6 warning url: th`,
      "2 files checked: 0 errors, 2 warnings",
    ]);
    await expect(load("production")).rejects.toThrow(
      /^Production is not built while the data of the site have errors:\nsrc\/data\/site\.yaml:1:7 error name: this is the name of the samples' firm; write your own \(npm run setup asks for it\)\nsrc\/data\/site\.yaml:5:6 error url: /,
    );
    expect((await load("deploy-preview")).studies).toHaveLength(1);
    // Built on another machine, production is looked at and not put on the web.
    expect((await load("production", "")).studies).toHaveLength(1);
  });

  it("is named value by value where the samples are ended and no study is there, which production may be", async () => {
    site.write("src/content/case-studies/.gitkeep", "");
    expect(await checked()).toHaveLength(3);
    expect((await load("production")).studies).toEqual([]);
  });
});

describe("the brand of a site", () => {
  it("that cannot be read is an error at its line, which production is not built with", async () => {
    site.write("src/data/brand.yaml", 'colours:\n  accent: navy\n  light:\n    muted: "#aaa"\n');
    const { output, exitCode } = await check([], { root: site.root, from: site.root });
    expect(output).toMatch(
      /^src\/data\/brand\.yaml:4:12 error colours\.light\.muted: muted #aaa on background /m,
    );
    expect(exitCode).toBe(1);
    await expect(load("production")).rejects.toThrow("error colours.light.muted: ");
    expect((await load("deploy-preview")).studies).toHaveLength(1);
  });

  it("says of a colour without quotes that # begins a comment, and of what is no colour what is one", async () => {
    site.write("src/data/brand.yaml", "colours:\n  accent: #0a7d5a\n  neutral: greyish\n");
    await expect(check([], { root: site.root, from: site.root })).rejects.toThrow(
      /brand\.yaml:2:11 error colours\.accent: is empty, since # begins a comment in YAML; put the value in quotes\n.*brand\.yaml:3:12 error colours\.neutral: must be an opaque CSS colour such as "#0a7d5a", oklch\(60% 0\.15 160\) or navy/,
    );
  });

  it("is no longer read from a style sheet that a site edited, which is said", async () => {
    site.write("src/styles/tokens.css", ":root{}");
    expect(await checked()).toContain("src/styles/tokens.css:1:1 warning: the");
  });
});

describe("the data that come with Casebook", () => {
  it("are those of the samples' firm, or of a firm that made the site its own", async () => {
    const shipped = join(import.meta.dirname, "../../../../", DATA);
    const text = readFileSync(shipped, "utf8");
    cpSync(shipped, join(site.root, DATA));
    const { output } = await check([], { root: site.root, from: site.root });
    const samples = [
      "name: Linnet & Wray",
      "url: https://www.linnetwray.example",
      "7946 0182",
      "Candlemaker Lane",
    ];
    if (!samples.every((value) => text.includes(value))) return;
    expect(output).toContain(
      "of their firm are name, tagline, description, about, url, email, telephone, address;",
    );
  });
});

describe("the contact form of a site in several languages", () => {
  const FORM = "fields:\n  - name: name\n  - name: email\n  - name: message\n";

  it("that asks in the words of the first language is said, until the other has a form of its own", async () => {
    site.write("src/content/case-studies/.gitkeep", "");
    const data = readFileSync(join(site.root, DATA), "utf8");
    site.write(DATA, data.replace(/^language:.*/m, "languages: [en, de]").replace("Linnet & Wray", "Firm"));
    const told = async () =>
      (await check([], { root: site.root, from: site.root })).output
        .split("\n")
        .filter((line) => line.includes("contact."));
    site.write("src/data/contact.yaml", FORM);
    expect(await told()).toEqual([]);
    const own =
      "  - name: budget\n    type: text\n    label: Your budget\nbooking:\n  label: Book\n  url: https://cal.test/a\n";
    site.write("src/data/contact.yaml", FORM + own);
    expect(await told()).toEqual([
      "src/data/contact.yaml:7:12 warning fields.3.label: pages in another language (de) show the words of this one for budget, booking; write them into src/data/contact.de.yaml, with the same fields in it",
    ]);
    site.write("src/data/contact.de.yaml", FORM);
    expect(await told()).toEqual([]);
  });
});

describe("the facts of a site in several languages", () => {
  it("that are in the words of the first language are said, until the other has its own", async () => {
    site.write("src/content/case-studies/.gitkeep", "");
    const data = readFileSync(join(site.root, DATA), "utf8");
    site.write(DATA, data.replace(/^language:.*/m, "languages: [en, de]"));
    const told = async () =>
      (await check([], { root: site.root, from: site.root })).output
        .split("\n")
        .filter((line) => line.includes("site.de.yaml"));
    expect(await told()).toEqual([
      "src/data/site.yaml:2:10 warning tagline: pages in another language (de) show the words of this one for tagline, description, about; write them into src/data/site.de.yaml",
    ]);
    site.write("src/data/site.de.yaml", "tagline: Zeile\nabout: Absatz\n");
    expect(await told()).toEqual([
      "src/data/site.yaml:3:14 warning description: pages in another language (de) show the words of this one for description; write them into src/data/site.de.yaml",
    ]);
    site.write("src/data/site.de.yaml", "tagline: Zeile\nabout: Absatz\ndescription: Satz\n");
    expect(await told()).toEqual([]);
  });
});
