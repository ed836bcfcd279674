import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Runs git in a folder as somebody who exists in tests alone; its output. */
export function runGit(cwd: string, ...args: string[]): string {
  const who = [
    "-c",
    "user.name=Ola Fixture",
    "-c",
    "user.email=ola@fixtures.example",
    "-c",
    "core.hooksPath=/dev/null",
  ];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  return execFileSync("git", [...who, ...args], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** What a preview compares; our own code beside it would only take time. */
const PARTS = ["content", "samples", "data", "pages", "routes", "templates"].map((name) => `src/${name}`);

/** Makes a repository of a folder, what a site is made of in its first commit, on the branch main. */
export function commitProject(root: string): void {
  runGit(root, "init", "--quiet", "--initial-branch=main");
  commitAll(root, "Begin");
}

export function commitAll(root: string, message: string): void {
  runGit(root, "add", "--all", "--", ...PARTS.filter((part) => existsSync(join(root, part))));
  runGit(root, "commit", "--quiet", "--allow-empty", `--message=${message}`);
}
