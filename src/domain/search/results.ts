import type { Outcome } from "../outcomes/types.ts";
import { unpackLists } from "./codec/lists.ts";
import { unpackTexts } from "./codec/strings.ts";
import type { FacetColumn } from "./facet-columns.ts";
import type { SearchIndexJson } from "./index-format.ts";
import { lazy } from "./lazy.ts";
import { unpackOutcome } from "./result-outcomes.ts";
import type { FacetName, SearchResult } from "./types.ts";

/** What a result shows of a document; `metric`, the number of one, brings its outcome to the front. */
export type ReadResult = (document: number, metric: number) => Omit<SearchResult, "excerpt">;

export function openResults(
  packed: Pick<SearchIndexJson, "results" | "outcomes" | "metrics">,
  facets: Record<FacetName, FacetColumn>,
  metrics: FacetColumn,
): ReadResult {
  const text = (texts: string): ((document: number) => string) => {
    const all = lazy(() => unpackTexts(texts));
    return (document) => all()[document] ?? "";
  };
  const { results } = packed;
  const url = text(results.urls);
  const title = text(results.titles);
  const snippet = text(results.snippets);
  const date = text(results.dates);
  const imageSource = text(results.imageSources);
  const imageText = text(results.imageTexts);
  const outcomesOf = openOutcomes(packed, metrics);
  return (document, metric) => {
    const src = imageSource(document);
    return {
      url: url(document),
      title: title(document),
      snippet: snippet(document),
      client: facets.client.labelsOf(document)[0]?.label ?? null,
      industry: facets.industry.labelsOf(document)[0] ?? null,
      technologies: facets.technology.labelsOf(document),
      topics: facets.topic.labelsOf(document),
      services: facets.service.labelsOf(document),
      publishDate: date(document),
      image: src === "" ? null : { src, alt: imageText(document) },
      outcomes: outcomesOf(document, metric),
    };
  };
}

function openOutcomes(
  packed: Pick<SearchIndexJson, "outcomes" | "metrics">,
  metrics: FacetColumn,
): (document: number, metric: number) => Outcome[] {
  const starts = lazy(() => addUp(unpackLists(packed.outcomes.counts).values));
  const members = packed.outcomes.members.map((texts) => lazy(() => unpackTexts(texts)));
  const places = lazy(() => unpackLists(packed.metrics.outcomes).values);
  return (document, metric) => {
    const first = starts()[document] ?? 0;
    const count = (starts()[document + 1] ?? first) - first;
    const outcomes = Array.from({ length: count }, (_, place) =>
      unpackOutcome(members.map((texts) => texts()[first + place] ?? "")),
    );
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
