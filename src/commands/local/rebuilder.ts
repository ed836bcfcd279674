import { once } from "node:events";
import { watch } from "chokidar";

/** How long to wait for more changes before a build, ms: editors write a file in several steps. */
const SETTLE = 80;

/** A file as the watcher names it, and whether it was there before and still is. */
export type FileChange = { path: string; isEdit: boolean };

/** `isReady`: all folders are watched. Changes that come before `rebuild` is named are kept for it. */
type Rebuilder = {
  isReady: Promise<unknown>;
  begin(rebuild: (changes: FileChange[]) => Promise<unknown>): void;
};

/**
 * Calls `rebuild` whenever something in `folders` was changed, added or removed, with what was; one call at a time, and once more
 * for what changed meanwhile.
 */
export function watchForChanges(folders: string[]): Rebuilder {
  let timer: NodeJS.Timeout | undefined;
  let rebuild: ((changes: FileChange[]) => Promise<unknown>) | null = null;
  let isBuilding = false;
  let changes = new Map<string, FileChange>();

  const run = async (): Promise<void> => {
    if (isBuilding || rebuild === null) return;
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
    isReady: once(watcher, "ready"),
    begin: (call) => {
      rebuild = call;
      void run();
    },
  };
}
