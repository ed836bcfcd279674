import { toSlug } from "../slug.ts";
import type { FacetLabel, FacetName, SearchDocument } from "./types.ts";

/** Under which values of each facet a document is filed. */
export function facetsOf(document: SearchDocument): Record<FacetName, FacetLabel[]> {
  return {
    industry: toLabels([document.industry]),
    technology: toLabels(document.technologies),
    topic: toLabels(document.topics),
    service: toLabels(document.services),
    client: toLabels([document.client]),
    year: toLabels([/^\d{4}(?=-)/.exec(document.publishDate)?.[0] ?? null]),
  };
}

/** One entry for each address: of two names with the same slug the first stays. */
function toLabels(names: readonly (string | null)[]): FacetLabel[] {
  const labels = new Map<string, FacetLabel>();
  for (const name of names) {
    const value = toSlug(name ?? "");
    if (name !== null && value !== "" && !labels.has(value)) labels.set(value, { value, label: name });
  }
  return [...labels.values()];
}
