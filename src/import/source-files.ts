import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** Folders in which no text of an author lies: what a build wrote, what was installed, what a theme shows as an example. */
const SKIPPED_FOLDER =
  /^(?:\..+|node_modules|bower_components|_site|dist|build|out|vendor|themes|exampleSite|__tests__|coverage|resources|tmp)$/;

/** Paths of all files in a folder, from there and with slashes, in the order of their names. Links are not followed. */
export function listSourceFiles(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) return SKIPPED_FOLDER.test(entry.name) ? [] : walk(path);
        return entry.isFile() ? [path] : [];
      });
  return walk("");
}

/** Bytes of the list of a repository's commits. */
const LONGEST_LOG = 200_000_000;

/** A day that something other than the fields of a text tells, and what did. */
export type SourceDate = { date: string; from: string };

/** The day each file of a repository was first committed, by its path from `root`; empty where there is no repository. */
export function readCommitDates(root: string): ReadonlyMap<string, SourceDate> {
  const dates = new Map<string, SourceDate>();
  try {
    const args = [
      "log",
      "--format=%x00%as %H",
      "--name-only",
      "--no-renames",
      "--diff-filter=A",
      "--relative",
      "--",
      ".",
    ];
    const log = execFileSync("git", ["-c", "core.quotepath=off", "-C", root, ...args], {
      encoding: "utf8",
      maxBuffer: LONGEST_LOG,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const borders = readShallowBorders(root);
    let told: SourceDate = { date: "", from: "" };
    for (const line of log.split("\n")) {
      const [, day = "", commit = ""] = /^\0(\S+) (\S+)$/.exec(line) ?? [];
      if (commit !== "")
        // All files of a clone without its history seem to begin with the one commit it has.
        told = {
          date: day,
          from: borders.has(commit)
            ? "git, the day of the one commit that was fetched"
            : "git, the day it was first committed",
        };
      else if (line !== "") dates.set(line, told);
    }
  } catch {
    // No git, or no repository: the files tell their day themselves.
  }
  return dates;
}

/** The commits at which the history of a shallow clone begins. */
function readShallowBorders(root: string): ReadonlySet<string> {
  const path = execFileSync("git", ["-C", root, "rev-parse", "--git-path", "shallow"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
  const file = resolve(root, path);
  return new Set(existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
}

/** The day a file was last written, as UTC has it. */
export const readFileDate = (path: string): string => statSync(path).mtime.toISOString().slice(0, 10);

/** How a file of HTML or XML names its encoding, within its first bytes. */
const DECLARED = /\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i;

/** A file as text: UTF-8, UTF-16, or what it says that it is; else what Windows and most old editors wrote in the west. */
export function readSourceText(path: string): string {
  const bytes = readFileSync(path);
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0 && bytes.length > 1))
    return new TextDecoder("utf-16le").decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0))
    return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(DECLARED.exec(bytes.toString("latin1", 0, 1024))?.[1] ?? "", bytes);
  }
}

/** Bytes that are no UTF-8, whatever they call themselves. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    const { encoding: known } = new TextDecoder(encoding);
    return new TextDecoder(known === "utf-8" ? "windows-1252" : known).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
