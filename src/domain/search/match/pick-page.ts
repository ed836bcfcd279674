import type { SearchIndex } from "../open-index.ts";
import type { SearchQuery } from "../types.ts";
import { bestDocuments } from "./best-documents.ts";

export const RESULTS_PER_PAGE = 12;

/** One page of the documents found, in the order asked for. A page past the end is the last. */
export type Page = { page: number; pages: number; documents: number[] };

export function pickPage(index: SearchIndex, documents: Int32Array, query: SearchQuery): Page {
  const pages = Math.ceil(documents.length / RESULTS_PER_PAGE);
  const page = Math.max(1, Math.min(query.page, pages));
  const end = page * RESULTS_PER_PAGE;
  const first = orderDocuments(index, documents, query, end);
  return { page, pages, documents: [...first.slice(end - RESULTS_PER_PAGE, end)] };
}

/** Documents are numbered newest first, and so are those that are otherwise equal. */
function orderDocuments(
  index: SearchIndex,
  documents: Int32Array,
  { sort, metric }: SearchQuery,
  limit: number,
): Int32Array | number[] {
  if (sort === "newest") return documents;
  if (sort === "metric" && metric !== null)
    return bestDocuments(documents, changeSizes(index, metric), limit);
  return bestDocuments(documents, index.scores, limit);
}

/** For each document the size of its change in one metric. */
function changeSizes({ metrics, metricSizes, count }: SearchIndex, metric: string): Float32Array {
  const number = metrics.find(metric);
  const sizes = new Float32Array(count);
  for (let document = 0; document < count; document++) {
    const at = metrics.positionOf(document, number);
    if (at >= 0) sizes[document] = metricSizes().values[at] ?? 0;
  }
  return sizes;
}
