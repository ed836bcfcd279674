import studies from "../../.generated/studies.json" with { type: "json" };
import type { PublishedStudy } from "../../src/domain/build-manifest.ts";

export type Studies = {
  find(slug: string): PublishedStudy | null;
  /** Slugs of the `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): Promise<string[]>;
};

let bySlug: Map<string, PublishedStudy> | undefined;

/** A study of this deploy by its slug, as the build wrote it down. */
export function findStudy(slug: string): PublishedStudy | null {
  bySlug ??= new Map(studies.map((study) => [study.slug, study]));
  return bySlug.get(slug) ?? null;
}

/**
 * The search engine and its index are loaded here, by the first message that asks: nothing else of the form needs them.
 * `searchFiles` is the folder of the index.
 */
export async function suggestStudies(message: string, most: number, searchFiles: URL): Promise<string[]> {
  const [{ search, parseSearchQuery }, { openSearchIndex }, { suggest }] = await Promise.all([
    import("../../src/domain/search/index.ts"),
    import("../search/open-index.ts"),
    import("../../src/domain/inquiry/suggest.ts"),
  ]);
  const index = openSearchIndex(searchFiles);
  const find = (word: string) => {
    const { results, total } = search(index, parseSearchQuery(new URLSearchParams({ q: word })));
    return { urls: results.map(({ url }) => url), total };
  };
  return suggest(message, { size: studies.length, find }, most).map(slugOf);
}

/** `/case-studies/<slug>/` */
const slugOf = (url: string): string => url.split("/").at(-2) ?? "";
