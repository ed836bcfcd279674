import { describe, expect, it } from "vitest";
import { mapParallel, reportStage } from "../../../src/build/progress.ts";
import { showProgress } from "../../../src/commands/progress.ts";

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
