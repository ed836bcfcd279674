import type { Translate } from "../../src/domain/locale/index.ts";
import type { SuggestedStudy } from "../contact/studies.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { StoredInquiry } from "../store/inquiries.ts";
import { type FittingStudy, MAX_FITTING } from "./mail-texts.ts";

/**
 * The published studies to answer an inquiry with and why, best first; `t` has the words of the firm.
 * Not the one that it came from, which the person has read. None where
 * they cannot be looked up: that is no reason not to send. The last inquiry is remembered, since each recipient gets its notice.
 */
export async function findFitting(
  { reference, inquiry, origin }: Pick<StoredInquiry, "reference" | "inquiry" | "origin">,
  { studies, log, t }: Pick<Deps, "studies" | "log"> & { t: Translate },
): Promise<FittingStudy[]> {
  if (lastFitting?.reference === reference && lastFitting.t === t) return lastFitting.found;
  const found = studies
    .explain(inquiry.message, MAX_FITTING + 1)
    .then((suggested) =>
      suggested
        .filter(({ slug }) => slug !== origin.study)
        .flatMap((suggestion) => {
          const study = studies.find(suggestion.slug);
          return study ? [{ ...study, reasons: formatReasons(suggestion, study.facts, t) }] : [];
        })
        .slice(0, MAX_FITTING),
    )
    .catch((error: unknown) => {
      log("skipped", { what: "fitting-studies", error: errorText(error) });
      return [];
    });
  lastFitting = { reference, t, found };
  return found;
}

/** Sentences, each true of the study: what it says of the message, and what it is about. */
const formatReasons = ({ words, related }: SuggestedStudy, facts: string, t: Translate): string[] => [
  ...(words.length > 0 ? [t("problem.words", { words: words.join(", ") })] : []),
  ...related.map(({ asked, said }) => t("problem.related", { asked, said })),
  ...(facts === "" ? [] : [facts]),
];

let lastFitting: { reference: string; t: Translate; found: Promise<FittingStudy[]> } | undefined;
