import { inUnit } from "../../chart/scale.ts";
import { memoize } from "../../memoize.ts";
import { fold } from "../../text/slug.ts";
import type { Figures, MeasuredFigure } from "../measured-results.ts";
import type { SearchIndex } from "../open-index.ts";
import { splitWords } from "../text/tokenizer.ts";
import { type Amount, isOneOf, readNumber, readValue, toAmount } from "./condition-amounts.ts";
import { type Patterns, patternsOf } from "./condition-patterns.ts";
import { type ConditionWords, questionLanguagesOf } from "./condition-words.ts";

/** What a question asks of measured results: a level that was reached, or by what something was multiplied. */
type Demand =
  | ({ kind: "level"; isBelow: boolean; isStrict: boolean } & Amount)
  | { kind: "range"; least: Amount; most: Amount }
  | { kind: "factor"; direction: "up" | "down" | null; least: number; isStrict: boolean };

/** `metric`: its number, or -1 for any. `label`: the words that were read; `rest`: the question without them. */
export type Condition = { metric: number; label: string; rest: string; documents: ReadonlySet<number> };

/** Questions that state a figure are short; in longer ones figures are part of a story. */
const MOST_LETTERS = 120;

/**
 * The condition on measured results that a question states in the language of the index or in English ("load time under 2 s", "costs cut
 * by more than half", "Ladezeit unter 2 s", "10x"); null where it states none, or where no document meets it: then its words are words.
 */
export function findCondition(index: SearchIndex, q: string): Condition | null {
  if (q.length > MOST_LETTERS || q.includes('"')) return null;
  for (const code of questionLanguagesOf(index.language)) {
    for (const stated of [...readStatedOfMetric(code, q), readStated(code, q)]) {
      const condition = stated && toCondition(index, q, stated);
      if (condition) return condition;
    }
  }
  return null;
}

function readStated(code: string, q: string): Stated | null {
  const patterns = patternsOf(code);
  if (!patterns || (!/\d/.test(q) && !patterns.withoutFigures.test(q))) return null;
  const level = readLevel(patterns, q);
  const readChange = (pattern: RegExp): Stated[] => {
    const change = toChange(patterns.words, pattern.exec(q));
    return change ? [change] : [];
  };
  const changes = [patterns.change(), patterns.changeBehind()].flatMap(readChange);
  // "growth of more than 50 %" is a change, "more than 50 %" a level.
  const isWider = ({ start, end }: Stated): boolean =>
    level !== null && start <= level.start && end >= level.end && end - start > level.end - level.start;
  if (changes.length === 0) changes.push(...readChange(patterns.changeOfWhat()));
  return changes.find(isWider) ?? level ?? changes[0] ?? readFactor(patterns, q);
}

/** What states a change only of a metric that stands right beside it. */
function readStatedOfMetric(code: string, q: string): Stated[] {
  const patterns = patternsOf(code);
  if (!patterns || (!/\d/.test(q) && !patterns.withoutFigures.test(q))) return [];
  const { words, multiplying, changeOfWhatBehind } = patterns;
  return [toRatio(words, multiplying().exec(q)), toChange(words, changeOfWhatBehind().exec(q))].flatMap(
    (stated) => (stated ? [{ ...stated, mustName: true }] : []),
  );
}

function toRatio(words: ConditionWords, found: RegExpExecArray | null): Stated | null {
  if (!found) return null;
  const { ratio = "", strict } = found.groups ?? {};
  const value = readValue(words.multiplying, ratio);
  return {
    demand: {
      kind: "factor",
      direction: value < 1 ? "down" : "up",
      least: value < 1 ? 1 / value : value,
      isStrict: strict !== undefined,
    },
    start: found.index,
    end: found.index + found[0].length,
  };
}

