import { watch } from "chokidar";

/** How long to wait for more changes before a build, ms: editors write a file in several steps. */
const SETTLE = 80;

/** A file as the watcher names it, and whether it was there before and still is. */
export type FileChange = { path: string; isEdit: boolean };

/**
 * Calls `rebuild` whenever something in `folders` was changed, added or removed, with what was; one call at a time, and once more
 * for what changed meanwhile.
 */
export function rebuildOnChange(
  folders: string[],
  rebuild: (changes: FileChange[]) => Promise<unknown>,
): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let changes = new Map<string, FileChange>();

  const run = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    while (changes.size > 0) {
      const now = [...changes.values()];
      changes = new Map();
      await rebuild(now);
    }
    isBuilding = false;
  };

  const watcher = watch(folders, { ignoreInitial: true }).on("all", (event, path) => {
    changes.set(path, { path, isEdit: event === "change" && changes.get(path)?.isEdit !== false });
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE);
  });
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
