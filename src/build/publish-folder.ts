import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { confirmFile } from "./write-if-changed.ts";

/**
 * Makes `target` hold the named files of `source` and no others. A file of that name is taken to be the same, since
 * names hold the hash of what is in them.
 */
export function publishFolder(names: readonly string[], source: string, target: string): void {
  keepOnly(names, target);
  for (const name of new Set(names)) {
    confirmFile(join(target, name));
    if (!existsSync(join(target, name))) copyFileSync(join(source, name), join(target, name));
  }
}

/** Removes all but the named files of a folder: what an earlier build published and this one does not. */
export function keepOnly(names: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(names);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
}
