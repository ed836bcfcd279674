import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Left by a system or an editor, or hidden. */
const NOT_MEANT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|Icon\r$)/i;

/**
 * Paths of the files in a folder and in folders in it, from there and with slashes, in the order of their names. Links are
 * followed, but for those that lead back to a folder above them. None where there is no such folder.
 */
export function listFiles(folder: string): string[] {
  return existsSync(folder) ? listInside(folder, "", [realpathSync(folder)]) : [];
}

/** `above`: the real paths of the folders on the way. */
function listInside(folder: string, prefix: string, above: readonly string[]): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (NOT_MEANT.test(name) || !stats) return [];
      if (!stats.isDirectory()) return stats.isFile() ? [prefix + name] : [];
      const real = realpathSync(path);
      return isAncestor(real, above) ? [] : listInside(path, `${prefix}${name}/`, [...above, real]);
    });
}

/** Whether a folder is one of those on the way to it, or holds one. */
export const isAncestor = (real: string, above: Iterable<string>): boolean =>
  [...above].some((other) => other === real || other.startsWith(real + sep));
