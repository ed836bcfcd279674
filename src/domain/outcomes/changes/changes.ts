import type { BeforeAfter } from "../before-after/before-after.ts";
import { ANY_MARK, hasKind, kindsOf, type Marked, markOf, wordsOfMarked } from "../figures/marked.ts";
import { singular } from "../figures/noun-forms.ts";
import { SECONDS } from "../figures/units.ts";
import { anyFrom, anyOf, anyWord, grammar, leading, word } from "../grammar.ts";
import {
  ABOUT,
  AS_MUCH_WORDS,
  BEGINS_WITH_CONJUNCTION,
  COUNTS_AS_MUCH,
  EARNINGS,
  EXACTLY,
  LIMIT,
  MAKES_VERB,
  NAMES_SAVING,
  NEW_CLAUSE,
  NO_NAME,
  OF_BEFORE,
  OF_THE_MARKET,
  PHRASAL,
  VALUED_AT,
} from "../lexicon/english/changes.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Direction } from "../types.ts";
import { comparatives, hasWhole, nouns, nounsToo, verbs, wholeChangesIn } from "./change-words.ts";
import { readCompound } from "./compounds.ts";
import { changePatternsFor } from "./patterns.ts";
import { type ChangePattern, fromMention, type StatedChange, toChange } from "./stated-change.ts";

const AS_MUCH = grammar(`${markOf("figure", "times")}\\s+as\\s+${word(AS_MUCH_WORDS)}`);
const SIGNED = grammar(markOf("figure", "percent", "times", "points", "money", "time", "size"));
const multiples = byLanguage(() =>
  grammar(
    `${markOf("figure", "times")}\\s+(?:(?:${anyOf(wordsFrom(({ names }) => names.articles))})\\s+)*(?=\\p{L})(?!multiples?(?!\\p{L}))`,
  ),
);

const followings = byLanguage(() =>
  grammar(
    `(?:,|${anyFrom(({ conjunctions }) => conjunctions.replaceAll(" ", "|"))})\\s+(?<inner>[^\\ue000,;:.!?()]{3,40}?)\\s+${leading(({ prepositions }) => prepositions.by)}${markOf("figure", "percent", "times", "points", "fraction", "time", "money", "size")}`,
  ),
);

/** Finds every change a marked sentence states; figures in `skip` are read already. */
export function changesIn(marked: Marked, skip: ReadonlySet<number>): StatedChange[] {
  const words = wordsOfMarked(marked);
  const wholes = hasWhole(words) ? wholeChangesIn(marked) : [];
  if (marked.mentions.length === skip.size) return wholes;
  const taken = new Set(skip);
  const found: StatedChange[] = [];
  const keepAll = (pattern: RegExp, read: (match: RegExpExecArray) => StatedChange | null): void => {
    for (const match of marked.text.matchAll(pattern)) {
      const change = read(match);
      if (!change || change.figures.some((index) => taken.has(index))) continue;
      for (const index of change.figures) taken.add(index);
      found.push(change);
    }
  };
  for (const rule of changePatternsFor()(words)) {
    if (!hasKind(marked, kindsOfRule(rule))) continue;
    keepAll(rule.pattern, (match) => byRule(match, marked, rule));
  }
  if (words.has("as")) keepAll(AS_MUCH, (match) => asMuch(match, marked));
  if (marked.mentions.some(({ sign }) => sign !== null)) keepAll(SIGNED, (match) => signed(match, marked));
  if (hasKind(marked, "x")) {
    keepAll(multiples(), (match) => multiple(match, marked));
    keepAll(LAST_MULTIPLE, (match) => lastMultiple(match, marked));
  }
  if (found.length > 0) keepAll(followings(), (match) => following(match, marked, found));
  return [...found, ...wholes].sort((a, b) => a.start - b.start);
}

