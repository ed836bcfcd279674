import { channel } from "node:diagnostics_channel";
import { availableParallelism } from "node:os";

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

/**
 * What `work` gives for each item, in their order, with as many at work as the machine has cores. `stage` names the work
 * in the progress it reports.
 */
export async function mapParallel<Item, Result>(
  stage: string,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      results[index] = await work(item);
      reportProgress(stage, ++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
