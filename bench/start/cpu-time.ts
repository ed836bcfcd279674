import { readdirSync, readFileSync, readlinkSync } from "node:fs";

type CpuTime = { seconds(): number; processes(): number[]; stop(): void };

/** ms between two looks: a process is counted as it was when it was seen last. */
const INTERVAL = 100;
/** Of the kernel, a second. */
const TICKS = 100;

/** The CPU time of all processes that run in a folder, those that ended included. Read from `/proc`, which other systems than Linux lack. */
export function watchCpuTime(folder: string): CpuTime {
  const seen = new Map<number, number>();
  const look = (): void => {
    for (const id of findProcesses(folder)) seen.set(id, readSeconds(id) ?? seen.get(id) ?? 0);
  };
  const timer = setInterval(look, INTERVAL);
  return {
    seconds() {
      look();
      return [...seen.values()].reduce((sum, seconds) => sum + seconds, 0);
    },
    processes: () => findProcesses(folder),
    stop: () => clearInterval(timer),
  };
}

const attempt = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const findProcesses = (folder: string): number[] =>
  (attempt(() => readdirSync("/proc")) ?? [])
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => attempt(() => readlinkSync(`/proc/${id}/cwd`))?.startsWith(folder))
    .map(Number);

function readSeconds(id: number): number | null {
  const stat = attempt(() => readFileSync(`/proc/${id}/stat`, "utf8"));
  // The name of the program may hold spaces and parentheses; user and system time are the 12th and 13th fields behind it.
  const fields = stat
    ?.slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  return fields === undefined ? null : ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS;
}
