import { describe, expect, it } from "vitest";
import { leadingOutcomes, outcomesIn } from "../../../../src/domain/outcomes/index.ts";

const lead = (lines: string[], count = 3): (string | null)[] =>
  leadingOutcomes(outcomesIn(lines.join("\n\n")), count).map(({ label }) => label);

describe("leadingOutcomes", () => {
  it("puts both ends first, then changes that say which way, then levels", () => {
    expect(
      lead(
        [
          "Checkout is 60 % faster.",
          "Uptime reached 99.9 %.",
          "Sales rose by 20 %.",
          "NPS rose from 32 to 67.",
        ],
        4,
      ),
    ).toEqual(["NPS", "Sales", "Uptime", "Checkout"]);
  });

  it("keeps the order of the text among outcomes told alike, whatever their size", () => {
    expect(lead(["Sales rose by 2 %.", "Traffic rose by 900 %.", "Costs fell by 40 %."], 2)).toEqual([
      "Sales",
      "Traffic",
    ]);
  });

  it("shows each metric once, as it is told best", () => {
    const outcomes = outcomesIn(
      "Load time fell by 83 %.\n\nSales rose by 20 %.\n\nLoad time fell from 8.2 s to 1.4 s.",
    );
    expect(leadingOutcomes(outcomes, 3).map(({ label, before }) => [label, before?.value])).toEqual([
      ["Load time", 8.2],
      ["Sales", undefined],
    ]);
  });

  it("never leads with a claim that is wrong or has no name", () => {
    expect(
      lead(["Sign-ups grew from 1 to 130, a 13,000 % growth.", "Saved $1.2M a year.", "Sales rose by 20 %."]),
    ).toEqual(["Sales"]);
  });

  it("gives none where none are asked for", () => {
    expect(lead(["Sales rose by 20 %."], 0)).toEqual([]);
  });
});