function toCondition(
  index: SearchIndex,
  q: string,
  { demand, start, end, what = "", mustName = false }: Stated,
): Condition | null {
  const { metrics, documentsWith } = index.figures();
  const text = q.slice(start, end).replace(what, " ").replace(/\s+/g, " ").trim();
  const [before, after] = [`${q.slice(0, start)}${what}`, q.slice(end)];
  const behind = findMetric(metrics, after);
  const named = mustName
    ? [findMetric(metrics, what), behind].find(
        (own) => isMetric(what, own?.text) || after.trimStart().startsWith(own?.text ?? " "),
      )
    : (findMetric(metrics, before) ?? behind);
  if (mustName && !named) return null;
  const meeting = (metric: number): ReadonlySet<number> =>
    documentsWith(metric, (figure) => meets(figure, demand));
  const measured = named ? meeting(named.metric) : null;
  if (named && measured && measured.size > 0) {
    const isBefore = before.includes(named.text);
    const rest = `${isBefore ? before.replace(named.text, " ") : before} ${isBefore ? after : after.replace(named.text, " ")}`;
    const label = isBefore ? `${named.text} ${text}` : `${text} ${named.text}`;
    return { metric: named.metric, label, rest: toRest(index, rest), documents: measured };
  }
  // A level means nothing without what was measured; a change may be one of something the vocabulary calls otherwise.
  const documents = demand.kind === "factor" ? meeting(-1) : new Set<number>();
  return documents.size === 0
    ? null
    : { metric: -1, label: text, rest: toRest(index, `${before} ${after}`), documents };
}

