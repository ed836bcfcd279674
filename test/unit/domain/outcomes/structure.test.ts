import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomesIn } from "../../../../src/domain/outcomes/index.ts";
import { tell } from "./tell.ts";

describe("outcomesIn", () => {
  it("gives every part of an outcome", () => {
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
        certainty: "read",
        reason: "no-results-heading",
      },
    ]);
  });

  it("counts lines from 1, through front matter, wrapped paragraphs and lists", () => {
    const markdown = [
      "---",
      'title: "Sales up 20 %"',
      "---",
      "",
      "The new shop is live. In the first",
      "month sales rose by 34 %.",
      "Returns fell by 8 %.",
      "",
      "- Speed",
      "  - Load time fell by 40 %",
    ].join("\n");
    expect(outcomesIn(markdown).map(({ label, line }) => [line, label])).toEqual([
      [5, "sales"],
      [7, "Returns"],
      [10, "Load time"],
    ]);
  });

  it("takes the name of a metric from the item a nested list hangs under", () => {
    expect(tell("- Page load time\n  - From 8.2 s to 1.4 s\n- Conversion\n  - up 34%")).toEqual([
      "[Page load time] 8.2 s -> 1.4 s",
      "[Conversion] percent 34 up; uncheckable",
    ]);
  });

  it("reads lists under an item without words of its own", () => {
    expect(
      tell("- <b></b>\n  - Load time: from 8 s to 4 s\n- {{ x }}\n  - Wait: from 20 to 10 min"),
    ).toHaveLength(2);
    expect(tell("-\n  - Load time: from 8 s to 4 s")).toHaveLength(1);
  });

  it("names each of two metrics under one lead by its own words", () => {
    expect(tell("- **Checkout**: conversion rose by 34 %, drop-offs fell by 20 %")).toEqual([
      "[conversion] percent 34 up; uncheckable",
      "[drop-offs] percent 20 down; uncheckable",
    ]);
  });

  it("reads quotations, and leaves out code, pictures and HTML blocks", () => {
    expect(tell("> Load time fell by 40 %.")).toEqual(["[Load time] percent 40 down; uncheckable"]);
    expect(tell("```\nload time fell by 40 %\n```")).toEqual([]);
    expect(tell("![Load time fell by 40 %](chart.png)")).toEqual([]);
    expect(tell("<div>Load time fell by 40 %</div>")).toEqual([]);
  });

  it("is silent under a challenge and speaks again under the next heading", () => {
    expect(tell("## The challenge\n\nCosts rose by 40 %.\n\n## Results\n\nCosts fell by 30 %.")).toEqual([
      "[Costs] percent 30 down; uncheckable",
    ]);
  });

  it("takes a line in bold for a heading", () => {
    expect(tell("**Challenge**\n\nCosts rose by 40 %.\n\n**Result**\n\nCosts fell by 30 %.")).toEqual([
      "[Costs] percent 30 down; uncheckable",
    ]);
  });

  it("reads a bare level only under a title that promises results", () => {
    expect(tell("## Results\n\n- **Load time**: 1.4 s")).toEqual(["[Load time] 1.4 s"]);
    expect(tell("## The shop\n\n- **Load time**: 1.4 s")).toEqual(["[Load time] 1.4 s"]);
    expect(tell("## The shop\n\n- **Pages**: 1,400")).toEqual([]);
  });

  it("tells one outcome for ends and change in neighbouring sentences", () => {
    expect(tell("Tickets fell from 120 to 45 a week. That is a 62.5 % reduction.")).toEqual([
      "[Tickets] 120 -> 45; percent 62.5 down; ok",
    ]);
    expect(tell("Builds used to take 40 minutes. Now they take 6.")).toEqual([
      "[Builds] 40 minute -> 6 minute",
    ]);
  });

  it("never fails, and names lines the text has", () => {
    const words = fc.constantFrom(
      "8.2 s",
      "from",
      "to",
      "83 %",
      "10x",
      "fell",
      "by",
      "(",
      ")",
      "**",
      "|",
      "\n",
      "- ",
      ".",
      "half",
      "1.2M",
      "$",
      "→",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(" ")),
        ),
        (text) => {
          const lines = text.split("\n").length;
          return outcomesIn(text).every(
            ({ line, text: said }) => line >= 1 && line <= lines && said.length > 0,
          );
        },
      ),
    );
  });

  it("reads a figure that stands by itself with the few words below it", () => {
    const tiles =
      "## Results\n\n**42 %**\n\nfaster checkout\n\n### −35 %\n\ncost per lead\n\n- 3x\n\n  ROAS\n";
    expect(tell(tiles)).toEqual([
      "[checkout] percent 42 either way; uncheckable",
      "[cost per lead] percent 35 down; uncheckable",
      "[ROAS] times 3 up; uncheckable",
    ]);
    expect(outcomesIn(tiles).map(({ line }) => line)).toEqual([3, 7, 11]);
    expect(tell("## Results\n\n**22 %**\n\nWe worked with the shop for two years.\n")).toEqual([]);
    expect(tell("## Results\n\n**12**\n\ndevelopers on the team\n")).toEqual([]);
  });

  it("reads lines of one paragraph that are a change each as lines", () => {
    expect(tell("+38 % faster load time")).toEqual(["[load time] percent 38 either way; uncheckable"]);
    expect(tell("+16 % search traffic\n+24 % new users\n+19 % in list sign-ups\n")).toEqual([
      "[search traffic] percent 16 up; uncheckable",
      "[new users] percent 24 up; uncheckable",
      "[list sign-ups] percent 19 up; uncheckable",
    ]);
  });
});
