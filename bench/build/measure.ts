import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** What a process took. `cpu`: seconds of all its threads; `memory`: the most it held at once, MB. */
export type Measured = { cpu: number; wall: number; memory: number; output: string };

/** Writes what a process has used when it ends. The environment is that of any build: the next one is told by it that nothing changed. */
const REPORT = `import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(REPORT_FILE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1000 }));
});
`;

/**
 * Runs a program of Node to its end.
 * @throws {Error} with the end of what it printed, where it fails.
 */
export async function measure(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  try {
    const [hook, report] = [join(folder, "report.mjs"), join(folder, "report.json")];
    writeFileSync(hook, REPORT.replace("REPORT_FILE", JSON.stringify(report)));
    const start = performance.now();
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 100_000_000 };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["--import", pathToFileURL(hook).href, ...args],
      options,
    );
    const used: { cpu: number; memory: number } = JSON.parse(readFileSync(report, "utf8"));
    return { ...used, wall: (performance.now() - start) / 1000, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
