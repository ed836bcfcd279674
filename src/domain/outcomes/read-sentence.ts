import { type BeforeAfter, directionBetween, findBeforeAfter } from "./before-after/before-after.ts";
import { joinLevels, type OutcomeCandidate, pairChanges, toMetricFacts } from "./candidates.ts";
import { hasWhole } from "./changes/change-words.ts";
import { barePairs, changesIn, leadChange } from "./changes/changes.ts";
import type { StatedChange } from "./changes/stated-change.ts";
import { judge } from "./claims/verdict.ts";
import { isExcluded } from "./exclusions/exclusions.ts";
import { isNoMetric, metricName } from "./exclusions/no-metric.ts";
import { ANY_MARK, indexOfMark, type Marked, wordsOfMarked } from "./figures/marked.ts";
import type { Mention } from "./figures/mentions.ts";
import { agree, scaleOf } from "./figures/units.ts";
import { anyOf } from "./grammar.ts";
import { levelsIn } from "./levels/levels.ts";
import { MAKES_A_RATIO, SINCE_FOUNDED } from "./lexicon/english/doubts.ts";
import { BECAME_A, EACH_PERIOD, GROWS } from "./lexicon/english/sentences.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom } from "./lexicon/index.ts";
import { inNominative } from "./names/edges.ts";
import { isCutName } from "./names/plain-name.ts";
import { pattern } from "./pattern.ts";
import type { HeadingContext } from "./reading/headings.ts";
import type { Certainty, Change, Direction, FoundOutcome, Quantity } from "./types.ts";

