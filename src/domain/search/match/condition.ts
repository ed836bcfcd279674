import { lazy } from "../../cache.ts";
import { inUnit } from "../../chart/scale.ts";
import { fold } from "../../text/slug.ts";
import type { Figures, MeasuredFigure } from "../figures.ts";
import type { SearchIndex } from "../open-index.ts";

/** What a question asks of measured results: a level that was reached, or by what something was multiplied. */
type Demand =
  | { kind: "level"; isBelow: boolean; isStrict: boolean; value: number; unit: string | null }
  | { kind: "factor"; direction: "up" | "down" | null; least: number; isStrict: boolean };

/** `metric`: its number, or -1 for any. `label`: the words that were read; `rest`: the question without them. */
export type Condition = { metric: number; label: string; rest: string; documents: ReadonlySet<number> };

/** Questions that state a figure are short; in longer ones figures are part of a story. */
const MOST_LETTERS = 120;
const MAY_STATE_FIGURE = /\d|half|third|quarter|doubl|tripl|quadrupl|halv/i;

/**
 * The condition on measured results that an English question states ("load time under 2 s", "costs cut by more than half", "10x"); null
 * where it states none, or where no document meets it: then its words are words.
 */
export function findCondition(index: SearchIndex, q: string): Condition | null {
  if (q.length > MOST_LETTERS || q.includes('"') || !MAY_STATE_FIGURE.test(q)) return null;
  const stated = readLevel(q) ?? readChange(q) ?? readFactor(q);
  if (stated === null) return null;
  const { demand, start, end } = stated;
  const { metrics, figures } = index.figures();
  const [before, text, after] = [q.slice(0, start), q.slice(start, end).trim(), q.slice(end)];
  const named = findMetric(metrics, before) ?? findMetric(metrics, after);
  const meeting = (metric: number): ReadonlySet<number> =>
    new Set(
      figures
        .filter((figure) => (metric < 0 || figure.metric === metric) && meets(figure, demand))
        .map(({ document }) => document),
    );
  const measured = named ? meeting(named.metric) : null;
  if (named && measured && measured.size > 0) {
    const isBefore = before.includes(named.text);
    const rest = `${isBefore ? before.replace(named.text, " ") : before} ${isBefore ? after : after.replace(named.text, " ")}`;
    const label = isBefore ? `${named.text} ${text}` : `${text} ${named.text}`;
    return { metric: named.metric, label, rest: toOneLine(rest), documents: measured };
  }
  // A level means nothing without what was measured; a change may be one of something the vocabulary calls otherwise.
  const documents = demand.kind === "level" ? new Set<number>() : meeting(-1);
  return documents.size === 0
    ? null
    : { metric: -1, label: text, rest: toOneLine(`${before} ${after}`), documents };
}

const toOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

type Stated = { demand: Demand; start: number; end: number };

const NUMBER = "(\\d{1,9}(?:[.,]\\d{1,6})?)";
const UNITS: Record<string, string> = {
  ms: "ms",
  millisecond: "ms",
  s: "s",
  sec: "s",
  second: "s",
  min: "minute",
  minute: "minute",
  h: "hour",
  hr: "hour",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
  kb: "kB",
  mb: "MB",
  gb: "GB",
  tb: "TB",
  "%": "%",
  percent: "%",
};
const UNIT =
  "(%|percent|(?:milli)?seconds?|secs?|ms|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|[kmgt]b)?";
const END = "(?![\\p{L}\\p{N}])";
const LEVEL = lazy(
  () =>
    new RegExp(
      `(?:\\b(?:is |are |of |to |down to |up to )?(under|below|less than|fewer than|within|at most|no more than|over|above|more than|at least)|([<>]=?))\\s*${NUMBER}\\s?${UNIT}${END}`,
      "iu",
    ),
);
const BELOW = /^(?:under|below|less|fewer|within|at most|no more|<)/i;
const STRICT = /^(?:under|below|less|fewer|over|above|more|[<>]$)/i;

function readLevel(q: string): Stated | null {
  const found = LEVEL().exec(q);
  if (!found) return null;
  // "cut by more than 50 %" is a change: the words before say so.
  if (DIRECTION_BEFORE().test(q.slice(0, found.index))) return null;
  const comparator = found[1] ?? found[2] ?? "";
  const unit = UNITS[(found[4] ?? "").toLowerCase().replace(/(?<=...)s$/, "")] ?? null;
  return {
    demand: {
      kind: "level",
      isBelow: BELOW.test(comparator),
      isStrict: STRICT.test(comparator),
      value: toNumber(found[3]),
      unit,
    },
    start: found.index,
    end: found.index + found[0].length,
  };
}

