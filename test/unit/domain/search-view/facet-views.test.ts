import { describe, expect, it } from "vitest";
import type { FacetValue } from "../../../../src/domain/search/index.ts";
import { toFacetViews, toMetricView } from "../../../../src/domain/search-view/index.ts";
import { locale } from "../../../support/words.ts";

const values = (count: number, applied: number[] = []): FacetValue[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `v${at}`,
    label: `V${at}`,
    count: count - at,
    applied: applied.includes(at),
  }));

const names = (list: FacetValue[]): string => list.map(({ value }) => value).join(" ");

describe("a facet on the page", () => {
  it("shows eight values and folds none of them", () => {
    const [view] = toFacetViews({ facets: [{ name: "industry", values: values(8) }] }, locale);
    expect(view).toMatchObject({ name: "industry", label: "Industry", folded: [] });
    expect(view?.shown).toHaveLength(8);
  });

  it("folds from the ninth on", () => {
    const [view] = toFacetViews({ facets: [{ name: "industry", values: values(10) }] }, locale);
    expect(names(view?.shown ?? [])).toBe("v0 v1 v2 v3 v4 v5 v6 v7");
    expect(names(view?.folded ?? [])).toBe("v8 v9");
  });

  it("keeps a ticked value in sight wherever it stands", () => {
    const [view] = toFacetViews({ facets: [{ name: "topic", values: values(11, [9]) }] }, locale);
    expect(names(view?.shown ?? [])).toBe("v0 v1 v2 v3 v4 v5 v6 v7 v9");
    expect(names(view?.folded ?? [])).toBe("v8 v10");
  });

  it("orders years by time, newest first, not by count", () => {
    const years = ["2022", "2026", "2024"].map((year) => ({
      value: year,
      label: year,
      count: 1,
      applied: false,
    }));
    const [view] = toFacetViews({ facets: [{ name: "year", values: years }] }, locale);
    expect(names(view?.shown ?? [])).toBe("2026 2024 2022");
  });

  it("keeps the place of a facet without values", () => {
    expect(toFacetViews({ facets: [{ name: "client", values: [] }] }, locale)).toEqual([
      { name: "client", label: "Client", shown: [], folded: [] },
    ]);
  });

  it("calls metrics measured results", () => {
    expect(toMetricView({ metrics: values(1) }, locale)).toMatchObject({
      name: "metric",
      label: "Measured result",
    });
  });
});
