import type { Outcome } from "../../outcomes/types.ts";
import { unpackLists } from "../codec/lists.ts";
import { openProse } from "../codec/prose.ts";
import type { FacetColumn } from "../facet-columns.ts";
import type { SearchIndexJson } from "../index-format.ts";
import { lazy } from "../lazy.ts";
import type { FacetName, SearchResult } from "../types.ts";
import { OUTCOME_FIELDS, readOutcome } from "./outcome-fields.ts";
import { DOCUMENT_FIELDS, wordsToAddress } from "./result-fields.ts";

/** What a result shows of a document; `metric`, the number of one, brings its outcome to the front. */
export type ReadResult = (document: number, metric: number) => Omit<SearchResult, "excerpt">;

export function openResults(
  packed: Pick<SearchIndexJson, "results" | "metrics">,
  facets: Record<FacetName, FacetColumn>,
  metrics: FacetColumn,
): ReadResult {
  const readFields = openProse(packed.results);
  const outcomeOfMetric = lazy(() => unpackLists(packed.metrics.outcomes).values);
  return (document, metric) => {
    const fields = readFields(document);
    const [url = "", title = "", snippet = "", date = "", source = "", alt = ""] = fields;
    const src = wordsToAddress(source);
    const asked = metrics.positionOf(document, metric);
    return {
      url: wordsToAddress(url),
      title,
      snippet,
      client: facets.client.labelsOf(document)[0]?.label ?? null,
      industry: facets.industry.labelsOf(document)[0] ?? null,
      technologies: facets.technology.labelsOf(document),
      topics: facets.topic.labelsOf(document),
      services: facets.service.labelsOf(document),
      publishDate: wordsToAddress(date),
      image: src === "" ? null : { src, alt },
      outcomes: readOutcomes(fields, asked < 0 ? 0 : (outcomeOfMetric()[asked] ?? 0)),
    };
  };
}

/** All outcomes of a record, the one at `first` before the others. */
function readOutcomes(fields: readonly string[], first: number): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let at = DOCUMENT_FIELDS; at < fields.length; at += OUTCOME_FIELDS) {
    outcomes.push(readOutcome(fields.slice(at, at + OUTCOME_FIELDS)));
  }
  return [...outcomes.splice(first, 1), ...outcomes];
}
