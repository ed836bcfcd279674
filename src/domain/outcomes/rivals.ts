import type { OutcomeCandidate } from "./candidates.ts";
import { comparatives } from "./changes/change-words.ts";
import { isExcluded } from "./exclusions/exclusions.ts";
import { ANY_MARK, indexOfMark, type Marked } from "./figures/marked.ts";
import type { Mention } from "./figures/mentions.ts";
import { PLACE, SHARE_OF_WHOLE } from "./lexicon/english/sentences.ts";
import { pattern } from "./pattern.ts";

// Signs that a figure may belong to another name than its own, or to a part of it: such an outcome is only read.

/** A sentence with its figures, as far as it matters whose they are. */
type Sentence = Pick<Marked, "text" | "mentions">;

const SHARES: ReadonlySet<Mention["kind"]> = new Set(["percent", "times", "points"]);
const MARK = pattern(ANY_MARK, "u");
/** Figures of a sentence that states one pair. */
export const PAIR = 2;

/** "Revenue: 1.8M a year, a ROI of 50x": the name before the colon is that of the first figure. */
export function isBehindOther(
  { start, beforeAfter, change }: OutcomeCandidate,
  { text, mentions }: Sentence,
): boolean {
  const own = new Set([...(beforeAfter?.figures ?? []), ...(change?.figures ?? [])]);
  const clause = text.slice(0, start);
  return (
    !beforeAfter &&
    /,\s/.test(clause) &&
    mentions.some(
      (mention, index) =>
        !own.has(index) &&
        (mention.kind === "money" || SHARES.has(mention.kind)) &&
        clause.includes(`${index}\ue001`),
    )
  );
}

/** "Lead volume: 2x in Q1, 3x in Q2": of two changes of one name, each may be the one of a part. */
export function hasRival(
  { label, beforeAfter, change }: OutcomeCandidate,
  beside: readonly OutcomeCandidate[],
): boolean {
  return (
    change !== null &&
    beforeAfter === null &&
    beside.some(
      (other) =>
        other.beforeAfter === null &&
        other.change?.kind === change.kind &&
        (other.label ?? label) === label &&
        other.change.value !== change.value,
    )
  );
}

/** "Sales: +12 % online, -5 % in stores": of several changes behind a lead each may be the one of a part. */
export const isPartOfLead = (
  { label, beforeAfter, change }: OutcomeCandidate,
  text: string,
  beside: readonly OutcomeCandidate[],
): boolean =>
  label !== null &&
  change !== null &&
  beforeAfter === null &&
  text !== "" &&
  !isInText({ label }, text) &&
  beside.some((other) => other.change !== null && other.beforeAfter === null);

/** "Revenue grew 12 % in Spain, 8 % in Italy": what stands behind the figures says of which part each is. */
export function isOfOnePlace(
  { label, beforeAfter, change }: OutcomeCandidate,
  { text, mentions }: Sentence,
): boolean {
  if (!change || beforeAfter || label === null) return false;
  const named = text.toLowerCase().indexOf(label.toLowerCase(), change.end);
  const end = named < 0 ? change.end : named + label.length;
  const place = PLACE.exec(text.slice(end))?.groups?.preposition;
  if (place === undefined) return false;
  return mentions.some((mention, index) => {
    const at = indexOfMark(text, index);
    if (at < end || !SHARES.has(mention.kind)) return false;
    const behind = text.slice(at).replace(MARK, "");
    // "12 % more in Italy"
    const word = /^\s(\p{L}+)/u.exec(behind)?.[1] ?? "";
    const rest = comparatives().has(word) ? behind.slice(word.length + 1) : behind;
    return PLACE.exec(rest)?.groups?.preposition === place;
  });
}

/** A name of another place, such as a lead or the term of a definition, is no part of the sentence. */
export const isInText = ({ label }: Pick<OutcomeCandidate, "label">, text: string): boolean =>
  label === null || text.toLowerCase().includes(label.toLowerCase());

/** True of what stands in brackets behind another outcome, which it explains: "from 8 to 3 (sampling cut the volume by 80 %)". */
export function isExplanation(
  candidate: OutcomeCandidate,
  text: string,
  beside: readonly OutcomeCandidate[],
): boolean {
  return isInBrackets(candidate, text) && beside.some((other) => !isInBrackets(other, text));
}

const isInBrackets = ({ start }: OutcomeCandidate, text: string): boolean => {
  const before = text.slice(0, start + 1);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
};

/**
 * True where a share, a multiple or points stand in the sentence that no outcome took: "12 % in shops and 30 % online". What
 * stands in brackets says the same again, and a plan is no rival.
 */
export function hasOtherShare(
  candidate: OutcomeCandidate,
  { text, mentions }: Sentence,
  beside: number,
): boolean {
  const { beforeAfter, change, level } = candidate;
  const own = new Set([...(beforeAfter?.figures ?? []), ...(change?.figures ?? [])]);
  const others = mentions.filter((mention, index) => {
    if (!SHARES.has(mention.kind) || own.has(index) || mention.start === level?.after.start) return false;
    const at = indexOfMark(text, index);
    if (at < 0 || isCountOfTimes(mention) || isShareElsewhere(text, at, candidate)) return false;
    return !/\(\s*$/.test(text.slice(0, at)) && !isExcluded(text, at, at + 1, false);
  });
  return others.length > beside * PAIR;
}

/** "downloaded more than 159,000 times" */
const isCountOfTimes = ({ kind, value }: Mention): boolean => kind === "times" && value >= 1000;

/** "..., and 75 % of the entrepreneurs are mentored": a share of a whole in a clause of its own is no rival. */
function isShareElsewhere(
  text: string,
  at: number,
  { start, beforeAfter, change }: OutcomeCandidate,
): boolean {
  const end = Math.max(beforeAfter?.end ?? start, change?.end ?? start);
  const between = at >= end ? text.slice(end, at) : text.slice(at, start);
  return /[,;]\s/.test(between) && SHARE_OF_WHOLE.test(text.slice(at));
}
