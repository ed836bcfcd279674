import { markOf } from "../figures/marked.ts";
import { anyOf, anyWord, filler, firstWordsOf, grammar, inner, leading, word, wordsOf } from "../grammar.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { comparatives, nouns } from "./change-words.ts";
import { ANY, type ChangePattern, SHARE } from "./stated-change.ts";

const by = (): string => leading(({ prepositions }) => prepositions.by);
const of = (): string => leading(({ prepositions }) => prepositions.of);

/** A noun for a change, with its figure before or behind it. */
export const withNoun = byLanguage((): ChangePattern[] => [
  // Compounds: "eine Kostenersparnis von 250.000 €"
  ...(["down", "up"] as const).map((direction) => ({
    pattern: grammar(
      `${word(`\\p{L}{3,}(?:${anyOf(wordsFrom(({ compounds }) => compounds[direction]))})`)}\\s*${inner(30)}\\s*${of()}${filler()}${ANY}`,
    ),
    name: "inner-or-behind" as const,
    direction,
  })),
  // "a 34 % increase in conversion", "20 % cost savings"
  {
    pattern: grammar(
      `${SHARE}[\\s-]*(?:in\\s+(?=\\p{L}+\\s+savings))?${inner(40)}\\s*${word(anyOf(nouns().keys()))}`,
    ),
    words: [...nouns().keys()],
    name: "behind-or-inner",
  },
  {
    words: wordsOf("saving savings saved reduction increase gain improvement drop decrease uplift"),
    pattern: grammar(
      `${markOf("figure", "money", "time", "size")}[\\s-]*(?:(?:in|of)\\s+)?${inner(25)}\\s*${word("savings?|saved|reduction|increase|gain|improvement|drop|decrease|uplift")}`,
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
      `${word(anyOf(nouns().keys()))}\\s*${inner(25)}\\s*${anyWord("is|was|were|amounts to|amounted to|came to|comes to|stands at|totals|totalled")}\\s+${filler()}${SHARE}`,
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
      `(?<!\\ue001\\s)${markOf("figure", "time")}\\s+${word("earlier")}(?=\\s+(?:than|on average)|\\s*[.,;)]|\\s*$)`,
    ),
    name: "behind-or-before",
  },
  {
    words: ["below", "under"],
    pattern: grammar(
      `${SHARE}\\s+${word("below|under")}\\s+(?=(?:the )?(?:last|previous|old|former|prior|year|before|baseline|pre-))`,
    ),
    name: "before",
    direction: "down",
  },
  {
    words: ["above", "over"],
    pattern: grammar(
      `${SHARE}\\s+${word("above|over")}\\s+(?=(?:the )?(?:last|previous|old|former|prior|year|before|baseline|pre-))`,
    ),
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
    pattern: grammar(`${markOf("figure", "count")}\\s+${word("longer|shorter|earlier|sooner")}(?:\\s+than)?`),
    words: [...comparatives().keys()],
    name: "before",
  },
  {
    words: ["more", "fewer", "less"],
    pattern: grammar(`${markOf("figure", "count", "money")}\\s+${word("more|fewer|less")}`),
    name: "unit",
  },
  {
    words: ["more", "fewer", "less", "additional", "extra"],
    pattern: grammar(
      `${markOf("figure", "number")}\\s+${word("more|fewer|less|additional|extra")}(?=\\s+\\p{L})`,
    ),
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
    pattern: grammar(`${markOf("figure", "fraction")}\\s+as\\s+(?:many|much|long|large|high)(?![\\p{L}])`),
    name: "behind-or-before",
    direction: "down",
    kind: "rest",
  },
  // "costs are a quarter of what they were", "shrank to a third"
  {
    pattern: grammar(
      `${anyWord("is|are|to|now|just|only|at")}\\s+${markOf("figure", "fraction")}(?=\\s+of\\s+(?:what|its|the old|the former|the previous|their)|\\s*[.,;]|\\s*$)`,
    ),
    name: "before",
    direction: "down",
    kind: "rest",
  },
  // "in half the time", "at a third of the cost"
  {
    pattern: grammar(
      `${anyWord("in|at|for|takes?|took|needs?|uses?|requires?|costs?|with|to")}\\s+(?:only\\s+|just\\s+)?${markOf("figure", "fraction")}\\s+(?:of\\s+)?(?:(?:the|their|its|previous|old|original|usual|total|former) )*(?:as (?:much|many|long)|time|costs?|price|effort|size|space|memory|staff|energy|resources|latency|weight|steps|clicks|hardware|servers)(?![\\p{L}])`,
    ),
    name: "behind",
    direction: "down",
    kind: "rest",
  },
];
