import { markOf } from "../figures/marked.ts";
import { anyOf, anyWord, filler, firstWordsOf, grammar, inner, leading, word, wordsOf } from "../grammar.ts";
import {
  AMOUNT_NOUNS,
  AMOUNTS_TO,
  AS_LARGE,
  EARLIER_THAN,
  IN_A_PART,
  IS_LEFT,
  LONGER,
  MORE,
  MORE_OR_ADDITIONAL,
  MORE_OR_ADDITIONAL_WORDS,
  MORE_WORDS,
  NO_WORK,
  OF_WHAT_IT_WAS,
  OF_WHAT_WAS_NEEDED,
  THAN_BEFORE,
} from "../lexicon/english/changes.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { comparatives, nouns } from "./change-words.ts";
import { compoundOf } from "./compounds.ts";
import { ANY, type ChangePattern, SHARE } from "./stated-change.ts";

const by = (): string => leading(({ prepositions }) => prepositions.by);
const hasCompounds = (): boolean => wordsFrom(({ compounds }) => compounds.up).length > 0;
const of = (): string => leading(({ prepositions }) => prepositions.of);

/** A noun for a change, with its figure before or behind it. */
export const withNoun = byLanguage((): ChangePattern[] => [
  // Compounds: "eine Kostenersparnis von 250.000 €", "30 % Umsatzsteigerung"
  ...(["down", "up"] as const).flatMap((direction) =>
    hasCompounds()
      ? [
          {
            pattern: grammar(`${word(compoundOf(direction))}\\s*${inner(30)}\\s*${of()}${filler()}${ANY}`),
            name: "inner-or-behind" as const,
            direction,
            compound: true,
          },
          {
            pattern: grammar(
              `${markOf("figure", "percent", "times", "points", "money", "time")}\\s+(?<inner>)${word(compoundOf(direction))}`,
            ),
            name: "inner-or-behind" as const,
            direction,
            compound: true,
          },
        ]
      : [],
  ),
  // "a 34 % increase in conversion", "20 % cost savings"
  {
    pattern: grammar(
      `${SHARE}[\\s-]*(?:in\\s+(?=\\p{L}+\\s+savings))?${inner(40)}\\s*${word(anyOf(nouns().keys()))}${NO_WORK}`,
    ),
    words: [...nouns().keys()],
    name: "behind-or-inner",
  },
  {
    words: wordsOf(AMOUNT_NOUNS),
    pattern: grammar(
      `${markOf("figure", "money", "time", "size")}[\\s-]*(?:(?:in|of)\\s+)?${inner(25)}\\s*${word(anyOf(wordsOf(AMOUNT_NOUNS)))}${NO_WORK}`,
    ),
    name: "behind-or-inner",
  },
  // "an increase of 34 %", "a reduction in load time of 40 %"
  {
    pattern: grammar(
      `${word(anyOf(nouns().keys()))}\\s*(?:(?:${anyOf(wordsFrom(({ names }) => names.leadIns))})\\s+)?${inner(60)}\\s*(?:${of()}|${by()})${filler()}${ANY}`,
    ),
    words: [...nouns().keys()],
    name: "inner-or-behind",
  },
  // "the improvement is about 15 %"
  {
    pattern: grammar(
      `${word(anyOf(nouns().keys()))}\\s*${inner(25)}\\s*${anyWord(AMOUNTS_TO)}\\s+${filler()}${SHARE}`,
    ),
    words: [...nouns().keys()],
    name: "inner-or-behind",
  },
]);

