import { describe, expect, it } from "vitest";
import type { FacetValue } from "../../../../src/domain/search/index.ts";
import { parseSearchQuery, search } from "../../../../src/domain/search/index.ts";
import {
  MAX_FOLDED,
  SHOWN_VALUES,
  toFacetViews,
  toMetricView,
  toSearchView,
} from "../../../../src/domain/search-view/index.ts";
import { createDocument, openDocuments } from "../../../support/search/documents.ts";
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
      { name: "client", label: "Client", shown: [], folded: [], rest: null, isWhole: false },
    ]);
  });

  it("calls metrics measured results", () => {
    expect(toMetricView({ metrics: values(1) }, locale)).toMatchObject({
      name: "metric",
      label: "Measured result",
    });
  });
});

describe("the facets of a page", () => {
  /** Studies with a client and a technology of their own, as far as these go. */
  const openSite = (clients: number, technologies: number) =>
    openDocuments(
      Array.from({ length: Math.max(clients, technologies) }, (_, at) =>
        createDocument({
          url: `/case-studies/s${at}/`,
          client: at < clients ? `Client ${at}` : null,
          technologies: at < technologies ? [`Technology ${at}`] : [],
        }),
      ),
    );
  const view = (index: ReturnType<typeof openSite>, question = "", whole?: "technology" | "client") =>
    toSearchView(search(index, parseSearchQuery(new URLSearchParams(question))), locale, undefined, whole);
  const facet = (shown: ReturnType<typeof view>, name: string) =>
    shown.facets.find((group) => group.name === name);

  it("folds as many values as a page has room for", () => {
    const { facets, metric } = view(openSite(68, MAX_FOLDED - 60 + SHOWN_VALUES));
    expect([...facets, metric].map(({ folded }) => folded.length)).toEqual([0, 100, 0, 0, 60, 0, 0]);
    expect([...facets, metric].every(({ rest }) => rest === null)).toBe(true);
  });

  it("leaves the longest behind a link where there is one value more, and counts all it leaves", () => {
    const shown = view(openSite(68, MAX_FOLDED - 60 + SHOWN_VALUES + 1));
    expect(facet(shown, "technology")).toMatchObject({
      folded: [],
      rest: { count: 101, url: "/search?facet=technology#facet-technology" },
    });
    expect(facet(shown, "technology")?.shown).toHaveLength(SHOWN_VALUES);
    expect(facet(shown, "client")).toMatchObject({ rest: null });
    expect(facet(shown, "client")?.folded).toHaveLength(60);
  });

  it("leaves every facet behind a link that alone is too long", () => {
    const shown = view(openSite(400, 300));
    expect(facet(shown, "client")?.rest?.count).toBe(392);
    expect(facet(shown, "technology")?.rest?.count).toBe(292);
  });

  it("keeps the question in the link, from its first page, and what is ticked in sight", () => {
    const shown = view(openSite(400, 1), "client=client-399&q=title&page=2");
    expect(facet(shown, "client")?.shown.filter(({ applied }) => applied)).toMatchObject([
      { value: "client-399" },
    ]);
    expect(facet(shown, "client")?.rest).toEqual({
      count: 391,
      url: "/search?q=title&client=client-399&facet=client#facet-client",
    });
  });

  it("shows the whole of the facet that is asked for, and no less of the others", () => {
    const shown = view(openSite(400, 300), "", "client");
    expect(facet(shown, "client")).toMatchObject({ folded: [], rest: null, isWhole: true });
    expect(facet(shown, "client")?.shown).toHaveLength(400);
    expect(facet(shown, "technology")?.rest?.count).toBe(292);
    expect(shown.canonicalUrl).toBe("/case-studies/");
  });
});
