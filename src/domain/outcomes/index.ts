import { outcomesInText } from "./read-text.ts";
import type { FoundOutcome } from "./types.ts";

export { type AuthorEntry, parseAuthorOutcomes } from "./author.ts";
export { stateInHead } from "./certainty.ts";
export { type ClaimSource, findClaimDiagnostics } from "./claims/claim-diagnostics.ts";
export { formatOutcome, formatQuantity, roundPercent } from "./format.ts";
export { formatProposal } from "./format-proposal.ts";
export { LEADING_OUTCOMES, leadingOutcomes } from "./leading-outcomes.ts";
export { LEXICONS, type ReadLanguage } from "./lexicon/index.ts";
export { createMetricFinder, type Metric } from "./metric-finder.ts";
export { outcomesInTokens } from "./read-block.ts";
export { apartFromClient, outcomesInText } from "./read-text.ts";
export { recogniseLanguage } from "./reading/language.ts";
export { figuresOf } from "./rows/author-row.ts";
export { createSentenceFinder, isPartOfSentence, isSameSentence, statesFigures } from "./rows/sentences.ts";
export type { FoundOutcome, Outcome } from "./types.ts";

/** Reads the measured results of a study out of its Markdown; lines are 1-based in that text. */
export function outcomesIn(markdown: string): FoundOutcome[] {
  return outcomesInText(withoutFrontMatter(markdown));
}

/** Front matter becomes empty lines, so that the lines below keep their numbers. */
function withoutFrontMatter(markdown: string): string {
  const matter = /^\ufeff?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown)?.[0] ?? "";
  return matter.replace(/[^\n]/g, "") + markdown.slice(matter.length);
}
