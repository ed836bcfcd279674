import texts from "../../.generated/studies.js";
import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { RecommendationReasons } from "../../src/domain/search/index.ts";

export type Studies = {
  find(slug: string): PublishedStudy | null;
  /** The slugs of the `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): Promise<string[]>;
  /** The same with the reasons, which are read out of the texts of the studies. */
  explain(message: string, most: number): Promise<SuggestedStudy[]>;
};

/** A study that fits a message, and why. */
export type SuggestedStudy = RecommendationReasons & { slug: string };

/** The type of what a build wrote is not looked at: it has the prefixes of that build. */
const textsByPrefix: Readonly<Record<string, string>> = texts;

const known = new Map<string, Map<string, PublishedStudy>>();

/** A study of this deploy by its slug, as the build wrote it down; `prefix` stands before the addresses of its language. */
export function findStudy(slug: string, prefix: string): PublishedStudy | null {
  const bySlug = known.get(prefix) ?? readStudies(prefix);
  known.set(prefix, bySlug);
  return bySlug.get(slug) ?? null;
}

function readStudies(prefix: string): Map<string, PublishedStudy> {
  const studies: PublishedStudy[] = JSON.parse(textsByPrefix[prefix] ?? "[]");
  return new Map(studies.map((study) => [study.slug, study]));
}
