import { watch } from "chokidar";

/** How long to wait for more changes before a build, ms: editors write a file in several steps. */
const SETTLE = 80;

/**
 * Calls `build` whenever something in `folders` was changed, added or removed; one build at a time, and once more for
 * what changed meanwhile.
 */
export function rebuildOnChange(
  folders: string[],
  build: () => Promise<unknown>,
): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  let changed = false;

  const run = async (): Promise<void> => {
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      await build();
    }
    building = false;
  };

  const watcher = watch(folders, { ignoreInitial: true }).on("all", () => {
    changed = true;
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