/** "to" of the language at the end of what stands between a verb and its figure; where the same word is "by" as well it tells nothing. */
const leadsToLevel = byLanguage(() => {
  const sizes = new Set(phrasesFrom(({ prepositions }) => `${prepositions.by} | ${prepositions.of}`));
  const ends = phrasesFrom(({ prepositions }) => prepositions.to).filter((phrase) => !sizes.has(phrase));
  return pattern(`${anyWord(anyOf(ends))}$`, "iu");
});

const kinds = new WeakMap<ChangePattern, string>();
function kindsOfRule(rule: ChangePattern): string {
  const known = kinds.get(rule) ?? kindsOf(rule.pattern) ?? "";
  kinds.set(rule, known);
  return known;
}

function byRule(match: RegExpMatchArray, marked: Marked, rule: ChangePattern): StatedChange | null {
  const { token, inner: between, start } = anchored(match);
  const inner = rule.compound
    ? `${readCompound(match.groups?.word ?? "")?.name ?? ""} ${between}`.trim()
    : between;
  if (/^(?:up|down)$/.test(token) && PHRASAL.test(marked.text.slice(0, start))) return null;
  // "query speed ↑ 3x": with a sign behind it the word is a noun.
  if (verbs().get(token) === null && nounsToo().has(token) && inner === "" && isSigned(match, marked))
    return null;
  // "a 51 % lift and the UK 38 %"
  if (nouns().has(token) && BEGINS_WITH_CONJUNCTION.test(inner)) return null;
  if (rule.sure ? NEW_CLAUSE.test(inner) : NO_NAME.test(inner)) return null;
  // "stieg auf 68 %": a level, and no size.
  if (verbs().has(token) && leadsToLevel().test(inner)) return null;
  const direction = rule.direction ?? directionOf(token);
  const change = toChange(match, marked, direction, rule.name);
  if (!change || (verbs().has(token) && inner === "" && !rule.sure && isLimit(change, marked))) return null;
  // "the optimization of 300 endpoints": how many were worked on.
  if (nouns().get(token) === null && change.kind === "amount" && isCount(change.unit)) return null;
  if (rule.kind === "times") return { ...change, start, inner, kind: "times", unit: null };
  if (rule.kind === "rest") return { ...change, inner: token === "" ? inner : "", value: 100 - change.value };
  if (rule.name === "unit" && change.value === 1) return null;
  if (rule.counts && isCount(change.unit) && !rule.counts.test(change.unit ?? "")) return null;
  const unit = rule.name === "unit" ? (change.unit ?? nounBehind(marked.text, change.end)) : change.unit;
  // "+38 % faster load time": the sign counts the benefit, and the time went down.
  if (rule.direction === undefined && isBenefit(token))
    return { ...change, start, inner, unit, direction: null, isAdded: false };
  const isAdded = change.kind === "times" && direction === "up" && rule.kind === undefined;
  return { ...change, start, inner, unit, isAdded };
}

const isSigned = (match: RegExpMatchArray, { mentions }: Marked): boolean =>
  typeof mentions[Number(match.groups?.figure)]?.sign === "string";

/** Words that speak of the benefit, whichever way the number moved. */
const isBenefit = (word: string): boolean =>
  [verbs(), nouns(), comparatives()].some((words) => words.get(word) === null) && !additional().has(word);

/** Units of counted things are lower-case nouns; measures and currencies are not. */
function isCount(unit: string | null): boolean {
  return unit !== null && /^\p{Ll}{3,}/u.test(unit) && !(unit in SECONDS);
}

/** "rose above 98 %" states a level; "rose by over 98 %" a change. */
function isLimit({ figures }: StatedChange, { mentions, source }: Marked): boolean {
  const mention = mentions[figures[0] ?? -1];
  if (mention === undefined) return false;
  const words = source.slice(mention.start, mention.end);
  return LIMIT.test(words) || limits().test(words);
}

const limits = byLanguage(() => pattern(`^(?:${leading(({ hedges }) => hedges.limits)})`, "iu"));

