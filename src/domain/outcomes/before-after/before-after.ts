import { comparatives, hasWhole, nouns, verbs } from "../changes/change-words.ts";
import type { StatedChange } from "../changes/stated-change.ts";
import { figureOf, indexOfMark, type Marked, withoutMarks, wordsOfMarked } from "../figures/marked.ts";
import type { Mention } from "../figures/mentions.ts";
import { countsOne } from "../figures/unit-after.ts";
import { agree, scaleOf } from "../figures/units.ts";
import { anyFrom, anyOf, wordsOf } from "../grammar.ts";
import {
  LINKS,
  NO_BEFORE_AFTER,
  NUMBERED_THING,
  OF_A_BENCHMARK,
  OPENS,
  OPENS_RANGE,
  OTHER_CLAUSE,
  PRODUCT,
} from "../lexicon/english/before-after.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern, withFewLetters } from "../pattern.ts";
import type { Direction, Quantity } from "../types.ts";
import { beforeAfterPatternsFor, movement } from "./patterns.ts";

/** Both ends of a measured change, as they stand in a marked sentence. */
export type BeforeAfter = { start: number; end: number; before: Mention; after: Mention; figures: number[] };

/** Finds "from X to Y" in all its wordings. `named`: the metric stands before the sentence, so a bare pair is a change. */
export function findBeforeAfter(marked: Marked, named: boolean): BeforeAfter[] {
  const found: BeforeAfter[] = [];
  const taken = new Set<number>();
  for (const rule of beforeAfterPatternsFor()(wordsOfMarked(marked))) {
    const { pattern, needs, loose, falling, named: onlyNamed } = rule;
    if (onlyNamed && !named) continue;
    for (const match of marked.text.matchAll(pattern)) {
      const before = figureOf(match, marked, "before");
      const after = figureOf(match, marked, "after");
      if (!before || !after || taken.has(before.index) || taken.has(after.index)) continue;
      if (needs && match[0].search(needs) < 0) continue;
      // "est de 8 % au lieu de 14 %": no "from … to".
      if (
        loose &&
        (comparesWith().test(match[0]) || leadsElsewhere().test(match[0]) || IN_BRACKETS.test(match[0]))
      )
        continue;
      if (isOneOfAnother(marked, before.mention, after.mention)) continue;
      if (countOther(marked, before.mention, after.mention)) continue;
      const pair = agree(before.mention, after.mention);
      // "reserved for 3 years; the savings in three years"
      if (pair && directionBetween(pair[0], pair[1]) === null) continue;
      if (falling && !(pair && falls(pair))) continue;
      const mayRise = (named && !isRunning(marked.text, match)) || tellsMovement(marked.text, match);
      if (loose && !mayRise && !(pair && falls(pair))) continue;
      if (!pair || isNoMeasure(marked.text, match, pair)) continue;
      if (OF_A_BENCHMARK.test(marked.text.slice(0, indexOfMark(marked.text, before.index)))) continue;
      // "Orders rose 12 % for new customers, 30 % for old ones": no way back to what was before.
      if (after.index < before.index && goesAnotherWay(marked.text.slice(0, match.index), pair)) continue;
      taken.add(before.index).add(after.index);
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        before: pair[0],
        after: pair[1],
        figures: [before.index, after.index],
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "de 37 000 € grâce à la vente de 124 000 €": the preposition belongs to another phrase, or the figure to another noun. */
const leadsElsewhere = byLanguage(() => {
  const list = (pick: (lexicon: Lexicon) => string): string => anyOf(phrasesFrom(pick));
  return pattern(
    `(?<![\\p{L}])(?:${list(({ prepositions }) => prepositions.thanks)})(?![\\p{L}])|\ue001.*(?<![\\p{L}])(?!(?:${anyOf(wordsFrom(({ names }) => names.aggregates))})(?![\\p{L}]))\\p{L}{4,}\\s+(?:${list(({ prepositions }) => prepositions.belonging)})\\s+\ue000[^\ue000]*$`,
    "iu",
  );
});

/** "de 0,72 (contre l'indice à 0,78) à 0,94": the second figure stands in brackets that the first does not. */
const IN_BRACKETS = withFewLetters(/\ue001[^()]*\([^()]*\ue000[^()]*$/u);

const comparesWith = byLanguage(() =>
  pattern(anyFrom(({ code, comparisons }) => (code === "en" ? "" : comparisons.instead))),
);

/** "took 3 minutes, and is now 1 click": two measures. */
function isOneOfAnother({ source }: Marked, ...ends: [Mention, Mention]): boolean {
  const isOne = ({ kind, value, end }: Mention): boolean =>
    kind === "number" && value === 1 && countsOne(source.slice(end));
  return ends.some(isOne) && ends.some(({ kind }) => kind !== "number" && kind !== "count");
}

/** "4 klick → 1 fråga": of other languages what a number counts is no unit, and here it is two things. */
function countOther({ source }: Marked, ...ends: [Mention, Mention]): boolean {
  if (isEnglish() || ends.some(({ kind }) => kind !== "number")) return false;
  const [one = "", other = ""] = ends.map(({ end }) => {
    const word = /^\s+(\p{Ll}{4,})/u.exec(source.slice(end))?.[1] ?? "";
    return noNouns().has(word) ? "" : word;
  });
  return one !== "" && other !== "" && one.slice(0, 3) !== other.slice(0, 3);
}

/** Words behind a number that it does not count. */
const noNouns = byLanguage(
  () =>
    new Set(
      wordsFrom(({ names, times, units, prepositions }) =>
        [names.nameEnders, names.clauseOpeners, names.leadIns, times.past, times.now, times.after]
          .concat(units.per, units.rates, ...Object.values(prepositions))
          .join(" ")
          .replaceAll("|", " "),
      ),
    ),
);

/** No range runs downwards: "page load time from 8.2 s to 1.4 s" needs no verb. */
function falls([before, after]: [Mention, Mention]): boolean {
  return before.value * scaleOf(before.unit) > after.value * scaleOf(after.unit);
}

/** True where the verb right before the figures says that the number went the other way. */
function goesAnotherWay(before: string, [from, to]: [Mention, Mention]): boolean {
  const told = verbs().get(wordsOf(before).at(-1)?.toLowerCase() ?? "");
  return told != null && told !== directionBetween(from, to);
}

/**
 * "Le commissioni incidono dal 3 al 5 %": of other languages not every verb is known, and a whole sentence that rises without a
 * word of movement tells a range; a line of a few words may be a name and its ends.
 */
function isRunning(text: string, match: RegExpMatchArray): boolean {
  if (isEnglish()) return false;
  const before = text.slice(0, match.index).trim();
  const behind = text.slice((match.index ?? 0) + match[0].length);
  const next = /^\s*(\p{L}+)/u.exec(behind)?.[1]?.toLowerCase();
  if (before === "") return next !== undefined && !leadIns().has(next);
  return before.split(/\s+/).length > LONGEST_NAME_OF_LINE || /[.!]\s*$/.test(behind) || next !== undefined;
}

const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));

/** Words of a name in a line that is nothing but that and its ends. */
const LONGEST_NAME_OF_LINE = 5;

function tellsMovement(text: string, match: RegExpMatchArray): boolean {
  const before = text.slice(0, match.index);
  if (before.trim() === "") return !isRunning(text, match);
  if (movement().test(withoutMarks(before))) return true;
  const words =
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  return (
    hasWhole(words) ||
    words.some((word) => verbs().has(word) || nouns().has(word) || comparatives().has(word))
  );
}

/** Ranges, and versions of software: "from 5.6 to 8.1" after "upgraded PHP". */
function isNoMeasure(text: string, match: RegExpMatchArray, [before, after]: [Mention, Mention]): boolean {
  const opening = withoutMarks(text.slice(0, match.index)).replace(/\s+/g, " ");
  if (OPENS_RANGE.test(opening)) return true;
  if (NUMBERED_THING.test(match[0])) return true;
  // "from iOS 12 to iOS 17": numbers that are part of a name.
  if (namesNumbers().test(match[0])) return true;
  if (before.kind !== "number" || after.kind !== "number") return false;
  return NO_BEFORE_AFTER.test(opening) || PRODUCT.test(opening) || /^from\s+\p{Lu}/u.test(match[0]);
}

const namesNumbers = byLanguage(() =>
  pattern(
    `^${anyFrom(({ prepositions }) => prepositions.from)}\\s+(?!(?:${anyOf(wordsFrom(({ units }) => units.articles))})\\s)([\\p{L}]{2,})\\s*\\ue000[^\\ue001]*\\ue001.*(?<![\\p{L}])\\1\\s*\\ue000`,
    "iu",
  ),
);

const links = byLanguage(
  () =>
    new Set([
      ...LINKS,
      ...wordsFrom(({ thatIs }) => thatIs.replaceAll("|", " ")),
      ...wordsFrom(({ units }) => units.articles),
      ...wordsFrom(({ prepositions }) => `${prepositions.by} ${prepositions.of}`.replaceAll("|", " ")),
      ...wordsFrom(({ code, hedges }) => (code === "en" ? "" : hedges.about.replaceAll("|", " "))),
      ...nouns().keys(),
    ]),
);

/** True where a change stands beside the ends, so that both state one metric. `next`: the ends that follow. */
export function isBeside(
  text: string,
  ends: BeforeAfter,
  change: StatedChange,
  next: BeforeAfter | undefined,
): boolean {
  if (change.start < ends.end && ends.start < change.end) return true;
  if (change.end <= ends.start) {
    const between = text.slice(change.end, ends.start);
    return between.length <= 60 && !OTHER_CLAUSE.test(between);
  }
  if (next && next.start < change.start) return false;
  // "after: 272 s (4.5 min), 36 % faster": what stands in brackets restates the end.
  const between = text.slice(ends.end, change.start).replace(/\([^()]*\)/g, "");
  const opening = /^(?:\s*[–—:]|[^\ue000;.,:()]{0,30}\()\s*([^\ue000;.,]{0,20})$/.exec(between)?.[1];
  // "(60 % less)", and not "(sampling reduced the volume by 80 %)", which has a subject of its own.
  if (opening !== undefined) return wordsOf(opening).every((word) => links().has(word) || OPENS.has(word));
  return wordsOf(between.replace(/[,;:()–—=-]|\.(?=\s)/g, " ")).every((word) => links().has(word));
}

type Amount = Pick<Quantity, "value" | "unit">;

/** Which way the number went from one end to the other; null where both are the same. */
export function directionBetween(before: Amount, after: Amount): Direction | null {
  const from = inBase(before);
  const to = inBase(after);
  return from === to ? null : from < to ? "up" : "down";
}

function inBase({ value, unit }: Amount): number {
  return value * scaleOf(unit);
}
