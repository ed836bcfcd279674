import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { mapParallel, reportStage } from "../../../src/build/progress.ts";
import { showProgress } from "../../../src/commands/progress.ts";

describe("work side by side", () => {
  it("is begun by one less while the thread that waits for it needs a core, and by all after that", async () => {
    const { promise: isIdle, resolve } = Promise.withResolvers<void>();
    const { promise: isLast, resolve: end } = Promise.withResolvers<void>();
    const begun: number[] = [];
    const items = Array.from({ length: availableParallelism() + 1 }, (_, at) => at);
    const work = async (item: number) => {
      begun.push(item);
      await isLast;
      return item * 2;
    };
    const made = mapParallel("Drawing", items, work, isIdle);
    await Promise.resolve();
    expect(begun.length).toBe(Math.max(1, availableParallelism() - 1));
    resolve();
    await isIdle;
    await Promise.resolve();
    expect(begun.length).toBe(availableParallelism());
    end();
    expect(await made).toEqual(items.map((item) => item * 2));
  });
});

describe("progress in a pipe", () => {
  it("is a line for each stage, without control signs, until it is ended", async () => {
    let text = "";
    const { end } = showProgress({
      write: (chunk) => {
        text += chunk;
        return true;
      },
    });
    await mapParallel("Reading case studies", [1, 2, 3], async () => {});
    reportStage("Writing pages");
    end();
    reportStage("Reading case studies");
    expect(text).toBe("Reading case studies\nWriting pages\n");
  });
});
