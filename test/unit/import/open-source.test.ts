import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detectSource } from "../../../src/import/detect-source.ts";
import { openSource } from "../../../src/import/open-source.ts";
import { readSource } from "../../../src/import/read-source.ts";
import { runGit } from "../../support/git.ts";

let folder: string;
let seen = "";

/** Two commits of a site, of which a bare repository is made. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "open-source-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "content/work"), { recursive: true });
  writeFileSync(join(site, "hugo.toml"), 'baseURL = "https://old.example/"\n');
  writeFileSync(join(site, "content/work/mole.md"), "---\ntitle: The mole\n---\nA wall in the sea.\n");
  runGit(site, "init", "--quiet", "--initial-branch=main");
  runGit(site, "add", "--all");
  runGit(site, "commit", "--quiet", "--message=Begin", "--date=2019-03-04T12:00:00Z");
  writeFileSync(join(site, "content/work/pier.md"), "---\ntitle: The pier\n---\nIron legs.\n");
  runGit(site, "add", "--all");
  runGit(site, "commit", "--quiet", "--message=Go on", "--date=2020-05-06T12:00:00Z");
  runGit(folder, "clone", "--quiet", "--bare", "site", "bare.git");
  // As mirrors are kept: git itself asks for no settings.
  rmSync(join(folder, "bare.git/config"));
  mkdirSync(join(folder, "empty"));
  runGit(join(folder, "empty"), "init", "--quiet", "--bare");
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (source: string) =>
  openSource(source, folder, async (path) => {
    seen = path;
    return readSource(detectSource(path));
  });

describe("a repository as SOURCE", () => {
  it("is read from a bare repository, of which no temporary folder stays", async () => {
    const { kind, entries } = await read("bare.git");
    expect(kind).toBe("hugo");
    expect(entries.map(({ path }) => path)).toEqual(["content/work/mole.md", "content/work/pier.md"]);
    expect(seen).not.toContain(folder);
    expect(existsSync(seen)).toBe(false);
  });

  it("is read from an address of git", async () => {
    const { entries } = await read(pathToFileURL(join(folder, "bare.git")).href);
    expect(entries).toHaveLength(2);
  });

  it("gives texts without a date the day of the one commit that was cloned, and says so", async () => {
    const { entries } = await read("bare.git");
    const from = "git, the day of the one commit that was fetched";
    expect(entries.map(({ fallbackDate }) => fallbackDate)).toEqual([
      { date: "2020-05-06", from },
      { date: "2020-05-06", from },
    ]);
    const whole = await read("site");
    expect(whole.entries.map(({ fallbackDate }) => fallbackDate)).toEqual([
      { date: "2019-03-04", from: "git, the day it was first committed" },
      { date: "2020-05-06", from: "git, the day it was first committed" },
    ]);
  });

  it("is a folder where files of it lie there", async () => {
    await read("site");
    expect(seen).toBe(join(folder, "site"));
  });

  it.each([
    ["file:///nowhere/at/all.git", "file:///nowhere/at/all.git is no repository; look at how it is written."],
    [
      "https://user:secret@127.0.0.1:9/a.git",
      "https://127.0.0.1:9/a.git cannot be reached; look at how it is written, and at the connection.",
    ],
    ["empty", "empty holds no text that can be read: no Markdown, HTML, Word document, XML or CSV."],
    ["nowhere", "There is no"],
    ["--upload-pack=touch", "There is no"],
  ])("says in a sentence why %s cannot be read", async (source, sentence) => {
    await expect(read(source)).rejects.toThrow(sentence);
    await expect(read(source)).rejects.not.toThrow("secret");
  });

  it("takes the host of a browser's line, a branch and a folder", async () => {
    await expect(read("https://127.0.0.1:9/owner/name/tree/main/content/work")).rejects.toThrow(
      "https://127.0.0.1:9/owner/name/tree/main/content/work cannot be reached",
    );
  });
});
