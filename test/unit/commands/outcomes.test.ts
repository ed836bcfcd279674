import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { confirmOutcomes } from "../../../src/commands/outcomes.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const FOLDER = "src/content/case-studies";
const ACME = `${FOLDER}/acme.md`;
const READ = "Orders rose from 40 to 60 a day.";
const STATED = "- **Load time**: from 8.2 s to 1.4 s (83% less)";
const BODY = `${READ}\n\n## Results\n\n${STATED}\n`;
const HEAD = 'title: "Acme"   # the client\npublishDate: 2024-01-15';
const study = (fields = "", body = BODY) => `---\n${HEAD}\n${fields}---\n\n${body}`;

const SIGNED = 'by: "Mira Holt", on: "2026-11-27"';
const ORDERS = `{ label: "Orders", before: "40", after: "60", text: "${READ}", ${SIGNED} }`;
const LOAD = `{ label: "Load time", before: "8.2 s", after: "1.4 s", change: "83 %", text: "Load time: from 8.2 s to 1.4 s (83% less)", ${SIGNED} }`;

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
});
afterEach(() => site.remove());

const run = (...args: string[]) =>
  confirmOutcomes(
    args,
    { root: site.root, from: site.root },
    { now: new Date("2026-11-27T12:00:00Z"), findName: () => "Mira Holt" },
  );
const text = (file = ACME) => readFileSync(join(site.root, file), "utf8");
const outcomes = async () => {
  const { output } = await check(["--json"], { root: site.root, from: site.root });
  const [file] = JSON.parse(output).files;
  return file.outcomes.map(
    ({ label, certainty, line }: Record<string, string>) => `${line} ${label} ${certainty}`,
  );
};

