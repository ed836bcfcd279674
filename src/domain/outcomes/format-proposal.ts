import { formatOutcome } from "./format.ts";
import type { FoundOutcome, ReadReason } from "./types.ts";

/** Why an outcome is only proposed, as words that follow "not published, since". */
const WHY: Readonly<Record<ReadReason, string>> = {
  "no-name": "the sentence does not say plainly what was measured",
  level: "it is one figure and no change",
  "at-most": "it is at most what it says",
  unclear: "its words leave open what moved, and against what",
  "no-results-heading": "no heading of results stands above it",
  "in-heading": "it stands in a heading",
  "long-sentence": "its sentence has more than 25 words",
  "several-figures": "its sentence has more figures than one pair",
  "sentence-entry": "it is a sentence and no row",
  unlisted: "the rows of the front matter do not list it",
};

/** A proposal on one line for its author, with the sentence it was read from. */
export function formatProposal(outcome: FoundOutcome): string {
  const { figure, label } = formatOutcome(outcome);
  const why = outcome.certainty === "read" ? ` (not published, since ${WHY[outcome.reason]})` : "";
  return `${label === null ? "" : `${label}: `}${figure}${why}: "${outcome.text}"`;
}
