import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { EngineName } from "./engines.ts";
import type { ProcessFigures } from "./process.ts";

const PROCESS = join(import.meta.dirname, "process.ts");

/** What one engine measures in fresh processes; times in milliseconds, memory in bytes. */
export type EngineFigures = { open: number; cold: number; p99: number; memory: number };

/**
 * Cold figures are medians over `processes` fresh processes. The last of them is asked all the questions: the warm figure is the 99th
 * percentile over these, each by its median round.
 */
export function measureEngine(
  engine: EngineName,
  files: { folder: string; questions: string },
  { processes, rounds }: { processes: number; rounds: number },
): EngineFigures {
  const cold = Array.from({ length: processes - 1 }, () => runProcess(engine, files, null));
  const asked = runProcess(engine, files, rounds);
  const runs = [...cold, asked];
  return {
    open: median(runs.map(({ open }) => open)),
    cold: median(runs.map(({ cold }) => cold)),
    p99: percentile(
      asked.warm.map((times) => median(times)),
      0.99,
    ),
    memory: asked.memory,
  };
}

function runProcess(
  engine: EngineName,
  files: { folder: string; questions: string },
  rounds: number | null,
): ProcessFigures {
  const args = [
    "--expose-gc",
    PROCESS,
    engine,
    files.folder,
    files.questions,
    rounds === null ? "" : String(rounds),
  ];
  const output = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}

/** The value that the given share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
