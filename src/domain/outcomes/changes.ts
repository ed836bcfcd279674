import { figureOf, type Marked, markOf } from "./marked.ts";
import type { Mention } from "./mentions.ts";
import type { Direction } from "./types.ts";
import {
  anyOf,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  directionsOf,
  WHOLE_CHANGES,
  wordsOf,
} from "./words/change-words.ts";
import { FILLERS } from "./words/hedges.ts";

/** A change stated in a marked sentence. `label` is where its metric may be read. */
export type StatedChange = {
  start: number;
  end: number;
  kind: "percent" | "times" | "points" | "amount";
  value: number;
  unit: string | null;
  range: [number, number] | null;
  direction: Direction | null;
  hedge: Mention["hedge"];
  step: number;
  figures: number[];
  /** The word that says so: "increased", "faster". */
  word: string;
  /** Text in the sentence naming the metric, where the pattern itself holds it. */
  label: string | null;
  /** Where the name stands if `label` is null: before the match, or behind it. */
  side: "before" | "after";
};

const VERBS = directionsOf(CHANGE_VERBS);
const NOUNS = directionsOf(CHANGE_NOUNS);
const COMPARATIVE = directionsOf(COMPARATIVES);
const ALL = new Map([...COMPARATIVE, ...NOUNS, ...VERBS]);
const V = anyOf(VERBS.keys());
const N = anyOf(NOUNS.keys());
const C = anyOf(COMPARATIVE.keys());
const F = `(?:(?:${anyOf(wordsOf(FILLERS))})\\s+)*`;
const word = (source: string) => `(?<![\\p{L}])(?<word>${source})(?![\\p{L}-])`;
const np = (name: string, length = 60) => `(?<${name}>[^\\ue000,;:.!?()]{0,${length}}?)`;
const re = (source: string) => new RegExp(source, "giu");

const SHARE = markOf("figure", "percent", "times", "points", "fraction");
const AMOUNT = markOf("figure", "money", "time", "size", "count");
const ANY = markOf(
  "figure",
  "percent",
  "times",
  "points",
  "fraction",
  "money",
  "time",
  "size",
  "count",
  "number",
);

type Pattern = { pattern: RegExp; side: "before" | "after"; label?: "inner" };

/** In order of trust: a figure taken by one is not read again by the next. */
const PATTERNS: Pattern[] = [
  // "reduced load time by 40 %", "conversion rose by 34 %"
  {
    pattern: re(
      `${word(V)}\\s*${np("inner", 90)},?\\s*(?<![\\p{L}])(?:by|um|de|en|un)\\s+(?:(?:a factor of|un|el|einen Faktor von)\\s+)?${F}${ANY}`,
    ),
    side: "before",
  },
  // "a 34 % increase in conversion", "20 % cost savings"
  {
    pattern: re(
      `${SHARE}[\\s-]*${np("inner", 40)}\\s*${word(N)}(?:\\s+(?:in|of|on|to|for|der|des|du|de la|de|del|dans|en)\\s+)?`,
    ),
    side: "after",
  },
  {
    pattern: re(
      `${AMOUNT}[\\s-]*(?:(?:in|of)\\s+)?${np("inner", 25)}\\s*${word("savings?|saved|reduction|increase|gain|improvement|drop|decrease")}`,
    ),
    side: "after",
  },
  // "an increase of 34 %", "a reduction in load time of 40 %"
  {
    pattern: re(
      `${word(N)}\\s*(?:(?:in|of)\\s+)?${np("inner", 60)}\\s*(?<![\\p{L}])(?:of|by|von|um|de|del)\\s+${F}${ANY}`,
    ),
    side: "before",
  },
  // "60 % faster feature delivery", "three times as many orders"
  {
    pattern: re(
      `${markOf("figure", "percent", "times", "fraction", "time")}\\s+(?:of a\\s+)?(?:times\\s+)?${word(C)}(?:\\s+than)?`,
    ),
    side: "after",
  },
  { pattern: re(`${markOf("figure", "count", "money")}\\s+${word("more|fewer|less")}`), side: "before" },
  // "increased 34 %", "up 45 %", "cut costs 40 %", "saved 20 hours"
  { pattern: re(`${word(V)}\\s+${np("inner", 40)}\\s*${F}${SHARE}`), side: "before" },
  {
    pattern: re(
      `${word("sav(?:e|es|ed|ing)|cut|cutting|shav(?:ed|ing)|trimm(?:ed|ing)|add(?:ed|ing|s)|gain(?:ed|ing|s)|fre(?:ed|eing)(?: up)?|eliminat(?:ed|ing)|avoid(?:ed|ing)|recover(?:ed|ing)")}\\s+${np("inner", 30)}\\s*${F}${AMOUNT}`,
    ),
    side: "after",
  },
];

