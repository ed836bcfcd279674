import { singular } from "../figures/counted-noun.ts";
import { hedgeBefore } from "../figures/hedges.ts";
import { figureOf, type Marked, markOf } from "../figures/marked.ts";
import type { Hedge, Mention } from "../figures/mention.ts";
import type { Direction } from "../types.ts";
import { anyOf, wordsOf } from "../word-lists.ts";
import {
  CHANGE_PATTERNS,
  type ChangePattern,
  COMPARATIVE,
  type NamePlace,
  NO_NAME,
  NOUNS,
  VERBS,
} from "./change-patterns.ts";
import { NOUNS_TOO, WHOLE_CHANGES } from "./change-words.ts";
import { anyWord, grammar, word } from "./pattern.ts";

/** A change stated in a marked sentence. */
export type StatedChange = {
  start: number;
  end: number;
  kind: "percent" | "times" | "points" | "amount";
  value: number;
  unit: string | null;
  range: [number, number] | null;
  direction: Direction | null;
  hedge: Hedge | null;
  step: number;
  /** Said in a word ("doubled", "a third"), which is never exact. */
  inWords: boolean;
  figures: number[];
  /** Text between verb and figure. */
  inner: string;
  name: NamePlace;
};

const AS_MUCH = grammar(
  `${markOf("figure", "times")}\\s+as\\s+${word("many|much|fast|quick|quickly|often|high|large|long|productive|efficient|likely")}`,
);
const SIGNED = grammar(
  markOf("figure", "percent", "times", "points", "money", "time", "size", "count", "number"),
);
const MULTIPLE = grammar(
  `${markOf("figure", "times")}\\s+(?:(?:the|our|its|their|previous|die|der|le|la|el)\\s+)*(?=\\p{L})`,
);
const FOLLOWING = grammar(
  `(?:,|${anyWord("and|und|et|y")})\\s+(?<inner>[^\\ue000,;:.!?()]{3,40}?)\\s+${anyWord("by|um|de|en un")}\\s+${markOf("figure", "percent", "times", "points", "fraction")}`,
);
const DOUBLE = grammar(
  `(?<=(?<![\\p{L}])(?:is|are|was|were|be|now|nearly|almost|than|about) )${word("double|triple|quadruple")}(?=\\s+(?:the|what|that of|its|their|our|last))`,
);
const WHOLES = WHOLE_CHANGES.map((whole) => ({ whole, pattern: grammar(word(anyOf(wordsOf(whole.words)))) }));

/** Finds every change a marked sentence states; figures in `skip` are read already. */
export function changesIn(marked: Marked, skip: ReadonlySet<number>): StatedChange[] {
  const taken = new Set(skip);
  const found: StatedChange[] = [];
  const keep = (change: StatedChange | null): void => {
    if (!change || change.figures.some((index) => taken.has(index))) return;
    for (const index of change.figures) taken.add(index);
    found.push(change);
  };
  for (const rule of CHANGE_PATTERNS) {
    for (const match of marked.text.matchAll(rule.pattern)) keep(fromRule(match, marked, rule));
  }
  for (const match of marked.text.matchAll(AS_MUCH)) keep(asMuch(match, marked));
  for (const match of marked.text.matchAll(SIGNED)) keep(signed(match, marked));
  for (const match of marked.text.matchAll(MULTIPLE)) keep(multiple(match, marked));
  for (const match of marked.text.matchAll(FOLLOWING)) keep(following(match, marked, found));
  for (const { whole, pattern } of WHOLES) {
    for (const match of marked.text.matchAll(pattern)) {
      if (!startsAsGerund(match)) found.push(fromWord(match, marked, whole));
    }
  }
  for (const match of marked.text.matchAll(DOUBLE)) {
    const whole = WHOLE_CHANGES.find(({ words }) => words.startsWith(match[0].toLowerCase()));
    if (whole) found.push(fromWord(match, marked, whole));
  }
  return found.sort((a, b) => a.start - b.start);
}

function fromRule(match: RegExpMatchArray, marked: Marked, rule: ChangePattern): StatedChange | null {
  const { said, inner, start } = anchored(match);
  if (rule.sure ? CLAUSE_WORD.test(inner) : NO_NAME.test(inner)) return null;
  const change = toChange(match, marked, rule.direction ?? directionOf(said), rule.name);
  if (!change) return null;
  const unit =
    rule.name === "unit" && change.unit === null ? nounBehind(marked.text, change.end) : change.unit;
  return { ...change, start, inner, kind: rule.kind ?? change.kind, unit: rule.kind ? null : unit };
}

const CLAUSE_WORD = /(?<![\p{L}])(?:which|who|while|when|until|whereas|because)(?![\p{L}])/iu;

