import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes `target` hold the named files of `source` and no others. A file of that name is taken to be the same, since
 * names hold the hash of what is in them.
 */
export function publishFolder(names: readonly string[], source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const wanted = new Set(names);
  for (const name of readdirSync(target)) if (!wanted.has(name)) rmSync(join(target, name));
  for (const name of wanted) {
    if (!existsSync(join(target, name))) copyFileSync(join(source, name), join(target, name));
  }
}
