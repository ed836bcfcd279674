import { markOf } from "../figures/marked.ts";
import { anyWord, filler, grammar, inner, word } from "../grammar.ts";
import { anyOf } from "../word-lists.ts";
import { ANY, COUNT, SHARE } from "./figures.ts";
import type { ChangePattern } from "./pattern.ts";
import { VERBS } from "./words.ts";

const V = anyOf(VERBS.keys());
const BY = anyWord("by|um|de|en|in|auf");

/** A verb and a figure behind "by": the surest wording. */
export const WITH_PREPOSITION: ChangePattern[] = [
  // "queries sped up by a factor of 12"
  {
    pattern: grammar(
      `${word(V)}\\s*${inner(70)}\\s*${anyWord("by a factor of|um (?:den|einen) Faktor(?: von)?|par|d['’]un facteur|por")}\\s+${COUNT}`,
    ),
    words: VERBS,
    name: "object-or-subject",
    kind: "times",
  },
  // "multiplié par 3", "divisé par deux"
  {
    pattern: grammar(
      `${word("multipli(?:é|ée|és|ées|ed)|multiplic(?:ó|aron|ado)|vervielfachte?")}\\s+(?:par|por|by)\\s+${COUNT}`,
    ),
    name: "object-or-subject",
    direction: "up",
    kind: "times",
  },
  {
    pattern: grammar(
      `${word("divis(?:é|ée|és|ées)|dividi(?:ó|do|eron)|divided")}\\s+(?:par|por|entre|by)\\s+${COUNT}`,
    ),
    name: "object-or-subject",
    direction: "down",
    kind: "times",
  },
  // "cut in half", "slashed by two-thirds"
  {
    pattern: grammar(
      `${word("cut|cuts|cutting|reduced?|reducing|slash(?:ed|ing)|dropped|fell|split|sliced|redujo|reducido")}\\s*${inner(60)}\\s*${anyWord("in|by|a|um|auf|de")}\\s+${markOf("figure", "fraction")}`,
    ),
    name: "object-or-subject",
    direction: "down",
  },
  // "reduced load time by 40 %", "conversion rose by 34 %"
  {
    pattern: grammar(
      `${word(V)}\\s*${inner(90)},?\\s*${anyWord("by|um|de|en|un|del")}\\s+(?:(?:un|el|une)\\s+)?${filler}${ANY}`,
    ),
    words: VERBS,
    name: "object-or-subject",
    sure: true,
  },
  // "wurde um 40 % reduziert", "a été réduit de 40 %"
  {
    pattern: grammar(`${BY}\\s+${SHARE}\\s*${inner(25)}\\s*${word(V)}`),
    words: VERBS,
    name: "object-or-subject",
  },
  // "ging um 22 % zurück"
  {
    pattern: grammar(
      `${word("ging|gingen|nahm|nahmen|geht|gehen")}\\s*${inner(30)}\\s*um\\s+${filler}${ANY}\\s+(?:zurück|ab|runter)(?![\\p{L}])`,
    ),
    name: "object-or-subject",
    direction: "down",
  },
  {
    pattern: grammar(
      `${word("nahm|nahmen|legte|legten")}\\s*${inner(30)}\\s*um\\s+${filler}${ANY}\\s+zu(?![\\p{L}])`,
    ),
    name: "object-or-subject",
    direction: "up",
  },
];
