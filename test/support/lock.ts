import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const PAUSE = 200;

/**
 * Runs `work` while no other process of this machine holds the lock at `path`, a file that names its holder's process.
 * A lock whose holder has ended is taken over. `onWait` is called once where somebody else holds it.
 */
export async function withLock(path: string, onWait: () => void, work: () => Promise<void>): Promise<void> {
  let isTold = false;
  while (!take(path)) {
    if (!isTold) onWait();
    isTold = true;
    await pause(PAUSE);
  }
  try {
    await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A link appears whole, with its holder's number in it, or not at all. */
function take(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    return link(own, path) || (takeAway(path, own) && link(own, path));
  } finally {
    rmSync(own, { force: true });
  }
}

function link(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch {
    return false;
  }
}

/** Takes away the lock of a process that has ended; what another took meanwhile is put back. */
function takeAway(path: string, own: string): boolean {
  const stale = `${own}.stale`;
  try {
    if (isAlive(Number(readFileSync(path, "utf8")))) return false;
    renameSync(path, stale);
    const isFree = !isAlive(Number(readFileSync(stale, "utf8")));
    if (!isFree) link(stale, path);
    rmSync(stale, { force: true });
    return isFree;
  } catch {
    // Its holder has just given it back.
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