/** Reads every outcome of one marked sentence, in the order of the text. `lead`: the name that stands before it. */
export function readSentence(
  marked: Marked,
  setting: HeadingContext,
  lead: string | null,
): OutcomeCandidate[] {
  if (marked.mentions.length === 0 && !hasWhole(wordsOfMarked(marked))) return [];
  if (/\?["”’')\]]*$/.test(marked.text) || isRespective().test(marked.text)) return [];
  const range = lead === null ? null : readRange(marked, lead);
  if (range) return [range];
  const ends =
    marked.mentions.length < 2 ? [] : findBeforeAfter(marked, lead !== null || setting === "results");
  const inEnds = new Set(ends.flatMap(({ figures }) => figures));
  const changes = [...changesIn(marked, inEnds), ...barePairs(marked, ends)];
  if (ends.length + changes.length === 0 && lead) changes.push(...leadChange(marked, lead));
  const taken = new Set([...inEnds, ...changes.flatMap(({ figures }) => figures)]);
  const levels = levelsIn(marked, taken, setting, lead);
  return joinLevels(marked.text, pairChanges(marked.text, ends, withoutDoubles(changes)), levels)
    .filter(
      (candidate) =>
        !isSteadyGrowth(candidate, marked) &&
        !isOfClient(candidate, marked) &&
        !isComparison(candidate, marked) &&
        !isRatio(candidate, marked) &&
        !isOfNoMetric(candidate, marked) &&
        !isNoMetric(toMetricFacts(candidate)),
    )
    .filter(
      (candidate) =>
        !isExcluded(marked.text, candidate.start, endOf(candidate), candidate.beforeAfter !== null),
    )
    .map((candidate) => ({ ...candidate, label: metricName(candidate.label) }))
    .sort((a, b) => a.start - b.start);
}

/** "Complaints and returns fell by 40 % and 12 % respectively": figures apart from their names. */
const isRespective = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${anyOf(wordsFrom(({ exclusions }) => exclusions.respectively))})(?![\\p{L}])`,
    "iu",
  ),
);

const isPair = byLanguage(() =>
  pattern(
    `^\\s*${ANY_MARK}\\s*(?:[-–—]|${anyOf(phrasesFrom(({ ranges }) => ranges.links))})\\s*${ANY_MARK}\\s*[.!]?\\s*$`,
    "u",
  ),
);

/** "Click rate range: 0.80 % to 1.50 %": both figures are the level that was reached. */
function readRange({ text, mentions }: Marked, lead: string): OutcomeCandidate | null {
  const [low, high] = mentions;
  if (!low || !high || low.value >= high.value || !/(?<![\p{L}])range(?![\p{L}])/iu.test(lead)) return null;
  const pair = isPair().test(text) ? agree(low, high) : null;
  if (!pair) return null;
  const value = (pair[0].value + pair[1].value) / 2;
  const after: Mention = { ...pair[1], value, range: [pair[0].value, pair[1].value] };
  const level = { start: 0, end: text.length, after, label: null };
  return { start: 0, label: null, beforeAfter: null, level, change: null, namesObject: false };
}

/** "Data increases by 8 billion records every day": how fast something grows, and no change of the work. */
function isSteadyGrowth(
  { start, beforeAfter, change }: OutcomeCandidate,
  { text, mentions }: Marked,
): boolean {
  if (beforeAfter || !change || !GROWS.test(text.slice(start))) return false;
  const isRate = mentions.some(({ rate }) => typeof rate === "string");
  return isRate || EACH_PERIOD.test(text.slice(change.end));
}

/** "has gained 16,000 customers since its launch in 2010": how the client grew. */
const isOfClient = ({ beforeAfter, change }: OutcomeCandidate, { text }: Marked): boolean =>
  change?.kind === "amount" && !beforeAfter && SINCE_FOUNDED.test(text);

/** "returned 6.8x revenue on the spend": how many times one is the other, and no growth. */
function isRatio({ beforeAfter, change, label }: OutcomeCandidate, { text }: Marked): boolean {
  if (beforeAfter || change?.kind !== "times" || label === null) return false;
  const behind = text.slice(change.end).toLowerCase();
  const at = behind.indexOf(label.toLowerCase());
  return at >= 0 && at <= 12 && MAKES_A_RATIO.test(behind.slice(at + label.length));
}

/** "4 to 6 times faster than Ruby", "turned it into a 25 % climb": nothing is named that went another way than before. */
function isOfNoMetric({ beforeAfter, change, label, start }: OutcomeCandidate, { text }: Marked): boolean {
  if (beforeAfter || !change || (label !== null && !isCutName(label))) return false;
  const isThanAnother =
    isEnglish() && /than$/i.test(text.slice(start, change.end)) && /^\s\p{Lu}/u.test(text.slice(change.end));
  return isThanAnother || BECAME_A.test(text.slice(0, start));
}

/** "grew faster than the other (+337 % vs. +44 %)": two changes without their names. */
function isComparison({ beforeAfter, change, label }: OutcomeCandidate, { text }: Marked): boolean {
  const [index] = change?.figures ?? [];
  const inBrackets = label === null && !beforeAfter ? (compared().exec(text)?.[0] ?? "") : "";
  return index !== undefined && indexOfMark(inBrackets, index) >= 0;
}

const compared = byLanguage(() =>
  pattern(
    `\\(\\s*${ANY_MARK}\\s*(?:${anyOf(phrasesFrom(({ comparisons }) => comparisons.with))})\\s*${ANY_MARK}\\s*\\)`,
    "iu",
  ),
);

function endOf({ beforeAfter: ends, change, level, start }: OutcomeCandidate): number {
  return Math.max(ends?.end ?? start, change?.end ?? start, level?.end ?? start);
}

/** Keeps of the changes that share a figure the first. */
function withoutDoubles(changes: StatedChange[]): StatedChange[] {
  const taken = new Set<number>();
  return changes.filter(({ figures }) => {
    const fresh = figures.every((index) => !taken.has(index));
    for (const index of figures) taken.add(index);
    return fresh;
  });
}

/** What the page, the cards and the checks see of a candidate. */
export function toOutcome(
  candidate: OutcomeCandidate,
  text: string,
  line: number,
  certainty: Certainty,
): FoundOutcome {
  const { level, change } = candidate;
  const ends = candidate.beforeAfter && withUnitOf(candidate.beforeAfter, change);
  const judgement = change
    ? judge(
        change,
        ends && sharesRate(ends) ? { before: quantity(ends.before), after: quantity(ends.after) } : null,
      )
    : null;
  return {
    label: candidate.label && inNominative(candidate.label),
    text: text.replace(/\s+/g, " ").trim(),
    line,
    before: ends ? quantity(ends.before) : null,
    after: ends ? quantity(ends.after) : level ? quantity(level.after) : null,
    change: change ? toChange(change, ends ? directionBetween(ends.before, ends.after) : null) : null,
    verdict: judgement?.verdict ?? null,
    expected: judgement?.expected ?? null,
    ...(isOfNothing(ends, change) ? UNCLEAR : certainty),
  };
}

const UNCLEAR: Certainty = { certainty: "read", reason: "unclear" };

/** "from 0 to 65 %, +65 %": of nothing there is neither a share nor a multiple. */
const isOfNothing = (ends: BeforeAfter | null, change: StatedChange | null): boolean =>
  ends?.before.value === 0 && (change?.kind === "percent" || change?.kind === "times");

/** "fell by 6 minutes, from 14 to 8": bare ends have the unit of the amount beside them. */
function withUnitOf(ends: BeforeAfter, change: StatedChange | null): BeforeAfter {
  const isBare = ends.before.kind === "number" && ends.after.kind === "number";
  if (!isBare || change?.kind !== "amount" || change.unit === null || scaleOf(change.unit) === 1) return ends;
  const { unit } = change;
  return { ...ends, before: { ...ends.before, unit }, after: { ...ends.after, unit } };
}

/** "2 a week" and "10 a day" cannot be set against each other as they stand. */
function sharesRate({ before, after }: { before: Mention; after: Mention }): boolean {
  return before.rate === null || after.rate === null || before.rate === after.rate;
}

function quantity({ value, unit, range }: Mention): Quantity {
  return range === null ? { value, unit } : { value, unit, range };
}

function toChange(change: StatedChange, between: Direction | null): Change {
  return {
    kind: change.kind,
    value: change.value,
    ...(change.unit === null ? {} : { unit: change.unit }),
    ...(change.range === null ? {} : { range: change.range }),
    direction: between ?? change.direction,
    approx: change.hedge !== null,
  };
}