/** In "increased sales and reduced returns by 8 %" the last verb before the figure is the one that counts. */
function anchored(match: RegExpMatchArray): { said: string; inner: string; start: number } {
  const said = (match.groups?.word ?? "").toLowerCase();
  const inner = match.groups?.inner ?? "";
  const start = match.index ?? 0;
  if (!VERBS.has(said) || inner === "") return { said, inner: inner.trim(), start };
  const offset = match[0].indexOf(inner, said.length);
  if (offset < 0) return { said, inner: inner.trim(), start };
  const verbs = [...inner.matchAll(/[\p{L}-]+/gu)].filter(({ 0: token, index }) => {
    const verb = token.toLowerCase();
    if (!VERBS.has(verb)) return false;
    return !NOUNS_TOO.has(verb) || /(?:\band|\bto|,)\s*$/i.test(inner.slice(0, index));
  });
  const last = verbs.at(-1);
  if (!last) return { said, inner: inner.trim(), start };
  const rest = inner.slice(last.index + last[0].length).trim();
  return { said: last[0].toLowerCase(), inner: rest, start: start + offset + last.index };
}

function directionOf(said: string): Direction | null {
  return (
    VERBS.get(said) ??
    NOUNS.get(said) ??
    COMPARATIVE.get(said) ??
    (/^(?:additional|extra)$/.test(said) ? "up" : null)
  );
}

function toChange(
  match: RegExpMatchArray,
  marked: Marked,
  direction: Direction | null,
  name: NamePlace,
): StatedChange | null {
  const figure = figureOf(match, marked, "figure");
  if (!figure) return null;
  const { mention, index } = figure;
  const kind = kindOf(mention);
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    kind,
    value: mention.value,
    unit: kind === "amount" ? mention.unit : null,
    range: mention.range,
    direction: mention.sign ? (mention.sign === "+" ? "up" : "down") : direction,
    hedge: mention.hedge,
    step: mention.step,
    inWords: mention.kind === "fraction",
    figures: [index],
    inner: "",
    name,
  };
}

function kindOf({ kind }: Mention): StatedChange["kind"] {
  if (kind === "percent" || kind === "fraction") return "percent";
  return kind === "times" || kind === "points" ? kind : "amount";
}

function asMuch(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const direction = /^(?:many|much|often|high|large|long|likely)$/i.test(match.groups?.word ?? "")
    ? "up"
    : null;
  return toChange(match, marked, direction, "behind-or-before");
}

function signed(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const change = toChange(match, marked, null, "behind-or-before");
  return change?.direction ? change : null;
}

/** "10x traffic"; "four times the orders", but not "met four times". */
function multiple(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const change = toChange(match, marked, "up", "behind-or-before");
  const mention = marked.mentions[change?.figures[0] ?? -1];
  if (!change || !mention) return null;
  const written = marked.source.slice(mention.start, mention.end);
  return /[x×]|fold/i.test(written) || /\b(?:the|die|le|la|el)\b/i.test(match[0]) ? change : null;
}

/** "cut costs by 30 % and errors by half": the second takes the verb of the first. */
function following(match: RegExpMatchArray, marked: Marked, found: StatedChange[]): StatedChange | null {
  const first = found
    .filter(({ end, name }) => end <= (match.index ?? 0) && name === "object-or-subject")
    .at(-1);
  const inner = match.groups?.inner ?? "";
  if (!first || NO_NAME.test(inner) || (match.index ?? 0) - first.end > 3) return null;
  const change = toChange(match, marked, first.direction, "object-or-subject");
  return change ? { ...change, inner } : null;
}

/** "Doubling the servers was no option" tells of no change. */
function startsAsGerund(match: RegExpMatchArray): boolean {
  return match.index === 0 && /ing$/i.test(match[0]);
}

function fromWord(
  match: RegExpMatchArray,
  marked: Marked,
  whole: (typeof WHOLE_CHANGES)[number],
): StatedChange {
  const start = match.index ?? 0;
  const { hedge, length } = hedgeBefore(marked.text.slice(0, start).trimEnd());
  return {
    start: hedge ? start - length - 1 : start,
    end: start + match[0].length,
    kind: whole.kind,
    value: whole.value,
    unit: null,
    range: null,
    direction: whole.direction,
    hedge,
    step: 1,
    inWords: true,
    figures: [],
    inner: "",
    name: "behind-or-before",
  };
}

/** "3 fewer steps": what the number counts stands behind the comparative. */
function nounBehind(text: string, end: number): string | null {
  const noun = /^\s+(?:[\p{L}-]+\s)?([\p{L}-]+s)(?![\p{L}])/u.exec(text.slice(end))?.[1];
  return noun ? singular(noun.toLowerCase()) : null;
}
