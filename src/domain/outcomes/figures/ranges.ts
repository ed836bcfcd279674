import { anyFrom, anyOf } from "../grammar.ts";
import { BEHIND_MULTIPLE_RANGE, FORMER_FIGURE, LEADS_ON } from "../lexicon/english/figures.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Mention } from "./mentions.ts";
import { isSameMeasure, scaleOf } from "./units.ts";

const link = byLanguage(() =>
  pattern(`^\\s*(?:[-–—‐~]|${anyOf(phrasesFrom(({ ranges }) => ranges.links))})\\s*$`, "iu"),
);

const between = byLanguage(() => pattern(`${anyFrom(({ ranges }) => ranges.between)}\\s*$`, "iu"));
/** "and", "or": they join a range only behind "between". */
const conjunctions = byLanguage(
  () => new Set([...phrasesFrom((lexicon) => lexicon.conjunctions.replaceAll(" ", "|"))]),
);

const alternatives = byLanguage(() => new Set(wordsFrom(({ ranges }) => ranges.alternatives)));
const sizes = byLanguage(() =>
  pattern(
    `(?:${anyFrom(({ prepositions }) => `${prepositions.by} | ${prepositions.of}`)}|\\bup|\\babout)\\s*$`,
    "iu",
  ),
);

const startsEnds = byLanguage(() =>
  pattern(`(?:${anyFrom(({ prepositions }) => prepositions.from)}|\\bwas|\\bwere)\\s*$`, "iu"),
);

/** "20-30 %", "20 to 30 %", "between 20 and 30 %" are one figure: the middle and both ends. */
export function joinRanges(mentions: Mention[], sentence: string): Mention[] {
  const joined: Mention[] = [];
  for (const found of mentions) {
    const first = joined.at(-1);
    const mention = first ? withCurrencyOf(first, found, sentence) : found;
    if (
      first &&
      !isThirdStep(joined.at(-2), first, mention, sentence) &&
      (isRange(first, mention, sentence) || isFormerRange(joined.at(-2), first, mention, sentence))
    )
      joined[joined.length - 1] = toRange(first, mention, sentence);
    else joined.push(mention);
  }
  return joined;
}

/** "€4–6k": the sign stands before the first figure only. */
function withCurrencyOf(first: Mention, second: Mention, sentence: string): Mention {
  const isJoined = /^\s?[-–—]\s?$/u.test(sentence.slice(first.end, second.start));
  return isJoined && first.kind === "money" && second.kind === "number"
    ? { ...second, kind: "money", unit: first.unit }
    : second;
}

/** "2.1 % to 2.9 % to 3.4 %": three steps, and no range, where each has its unit. */
function isThirdStep(
  before: Mention | undefined,
  first: Mention,
  second: Mention,
  sentence: string,
): boolean {
  const linkBefore = (one: Mention, other: Mention): string =>
    sentence.slice(one.end, other.start).trim().toLowerCase();
  return (
    before !== undefined &&
    first.kind !== "number" &&
    before.kind === first.kind &&
    /^\p{L}+$/u.test(linkBefore(first, second)) &&
    linkBefore(before, first) === linkBefore(first, second)
  );
}

function isRange(first: Mention, second: Mention, sentence: string): boolean {
  // In "300~400 ms" the sign was taken for a hedge of the second figure.
  const isTilde = first.end === second.start && sentence[second.start] === "~";
  const linked = isTilde
    ? "~"
    : link().exec(sentence.slice(first.end, second.start))?.[0].trim().toLowerCase();
  if (linked === undefined || first.range || second.range || second.sign || second.value <= first.value)
    return false;
  if (second.kind === "fraction" || second.kind === "vague" || first.kind === "vague") return false;
  const before = sentence.slice(0, first.start);
  if (
    second.kind === "times" &&
    first.kind !== "times" &&
    !/\d/.test(sentence.slice(second.start, second.end)) &&
    second.value > 20
  )
    return false;
  const isDash = !/\p{L}/u.test(linked);
  const sameMeasure = first.kind === second.kind && first.unit === second.unit;
  const isOpen = first.kind === "number" && second.kind !== "number";
  if (between().test(before)) return sameMeasure || isOpen;
  if (startsEnds().test(before) && !isDash && !isOneEnd(first, second, sentence)) return false;
  if (conjunctions().has(linked)) return false;
  if (alternatives().has(linked)) return isOpen;
  if (isOpen) return second.kind !== "times" || isDash || first.value < second.value;
  return (
    sameMeasure && (isDash || sizes().test(before) || BEHIND_MULTIPLE_RANGE.test(sentence.slice(second.end)))
  );
}

