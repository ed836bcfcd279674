import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { StoredInquiry } from "../store/inquiries.ts";
import { MAX_FITTING } from "./mail-texts.ts";

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
