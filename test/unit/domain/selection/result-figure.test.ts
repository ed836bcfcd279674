import { expect, it } from "vitest";
import { formatStudyFacts, toResultFigure } from "../../../../src/domain/selection/result-figure.ts";
import { templateFilters } from "../../../../src/domain/template-filters.ts";
import { locale } from "../../../support/words.ts";

const NOTHING = { text: "", line: 1, before: null, after: null, change: null, verdict: null, expected: null };

it.each([
  [
    { before: { value: 8.2, unit: "s" }, after: { value: 1.4, unit: "s" } },
    { from: "8.2 s", figure: "1.4 s" },
  ],
  [
    { change: { kind: "percent", value: 34, direction: "up", approx: false } as const },
    { from: null, figure: "+34 %" },
  ],
  [{ after: { value: 99.97, unit: "%" } }, { from: null, figure: "99.97 %" }],
])("says the figure of %j", (parts, said) => {
  expect(toResultFigure({ ...NOTHING, label: "page load", ...parts }, locale)).toEqual({
    ...said,
    label: "Page load",
  });
});

it("keeps figures with their units, and leaves other words free", () => {
  const { unbroken } = templateFilters(locale);
  expect(unbroken("from 8.2 s to 1.4 s in 12 studies, 34 % more")).toBe(
    "from 8.2\u00a0s to 1.4\u00a0s in 12 studies, 34\u00a0% more",
  );
});

it("names the industry of a study and the result that leads in one line", () => {
  const before = { value: 8.2, unit: "s" };
  const outcomes = [{ ...NOTHING, label: "page load", before, after: { value: 1.4, unit: "s" } }];
  const change = { kind: "percent", value: 34, direction: "up", approx: false } as const;
  expect(formatStudyFacts("Retail", outcomes, locale)).toBe("Retail; Page load, 8.2 s to 1.4 s");
  expect(formatStudyFacts(null, [{ ...NOTHING, label: "sales", change }], locale)).toBe("Sales, +34 %");
  expect(formatStudyFacts("Retail", [], locale)).toBe("Retail");
  expect(formatStudyFacts(null, [], locale)).toBe("");
});
