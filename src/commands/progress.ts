import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { clearLine, cursorTo } from "node:readline";
import { PROGRESS_CHANNEL, type Progress } from "../build/progress.ts";

/** Where progress is shown: on a terminal, or on anything else that text can be written to. */
type ProgressStream = Pick<NodeJS.WriteStream, "write"> & { isTTY?: boolean; columns?: number };

/** Progress that is shown. `clear`: takes the line of a terminal away, so that a text can be written. */
type ShownProgress = { clear(): void; end(): void };

/**
 * Shows the progress of this process until it is ended: on a terminal one line, written again and again; elsewhere a line for each
 * stage, without control signs.
 */
export function showProgress(stream: ProgressStream = process.stderr): ShownProgress {
  const display =
    stream === process.stderr && stream.isTTY ? terminalLine(process.stderr) : stageLines(stream);
  const show = (message: unknown): void => display.show(message as Progress);
  subscribe(PROGRESS_CHANNEL, show);
  const end = (): void => {
    unsubscribe(PROGRESS_CHANNEL, show);
    display.clear();
  };
  return { clear: display.clear, end };
}

type Display = { show(progress: Progress): void; clear(): void };

const stageLines = (stream: ProgressStream): Display => {
  let last = "";
  return {
    show: ({ stage }) => {
      if (stage !== last) stream.write(`${stage}\n`);
      last = stage;
    },
    clear: () => {},
  };
};

const terminalLine = (stream: NodeJS.WriteStream): Display => {
  const clear = (): void => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  return {
    show: ({ stage, done, total }) => {
      clear();
      const far = total === null ? "" : ` ${done}/${total}`;
      stream.write(`${stage}${far}`.slice(0, stream.columns - 1));
    },
    clear,
  };
};
