import { formatProposal } from "../format-proposal.ts";
import type { FoundOutcome } from "../types.ts";
import { type AuthorRow, toRow } from "./author-row.ts";
import type { RowChanges } from "./write-rows.ts";

/** Who confirms, and on which day: `2026-11-27`. */
export type Confirmation = { by: string; on: string };

/** `proposals`: what is proposed as well as what is published. `published`: that alone. */
export type Confirmed = "proposals" | "published";

type Told = { outcomes: readonly FoundOutcome[]; proposals: readonly FoundOutcome[] };

/** The rows that confirm a study's outcomes, and those that have no form as a row, in words. */
export type RowPlan = RowChanges & { count: number; refused: string[] };

/**
 * What is to be written so that a study shows what is confirmed: once a file has rows nothing else of it is published, so
 * that what the text states is written with its proposals. `hasSentence`: the sentence stands in the text.
 */
export function planRows(
  { outcomes, proposals }: Told,
  confirmed: Confirmed,
  confirmation: Confirmation,
  hasSentence: (sentence: string) => boolean,
): RowPlan {
  const proposed = confirmed === "proposals" ? proposals : [];
  const replaced = new Map<string, AuthorRow>();
  const added: AuthorRow[] = [];
  const refused: string[] = [];
  const isRow = ({ reason }: FoundOutcome): boolean => reason === "row" || reason === "confirmed";
  const wanted = [...(confirmed === "proposals" && proposed.length === 0 ? [] : outcomes), ...proposed]
    .filter((outcome) => !isRow(outcome))
    .sort((a, b) => a.line - b.line);
  for (const outcome of wanted) {
    const isEntry = outcome.reason === "sentence-entry";
    const row = toRow(outcome);
    const hasText = hasSentence(outcome.text);
    if (!row || (!hasText && !isEntry)) {
      refused.push(formatProposal(outcome));
      continue;
    }
    const whole = { ...row, ...(hasText ? { text: outcome.text } : {}), ...confirmation };
    if (isEntry) replaced.set(outcome.text, whole);
    // The same sentence twice in a text is one row.
    else if (!added.some((other) => JSON.stringify(other) === JSON.stringify(whole))) added.push(whole);
  }
  return { replaced, added, count: replaced.size + added.length, refused };
}
