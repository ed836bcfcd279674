import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const STUDY =
  '---\ntitle: "Acme"\npublishDate: 2024-01-15\n---\n\n## Results\n\n- **Load time**: from 8.2 s to 1.4 s\n';
const BROKEN = '---\ntitle: "Brook"\npublishDate: 03/07/2019\n---\nText.\n';
const FOLDER = "src/content/case-studies";
const AMBIGUOUS = "`03/07/2019` could be day and month or month and day; write 2019-07-03 or 2019-03-07";

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write(`${FOLDER}/acme.md`, STUDY);
});
afterEach(() => site.remove());

const run = (args: string[] = [], from = "") => check(args, { root: site.root, from: join(site.root, from) });

describe("check", () => {
  it("is content with a site in good order", async () => {
    expect(await run()).toEqual({ output: "1 file checked: no problems", exitCode: 0 });
  });

  it("prints every problem of every file, and fails for an error", async () => {
    site.write(`${FOLDER}/brook.md`, BROKEN);
    site.write(`${FOLDER}/cove.md`, STUDY.replace("---\n\n", "layout: x\n---\n\n"));
    site.write(`${FOLDER}/notes.txt`, "x");
    expect(await run()).toEqual({
      output: [
        `${FOLDER}/brook.md:3:1 error publishDate: ${AMBIGUOUS}`,
        `${FOLDER}/cove.md:4:1 warning layout: \`layout\` is no field and is not read; remove it`,
        `${FOLDER}/notes.txt:1:1 error: the file is not read, since its name does not end in .md; rename it, or move it out of this folder`,
        "4 files checked: 2 errors, 1 warning",
      ].join("\n"),
      exitCode: 1,
    });
  });

  it("reads a page that is named as a page, its links to studies followed, and says nothing of others", async () => {
    const pages = "src/content/pages";
    site.write(
      `${pages}/right.md`,
      "---\ntitle: Right\ndescription: What is right.\n---\n\n[Acme](/case-studies/acme/)\n",
    );
    site.write(
      `${pages}/wrong.md`,
      "---\ntitle: Wrong\ndescription: What is wrong.\n---\n\n[Nobody](/case-studies/nobody/)\n\n::: quote\n",
    );
    expect(await run([`${pages}/right.md`])).toEqual({ output: "1 file checked: no problems", exitCode: 0 });
    const wrong = await run(["wrong.md"], pages);
    expect(wrong.output.split("\n").map((line) => line.replace(/ (error|warning).*/, " $1"))).toEqual([
      `${pages}/wrong.md:6:1 warning`,
      `${pages}/wrong.md:8:1 error`,
      "1 file checked: 1 error",
    ]);
    expect((await run([pages, `${FOLDER}/acme.md`])).output).toMatch(/^3 files checked/m);
    expect((await run([`${pages}/gone.md`])).output).toContain("there is no such file");
  });

  it("names what production will not have, and why", async () => {
    const client = '{ name: "Acme", approved: false }';
    site.write(`${FOLDER}/brook.md`, STUDY.replace("---\n\n", "draft: true\n---\n\n"));
    site.write(`${FOLDER}/cove.md`, STUDY.replace("---\n\n", `client: ${client}\n---\n\n`));
    expect(await run()).toEqual({
      output: [
        "Not in production:",
        `  ${FOLDER}/brook.md is a draft`,
        `  ${FOLDER}/cove.md waits for the client's approval`,
        "3 files checked: no problems",
      ].join("\n"),
      exitCode: 0,
    });
  });

  it("lists what is scheduled and when, in the order it appears", async () => {
    const dated = (date: string): string => STUDY.replace(/publishDate: .*/, `publishDate: ${date}`);
    site.write(`${FOLDER}/brook.md`, dated("2098-07-01 10:30"));
    site.write(`${FOLDER}/cove.md`, dated("2097-01-15"));
    expect((await run()).output.split("\n").slice(0, 3)).toEqual([
      "Not in production:",
      `  ${FOLDER}/cove.md is scheduled for 2097-01-15 00:00 UTC`,
      `  ${FOLDER}/brook.md is scheduled for 2098-07-01 10:30 +01:00`,
    ]);
  });

  it("says once which studies are in a language whose results are not read, those with rows of their own left out", async () => {
    const danish = (more = "") =>
      `---\ntitle: "Et bibliotek"\npublishDate: 2024-01-15\n${more}---\n\n## Resultater\n\nAntallet af klager faldt med 40 %, og der er ikke flere fejl hos kunden efter det. Det var en god løsning for os og for dem, som vi har arbejdet med.\n`;
    site.write(`${FOLDER}/en.md`, danish());
    site.write(`${FOLDER}/to.md`, danish());
    site.write(`${FOLDER}/tre.md`, danish('outcomes: [{ label: Klager, change: "-40 %" }]\n'));
    const said = (await run()).output.split("\n").filter((line) => line.includes("language"));
    expect(said).toEqual([
      `${FOLDER}/en.md and 1 more are in no language that results are read in (English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, and Polish); write them as rows under outcomes.`,
    ]);
  });

  it("passes with warnings alone", async () => {
    site.write(`${FOLDER}/acme.md`, STUDY.replace("---\n\n", "layout: x\n---\n\n"));
    expect((await run()).exitCode).toBe(0);
  });

  it("names links of the site that lead nowhere, but not where files are named", async () => {
    const data = readFileSync(join(site.root, "src/data/site.yaml"), "utf8");
    const links = "  - label: Work\n    url: /case-studies/\n  - label: Imprint\n    url: /imprint/\n";
    site.write("src/data/site.yaml", `${data}navigation:\n${links}`);
    const line = data.split("\n").length + 4;
    expect(await run()).toEqual({
      output: [
        `src/data/site.yaml:${line}:10 error navigation.1.url: there is no page \`/imprint/\` on this site; correct the address, add the page, or remove the link`,
        "2 files checked: 1 error, 0 warnings",
      ].join("\n"),
      exitCode: 1,
    });
    expect((await run([`${FOLDER}/acme.md`])).exitCode).toBe(0);
    site.write("src/routes/imprint.njk", "---\npermalink: /imprint/\n---\n");
    expect((await run()).exitCode).toBe(0);
  });

  it("reads files and folders named, from where the user stands", async () => {
    site.write("elsewhere/notes/brook.md", BROKEN);
    expect((await run(["notes"], "elsewhere")).output).toBe(
      `elsewhere/notes/brook.md:3:1 error publishDate: ${AMBIGUOUS}\n1 file checked: 1 error, 0 warnings`,
    );
    expect((await run([`${FOLDER}/acme.md`, "elsewhere/notes/brook.md"])).output).toContain(
      "2 files checked",
    );
  });

  it("fails for a file that is not there", async () => {
    expect(await run(["nothing.md"])).toEqual({
      output:
        "nothing.md:1:1 error: there is no such file; check the name\n1 file checked: 1 error, 0 warnings",
      exitCode: 1,
    });
  });

  it("prints problems and outcomes as JSON", async () => {
    site.write(`${FOLDER}/brook.md`, BROKEN);
    const { output, exitCode } = await run(["--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toEqual({
      files: [
        {
          file: `${FOLDER}/acme.md`,
          problems: [],
          outcomes: [expect.objectContaining({ label: "Load time", line: 8, verdict: null })],
        },
        {
          file: `${FOLDER}/brook.md`,
          problems: [
            {
              level: "error",
              rule: "date-ambiguous",
              field: "publishDate",
              line: 3,
              column: 1,
              message: AMBIGUOUS,
            },
          ],
          outcomes: [],
        },
      ],
    });
  });

  it("says how it is called", async () => {
    expect((await run(["--help"])).exitCode).toBe(0);
    const { output, exitCode } = await run(["--jsn"]);
    expect([exitCode, output.split("\n")[0]]).toEqual([2, "--jsn is no option of check."]);
  });
});

