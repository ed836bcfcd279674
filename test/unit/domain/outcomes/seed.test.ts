import { describe, expect, it } from "vitest";
import { outcomesIn } from "../../../../src/domain/outcomes/index.ts";

describe("outcomesIn", () => {
  it("reads both ends and the change stated beside them as one outcome", () => {
    expect(outcomesIn("- **Page Load Time**: Reduced from 8.2s to 1.4s (83% improvement)")).toEqual([
      {
        label: "Page Load Time",
        text: "Page Load Time: Reduced from 8.2s to 1.4s (83% improvement)",
        line: 1,
        before: { value: 8.2, unit: "s" },
        after: { value: 1.4, unit: "s" },
        change: { kind: "percent", value: 83, direction: "down", approx: false },
        verdict: "ok",
        expected: null,
      },
    ]);
  });
});
