import { fold } from "../slug.ts";
import { facetsOf } from "./document-facets.ts";
import { changeSize, metricOf, toMetrics } from "./metrics.ts";
import {
  type AppliedFilter,
  FACETS,
  type Facet,
  type FacetLabel,
  type FacetName,
  type FacetValue,
  type SearchDocument,
  type SearchQuery,
  type SearchReply,
  type SearchResult,
  type SearchVocabulary,
} from "./types.ts";

export { emptyQuery, parseSearchQuery, toSearchParams } from "./query.ts";
export * from "./types.ts";

export const RESULTS_PER_PAGE = 12;

type Entry = {
  result: Omit<SearchResult, "excerpt">;
  words: [word: string, weight: number][];
  facets: Record<FacetName, FacetLabel[]>;
  metrics: (FacetLabel & { size: number })[];
};
export type SearchIndexJson = { version: number; entries: Entry[] };
export type SearchIndex = { entries: (Omit<Entry, "words"> & { words: Map<string, number> })[] };

export function buildIndex(
  documents: readonly SearchDocument[],
  options: { vocabulary?: SearchVocabulary } = {},
): SearchIndexJson {
  const metrics = toMetrics(options.vocabulary?.metrics ?? []);
  const entries = documents.map((document): Entry => {
    const facets = facetsOf(document);
    return {
      result: {
        url: document.url,
        title: document.title,
        snippet: document.snippet,
        client: document.client,
        industry: facets.industry[0] ?? null,
        technologies: facets.technology,
        topics: facets.topic,
        services: facets.service,
        publishDate: document.publishDate,
        image: document.image ?? null,
        outcomes: document.outcomes.slice(0, 3),
      },
      words: [...weighWords(document)],
      facets,
      metrics: document.outcomes.flatMap((outcome) => {
        const metric = metricOf(outcome, metrics);
        return metric ? [{ value: metric.value, label: metric.label, size: changeSize(outcome) }] : [];
      }),
    };
  });
  entries.sort(
    (a, b) =>
      Date.parse(b.result.publishDate) - Date.parse(a.result.publishDate) ||
      (a.result.url < b.result.url ? -1 : 1),
  );
  return { version: 0, entries };
}

export function openIndex(json: SearchIndexJson): SearchIndex {
  return { entries: json.entries.map((entry) => ({ ...entry, words: new Map(entry.words) })) };
}

export function search(index: SearchIndex, query: SearchQuery): SearchReply {
  const words = toWords(query.q);
  const scored = index.entries
    .map((entry) => ({ entry, score: words.reduce((sum, word) => sum + (entry.words.get(word) ?? 0), 0) }))
    .filter(({ score }) => words.length === 0 || score > 0);
  const misses = (entry: Entry | SearchIndex["entries"][number], except?: FacetName | "metric"): boolean =>
    FACETS.some((name) => name !== except && !passes(entry.facets[name], query.facets[name])) ||
    (except !== "metric" && !passes(entry.metrics, query.metric === null ? [] : [query.metric]));
  const found = scored.filter(({ entry }) => !misses(entry));
  const size = (entry: SearchIndex["entries"][number]): number =>
    entry.metrics.find(({ value }) => value === query.metric)?.size ?? 0;
  if (query.sort === "relevance") found.sort((a, b) => b.score - a.score);
  if (query.sort === "metric") found.sort((a, b) => size(b.entry) - size(a.entry));
  const facets = FACETS.map((name): Facet => {
    const labels = scored.filter(({ entry }) => !misses(entry, name)).map(({ entry }) => entry.facets[name]);
    return { name, values: countValues(labels, query.facets[name]) };
  });
  const metricLabels = scored
    .filter(({ entry }) => !misses(entry, "metric"))
    .map(({ entry }) => entry.metrics);
  const metrics = countValues(metricLabels, query.metric === null ? [] : [query.metric]);
  const pages = Math.ceil(found.length / RESULTS_PER_PAGE);
  const page = Math.max(1, Math.min(query.page, pages));
  return {
    query,
    total: found.length,
    page,
    pages,
    results: found
      .slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE)
      .map(({ entry }) => ({ ...entry.result, excerpt: null })),
    facets,
    metrics,
    applied: [...facets.flatMap(toApplied), ...toApplied({ name: "metric", values: metrics })],
    suggestions: [],
  };
}

const passes = (labels: readonly FacetLabel[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || labels.some(({ value }) => wanted.includes(value));

const toApplied = ({
  name,
  values,
}: {
  name: AppliedFilter["name"];
  values: FacetValue[];
}): AppliedFilter[] =>
  values.filter(({ applied }) => applied).map(({ value, label }) => ({ name, value, label }));

function countValues(lists: readonly FacetLabel[][], applied: readonly string[]): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const list of lists)
    for (const { value, label } of new Map(list.map((entry) => [entry.value, entry])).values()) {
      const known = values.get(value);
      if (known) known.count += 1;
      else values.set(value, { value, label, count: 1, applied: applied.includes(value) });
    }
  for (const value of applied)
    if (!values.has(value)) values.set(value, { value, label: value, count: 0, applied: true });
  return [...values.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function weighWords(document: SearchDocument): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of toWords(text)) words.set(word, (words.get(word) ?? 0) + weight);
  };
  add(document.title, 5);
  add([document.client, document.industry, ...document.technologies, ...document.topics].join(" "), 3);
  add([document.snippet, ...document.headings].join(" "), 2);
  add(document.body, 1);
  return words;
}

const toWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+[+#]*/gu) ?? [];