describe("check of a site in two languages", () => {
  it("reads each file in its own, and compares translations with what they translate", async () => {
    site.write(
      "src/data/site.yaml",
      site.read("src/data/site.yaml").replace("language: en-GB", "languages: [en-GB, de]"),
    );
    site.write("src/data/site.de.yaml", "tagline: Zeile\ndescription: Ein Satz.\nabout: Ein Absatz.\n");
    site.write(
      `${FOLDER}/acme.de.md`,
      STUDY.replace("Results", "Ergebnisse").replace(
        "Load time**: from 8.2 s to 1.4 s",
        "Ladezeit**: von 8,2 s auf 1,5 s",
      ),
    );
    expect((await run()).output.split("\n")).toEqual([
      `${FOLDER}/acme.md:6:1 warning: 1.4 s stands, and this section says 1,5 s in ${FOLDER}/acme.de.md, line 6; make both say the same`,
      `${FOLDER}/acme.de.md:6:1 warning: this section says 1,5 s, and 1.4 s stands in ${FOLDER}/acme.md, line 6; make both say the same`,
      "2 files checked: 0 errors, 2 warnings",
    ]);
    site.write(
      `${FOLDER}/acme.de.md`,
      STUDY.replace("Results", "Ergebnisse").replace(
        "Load time**: from 8.2 s to 1.4 s",
        "Ladezeit**: von 8,2 s auf 1,4 s",
      ),
    );
    expect((await run()).output).toBe("2 files checked: no problems");
  });

  it.each([
    ["languages: []", "language: is missing; write it"],
    ["languages: [en, de, EN]", "languages: names a language twice; name each once"],
    ["languages: [en, english!]", "languages.1: must be a language tag such as en or pt-BR"],
    [
      "language: de\nlanguages: [en, de]",
      "language: is not the first of languages, which is the language of the site; remove it",
    ],
  ])("refuses %s", async (lines, message) => {
    site.write("src/data/site.yaml", site.read("src/data/site.yaml").replace("language: en-GB", lines));
    await expect(run()).rejects.toThrow(message);
  });
});