const SIGNED = re(markOf("figure", "percent", "times", "points", "money", "time", "size", "count", "number"));
const WHOLES = WHOLE_CHANGES.map((change) => ({ change, pattern: re(word(anyOf(wordsOf(change.words)))) }));
const IN_PART = re(
  `(?<![\\p{L}])(?<word>cut|cuts|cutting|reduced?|reducing|slashed?|slashing|dropped|fell|split|sliced)\\s*${np("inner", 60)}\\s*(?<![\\p{L}])(?:in|by)\\s+${markOf("figure", "fraction")}`,
);
const AS_MUCH = re(
  `(?:${markOf("figure", "times")}|(?<twice>\\btwice))\\s+(?:as\\s+)(?<word>many|much|fast|quick|quickly|often|high|large|long|productive|efficient)\\b`,
);
const BARE_TIMES = re(
  `${markOf("figure", "times")}\\s+(?:the\\s+|our\\s+|its\\s+|their\\s+|its previous\\s+)?(?=\\p{L})`,
);

/** Finds every change a marked sentence states; `skip` holds figures that are already read. */
export function changesIn(marked: Marked, skip: ReadonlySet<number>): StatedChange[] {
  const taken = new Set(skip);
  const found: StatedChange[] = [];
  const keep = (change: StatedChange | null) => {
    if (!change || change.figures.some((index) => taken.has(index))) return;
    for (const index of change.figures) taken.add(index);
    found.push(change);
  };
  for (const match of marked.text.matchAll(IN_PART)) keep(toChange(match, marked, "down", "before"));
  for (const { pattern, side } of PATTERNS) {
    for (const match of marked.text.matchAll(pattern)) {
      const said = (match.groups?.word ?? "").toLowerCase();
      keep(toChange(match, marked, directionOf(said), side));
    }
  }
  for (const match of marked.text.matchAll(AS_MUCH)) keep(asMuch(match, marked));
  for (const match of marked.text.matchAll(SIGNED)) {
    const figure = figureOf(match, marked, "figure");
    if (figure?.mention.sign)
      keep(toChange(match, marked, figure.mention.sign === "+" ? "up" : "down", "after"));
  }
  for (const match of marked.text.matchAll(BARE_TIMES)) keep(toChange(match, marked, "up", "after"));
  for (const { change, pattern } of WHOLES) {
    for (const match of marked.text.matchAll(pattern)) {
      found.push({
        ...PLAIN,
        ...change,
        start: match.index,
        end: match.index + match[0].length,
        word: match[0].toLowerCase(),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const PLAIN = {
  unit: null,
  range: null,
  hedge: null,
  step: 1,
  figures: [],
  label: null,
  side: "before" as const,
};

function directionOf(said: string): Direction | null {
  if (/^(?:sav|shav|trimm|fre|eliminat|avoid|recover)/.test(said)) return "down";
  return ALL.get(said) ?? null;
}

function asMuch(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const said = (match.groups?.word ?? "").toLowerCase();
  const direction = /many|much|often|high|large|long/.test(said) ? "up" : null;
  if (match.groups?.twice) {
    const start = match.index ?? 0;
    return {
      ...PLAIN,
      kind: "times",
      value: 2,
      direction,
      start,
      end: start + match[0].length,
      word: said,
      side: "after",
    };
  }
  return toChange(match, marked, direction, "after");
}

function toChange(
  match: RegExpMatchArray,
  marked: Marked,
  direction: Direction | null,
  side: "before" | "after",
): StatedChange | null {
  const figure = figureOf(match, marked, "figure");
  if (!figure) return null;
  const { mention, index } = figure;
  const start = match.index ?? 0;
  const said = (match.groups?.word ?? "").toLowerCase();
  const inner = match.groups?.inner?.trim() ?? "";
  return {
    start,
    end: start + match[0].length,
    kind: kindOf(mention),
    value: mention.value,
    unit: kindOf(mention) === "amount" ? mention.unit : null,
    range: mention.range,
    direction: mention.sign ? (mention.sign === "+" ? "up" : "down") : direction,
    hedge: mention.hedge,
    step: mention.step,
    figures: [index],
    word: said,
    label: inner || null,
    side,
  };
}

function kindOf({ kind }: Mention): StatedChange["kind"] {
  if (kind === "percent" || kind === "fraction") return "percent";
  return kind === "times" || kind === "points" ? kind : "amount";
}
