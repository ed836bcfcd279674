import studies from "../../.generated/studies.json" with { type: "json" };
import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { FitReasons } from "../../src/domain/search/index.ts";

export type Studies = {
  find(slug: string): PublishedStudy | null;
  /** The `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): Promise<SuggestedStudy[]>;
};

/** A study that fits a message, and why. */
export type SuggestedStudy = FitReasons & { slug: string };

let bySlug: Map<string, PublishedStudy> | undefined;

/** A study of this deploy by its slug, as the build wrote it down; `others`: those of a language beside the first. */
export function findStudy(slug: string, others?: readonly PublishedStudy[] | null): PublishedStudy | null {
  if (others) return others.find((study) => study.slug === slug) ?? null;
  bySlug ??= new Map(studies.map((study) => [study.slug, study]));
  return bySlug.get(slug) ?? null;
}

/**
 * The search engine and its index are loaded here, by the first message that asks: nothing else of the form needs them.
 * `searchFiles` is the folder of the index.
 */
export async function suggestStudies(
  message: string,
  most: number,
  searchFiles: URL,
): Promise<SuggestedStudy[]> {
  const [{ fitProblem }, { openSearchIndex }] = await Promise.all([
    import("../../src/domain/search/index.ts"),
    import("../search/open-index.ts"),
  ]);
  return fitProblem(openSearchIndex(searchFiles), message, most).map(({ result, words, related }) => ({
    slug: slugOf(result.url),
    words,
    related,
  }));
}

/** `/case-studies/<slug>/` */
const slugOf = (url: string): string => url.split("/").at(-2) ?? "";
