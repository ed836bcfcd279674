import { markOf } from "../figures/marked.ts";
import type { Direction } from "../types.ts";
import { anyOf } from "../word-lists.ts";
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, directionsOf } from "./change-words.ts";
import { anyWord, filler, grammar, inner, word } from "./pattern.ts";

export const VERBS = directionsOf(CHANGE_VERBS);
export const NOUNS = directionsOf(CHANGE_NOUNS);
export const COMPARATIVE = directionsOf(COMPARATIVES);
const V = anyOf(VERBS.keys());
const N = anyOf(NOUNS.keys());
const C = anyOf(COMPARATIVE.keys());

const SHARE = markOf("figure", "percent", "times", "points", "fraction");
const AMOUNT = markOf("figure", "money", "time", "size", "count");
const ANY = markOf(
  "figure",
  "percent",
  "times",
  "points",
  "fraction",
  "money",
  "time",
  "size",
  "count",
  "number",
);
const BY = anyWord("by|um|de|en|in|auf");
const OF = anyWord("of|by|von|um|de|del");

/** Where the sentence names what changed. */
export type NamePlace =
  /** Between verb and figure, else before the verb: "cut costs by 40 %", "costs fell by 40 %". */
  | "object-or-subject"
  /** Behind the figure only: the subject is who did it. "saved 20 hours of typing" */
  | "behind"
  /** Behind, else between, else before: "a 34 % increase in sales", "20 % cost savings". */
  | "behind-or-inner"
  /** Behind, else before: "60 % faster delivery", "delivery is 60 % faster". */
  | "behind-or-before"
  /** The subject: "costs are a quarter of what they were". */
  | "before"
  /** Between, else behind, else before: "a reduction in costs of 40 %". */
  | "inner-or-behind"
  /** The figure counts it: "added 3,000 subscribers". */
  | "unit";

export type ChangePattern = {
  pattern: RegExp;
  /** One of these words has to stand in the sentence; saves matching where none does. */
  words?: ReadonlyMap<string, unknown>;
  name: NamePlace;
  /** Which way, where the word of the match does not tell. */
  direction?: Direction;
  /** `times`: the figure multiplies, "a factor of 12". `rest`: it is what remains, "in a third of the time". */
  kind?: "times" | "rest";
  /** A count has to be of these. */
  counts?: RegExp;
  /** The preposition before the figure is proof enough: any words may stand between verb and figure. */
  sure?: boolean;
};

const SAVE =
  "sav(?:e|es|ed|ing)|regain(?:s|ed)?|reclaim(?:s|ed)?|cut|cutting|shav(?:ed|ing)|trimm(?:ed|ing)|shed|freed|freeing|freed up|freeing up|frees up|eliminat(?:es|ed|ing)|avoid(?:s|ed|ing)|recover(?:s|ed|ing)|ahorr(?:a|ó|ado|aron|amos)|économis(?:e|é|er)|spar(?:t|te|ten)";
const EARN =
  "add(?:ed|ing)|gain(?:ed|ing)|earn(?:ed|ing)|generat(?:ed|ing)|won|attract(?:ed|ing)|brought in|bringing in|gewann|gagné|ganó";
/** What a study may win; other things it adds are work delivered. */
const WON =
  /^(?:subscriber|user|customer|client|lead|sign-up|signup|member|visitor|visit|order|follower|booking|install|download|donor|donation|registration|account|listener|reader|patient|student|application|enquiry|inquiry|unit|sale)$/;

/** In order of trust: a figure read by one is not read again by the next. */
export const CHANGE_PATTERNS: ChangePattern[] = [
  // "queries sped up by a factor of 12"
  {
    pattern: grammar(
      `${word(V)}\\s*${inner(70)}\\s*${anyWord("by a factor of|um (?:den|einen) Faktor(?: von)?|par|d['’]un facteur|por")}\\s+${markOf("figure", "number", "times", "count")}`,
    ),
    words: VERBS,
    name: "object-or-subject",
    kind: "times",
  },
  // "multiplié par 3", "divisé par deux"
  {
    pattern: grammar(
      `${word("multipli(?:é|ée|és|ées|ed)|multiplic(?:ó|aron|ado)|vervielfachte?")}\\s+(?:par|por|by)\\s+${markOf("figure", "number", "times", "count")}`,
    ),
    name: "object-or-subject",
    direction: "up",
    kind: "times",
  },
  {
    pattern: grammar(
      `${word("divis(?:é|ée|és|ées)|dividi(?:ó|do|eron)|divided")}\\s+(?:par|por|entre|by)\\s+${markOf("figure", "number", "times", "count")}`,
    ),
    name: "object-or-subject",
    direction: "down",
    kind: "times",
  },
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
  // "two days earlier", "11 % below last year's"
  {
    pattern: grammar(
      `${markOf("figure", "time")}\\s+${word("earlier")}(?=\\s+(?:than|on average)|\\s*[.,;)]|\\s*$)`,
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
  // "increased 34 %", "cut costs 40 %", "up 45 %"
  {
    pattern: grammar(`${word(V)}\\s+${inner(45)}\\s*${filler}${SHARE}`),
    words: VERBS,
    name: "object-or-subject",
  },
  // "saved 20 hours", "shaved 2.5 s off the load time"
  {
    pattern: grammar(`${word(SAVE)}\\s+${inner(40)}\\s*${filler}${AMOUNT}`),
    name: "behind",
    direction: "down",
  },
  {
    pattern: grammar(`${word(EARN)}\\s+${inner(30)}\\s*${filler}${markOf("figure", "money", "count")}`),
    name: "unit",
    direction: "up",
    counts: WON,
  },
  // "an extra 1,200 orders", "an additional €2 million"
  {
    pattern: grammar(
      `${word("additional|extra|incremental|zusätzliche[nr]?|supplémentaires?|adicionales")}\\s+${markOf("figure", "money", "count")}`,
    ),
    name: "unit",
    direction: "up",
  },
  // "load time dropped 2.4 s"
  {
    pattern: grammar(
      `${word("dropped|drops|fell|fallen|falls|rose|risen|rises|increased|increases|decreased|decreases|grew|grown|grows|climbed|shrank|shrunk|declined|went down|went up|down|sank|stieg|baissé|bajó|subió")}\\s+${markOf("figure", "money", "time", "size")}(?!\\s+(?:after|later|ago|before|into|in a row|running|straight|since|from))`,
    ),
    words: VERBS,
    name: "object-or-subject",
  },
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
      `${anyWord("in|at|for|takes?|took|needs?|uses?|requires?|costs?|with|to")}\\s+(?:only\\s+|just\\s+)?${markOf("figure", "fraction")}\\s+(?:of\\s+)?(?:(?:the|their|its|previous|old|original|usual|total|former) )*(?:as (?:much|many|long)|time|costs?|price|effort|size|space|memory|staff|energy|resources|latency|weight|steps|clicks|budget|hardware|servers|work)(?![\\p{L}])`,
    ),
    name: "behind",
    direction: "down",
    kind: "rest",
  },
];

/** Words that may not stand inside a name between verb and figure: there the sentence has moved on. */
export const NO_NAME =
  /(?<![\p{L}])(?:from|in|at|with|than|where|that|which|who|over|below|above|under|between|until|while|when|is|are|was|were|has|have|had|by|saw|see|of (?:the|our|their)? ?(?:users|visitors|customers|people))(?![\p{L}])|(?<![\p{L}])to(?! (?:market|value|hire|first|publish|deploy|deployment|resolution|repair|recovery|production|close|order|interactive)(?![\p{L}]))(?![\p{L}])/iu;
