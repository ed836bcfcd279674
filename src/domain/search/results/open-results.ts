import type { Outcome } from "../../outcomes/types.ts";
import { unpackLists } from "../codec/lists.ts";
import { openProse, type TextColumn } from "../codec/prose.ts";
import type { FacetColumn } from "../facet-columns.ts";
import type { SearchIndexJson } from "../index-format.ts";
import { lazy } from "../lazy.ts";
import type { FacetName, SearchResult } from "../types.ts";
import { type OutcomeColumn, readOutcome } from "./outcome-columns.ts";
import { swapHyphens } from "./result-columns.ts";

/** What a result shows of a document; `metric`, the number of one, brings its outcome to the front. */
export type ReadResult = (document: number, metric: number) => Omit<SearchResult, "excerpt">;

export function openResults(
  packed: Pick<SearchIndexJson, "results" | "outcomeCounts" | "metrics">,
  facets: Record<FacetName, FacetColumn>,
  metrics: FacetColumn,
): ReadResult {
  const columns = openProse(packed.results);
  const outcomesOf = openOutcomes(packed, columns, metrics);
  return (document, metric) => {
    const src = swapHyphens(columns.imageSource(document));
    return {
      url: swapHyphens(columns.url(document)),
      title: columns.title(document),
      snippet: columns.snippet(document),
      client: facets.client.labelsOf(document)[0]?.label ?? null,
      industry: facets.industry.labelsOf(document)[0] ?? null,
      technologies: facets.technology.labelsOf(document),
      topics: facets.topic.labelsOf(document),
      services: facets.service.labelsOf(document),
      publishDate: swapHyphens(columns.date(document)),
      image: src === "" ? null : { src, alt: columns.imageText(document) },
      outcomes: outcomesOf(document, metric),
    };
  };
}

function openOutcomes(
  packed: Pick<SearchIndexJson, "outcomeCounts" | "metrics">,
  columns: Record<OutcomeColumn, TextColumn>,
  metrics: FacetColumn,
): (document: number, metric: number) => Outcome[] {
  const starts = lazy(() => addUp(unpackLists(packed.outcomeCounts).values));
  const places = lazy(() => unpackLists(packed.metrics.outcomes).values);
  return (document, metric) => {
    const first = starts()[document] ?? 0;
    const count = (starts()[document + 1] ?? first) - first;
    const outcomes = Array.from({ length: count }, (_, place) => readOutcome(columns, first + place));
    const asked = metrics.placeOf(document, metric);
    const place = asked < 0 ? 0 : (places()[asked] ?? 0);
    return [...outcomes.splice(place, 1), ...outcomes];
  };
}

/** Where each of several lists starts that lie one after the other; the last entry is where they all end. */
function addUp(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, at) => {
    starts[at + 1] = (starts[at] ?? 0) + count;
  });
  return starts;
}
