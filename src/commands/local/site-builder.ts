import type { WriterRequest } from "./page-writer.ts";
import type { ProcessGroup } from "./process-group.ts";
import type { FileChange } from "./rebuilder.ts";

/** Starts a program of ours; with `onMessage`, over a channel. */
type RunProgram = (
  name: string,
  args: string[],
  options: { sharesErrors?: boolean; onMessage?: (message: unknown) => void },
) => ProcessGroup;

/** What builds the site of `npm start`, the first time and after every change. */
export type SiteBuilder = {
  /** Whether the first build succeeded. */
  start(): Promise<boolean>;
  /** Resolves when what was edited can be served; whole builds may follow. Calls are made one after another. */
  update(changes: readonly FileChange[]): Promise<void>;
};

const WRITER = "src/commands/local/page-writer.ts";
const BUILD = ["src/commands/build.ts", "--no-progress"];
/** What the check reads as a study or a page, wherever a site may have them. */
const TEXT = /^src\/(?:content|samples)\/.*\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;
const CONTENT = /^src\/(?:content|samples)\//;

/**
 * One process builds the site and lives on with what it read (`page-writer.ts`). An edited text is written by it at once; all that follows
 * from it, as lists and the search, is made by a whole build in a process of its own, which a further edit stops and starts anew. A change
 * of anything but content ends the living process and starts another, which builds the site as the first did.
 *
 * `onBuilt`: called after each whole build.
 */
export function createSiteBuilder(run: RunProgram, onBuilt: () => Promise<void>): SiteBuilder {
  let writer: { group: ProcessGroup; isBuilt: Promise<boolean>; answered(): Promise<unknown> } | null = null;
  let build: ProcessGroup | null = null;

  const startWriter = (isFirst: boolean): Promise<boolean> => {
    const waiting: ((message: unknown) => void)[] = [];
    const group = run("build", [WRITER, ...(isFirst ? ["--progress"] : [])], {
      sharesErrors: isFirst,
      onMessage: (message) => waiting.shift()?.(message),
    });
    const answered = (): Promise<unknown> =>
      Promise.race([new Promise<unknown>((resolve) => waiting.push(resolve)), group.exited.then(() => null)]);
    const isBuilt = answered().then((message) => message === "built");
    const own = { group, isBuilt, answered };
    writer = own;
    void group.exited.then(() => {
      if (writer === own) writer = null;
    });
    return isBuilt;
  };

  /** A build that read the older text must not write over the newer page. */
  const stopBuild = async (): Promise<void> => {
    const running = build;
    build = null;
    await running?.end();
  };

  const startBuild = (showsReport: boolean): void => {
    const group = run("build", showsReport ? BUILD : [...BUILD, "--no-report"], {});
    build = group;
    void group.exited.then(async () => {
      if (build !== group) return;
      build = null;
      await onBuilt();
    });
  };

  return {
    start: () => startWriter(true),
    async update(changes) {
      await stopBuild();
      const paths = changes.map(({ path }) => path.replaceAll("\\", "/"));
      if (writer === null || !paths.every((path) => CONTENT.test(path))) {
        await writer?.group.end();
        await startWriter(false);
        await onBuilt();
        return;
      }
      const texts = paths.filter((path) => TEXT.test(path));
      if (texts.length > 0) writer.group.send({ edited: texts } satisfies WriterRequest);
      const isSaid = texts.length > 0 && (await writer.answered()) === "written";
      // What came or went, and a picture, may change what is said of any file.
      const isEdit = texts.length === paths.length && changes.every((change) => change.isEdit);
      startBuild(!(isSaid && isEdit));
    },
  };
}
