import { channel } from "node:diagnostics_channel";

/** How far a stage of long work is; `total` is null where nothing is counted. */
export type Progress = { stage: string; done: number; total: number | null };

/** Where reading and building say how far they are, for whoever wants to show it. */
export const PROGRESS_CHANNEL = "casebook:progress";

const progress = channel(PROGRESS_CHANNEL);

/** "Writing pages" */
export const reportStage = (stage: string): void => {
  progress.publish({ stage, done: 0, total: null } satisfies Progress);
};

/** "Drawing social cards", 120 of 773 */
export const reportProgress = (stage: string, done: number, total: number): void => {
  progress.publish({ stage, done, total } satisfies Progress);
};
