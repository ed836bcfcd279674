import studies from "../../.generated/studies.json" with { type: "json" };
import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { FitReasons } from "../../src/domain/search/index.ts";

export type Studies = {
  find(slug: string): PublishedStudy | null;
  /** The slugs of the `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): Promise<string[]>;
  /** The same with the reasons, which are read out of the texts of the studies. */
  explain(message: string, most: number): Promise<SuggestedStudy[]>;
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
