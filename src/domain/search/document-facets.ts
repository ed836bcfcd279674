import { mapFacets } from "../content-model/facets.ts";
import { toSlug } from "../slug.ts";
import type { FacetLabel, FacetName, SearchDocument } from "./types.ts";

/** Under which values of each facet documents are filed. */
export function facetsOf(documents: readonly SearchDocument[]): Record<FacetName, FacetLabel[][]> {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? toSlug(name);
    slugs.set(name, slug);
    return slug;
  };
  const toLabels = (names: readonly string[]): FacetLabel[] => {
    const labels = names.map((label) => ({ value: slugOf(label), label }));
    return labels.filter(
      ({ value }, at) => value !== "" && labels.findIndex((other) => other.value === value) === at,
    );
  };
  return mapFacets((name) => documents.map(({ facets }) => toLabels(facets[name])));
}
