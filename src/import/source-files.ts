import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

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

/** The day each file of a repository was first committed, by its path from `root`; empty where there is no repository. */
export function readCommitDates(root: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  try {
    const args = [
      "log",
      "--format=%x00%as",
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
    let date = "";
    for (const line of log.split("\n")) {
      if (line.startsWith("\0")) date = line.slice(1);
      else if (line !== "") dates.set(line, date);
    }
  } catch {
    // No git, or no repository: the files tell their day themselves.
  }
  return dates;
}

/** The day a file was last written, as UTC has it. */
export const readFileDate = (path: string): string => statSync(path).mtime.toISOString().slice(0, 10);
