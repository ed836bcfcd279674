import { markOf } from "../figures/marked.ts";
import { grammar, inner, word } from "../grammar.ts";
import { anyOf } from "../word-lists.ts";
import { SHARE } from "./figures.ts";
import type { ChangePattern } from "./pattern.ts";
import { COMPARATIVE } from "./words.ts";

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
