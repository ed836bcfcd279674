import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listFiles } from "../content/list-files.ts";
import type { ProjectPaths } from "../project-paths.ts";

/** Why there is nothing to compare with: `git`: the project is in no repository; `branch`: the published branch is not
 * in this clone; `shallow`: the clone ends before the two meet; `empty`: the project was not there. */
export type NoBase = "git" | "branch" | "shallow" | "empty";

/** The commit where a change left the published branch, and that branch. */
export type BaseCommit = { commit: string; branch: string };

/** Where the published branch may stand in a clone that does not tell, the likeliest first. */
const BRANCHES = ["origin/main", "origin/master", "main", "master"];

/** What a site is made of, beside our own code. */
const PARTS = [
  "src/content",
  "src/samples",
  "src/data",
  "src/pages",
  "src/routes",
  "src/theme",
  "src/templates",
];

/** Output of git in a folder; null where it fails, or is not there. */
function git(root: string, args: readonly string[], input?: string): Buffer | null {
  const { status, stdout } = spawnSync("git", ["--no-optional-locks", ...args], {
    cwd: root,
    input,
    maxBuffer: 1024 ** 3,
    env: { ...withoutGit(process.env), GIT_TERMINAL_PROMPT: "0" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}

/** A hook of git names its own repository and index in the environment; here the folder decides. */
const withoutGit = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("GIT_")));

const line = (output: Buffer | null): string | null => output?.toString("utf8").trim() || null;

/**
 * Finds the merge base of what is checked out and the published branch: `branch` where it is named, else the one a clone
 * calls its own. Nothing is fetched.
 */
export function findBase(root: string, branch: string | null): BaseCommit | NoBase {
  if (line(git(root, ["rev-parse", "--is-inside-work-tree"])) !== "true") return "git";
  const found = branch === null ? findBranch(root) : verifyBranch(root, [`origin/${branch}`, branch]);
  const isShallow = line(git(root, ["rev-parse", "--is-shallow-repository"])) === "true";
  if (found === undefined) return isShallow ? "shallow" : "branch";
  const commit = line(git(root, ["merge-base", "HEAD", found]));
  if (commit === null) return isShallow ? "shallow" : "branch";
  return { commit, branch: nameBranch(root, found) };
}

const verifyBranch = (root: string, names: readonly string[]): string | undefined =>
  names.find((name) => git(root, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]));

const nameBranch = (root: string, name: string): string =>
  (line(git(root, ["rev-parse", "--abbrev-ref", name])) ?? name).replace(/^origin\//, "");

/** What a clone calls the main branch of its origin is the branch of the change where only that was cloned. */
function findBranch(root: string): string | undefined {
  const own = nameBranch(root, "HEAD");
  const main = verifyBranch(root, ["origin/HEAD"]);
  return main !== undefined && nameBranch(root, main) !== own ? main : verifyBranch(root, BRANCHES);
}

/** A blob of a commit: its path from the project, and its id. */
type Blob = { path: string; id: string };

/** The files of the parts of a site in a commit; links and submodules are none. */
function listBlobs(root: string, commit: string): Blob[] {
  const listed = git(root, ["ls-tree", "-r", "-z", commit, "--", ...PARTS])?.toString("utf8") ?? "";
  return listed.split("\0").flatMap((entry) => {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return id && path ? [{ path, id }] : [];
  });
}

/**
 * Writes a site as a commit has it to a folder of its own, without touching work tree or index. `isSame`: it has the same
 * files as the work tree. Files that are the same are copied, the others are read from git.
 */
export type BaseFolder = { root: string; isSame: boolean; remove(): void };

export function writeBase(paths: ProjectPaths, { commit }: BaseCommit): BaseFolder | NoBase {
  const blobs = listBlobs(paths.root, commit);
  if (!blobs.some(({ path }) => path.startsWith("src/data/"))) return "empty";
  const root = mkdtempSync(join(tmpdir(), "casebook-base-"));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  const changed = blobs.filter((blob) => {
    const here = join(paths.root, blob.path);
    if (!isSameBlob(here, blob.id)) return true;
    copyTo(here, join(root, blob.path));
    return false;
  });
  if (!writeBlobs(paths.root, root, changed)) {
    remove();
    return "shallow";
  }
  // What pictures look like and fonts hold is known by their content: the base shares it.
  if (existsSync(paths.cache)) symlinkSync(paths.cache, join(root, ".cache"));
  const isSame = changed.length === 0 && !hasOthers(paths.root, blobs);
  return { root, isSame, remove };
}

function isSameBlob(file: string, id: string): boolean {
  if (!existsSync(file)) return false;
  const content = readFileSync(file);
  const hash = createHash(id.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.length}\0`).update(content).digest("hex") === id;
}

function copyTo(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}

/** Reads blobs from git in one process and writes each to its path; false where one is not in this clone. */
function writeBlobs(root: string, target: string, blobs: readonly Blob[]): boolean {
  if (blobs.length === 0) return true;
  const output = git(root, ["cat-file", "--batch"], blobs.map(({ id }) => `${id}\n`).join(""));
  if (output === null) return false;
  let at = 0;
  for (const { path } of blobs) {
    const end = output.indexOf("\n", at);
    const [, kind, size] = output.toString("utf8", at, end).split(" ");
    if (kind !== "blob") return false;
    const start = end + 1;
    at = start + Number(size) + 1;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), output.subarray(start, at - 1));
  }
  return true;
}

/** Whether the work tree has files in these parts that the commit has not. */
function hasOthers(root: string, blobs: readonly Blob[]): boolean {
  const known = new Set(blobs.map(({ path }) => path));
  return PARTS.some((part) => listFiles(join(root, part)).some((path) => !known.has(`${part}/${path}`)));
}