describe("outcomes", () => {
  it("lists what was only read, with its sentence", async () => {
    site.write(ACME, study());
    expect(await run()).toEqual({
      output: [
        ACME,
        `  line 6  Orders: 40 to 60 (not published, since no heading of results stands above it): "${READ}"`,
        "1 proposal in 1 file; npm run outcomes -- --write [FILES] confirms them.",
      ].join("\n"),
      exitCode: 0,
    });
    expect((await check([], { root: site.root, from: site.root })).output).toContain(
      `${ACME}:6:1 proposal: Orders: 40 to 60 (not published, since no heading of results stands above it): "${READ}"`,
    );
  });

  it("writes rows of all that is confirmed, once, and leaves the rest of the file as it is", async () => {
    site.write(ACME, study());
    expect(await run("--write")).toEqual({
      output: `${ACME}: 2 rows\n2 rows written in 1 file; look at them with git diff.`,
      exitCode: 0,
    });
    expect(text()).toBe(study(`outcomes:\n  - ${ORDERS}\n  - ${LOAD}\n`));
    expect(await outcomes()).toEqual(["9 Orders stated", "13 Load time stated"]);
    const written = text();
    expect((await run("--write")).output).toBe("Nothing to write.");
    expect((await run("--pin")).output).toBe("Nothing to write.");
    expect(text()).toBe(written);
  });

  it("pins what is published and no proposal", async () => {
    site.write(ACME, study());
    await run("--pin", ACME);
    expect(text()).toBe(study(`outcomes:\n  - ${LOAD}\n`));
    expect(await outcomes()).toEqual(["8 Orders read", "12 Load time stated"]);
  });

  it("writes into the files named alone", async () => {
    site.write(ACME, study());
    site.write(`${FOLDER}/brook.md`, study());
    await run("--write", `${FOLDER}/brook.md`);
    expect(text()).toBe(study());
    expect(text(`${FOLDER}/brook.md`)).not.toBe(study());
  });

  it("keeps line ends, marks and the comments around", async () => {
    const windows = (words: string) => `\uFEFF${words.replaceAll("\n", "\r\n")}`;
    site.write(ACME, windows(study("# the end\n")));
    await run("--write");
    expect(text()).toBe(windows(study(`# the end\noutcomes:\n  - ${ORDERS}\n  - ${LOAD}\n`)));
  });

  it.each([
    [
      "a list in blocks",
      "outcomes: # ours\n- Sales up 20 % # of 2023\n# last\ntopics: [x]\n",
      `outcomes: # ours\n- { label: "Sales", change: "+20 %", ${SIGNED} } # of 2023\n# last\ntopics: [x]\n`,
    ],
    [
      "a list in brackets",
      'outcomes: [ "Sales up 20 %" ] # ours\n',
      `outcomes: [ { label: "Sales", change: "+20 %", ${SIGNED} } ] # ours\n`,
    ],
    [
      "a list in brackets on lines",
      "outcomes: [\n  'Sales up 20 %', # a\n  Load time from 8 s to 2 s,\n]\n",
      `outcomes: [\n  { label: "Sales", change: "+20 %", ${SIGNED} }, # a\n  { label: "Load time", before: "8 s", after: "2 s", ${SIGNED} },\n]\n`,
    ],
    [
      "a folded text",
      "outcomes:\n  - >\n    Sales up\n    20 %\n",
      `outcomes:\n  - { label: "Sales", change: "+20 %", ${SIGNED} }\n`,
    ],
    ["one text", "outcomes: Sales up 20 %\n", `outcomes: [{ label: "Sales", change: "+20 %", ${SIGNED} }]\n`],
  ])("writes rows in place of the sentences of %s", async (_name, fields, expected) => {
    site.write(ACME, study(fields));
    await run("--write");
    expect(text()).toBe(study(expected));
    expect((await run("--write")).output).toBe("Nothing to write.");
  });

  it.each([
    [
      "in blocks",
      `outcomes:\n    - ${LOAD} # first\n\ntopics: [x]\n`,
      `outcomes:\n    - ${LOAD} # first\n    - ${ORDERS}\n\ntopics: [x]\n`,
    ],
    ["in brackets", `outcomes: [${LOAD}]\n`, `outcomes: [${LOAD}, ${ORDERS}]\n`],
    [
      "in brackets on lines",
      `outcomes: [\n  ${LOAD} # first\n]\n`,
      `outcomes: [\n  ${LOAD}, # first\n  ${ORDERS}\n]\n`,
    ],
    [
      "of parts on lines",
      `outcomes:\n  - label: Load time\n    before: 8.2 s\n    after: 1.4 s # sure\n    text: "Load time: from 8.2 s to 1.4 s (83% less)"\n`,
      `outcomes:\n  - label: Load time\n    before: 8.2 s\n    after: 1.4 s # sure\n    text: "Load time: from 8.2 s to 1.4 s (83% less)"\n  - ${ORDERS}\n`,
    ],
  ])("adds rows to a list %s", async (_name, fields, expected) => {
    site.write(ACME, study(fields));
    await run("--write");
    expect(text()).toBe(study(expected));
  });

  it.each(["~", "null", "[]", ""])("writes rows into a list that says %j", async (empty) => {
    site.write(ACME, study(`outcomes: ${empty}\ntopics: [x]\n`));
    await run("--write");
    expect(text()).toBe(study(`outcomes: [${ORDERS}, ${LOAD}]${empty === "" ? " " : ""}\ntopics: [x]\n`));
    expect((await run("--write")).output).toBe("Nothing to write.");
  });

  it.each([
    ["'' # none", (rows: string) => `[${rows}] # none`],
    ["{}", (rows: string) => `[${rows}]`],
    ["[\n  # soon\n]", (rows: string) => `[\n  # soon\n  ${rows.replace("}, {", "},\n  {")}\n]`],
  ])("writes rows in place of nothing, however that is written: %j", async (empty, filled) => {
    site.write(ACME, study(`outcomes: ${empty}\ntopics: [x]\n`));
    await run("--write");
    expect(text()).toBe(study(`outcomes: ${filled(`${ORDERS}, ${LOAD}`)}\ntopics: [x]\n`));
  });

  it("writes rows behind the colon of an empty list, however far it stands from its name", async () => {
    site.write(ACME, study("outcomes :\ntopics: [x]\n"));
    await run("--write");
    expect(text()).toBe(study(`outcomes : [${ORDERS}, ${LOAD}]\ntopics: [x]\n`));
  });

  it("writes one row of a sentence that stands in a text twice", async () => {
    site.write(ACME, study("", `${READ}\n\n## Later\n\n${READ}\n`));
    expect((await run("--write")).output).toContain(`${ACME}: 1 row\n`);
    expect(text()).toBe(study(`outcomes:\n  - ${ORDERS}\n`, `${READ}\n\n## Later\n\n${READ}\n`));
    expect((await run("--write")).output).toBe("Nothing to write.");
  });

  it("writes at once what the text tells beside a list of sentences", async () => {
    site.write(ACME, study(`outcomes:\n  - ${READ} # agreed\n`));
    expect((await run("--write")).output).toContain(`${ACME}: 2 rows\n`);
    expect(text()).toBe(study(`outcomes:\n  - ${ORDERS} # agreed\n  - ${LOAD}\n`));
    expect((await run("--write")).output).toBe("Nothing to write.");
  });

  it("writes into front matter of TOML and of JSON", async () => {
    site.write(
      ACME,
      `+++\ntitle = "Acme"\npublishDate = "2024-01-15"\n\n[client]\nname = "Acme"\n+++\n\n${BODY}`,
    );
    await run("--pin");
    expect(text()).toContain(
      'publishDate = "2024-01-15"\n\noutcomes = [\n  { label = "Load time", before = "8.2 s",',
    );
    const quote = 'subtitle = """\nHow\n[at last] it went"""';
    site.write(ACME, `+++\ntitle = "Acme"\npublishDate = "2024-01-15"\n${quote}\n+++\n\n${BODY}`);
    await run("--pin");
    expect(text()).toContain(`${quote}\noutcomes = [\n  { label = "Load time",`);
    site.write(ACME, `{\n  "title": "Acme",\n  "publishDate": "2024-01-15"\n}\n\n${BODY}`);
    await run("--pin");
    expect(text()).toContain('"2024-01-15",\n  "outcomes": [{ "label": "Load time", "before": "8.2 s",');
    expect(await outcomes()).toContain("11 Load time stated");
  });

  it("writes the columns of a table whose rows say before and after", async () => {
    site.write(
      ACME,
      study(
        "",
        "## Results\n\n| | Load time | Orders |\n|---|---|---|\n| Before | 8.2 s | 40 |\n| After | 1.4 s | 60 |\n",
      ),
    );
    const published = ["10 Load time stated", "10 Orders stated"];
    expect((await outcomes()).map((line: string) => line.replace(/^\d+/, "10"))).toEqual(published);
    expect((await run("--pin")).output).toContain("2 rows written in 1 file");
    expect((await outcomes()).map((line: string) => line.replace(/^\d+/, "10"))).toEqual(published);
  });

  it("publishes a result without a name without one, and says nothing of its sentence", async () => {
    site.write(ACME, study("", "From 8.2 s to 1.4 s.\n"));
    await run("--write");
    expect(text()).toContain('  - { before: "8.2 s", after: "1.4 s", text: "From 8.2 s to 1.4 s.",');
    const { output } = await check(["--json", ACME], { root: site.root, from: site.root });
    const [{ outcomes: found, problems }] = JSON.parse(output).files;
    expect(found).toMatchObject([{ label: null, certainty: "stated" }]);
    expect(problems.map(({ rule }: Record<string, string>) => rule)).not.toContain("field-alias");
  });

  it("moves the lines that waivers name with the text below them", async () => {
    const claim = "- Sign-ups from 1 to 130 (13,000 %)\n";
    const waivers = (line: number) => `claimWaivers:\n  - { line: ${line}, reason: agreed } # by phone\n`;
    site.write(ACME, study(waivers(10), `## Results\n\n${claim}`));
    const rules = async () =>
      JSON.parse(
        (await check(["--json", ACME], { root: site.root, from: site.root })).output,
      ).files[0].problems.map(({ rule }: Record<string, string>) => rule);
    const before = await rules();
    expect(before).not.toContain("claim-wrong");
    await run("--pin");
    expect(text()).toContain(`${waivers(12)}outcomes:\n`);
    expect(await rules()).toEqual(before);
    site.write(
      ACME,
      `+++\ntitle = "Acme"\npublishDate = "2024-01-15"\n[[claimWaivers]]\nline = 11\nreason = "agreed"\n+++\n\n## Results\n\n${claim}`,
    );
    expect((await run("--pin")).output).toContain("its claimWaivers name lines, which new rows would move");
  });

  it("asks for a name git knows, and for one option at a time", async () => {
    site.write(ACME, study());
    const place = { root: site.root, from: site.root };
    const deps = { now: new Date(), findName: () => null };
    await expect(confirmOutcomes(["--write"], place, deps)).rejects.toThrow("git config --global user.name");
    expect((await run("--write", "--pin")).exitCode).toBe(2);
    expect((await run("--all")).exitCode).toBe(2);
    expect((await run("--help")).exitCode).toBe(0);
  });

  it("names files with errors, and leaves them", async () => {
    site.write(ACME, study("draft: perhaps\n"));
    expect(await run("--write")).toMatchObject({
      output: expect.stringMatching(
        /^src\/content\/case-studies\/acme\.md: nothing is read of it: .*perhaps/,
      ),
      exitCode: 1,
    });
    expect(text()).toBe(study("draft: perhaps\n"));
    expect(await run(`${FOLDER}/none.md`)).toMatchObject({
      output: expect.stringContaining("none.md: nothing is read of it: "),
      exitCode: 1,
    });
    expect((await run(`${FOLDER}/none.md`)).output).toContain("No proposals in what could be read.");
  });
});