/** "in 0.9 s, down from 4 to 11 s": what stands behind a figure that lies outside of both is what was before. */
function isFormerRange(now: Mention | undefined, first: Mention, second: Mention, sentence: string): boolean {
  if (!now || first.range || second.range || second.value <= first.value || now.kind !== second.kind)
    return false;
  if (!isSameMeasure(now.unit, second.unit) || (first.unit !== second.unit && first.kind !== "number"))
    return false;
  // "grew by $300,000, from $1.2 million to $1.5 million" tells how far both ends lie apart.
  const magnitude = first.magnitude === 1 && first.value < 1000 ? second.magnitude : 1;
  const value = (now.value * scaleOf(now.unit)) / scaleOf(second.unit);
  const isDifference = Math.abs(second.value - first.value * magnitude - value) <= value / 20;
  // "rose 140 % from 1.2 % to 2.9 %": behind a change of a share come its ends.
  if (now.kind === "percent" && /^\s+\p{L}+\s+$/u.test(sentence.slice(now.end, first.start))) return false;
  if (isDifference || sizes().test(sentence.slice(0, now.start))) return false;
  const isLinked = link().test(sentence.slice(first.end, second.start));
  const isOutside = value < first.value * magnitude || value > second.value;
  return isLinked && isOutside && FORMER_FIGURE.test(sentence.slice(now.end, first.start));
}

/** "from three to ten times" is one change, and in "from 1 to 2 weeks to 3 hours" the first two figures are one end. */
function isOneEnd(first: Mention, second: Mention, sentence: string): boolean {
  if (first.kind !== "number") return false;
  if (behindNoun().test(sentence.slice(0, first.start))) return true;
  if (second.kind === "times") return /times$/i.test(sentence.slice(second.start, second.end));
  return LEADS_ON.test(sentence.slice(second.end));
}

/**
 * "une baisse de 20 à 25 %": behind a noun of change the word for "from" is that for "of". "réduit la taille de 60 à 80 %": what is
 * reduced does not rise.
 */
const behindNoun = byLanguage(() => {
  const sizes = new Set(phrasesFrom(({ prepositions }) => prepositions.of));
  const shared = phrasesFrom(({ prepositions }) => prepositions.from).filter((phrase) => sizes.has(phrase));
  const nouns = wordsFrom(({ changeNouns }) => Object.values(changeNouns).join(" "));
  const verbs = wordsFrom(({ code, changeVerbs }) => (code === "en" ? "" : changeVerbs.down));
  return pattern(
    `(?<![\\p{L}])(?:${anyOf(nouns)}|(?:${anyOf(verbs)})(?:\\s+[\\p{L}'’-]+){0,6})\\s+(?:${anyOf(shared)})\\s*$`,
    "iu",
  );
});

function toRange(first: Mention, second: Mention, sentence: string): Mention {
  const magnitude = first.magnitude === 1 && first.value < 1000 ? second.magnitude : 1;
  const low = first.value * magnitude;
  const opening = between().exec(sentence.slice(0, first.start))?.[0].length ?? 0;
  return {
    ...second,
    start: first.start - opening,
    sign: first.sign,
    hedge: first.hedge ?? second.hedge,
    value: (low + second.value) / 2,
    range: [low, second.value],
  };
}