const DOWN =
  "cut|down|reduced?|reduction|lower(?:ed)?|fell|fall|drop(?:ped)?|decreased?|saved?|savings?|less|fewer|shrank|shrunk";
const UP = "up|increased?|grew|grown?|growth|rose|rise|raised|higher|gained?|more";
const DIRECTION_BEFORE = lazy(() => new RegExp(`\\b(?:${DOWN}|${UP})\\s+(?:by|of)\\s*$`, "iu"));
const SHARES: Record<string, number> = { half: 50, third: 100 / 3, quarter: 25, "two thirds": 200 / 3 };
const AMOUNT = `(?:(?:an? |the )?(half|third|quarter|two thirds)|${NUMBER}\\s?(%|percent|x|times|-?fold))`;
const CHANGE = lazy(
  () =>
    new RegExp(
      `\\b(?:(${DOWN})|(${UP}))\\s+(?:(?:by|of)\\s+)?(more than |over |at least |about |around |nearly )?${AMOUNT}${END}`,
      "iu",
    ),
);

function readChange(q: string): Stated | null {
  const found = CHANGE().exec(q);
  if (!found) return null;
  const [text, down, , comparator = "", share, number, unit] = found;
  const direction = down === undefined ? "up" : "down";
  const value = share === undefined ? toNumber(number) : (SHARES[share.toLowerCase()] ?? 0);
  const isTimes = unit !== undefined && !/^(?:%|percent)$/i.test(unit);
  const least = isTimes ? value : direction === "up" ? 1 + value / 100 : 1 / Math.max(1e-9, 1 - value / 100);
  return {
    demand: { kind: "factor", direction, least, isStrict: /^(?:more|over)/i.test(comparator) },
    start: found.index,
    end: found.index + text.length,
  };
}

const FACTOR = lazy(() => new RegExp(`(?<![\\p{L}\\p{N}.,])${NUMBER}\\s?(?:x|×|-?fold|times)${END}`, "iu"));
const MULTIPLIED = /\b(doubled|tripled|quadrupled|halved)\b/i;
const MULTIPLES: Record<string, number> = { doubled: 2, tripled: 3, quadrupled: 4, halved: 2 };

function readFactor(q: string): Stated | null {
  const number = FACTOR().exec(q);
  const word = number ? null : MULTIPLIED.exec(q);
  const found = number ?? word;
  if (!found) return null;
  const name = word?.[1]?.toLowerCase() ?? "";
  const least = number ? toNumber(number[1]) : (MULTIPLES[name] ?? 1);
  if (least <= 1) return null;
  const direction = word ? (name === "halved" ? "down" : "up") : null;
  return {
    demand: { kind: "factor", direction, least, isStrict: false },
    start: found.index,
    end: found.index + found[0].length,
  };
}

const toNumber = (text = ""): number => Number(text.replace(",", "."));

/** Figures are rounded where they are written: 21.4 to 12.9 % is "down 40 %". */
const TOLERANCE = 0.005;

function meets({ factor, after }: MeasuredFigure, demand: Demand): boolean {
  if (demand.kind === "level") {
    const value = after && inUnit({ value: after.value, unit: after.unit }, demand.unit ?? after.unit);
    if (value === null) return false;
    const distance = demand.isBelow ? demand.value - value : value - demand.value;
    return demand.isStrict ? distance > 0 : distance >= 0;
  }
  if (factor === null || factor < 0) return false;
  const multiplied = { up: factor, down: 1 / factor };
  const reached = demand.direction ? multiplied[demand.direction] : Math.max(multiplied.up, multiplied.down);
  return demand.isStrict ? reached > demand.least : reached >= demand.least * (1 - TOLERANCE);
}

/** The metric that a part of a question names by its longest name, and the words that do. */
function findMetric(metrics: Figures["metrics"], text: string): { metric: number; text: string } | null {
  const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)];
  const plain = words.map(({ 0: word }) => singular(word));
  let best: { metric: number; text: string } | null = null;
  for (const [metric, { names }] of metrics.entries()) {
    for (const name of names) {
      const wanted = name.split(/\s+/).map(singular);
      const at = plain.findIndex((_, first) => wanted.every((word, step) => plain[first + step] === word));
      const [first, last] = [words[at], words[at + wanted.length - 1]];
      if (at < 0 || !first || !last) continue;
      const found = text.slice(first.index, last.index + last[0].length);
      if (found.length > (best?.text.length ?? 0)) best = { metric, text: found };
    }
  }
  return best;
}

const singular = (word: string): string => fold(word).replace(/(?<=[^s]{2})s$/, "");
