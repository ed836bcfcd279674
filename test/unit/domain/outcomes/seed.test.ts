import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatOutcome, leadingOutcomes, outcomesIn } from "../../../../src/domain/outcomes/index.ts";
import { tellOutcome } from "./tell.ts";

const SEED = "../shared/seed/ecommerce-platform-transformation.md";

describe.skipIf(!existsSync(SEED))("the reference study", () => {
  const outcomes = existsSync(SEED) ? outcomesIn(readFileSync(SEED, "utf8")) : [];

  it("tells ten outcomes, each on its line of the file, and none of its challenge or plan", () => {
    expect(outcomes.map((outcome) => `${outcome.line} ${tellOutcome(outcome)}`)).toEqual([
      "77 [Page Load Time] 8.2 s -> 1.4 s; percent 83 down; ok",
      "78 [Time to First Byte] 2.1 s -> 0.3 s; percent 86 down; ok",
      "82 [Conversion Rate] percent 34 up; uncheckable",
      "83 [Cart Abandonment] 45 % -> 28 %",
      "84 [Revenue] percent 28 up; uncheckable",
      "85 [Customer Satisfaction] 32 -> 67",
      "88 [Uptime] 94 % -> 99.97 %",
      "89 [Scalability] times 10 up; uncheckable",
      "90 [Development Velocity] percent 60 either way; uncheckable",
      "91 [Bug Resolution] percent 80 down; uncheckable",
    ]);
  });

  it("is led by the outcomes that tell both ends", () => {
    expect(leadingOutcomes(outcomes, 3).map(formatOutcome)).toEqual([
      { figure: "8.2 s to 1.4 s", label: "Page Load Time" },
      { figure: "2.1 s to 0.3 s", label: "Time to First Byte" },
      { figure: "45 % to 28 %", label: "Cart Abandonment" },
    ]);
  });
});
