import { type BeforeAfter, directionBetween, isBeside } from "./before-after/before-after.ts";
import type { StatedChange } from "./changes/stated-change.ts";
import type { MetricFacts } from "./exclusions/no-metric.ts";
import { MARK_END } from "./figures/marked.ts";
import { leading } from "./grammar.ts";
import type { Level } from "./levels/levels.ts";
import {
  APPENDED,
  ENDS_WITH_COMPARATIVE,
  JOINS_CHANGES,
  LEADS_TO_LEVEL,
  PLACE,
} from "./lexicon/english/sentences.ts";
import { byLanguage } from "./lexicon/index.ts";
import { nameBeforeAfter, nameChange } from "./names/names.ts";
import { pattern } from "./pattern.ts";

/** One metric as a sentence states it, before it is decided whether it is an outcome. */
export type OutcomeCandidate = {
  start: number;
  label: string | null;
  beforeAfter: BeforeAfter | null;
  level: Level | null;
  change: StatedChange | null;
  /** The sentence itself names the object of its verb; a lead then is no better name. */
  namesObject: boolean;
};

/** Pairs each change with the ends it is stated beside; a change without such ends becomes a candidate of its own. */
export function pairChanges(text: string, ends: BeforeAfter[], changes: StatedChange[]): OutcomeCandidate[] {
  const left = new Set(changes);
  const candidates = ends.map((one, index): OutcomeCandidate => {
    const mates = changes.filter(
      (change) => left.has(change) && isBeside(text, one, change, ends[index + 1]),
    );
    for (const mate of mates) left.delete(mate);
    for (const mate of mates)
      for (const other of changes) if (left.has(other) && isRestated(text, mate, other)) left.delete(other);
    const change = mates.find(({ kind }) => kind !== "amount") ?? mates[0] ?? null;
    const start = Math.min(one.start, change?.start ?? one.start);
    return { start, beforeAfter: one, level: null, change, ...nameBeforeAfter(text, one, change) };
  });
  let previous: StatedChange | null = null;
  let lastLabel: string | null = null;
  for (const change of changes) {
    if (!left.has(change) || (previous && isRestated(text, previous, change))) continue;
    const named = nameChange(text, change);
    const isShort = isElliptic(text, change);
    const label: string | null = isShort ? completeLabel(text, change, lastLabel) : named.label;
    if (isShort && label === null) continue;
    previous = change;
    if (!isShort) lastLabel = label;
    candidates.push({
      start: change.start,
      beforeAfter: null,
      level: null,
      change,
      label,
      namesObject: named.namesObject,
    });
  }
  return candidates;
}

/** "12 % more riders on trams and 30 % more on ferries": what grew is named with the change before. */
function isElliptic(text: string, { start, end }: StatedChange): boolean {
  const before = text.slice(0, start);
  return (
    ENDS_WITH_COMPARATIVE.test(text.slice(start, end)) &&
    PLACE.test(text.slice(end)) &&
    before.includes(MARK_END) &&
    JOINS_CHANGES.test(before)
  );
}

/** The name of the change before, at the place of this one; null where there is none. */
function completeLabel(text: string, { end }: StatedChange, last: string | null): string | null {
  const { preposition, place } = PLACE.exec(text.slice(end))?.groups ?? {};
  if (last === null || preposition === undefined || place === undefined) return null;
  const [head] = last.split(pattern(`\\s${preposition}\\s`, "iu"));
  return `${head} ${preposition} ${place.trim()}`;
}

/** "an 80 % reduction (5x)", "grew 127 % in six months — more than doubled": the same change in another form. */
function isRestated(text: string, first: StatedChange, second: StatedChange): boolean {
  if (first.end > second.start) return false;
  const between = text.slice(first.end, second.start);
  if (/^\s*[(/]\s*[^\p{L}]*$/u.test(between)) return true;
  const ends = /^\s*(?:$|[)–—.,;!])/.test(text.slice(second.end));
  return first.kind !== second.kind && second.kind !== "amount" && ends && APPENDED.test(between);
}

/** "hit 48 %, up 19 points", "fell by half, to 3 weeks": a level beside a change is where it led. */
export function joinLevels(
  text: string,
  candidates: OutcomeCandidate[],
  levels: Level[],
): OutcomeCandidate[] {
  const left = new Set(levels);
  const joined = candidates.map((candidate) => {
    const { change } = candidate;
    const level =
      candidate.beforeAfter || !change
        ? undefined
        : levels.find((one) => left.has(one) && leadsTo(text, change, one));
    if (!level || !change) return candidate;
    left.delete(level);
    const isFirst = level.start < change.start;
    return {
      ...candidate,
      level,
      start: Math.min(candidate.start, level.start),
      label: isFirst ? level.label : (candidate.label ?? level.label),
    };
  });
  const alone = [...left].map(
    (level): OutcomeCandidate => ({
      start: level.start,
      label: level.label,
      beforeAfter: null,
      level,
      change: null,
      namesObject: false,
    }),
  );
  return [...joined, ...alone];
}

function leadsTo(text: string, change: StatedChange, level: Level): boolean {
  if (level.start < change.start)
    return /^\s*[,(–—]\s*(?:a |an )?$/i.test(text.slice(level.end, change.start));
  const between = text.slice(change.end, level.start);
  return LEADS_TO_LEVEL.test(between) || leadsToEnd().test(between);
}

/** "um 2,3 s auf 0,9 s": the same in the language's own words. */
const leadsToEnd = byLanguage(() =>
  pattern(`^\\s*,?\\s*${leading(({ prepositions }) => prepositions.to)}(?:\\p{L}{1,3}\\s+)?$`, "iu"),
);

/** What decides whether a candidate measures anything. */
export function toMetricFacts({ label, beforeAfter: ends, level, change }: OutcomeCandidate): MetricFacts {
  const unit = (ends ?? level)?.after.unit ?? change?.unit ?? null;
  const direction = ends ? directionBetween(ends.before, ends.after) : (change?.direction ?? null);
  return {
    label,
    unit,
    direction,
    hasBeforeAfter: ends !== null,
    isRate: typeof (ends ?? level)?.after.rate === "string",
    isSaving: change?.kind === "amount" && change.direction === "down" && change.name === "behind",
  };
}
