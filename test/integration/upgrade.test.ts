import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findStudyFolder } from "../../src/build/content/study-folder.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { removeSamples } from "../../src/commands/fresh.ts";
import { ROOT } from "../support/project.ts";

const SAMPLE = "src/samples/ecommerce-platform-transformation.md";
const STYLES = "src/styles/global.css";
const OWN_STUDY = "src/content/case-studies/own.md";
const OWN_ICON = "src/content/icon.svg";

let root: string;

/** Runs git in `folder` without what a person or a system has configured. */
function git(folder: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Casebook", "-c", "user.email=casebook@casebook.example"];
  return execFileSync("git", [...identity, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}

/** Files under version control, or null where there is no git or no repository: an upgrade is a merge then of neither. */
function listTracked(): string[] | null {
  try {
    return git(ROOT, "ls-files", "-z", "--", ".", ":!docs/screenshots")
      .split("\0")
      .filter((name) => name !== "" && existsSync(join(ROOT, name)));
  } catch {
    return null;
  }
}

const tracked = listTracked();
const read = (name: string): string => readFileSync(join(root, name), "utf8");

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Replaces what `pattern` finds in a file, which has to be there. */
function edit(name: string, pattern: RegExp, replacement: string): void {
  const text = read(name);
  expect(text, name).toMatch(pattern);
  write(name, text.replace(pattern, replacement));
}

function commit(message: string): void {
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", message);
}

function makeUpstreamVersion(): void {
  git(root, "switch", "-q", "-c", "upstream", "main");
  write(SAMPLE, `${read(SAMPLE)}\nA sentence of the newer version.\n`);
  edit(STYLES, /min-height: 3rem;/, "min-height: 3.25rem;");
  for (const file of ["package.json", "package-lock.json"]) edit(file, /"zod": "[^"]+"/, '"zod": "^4.99.0"');
  commit("A newer version");
}

function makeSite(): void {
  git(root, "switch", "-q", "-c", "site", "main");
  edit("src/data/site.yaml", /^name: .*$/m, "name: Brindlewick Works");
  edit("src/data/site.yaml", /^tagline: .*$/m, "tagline: Ours");
  edit("src/data/brand.yaml", /accent: oklch.*$/m, "accent: navy");
  write("src/data/vocabulary.yaml", `# Ours\n${read("src/data/vocabulary.yaml")}`);
  removeSamples([], { root, from: root });
  write(OWN_STUDY, "---\ntitle: Own\npublishDate: 2026-01-15\n---\nText.\n");
  write("src/content/images/case-studies/own.svg", "<svg/>\n");
  write(OWN_ICON, "<svg/>\n");
  commit("Our site");
}

beforeAll(() => {
  if (tracked === null) return;
  root = mkdtempSync(join(tmpdir(), "casebook-upgrade-"));
  for (const name of tracked) cpSync(join(ROOT, name), join(root, name));
  git(root, "init", "-q", "-b", "main");
  commit("The version the site began with");
  makeUpstreamVersion();
  makeSite();
});
afterAll(() => {
  if (root) rmSync(root, { recursive: true, force: true });
});

describe("a site that changed all that is its own", () => {
  it("merges a newer version with edited samples, styles and packages without a conflict", ({ skip }) => {
    if (tracked === null) skip("git is missing here, or this folder is no repository");
    git(root, "merge", "-q", "--no-edit", "upstream");
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(read(SAMPLE)).toContain("A sentence of the newer version.");
    expect(read(STYLES)).toContain("min-height: 3.25rem;");
    expect(read("src/data/brand.yaml")).toContain("accent: navy");
    expect(read("package.json")).toContain('"zod": "^4.99.0"');
    expect(read("package-lock.json")).toContain('"zod": "^4.99.0"');
    expect(read("src/data/site.yaml")).toContain("name: Brindlewick Works");
    expect(read("src/data/vocabulary.yaml")).toMatch(/^# Ours\n/);
    expect([OWN_STUDY, OWN_ICON].map((name) => existsSync(join(root, name)))).toEqual([true, true]);
    const paths = projectPaths(root);
    expect(findStudyFolder(paths)).toBe(paths.caseStudies);
  });
});
