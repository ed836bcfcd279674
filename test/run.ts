import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const MODULES = join(import.meta.dirname, "../node_modules");
/** Where checks keep what they found out about files that have not changed since. */
const CACHE = ".cache/checks";

/**
 * The checks of this repository, side by side: `node test/run.ts CHECK... [OPTION OF VITEST...]`. Those before the
 * tests print only what they find. `nightly` makes the tests take their long form: whole lengths, more random cases, the
 * collections beside the checkout. Ends with 0 where all passed.
 */
const CHECKS = new Map<string, string[][]>([
  ["types", [".", "src/scripts", ...benchmarks()].map(typesOf)],
  [
    "lint",
    [
      ["@biomejs/biome/bin/biome", "check"],
      ["knip/bin/knip.js", "--cache", "--cache-location", join(CACHE, "knip")],
    ],
  ],
]);
const PROJECTS = ["unit", "integration", "browser", "postgres"];
const NIGHTLY = "nightly";

const words = process.argv.slice(2);
const isName = (word: string): boolean => CHECKS.has(word) || PROJECTS.includes(word) || word === NIGHTLY;
const names = new Set(words.filter(isName));
const running = new Set<ChildProcess>();

// What is ended from outside ends its children first; Ctrl-C reaches them by itself.
for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
  });
}
process.on("SIGINT", () => {});

// The words of pages are typed: their types are written before anything reads them.
if (names.has("types") || names.has("lint")) await import("../src/commands/words.ts");

const checks = [...CHECKS].flatMap(([name, commands]) => (names.has(name) ? commands : []));
const projects = PROJECTS.filter((name) => names.has(name)).flatMap((name) => ["--project", name]);
const results = await Promise.all([
  ...checks.map(runQuietly),
  ...(projects.length > 0 ? [runTests([...projects, ...words.filter((word) => !isName(word))])] : []),
]);
process.exitCode = results.every(Boolean) ? 0 : 1;

/** Checked where its packages are installed: they are its own. */
function benchmarks(): string[] {
  return existsSync(join(MODULES, "../bench/node_modules")) ? ["bench"] : [];
}

/** By one checker: each of several works the types out anew that they share, which takes half as much time again. */
function typesOf(folder: string): string[] {
  const kept = join(CACHE, `${folder.replaceAll("/", "-")}.tsbuildinfo`);
  const options = ["--checkers", "1", "--incremental", "--tsBuildInfoFile", kept];
  return ["typescript-native/bin/tsc", "-p", folder, ...options];
}

function start(command: string[], stdio: "inherit" | "pipe", env = {}): ChildProcess {
  const [program = "", ...options] = command;
  const child = spawn(process.execPath, [join(MODULES, program), ...options], {
    cwd: join(MODULES, ".."),
    stdio: ["inherit", stdio, stdio],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function runQuietly(command: string[]): Promise<boolean> {
  const child = start(command, "pipe", process.stdout.isTTY ? { FORCE_COLOR: "1" } : {});
  const streams = [child.stdout, child.stderr].flatMap((stream) => (stream ? [text(stream)] : []));
  const [[code], ...output] = await Promise.all([once(child, "exit"), ...streams]);
  if (code !== 0) process.stderr.write(output.join(""));
  return code === 0;
}

/** Whatever the tests make lies in a folder of the run, which goes with it: a test file that is killed removes nothing. */
async function runTests(options: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-tests-"));
  // PostgreSQL runs as a user of its own, who has to get through to what lies in it.
  chmodSync(folder, 0o711);
  const env = {
    ...(names.has(NIGHTLY) ? { NIGHTLY: "1" } : {}),
    ...Object.fromEntries(["TMPDIR", "TMP", "TEMP"].map((name) => [name, folder])),
    TEST_LOCKS: tmpdir(),
  };
  try {
    const [code] = await once(start(["vitest/vitest.mjs", "run", ...options], "inherit", env), "exit");
    return code === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
