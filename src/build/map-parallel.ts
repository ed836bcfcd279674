import { availableParallelism } from "node:os";
import { reportProgress } from "./progress.ts";

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
