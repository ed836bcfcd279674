import { createPatternIndex, markOf } from "../figures/marked.ts";
import {
  anyOf,
  anyWord,
  filler,
  firstWordsOf,
  gap,
  grammar,
  inner,
  leading,
  NOTHING,
  word,
  wordsOf,
} from "../grammar.ts";
import {
  ADDITIONAL,
  ADDITIONAL_WORDS,
  CUT_WORDS,
  GENERATED,
  GENERATED_WORDS,
  HAS_BEEN,
  SAVED,
  SAVED_ALONE,
  SAVED_ALONE_WORDS,
  TIME_REGAINED,
  TIME_REGAINED_WORDS,
  WERE_SAVED,
  WERE_SAVED_WORDS,
  WHEN,
  WON,
  WORTH,
} from "../lexicon/english/changes.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { comparatives, verbs } from "./change-words.ts";
import { WITH_REST, withComparative, withNoun } from "./noun-patterns.ts";
import { AMOUNT, ANY, type ChangePattern, COUNT, SHARE } from "./stated-change.ts";

const anyVerb = (): string => anyOf(verbs().keys());
/** "in 70 % lower drop-out rates" has no verb. */
const verbNotCompared = (): string => anyOf([...verbs().keys()].filter((verb) => !comparatives().has(verb)));

/** A verb with its figure right behind it, or behind its object. */
const withVerb = byLanguage((): ChangePattern[] => [
  // "increased 34 %", "cut costs 40 %", "up 45 %"
  {
    pattern: grammar(`${word(anyVerb())}\\s+${inner(45)}\\s*${filler()}${SHARE}`),
    words: [...verbs().keys()],
    name: "object-or-subject",
  },
  // "saved 20 hours", "shaved 2.5 s off the load time"
  {
    words: firstWordsOf(phrasesFrom(({ amounts }) => amounts.saved)),
    pattern: grammar(
      `${word(anyOf(phrasesFrom(({ amounts }) => amounts.saved)))}\\s+${inner(40)}\\s*${filler()}${AMOUNT}`,
    ),
    name: "behind",
    direction: "down",
    counts: SAVED,
  },
  {
    words: firstWordsOf(phrasesFrom(({ amounts }) => amounts.earned)),
    pattern: grammar(
      `${word(anyOf(phrasesFrom(({ amounts }) => amounts.earned)))}\\s+(?!${gap(30)}${WORTH})${inner(30)}\\s*${filler()}${markOf("figure", "money", "count")}`,
    ),
    name: "unit",
    direction: "up",
    counts: WON,
  },
  // "an extra 1,200 orders", "an additional €2 million"
  {
    words: firstWordsOf(phrasesFrom(({ amounts }) => amounts.additional)),
    pattern: grammar(
      `${word(anyOf(phrasesFrom(({ amounts }) => amounts.additional)))}\\s+${markOf("figure", "money", "count")}`,
    ),
    name: "unit",
    direction: "up",
  },
  // "5,000 hours were saved"
  {
    words: WERE_SAVED_WORDS,
    pattern: grammar(`${AMOUNT}\\s+${inner(25)}\\s*${HAS_BEEN}${word(WERE_SAVED)}`),
    name: "inner-or-behind",
    direction: "down",
    counts: SAVED,
  },
  // "40 heures de travail économisées", "40 uur per maand bespaard"
  {
    words: firstWordsOf(phrasesFrom(({ code, amounts }) => (code === "en" ? "" : amounts.saved))),
    pattern: grammar(
      `${markOf("figure", "money", "time")}\\s*${inner(30)}\\s*${word(anyOf(phrasesFrom(({ code, amounts }) => (code === "en" ? "" : amounts.saved))))}(?=\\s*(?:$|[.,;(]|\\p{L}))`,
    ),
    name: "inner-or-behind",
    direction: "down",
  },
  // "$90K eliminated", alone in a cell or behind a colon
  {
    words: SAVED_ALONE_WORDS,
    pattern: grammar(`^\\s*${AMOUNT}\\s+${word(SAVED_ALONE)}\\s*(?=$|[.,;(])`),
    name: "before",
    direction: "down",
  },
  // "20 hours reclaimed"
  {
    words: TIME_REGAINED_WORDS,
    pattern: grammar(`^\\s*${markOf("figure", "time")}\\s+${word(TIME_REGAINED)}\\s*(?=$|[.,;(])`),
    name: "before",
    direction: "down",
  },
  // "$285,000 in sales pipeline generated"
  {
    words: GENERATED_WORDS,
    pattern: grammar(
      `${markOf("figure", "money")}\\s+(?:in|of)\\s+(?<inner>\\p{L}[^\\ue000,;:.!?()]{2,40}?)\\s+${word(GENERATED)}\\s*(?=$|[.,;(])`,
    ),
    name: "inner-or-behind",
    direction: "up",
  },
  // "€2 million in new revenue"
  {
    words: ADDITIONAL_WORDS,
    pattern: grammar(`${markOf("figure", "money")}\\s+(?:in|of)\\s+${word(ADDITIONAL)}(?=\\s+\\p{L})`),
    name: "behind",
    direction: "up",
  },
  // "load time dropped 2.4 s"
  {
    pattern: grammar(
      `${word(anyOf(phrasesFrom(({ amounts }) => amounts.moved)))}\\s+${markOf("figure", "money", "time", "size", "count")}${WHEN}`,
    ),
    words: [...verbs().keys()],
    name: "object-or-subject",
  },
]);

const by = (): string => leading(({ prepositions }) => prepositions.by);