/** A figure and a comparative: "60 % faster", "27 % more bookings". */
export const withComparative = byLanguage((): ChangePattern[] => [
  // "two days earlier", "11 % below last year's"
  {
    words: ["earlier"],
    pattern: grammar(
      `(?<!\\ue001\\s)${markOf("figure", "time")}\\s+${word("earlier")}(?=\\s+(?:${EARLIER_THAN})|\\s*[.,;)]|\\s*$)`,
    ),
    name: "behind-or-before",
  },
  {
    words: ["below", "under"],
    pattern: grammar(`${SHARE}\\s+${word("below|under")}\\s+${THAN_BEFORE}`),
    name: "before",
    direction: "down",
  },
  {
    words: ["above", "over"],
    pattern: grammar(`${SHARE}\\s+${word("above|over")}\\s+${THAN_BEFORE}`),
    name: "before",
    direction: "up",
  },
  // "35 % more quickly", "60 % plus vite"
  {
    words: firstWordsOf(phrasesFrom((lexicon) => lexicon.longComparatives)),
    pattern: grammar(
      `${markOf("figure", "percent", "times", "fraction")}\\s+${word(anyOf(phrasesFrom((lexicon) => lexicon.longComparatives)))}`,
    ),
    name: "behind-or-before",
  },
  // "60 % faster feature delivery", "three times as many orders"
  {
    pattern: grammar(
      `${markOf("figure", "percent", "times", "points", "fraction", "time", "size")}\\s+(?:${leading(({ prepositions }) => prepositions.of)})?${word(anyOf(comparatives().keys()))}(?:\\s+than)?`,
    ),
    words: [...comparatives().keys()],
    name: "behind-or-before",
  },
  // "1.2 nights longer"
  {
    pattern: grammar(`${markOf("figure", "count")}\\s+${word(LONGER)}(?:\\s+than)?`),
    words: [...comparatives().keys()],
    name: "before",
  },
  {
    words: MORE_WORDS,
    pattern: grammar(`${markOf("figure", "count", "money")}\\s+${word(MORE)}`),
    name: "unit",
  },
  {
    words: MORE_OR_ADDITIONAL_WORDS,
    pattern: grammar(`${markOf("figure", "number")}\\s+${word(MORE_OR_ADDITIONAL)}(?=\\s+\\p{L})`),
    name: "unit",
  },
  // "Menos 30 % de erros"
  ...(["up", "down"] as const).map((direction) => ({
    words: firstWordsOf(phrasesFrom(({ quantityHeads }) => quantityHeads[direction])),
    pattern: grammar(
      `${word(anyOf(phrasesFrom(({ quantityHeads }) => quantityHeads[direction])))}\\s+${filler()}${SHARE}`,
    ),
    name: "behind-or-inner" as const,
    direction,
  })),
  // "30 % de commandes en plus"
  ...(["up", "down"] as const).map((direction) => ({
    words: firstWordsOf(phrasesFrom(({ quantityTails }) => quantityTails[direction])),
    pattern: grammar(
      `${SHARE}\\s+(?:(?:${of()})?${inner(40)}\\s+)?${word(anyOf(phrasesFrom(({ quantityTails }) => quantityTails[direction])))}`,
    ),
    name: "inner-or-behind" as const,
    direction,
  })),
]);

/** Shares in words that tell what is left: "in half the time". */
export const WITH_REST: ChangePattern[] = [
  // "half as many calls"
  {
    words: ["as"],
    pattern: grammar(`${markOf("figure", "fraction")}${AS_LARGE}`),
    name: "behind-or-before",
    direction: "down",
    kind: "rest",
  },
  // "in half the time", "at a third of the cost"
  {
    pattern: grammar(
      `${anyWord(IN_A_PART)}\\s+(?:only\\s+|just\\s+)?${markOf("figure", "fraction")}${OF_WHAT_WAS_NEEDED}`,
    ),
    name: "inner",
    direction: "down",
    kind: "rest",
  },
  // "costs are a quarter of what they were", "shrank to a third"
  {
    pattern: grammar(`${anyWord(IS_LEFT)}\\s+${markOf("figure", "fraction")}${OF_WHAT_IT_WAS}`),
    name: "before",
    direction: "down",
    kind: "rest",
  },
];
