import { markOf } from "../figures/marked.ts";
import { anyOf, anyWord, filler, grammar, inner, word } from "../grammar.ts";
import { COMPARATIVE, NOUNS } from "./change-words.ts";
import { ANY, type ChangePattern, SHARE } from "./stated-change.ts";

const N = anyOf(NOUNS.keys());
const OF = anyWord("of|by|von|um|de|del");

/** A noun for a change, with its figure before or behind it. */
export const WITH_NOUN: ChangePattern[] = [
  // German compounds: "eine Kostenersparnis von 250.000 €"
  {
    pattern: grammar(
      `${word("\\p{L}{3,}(?:ersparnis|einsparung|einsparungen|senkung|reduktion|reduzierung|rückgang|verkürzung)")}\\s*${inner(30)}\\s*${anyWord("von|um")}\\s+${filler}${ANY}`,
    ),
    name: "inner-or-behind",
    direction: "down",
  },
  {
    pattern: grammar(
      `${word("\\p{L}{3,}(?:steigerung|zuwachs|wachstum|anstieg|erhöhung|plus)")}\\s*${inner(30)}\\s*${anyWord("von|um")}\\s+${filler}${ANY}`,
    ),
    name: "inner-or-behind",
    direction: "up",
  },
  // "a 34 % increase in conversion", "20 % cost savings"
  { pattern: grammar(`${SHARE}[\\s-]*${inner(40)}\\s*${word(N)}`), words: NOUNS, name: "behind-or-inner" },
  {
    pattern: grammar(
      `${markOf("figure", "money", "time", "size")}[\\s-]*(?:(?:in|of)\\s+)?${inner(25)}\\s*${word("savings?|saved|reduction|increase|gain|improvement|drop|decrease|uplift")}`,
    ),
    name: "behind-or-inner",
  },
  // "an increase of 34 %", "a reduction in load time of 40 %"
  {
    pattern: grammar(`${word(N)}\\s*(?:(?:in|of)\\s+)?${inner(60)}\\s*${OF}\\s+${filler}${ANY}`),
    words: NOUNS,
    name: "inner-or-behind",
  },
  // "the improvement is about 15 %"
  {
    pattern: grammar(
      `${word(N)}\\s*${inner(25)}\\s*${anyWord("is|was|were|amounts to|amounted to|came to|comes to|stands at|totals|totalled")}\\s+${filler}${SHARE}`,
    ),
    words: NOUNS,
    name: "inner-or-behind",
  },
];

const C = anyOf(COMPARATIVE.keys());

/** A figure and a comparative: "60 % faster", "27 % more bookings". */
export const WITH_COMPARATIVE: ChangePattern[] = [
  // "two days earlier", "11 % below last year's"
  {
    pattern: grammar(
      `(?<!\\ue001\\s)${markOf("figure", "time")}\\s+${word("earlier")}(?=\\s+(?:than|on average)|\\s*[.,;)]|\\s*$)`,
    ),
    name: "behind-or-before",
  },
  {
    pattern: grammar(
      `${SHARE}\\s+${word("below|under")}\\s+(?=(?:the )?(?:last|previous|old|former|prior|year|before|baseline|pre-))`,
    ),
    name: "before",
    direction: "down",
  },
  {
    pattern: grammar(
      `${SHARE}\\s+${word("above|over")}\\s+(?=(?:the )?(?:last|previous|old|former|prior|year|before|baseline|pre-))`,
    ),
    name: "before",
    direction: "up",
  },
  // "35 % more quickly", "60 % plus vite"
  {
    pattern: grammar(
      `${markOf("figure", "percent", "times", "fraction")}\\s+${word("more (?:quickly|rapidly|smoothly)|(?:plus|más) (?:rapides?|rapidement|vite|rápid[oa]s?|rápidamente)")}`,
    ),
    name: "behind-or-before",
  },
  // "60 % faster feature delivery", "three times as many orders"
  {
    pattern: grammar(
      `${markOf("figure", "percent", "times", "points", "fraction", "time", "size")}\\s+(?:de\\s+)?${word(C)}(?:\\s+than)?`,
    ),
    words: COMPARATIVE,
    name: "behind-or-before",
  },
  // "1.2 nights longer"
  {
    pattern: grammar(`${markOf("figure", "count")}\\s+${word("longer|shorter|earlier|sooner")}(?:\\s+than)?`),
    words: COMPARATIVE,
    name: "before",
  },
  { pattern: grammar(`${markOf("figure", "count", "money")}\\s+${word("more|fewer|less")}`), name: "unit" },
  {
    pattern: grammar(
      `${markOf("figure", "number")}\\s+${word("more|fewer|less|additional|extra")}(?=\\s+\\p{L})`,
    ),
    name: "unit",
  },
  // "30 % de commandes en plus"
  {
    pattern: grammar(
      `${SHARE}\\s+(?:de\\s+|d['’])${inner(40)}\\s+(?:en|de)\\s+${word("plus|moins|más|menos")}`,
    ),
    name: "inner-or-behind",
  },
];

/** Shares in words that tell what is left: "in half the time". */
export const WITH_REST: ChangePattern[] = [
  // "half as many calls"
  {
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