/** Whether some words are the name of a metric, but for a short one before it: "de coûts". */
const isMetric = (what: string, name = " "): boolean =>
  what.endsWith(name) && /^(?:\p{L}{1,4}['’ ])?$/u.test(what.slice(0, what.length - name.length));

/** What is left of a question, on one line; nothing where only words are left that hold sentences together. */
function toRest({ analyzer }: SearchIndex, text: string): string {
  const forms = splitWords(text).flatMap((word) => analyzer.analyze(word).parts.map(({ form }) => form));
  return forms.every(analyzer.isFunctionWord) ? "" : text.replace(/\s+/g, " ").trim();
}

/**
 * `what`: the words inside that say of what a change is one: "costs" in "cut costs by half". `mustName`: whether they have to be a metric or, without
 * them, what stands right behind.
 */
type Stated = { demand: Demand; start: number; end: number; what?: string; mustName?: boolean };

function readLevel(
  { words, level, levelBehind, range, directionBefore }: Patterns,
  q: string,
): Stated | null {
  const between = toRange(words, range().exec(q));
  if (between) return between;
  const behind = levelBehind().exec(q);
  const found = behind ?? level().exec(q);
  // "cut by more than 50 %" is a change: the words before say so.
  if (!found || directionBefore().test(q.slice(0, found.index))) return null;
  const { words: comparator = "", sign = "", less } = found.groups ?? {};
  const amount = toAmount(words, found.groups ?? {});
  if (!amount) return null;
  const isStrict = sign === "<" || sign === ">" || isOneOf(`${words.below}|${words.above}`, comparator);
  const isBelow =
    less !== undefined || /^[<≤]/.test(sign) || isOneOf(`${words.below}|${words.atMost}`, comparator);
  return {
    demand: { kind: "level", isBelow, isStrict, ...amount },
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** "between 1 and 3 s": what the first does not name is that of the second. */
function toRange(words: ConditionWords, found: RegExpExecArray | null): Stated | null {
  const groups = found?.groups ?? {};
  const [first, most] = [toAmount(words, groups, "least_"), toAmount(words, groups)];
  if (!found || !first || !most) return null;
  const least = { ...first, unit: first.unit ?? most.unit };
  return {
    demand: { kind: "range", least, most },
    start: found.index,
    end: found.index + found[0].length,
  };
}

function toChange(words: ConditionWords, found: RegExpExecArray | null): Stated | null {
  if (!found) return null;
  const { down, share, number, times, more, what } = found.groups ?? {};
  const direction = down === undefined ? "up" : "down";
  const value = share === undefined ? readNumber(words, number ?? "") : readValue(words.shares, share);
  // Nothing falls by more than all of it.
  if (value === 0 || (direction === "down" && times === undefined && value > 100)) return null;
  const least =
    times !== undefined ? value : direction === "up" ? 1 + value / 100 : 1 / Math.max(1e-9, 1 - value / 100);
  return {
    demand: { kind: "factor", direction, least, isStrict: more !== undefined },
    start: found.index,
    end: found.index + found[0].length,
    ...(what === undefined ? {} : { what }),
  };
}

function readFactor({ words, factor, factorWord }: Patterns, q: string): Stated | null {
  const number = factor().exec(q);
  const found = number ?? factorWord().exec(q);
  if (!found) return null;
  const value = number ? readMultiple(words, number.groups ?? {}) : readValue(words.multiplied, found[0]);
  if (number && value <= 1) return null;
  const direction = number ? null : value < 1 ? "down" : "up";
  return {
    demand: { kind: "factor", direction, least: value < 1 ? 1 / value : value, isStrict: false },
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** "3", "three", or what says "twice". */
function readMultiple(words: ConditionWords, { number, twice }: Record<string, string | undefined>): number {
  if (twice !== undefined) return 2;
  return readNumber(words, number ?? "");
}

/** Figures are rounded where they are written: 21.4 to 12.9 % is "down 40 %". */
const TOLERANCE = 0.005;

function meets({ factor, after }: MeasuredFigure, demand: Demand): boolean {
  if (demand.kind === "range") return isReached(demand.least, after, 1) && isReached(demand.most, after, -1);
  if (demand.kind === "level") {
    const value = reachedIn(demand.unit, after);
    if (value === null) return false;
    const distance = demand.isBelow ? demand.value - value : value - demand.value;
    return demand.isStrict ? distance > 0 : distance >= 0;
  }
  if (factor === null || factor < 0) return false;
  const multiplied = { up: factor, down: 1 / factor };
  const reached = demand.direction ? multiplied[demand.direction] : Math.max(multiplied.up, multiplied.down);
  return demand.isStrict ? reached > demand.least : reached >= demand.least * (1 - TOLERANCE);
}

/** What was reached in a unit, or in its own; null where the two cannot be compared. */
const reachedIn = (unit: string | null, after: MeasuredFigure["after"]): number | null =>
  after && inUnit({ value: after.value, unit: after.unit }, unit ?? after.unit);

/** Whether what was reached is an amount or lies beyond it, to the side of `sign`. */
function isReached({ value, unit }: Amount, after: MeasuredFigure["after"], sign: 1 | -1): boolean {
  const reached = reachedIn(unit, after);
  return reached !== null && sign * (reached - value) >= 0;
}

/** The metric that a part of a question names by its longest name, and the words that do. */
function findMetric(metrics: Figures["metrics"], text: string): { metric: number; text: string } | null {
  const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)];
  const plain = words.map(({ 0: word }) => singular(word));
  let best: { metric: number; text: string } | null = null;
  for (const [metric, { names }] of metrics.entries()) {
    for (const name of names) {
      const wanted = wordsOfName(name);
      const at = plain.findIndex((_, first) => wanted.every((word, step) => plain[first + step] === word));
      const [first, last] = [words[at], words[at + wanted.length - 1]];
      if (at < 0 || !first || !last) continue;
      const found = text.slice(first.index, last.index + last[0].length);
      if (found.length > (best?.text.length ?? 0)) best = { metric, text: found };
    }
  }
  return best;
}

/** A site has some hundred names of metrics, and each question is compared with all of them. */
const wordsOfName = memoize((name) => name.split(/\s+/).map((word) => singular(word)), 2_000);

const singular = (word: string): string => fold(word).replace(/(?<=[^s]{2})s$/, "");
