import { markOf } from "../figures/marked.ts";
import { anyWord, filler, grammar, inner, word } from "../grammar.ts";
import { anyOf } from "../word-lists.ts";
import { ANY, SHARE } from "./figures.ts";
import type { ChangePattern } from "./pattern.ts";
import { NOUNS } from "./words.ts";

const N = anyOf(NOUNS.keys());
const OF = anyWord("of|by|von|um|de|del");

/** A noun that tells of a change, and its figure before or behind. */
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
