import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { showsSamples } from "../../src/build/content/study-folder.ts";
import { projectPaths } from "../../src/build/project-paths.ts";

export const ROOT = resolve(import.meta.dirname, "../..");
const PARTS = [
  "src",
  "functions",
  "netlify",
  ".eleventy.js",
  "netlify.toml",
  "package.json",
  "tsconfig.json",
];
/** Pictures and cards are named by what is in them: what one project has drawn serves them all. */
const CACHE = ".cache";
const CASE_STUDIES = "src/content/case-studies";

/** Whether the samples are published: a first study of the site's own ends that, and with it what tests say of them. */
export const HAS_SAMPLES = showsSamples(projectPaths(ROOT));

/** A copy of this project in a folder of its own, so that no test meets another or a running `npm start`. */
export type TestProject = { root: string; remove(): void };

/**
 * With `studies` (text by file name), those instead of the samples, and the facts of a firm that exists in tests alone:
 * such a project is the same whatever a site is made of this one.
 */
export function makeProject(studies?: Record<string, string>): TestProject {
  const root = mkdtempSync(join(tmpdir(), "casebook-"));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  mkdirSync(join(ROOT, CACHE), { recursive: true });
  symlinkSync(join(ROOT, CACHE), join(root, CACHE));
  if (studies) {
    rmSync(join(root, CASE_STUDIES), { recursive: true, force: true });
    writeStudy(root, ".gitkeep", "");
    for (const [name, text] of Object.entries(studies)) writeStudy(root, name, text);
    cpSync(join(ROOT, "test/fixtures/data"), join(root, "src/data"), { recursive: true });
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export function writeStudy(root: string, name: string, text: string): void {
  const file = join(root, CASE_STUDIES, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Where a process keeps the modules of a project that it compiled: by where they lie beside the cache, which is the same in every
 * project, so that each takes over what another has compiled.
 */
export const compileCache = (root: string): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: join(root, CACHE, "projects"),
  NODE_COMPILE_CACHE_PORTABLE: "1",
});

/** The environment of a command of a project. */
export const projectEnvironment = (root: string, own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...compileCache(root),
  CONTEXT: undefined,
  ...own,
});

export type BuildOutcome = { code: number; output: string };

/** Runs `npm run build` of a project; `env` may set CONTEXT and what else Netlify sets. */
export async function buildProject(root: string, env: NodeJS.ProcessEnv = {}): Promise<BuildOutcome> {
  const options = { cwd: root, env: projectEnvironment(root, env) };
  return promisify(execFile)(process.execPath, ["src/commands/build.ts"], options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code?: number; stdout?: string; stderr?: string }) => ({
      code: error.code ?? 1,
      output: `${error.stdout ?? ""}${error.stderr ?? ""}`,
    }),
  );
}