/** How long a change took, between its verb and its size: "sank binnen drei Monaten um 31 %". English has it behind the size. */
function within(): string {
  const leads = phrasesFrom(({ code, times }) => (code === "en" ? "" : times.during.leads));
  const fillers = anyOf(phrasesFrom(({ times }) => times.during.fillers));
  return leads.length === 0
    ? ""
    : `(?:${anyWord(anyOf(leads))}\\s+(?:(?:${fillers})\\s+)*\ue000d\\d+\ue001\\s+)?`;
}

/** Words for "by" that lead to a size alone: "de" is "from" as well, "in 6 Wochen" tells how long it took. In one list, or in none. */
function bySizeAlone(): string[][] {
  const others = new Set(
    phrasesFrom(({ prepositions, times, units }) =>
      [prepositions.from, times.during.leads, units.articles.replaceAll(" ", "|"), prepositions.to].join(
        " | ",
      ),
    ),
  );
  const own = phrasesFrom(({ code, prepositions }) => (code === "en" ? "" : prepositions.by));
  const left = own.filter((phrase) => !phrase.split(" ").some((part) => others.has(part)));
  return left.length === 0 ? [] : [left];
}

/** A verb and a figure behind "by": the most reliable wording. */
const withPreposition = byLanguage((): ChangePattern[] => [
  // "queries sped up by a factor of 12"
  {
    pattern: grammar(
      `${word(anyVerb())}\\s*${inner(70)}\\s*${leading(({ prepositions }) => prepositions.factor)}${COUNT}`,
    ),
    words: [...verbs().keys()],
    name: "object-or-subject",
    kind: "times",
  },
  // "multiplié par 3", "divisé par deux"
  ...(["multiplied", "divided"] as const).map(
    (factor): ChangePattern => ({
      words: firstWordsOf(phrasesFrom(({ factors }) => factors[factor])),
      pattern: grammar(
        `${word(anyOf(phrasesFrom(({ factors }) => factors[factor])))}\\s+${leading(({ prepositions }) => `${prepositions.factor} | ${prepositions.by}`)}${COUNT}`,
      ),
      name: "object-or-subject",
      direction: factor === "multiplied" ? "up" : "down",
      kind: "times",
    }),
  ),
  // "cut in half", "slashed by two-thirds"
  {
    words: wordsOf(CUT_WORDS),
    pattern: grammar(
      `${word(anyOf(wordsOf(CUT_WORDS)))}\\s*${inner(60)}\\s*${anyWord("in|by")}\\s+${markOf("figure", "fraction")}`,
    ),
    name: "object-or-subject",
    direction: "down",
  },
  // "sanken auf ein Drittel", "caiu para metade"
  {
    pattern: grammar(
      `${word(anyOf(wordsFrom(({ changeVerbs }) => changeVerbs.down)))}\\s*${inner(60)}\\s*${leading(({ prepositions }) => prepositions.to)}${markOf("figure", "fraction")}(?!\\s+of\\s)`,
    ),
    words: [...verbs().keys()],
    name: "object-or-subject",
    direction: "down",
    kind: "rest",
  },
  // "reduced load time by 40 %", "conversion rose by 34 %"
  {
    pattern: grammar(`${word(anyVerb())}\\s*${inner(90)},?\\s*${within()}${by()}${filler()}${ANY}`),
    words: [...verbs().keys()],
    name: "object-or-subject",
    sure: true,
  },
  // "wurde um 40 % reduziert", "a été réduit de 40 %"
  {
    pattern: grammar(`${by()}${SHARE}\\s*${inner(25)}\\s*${word(verbNotCompared())}`),
    words: [...verbs().keys()],
    name: "object-or-subject",
  },
  // "wurde um 30.000 € gesenkt", where the word for "by" is no other one
  ...bySizeAlone().map(
    (phrases): ChangePattern => ({
      pattern: grammar(
        `${anyWord(anyOf(phrases))}\\s+${filler()}${markOf("figure", "money", "time", "size")}\\s*${inner(25)}\\s*${word(verbNotCompared())}`,
      ),
      words: [...verbs().keys()],
      name: "object-or-subject",
    }),
  ),
  // "ging um 22 % zurück"
  ...(["down", "up"] as const).map(
    (direction): ChangePattern => ({
      words: firstWordsOf(wordsFrom(({ separable }) => separable.verbs)),
      pattern: grammar(
        `${word(anyOf(wordsFrom(({ separable }) => separable.verbs)))}\\s*${inner(30)}\\s*${by()}${filler()}${ANY}\\s+(?:${anyOf(wordsFrom(({ separable }) => separable[direction]))})(?![\\p{L}])`,
      ),
      name: "object-or-subject",
      direction,
    }),
  ),
  // "nam toe met 27 %", "nam de omzet af met 27 %"
  ...(["down", "up"] as const).map(
    (direction): ChangePattern => ({
      words: firstWordsOf(wordsFrom(({ separable }) => separable.verbs)),
      pattern: grammar(
        `${word(anyOf(wordsFrom(({ separable }) => separable.verbs)))}\\s+(?:${inner(40)}\\s+)?(?:${anyOf(wordsFrom(({ separable }) => separable[direction]))})\\s+${by()}${filler()}${ANY}`,
      ),
      name: "object-or-subject",
      direction,
    }),
  ),
]);

/** The most reliable first: a figure read by one is not read again by the next. */
const changePatterns = byLanguage((): readonly ChangePattern[] =>
  [...withPreposition(), ...withNoun(), ...withComparative(), ...withVerb(), ...WITH_REST].filter(
    // What a language has no words for, such as separable verbs, is not looked for.
    ({ pattern }) => !pattern.source.includes(NOTHING),
  ),
);

export const changePatternsFor = byLanguage(() => createPatternIndex(changePatterns()));