type Anchor = { token: string; inner: string; start: number };

/** In "increased sales and reduced returns by 8 %" the last verb before the figure is the one that counts. */
function anchored(match: RegExpMatchArray): Anchor {
  const token = (match.groups?.word ?? "").toLowerCase();
  const inner = match.groups?.inner ?? "";
  const first: Anchor = { token, inner: inner.trim(), start: match.index ?? 0 };
  const offset = inner === "" ? -1 : match[0].indexOf(inner, token.length);
  if (!verbs().has(token) || offset < 0) return first;
  const last = [...inner.matchAll(/[\p{L}-]+/gu)].filter((token) => isVerb(token, inner)).at(-1);
  if (!last) return first;
  const rest = inner.slice(last.index + last[0].length).trim();
  return { token: last[0].toLowerCase(), inner: rest, start: first.start + offset + last.index };
}

function isVerb(token: RegExpExecArray, text: string): boolean {
  const verb = token[0].toLowerCase();
  return verbs().has(verb) && (!nounsToo().has(verb) || MAKES_VERB.test(text.slice(0, token.index)));
}

const additional = byLanguage(() => new Set(phrasesFrom(({ amounts }) => amounts.additional)));

function directionOf(token: string): Direction | null {
  if (additional().has(token)) return "up";
  return verbs().get(token) ?? nouns().get(token) ?? comparatives().get(token) ?? null;
}

function asMuch(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const isNumber = COUNTS_AS_MUCH.test(match.groups?.word ?? "");
  return toChange(match, marked, isNumber ? "up" : null, "behind-or-before");
}

function signed(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const start = match.index ?? 0;
  // "held between -15 and +15 %": the limits of a range.
  if (isBetween().test(marked.text.slice(0, start)) || INTERVAL.test(marked.text)) return null;
  const change = toChange(match, marked, null, "behind-or-before");
  return change?.direction ? change : null;
}

/** "[+0.39 % ; +1.15 %]": the limits of a confidence interval. */
const INTERVAL = pattern(`\\[\\s*${ANY_MARK}\\s*[;,]\\s*${ANY_MARK}\\s*\\]`, "u");
const isBetween = byLanguage(() =>
  pattern(`${anyFrom(({ ranges }) => ranges.between)}\\s+(?:${ANY_MARK}\\s+\\p{L}+\\s+)?$`, "iu"),
);

/** "10x traffic"; "four times the orders", but not "met four times". */
function multiple(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const behind = marked.text.slice((match.index ?? 0) + match[0].length);
  // "3x the previous rate" names what it is compared with.
  const change = toChange(match, marked, "up", OF_BEFORE.test(behind) ? "before" : "behind-or-before");
  const mention = marked.mentions[change?.figures[0] ?? -1];
  if (!change || !mention) return null;
  if (OF_THE_MARKET.test(behind)) return null;
  if (VALUED_AT.test(marked.text.slice(0, match.index)) && EARNINGS.test(behind)) return null;
  const written = marked.source.slice(mention.start, mention.end);
  // "el doble de solicitudes", "doppelt so viele Anfragen"
  const isLedOn = !isEnglish() && written.trim().split(/\s+/).length > 2;
  return isLedOn || /[x×]|fold/i.test(written) || /\s\p{L}+\s/u.test(match[0]) ? change : null;
}

const LAST_MULTIPLE = grammar(
  `(?<=^[\\p{L}][\\p{L} -]{2,40}\\s)${markOf("figure", "times")}\\s*(?=$|[.,;(])`,
);

/** "Leads x3": the sign before the number makes it a multiple of the name before. */
function lastMultiple(match: RegExpMatchArray, marked: Marked): StatedChange | null {
  const change = toChange(match, marked, "up", "before");
  const mention = marked.mentions[change?.figures[0] ?? -1];
  return change && mention && /^[x×]/.test(marked.source.slice(mention.start, mention.end)) ? change : null;
}

