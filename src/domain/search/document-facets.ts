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
  const toLabels = (names: readonly (string | null)[]): FacetLabel[] => {
    const labels = names.flatMap((label) => (label === null ? [] : [{ value: slugOf(label), label }]));
    return labels.filter(
      ({ value }, at) => value !== "" && labels.findIndex((other) => other.value === value) === at,
    );
  };
  return {
    industry: documents.map(({ industry }) => toLabels([industry])),
    technology: documents.map(({ technologies }) => toLabels(technologies)),
    topic: documents.map(({ topics }) => toLabels(topics)),
    service: documents.map(({ services }) => toLabels(services)),
    client: documents.map(({ client }) => toLabels([client])),
    year: documents.map(({ publishDate }) => toLabels([/^\d{4}(?=-)/.exec(publishDate)?.[0] ?? null])),
  };
}
