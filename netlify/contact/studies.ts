import studies from "../../.generated/studies.json" with { type: "json" };
import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import { MAX_FITTING } from "../delivery/mail-texts.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { StoredInquiry } from "../store/inquiries.ts";

export type Studies = {
  find(slug: string): PublishedStudy | null;
  /** Slugs of the `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): Promise<string[]>;
};

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
export async function suggestStudies(message: string, most: number, searchFiles: URL): Promise<string[]> {
  const [{ fitProblem }, { openSearchIndex }] = await Promise.all([
    import("../../src/domain/search/index.ts"),
    import("../search/open-index.ts"),
  ]);
  return fitProblem(openSearchIndex(searchFiles), message, most).map(({ result }) => slugOf(result.url));
}

/**
 * The published studies to answer an inquiry with, best first. Not the one that it came from, which the person has read. None where
 * they cannot be looked up: that is no reason not to send. The last inquiry is remembered, since each recipient gets its notice.
 */
export async function findFitting(
  { reference, inquiry, origin }: Pick<StoredInquiry, "reference" | "inquiry" | "origin">,
  { studies, log }: Pick<Deps, "studies" | "log">,
): Promise<PublishedStudy[]> {
  if (lastFitting?.reference === reference) return lastFitting.found;
  const found = studies
    .suggest(inquiry.message, MAX_FITTING + 1)
    .then((slugs) =>
      slugs.filter((slug) => slug !== origin.study).flatMap((slug) => studies.find(slug) ?? []),
    )
    .then((fitting) => fitting.slice(0, MAX_FITTING))
    .catch((error: unknown) => {
      log("skipped", { what: "fitting-studies", error: errorText(error) });
      return [];
    });
  lastFitting = { reference, found };
  return found;
}

let lastFitting: { reference: string; found: Promise<PublishedStudy[]> } | undefined;

/** `/case-studies/<slug>/` */
const slugOf = (url: string): string => url.split("/").at(-2) ?? "";