/** "cut costs by 30 % and errors by half": the second takes the verb of the first. */
function following(match: RegExpMatchArray, marked: Marked, found: StatedChange[]): StatedChange | null {
  const start = match.index ?? 0;
  const first = found.filter(({ end, name }) => end <= start && name === "object-or-subject").at(-1);
  const inner = match.groups?.inner ?? "";
  if (!first || NO_NAME.test(inner) || start - first.end > 3) return null;
  const change = toChange(match, marked, first.direction, "object-or-subject");
  return change ? { ...change, inner } : null;
}

/** "3 fewer steps": what the number counts stands behind the comparative. */
function nounBehind(text: string, end: number): string | null {
  const noun = /^\s+(?:[\p{L}-]+\s){0,2}?([\p{L}-]+s)(?![\p{L}])/u.exec(text.slice(end))?.[1];
  return noun ? singular(noun.toLowerCase()) : null;
}

const RATE = markOf("figure", "percent", "times", "points");
const behindEnds = byLanguage(() =>
  grammar(
    `^(?:\\s*[,;–—-]?\\s*(?:${anyOf([...phrasesFrom(({ thatIs }) => thatIs), "="])})\\s+(?:${ABOUT})?|\\s*\\(\\s*|\\s*=\\s*|\\s*,\\s*(?:${EXACTLY})?(?=${ANY_MARK}\\s*(?:[.;)]|$)))${RATE}`,
  ),
);

const ALONE = pattern(`^\\s*${ANY_MARK}\\s*[.!]?\\s*$`, "u");

/** "from 18 % to 31 %, or 13 points", "(83 %)": a figure right behind both ends is the change they make. */
export function barePairs({ text, mentions }: Marked, ends: readonly BeforeAfter[]): StatedChange[] {
  return ends.flatMap((one) => {
    const match = [...text.slice(one.end).matchAll(behindEnds())][0];
    const index = Number(match?.groups?.figure ?? Number.NaN);
    const mention = mentions[index];
    if (!match || !mention) return [];
    const behind = text.slice(one.end + match[0].length);
    // "(about 68 % excess weight)" is a share of something else.
    if (
      /\(\s*$/.test(match[0].split("\ue000")[0] ?? "") &&
      !isChangeWord(/^\s+([\p{L}-]+)/u.exec(behind)?.[1])
    )
      return [];
    const change = fromMention(mention, null, "behind");
    return [{ ...change, start: one.end, end: one.end + match[0].length, figures: [index] }];
  });
}

/** Behind the figure in brackets nothing stands, or a word for a change: "(83 % faster)". */
const isChangeWord = (word = ""): boolean =>
  word === "" || [verbs(), nouns(), comparatives()].some((words) => words.has(word.toLowerCase()));

/** "Cost savings: 40 %", "Traffic: 3x": the name before the colon gives the direction that the figure lacks. */
export function leadChange({ text, mentions }: Marked, lead: string): StatedChange[] {
  const [mention] = mentions;
  if (!mention || mentions.length !== 1 || !ALONE.test(text)) return [];
  const noun = (lead.toLowerCase().match(/[\p{L}-]+/gu) ?? []).find((word) => nouns().has(word));
  const place = { start: 0, end: text.length, figures: [0] };
  if (noun !== undefined) return [{ ...fromMention(mention, nouns().get(noun) ?? null, "behind"), ...place }];
  const compound = lead
    .split(/\s+/)
    .map(readCompound)
    .find((found) => found !== null);
  if (compound) return [{ ...fromMention(mention, compound.direction, "behind"), ...place }];
  if (NAMES_SAVING.test(lead)) return [{ ...fromMention(mention, "down", "behind"), ...place }];
  return mention.kind === "times" ? [{ ...fromMention(mention, "up", "behind"), ...place }] : [];
}
