import { markOf } from "../figures/marked.ts";
import { anyOf, anyWord, filler, gap, grammar, inner, word } from "../grammar.ts";
import { COMPARATIVE, VERBS } from "./change-words.ts";
import { WITH_COMPARATIVE, WITH_NOUN, WITH_REST } from "./noun-patterns.ts";
import { AMOUNT, ANY, type ChangePattern, COUNT, SHARE } from "./stated-change.ts";

/** Words that may not stand inside a name between verb and figure: there the sentence has moved on. */
export const NO_NAME =
  /(?<![\p{L}])(?:from|in|at|with|than|where|that|which|who|over|below|above|under|between|until|while|when|is|are|was|were|has|have|had|by|saw|see|of (?:the|our|their)? ?(?:users|visitors|customers|people))(?![\p{L}])|(?<![\p{L}])to(?! (?:market|value|hire|first|publish|deploy|deployment|resolution|repair|recovery|production|close|order|interactive)(?![\p{L}]))(?![\p{L}])/iu;

const V = anyOf(VERBS.keys());
/** "in 70 % lower drop-out rates" has no verb. */
const V_NOT_COMPARED = anyOf([...VERBS.keys()].filter((verb) => !COMPARATIVE.has(verb)));
const SAVE =
  "sav(?:e|es|ed|ing)|regain(?:s|ed)?|reclaim(?:s|ed)?|cut|cutting|shav(?:ed|ing)|trimm(?:ed|ing)|shed|freed|freeing|freed up|freeing up|frees up|eliminat(?:es|ed|ing)|avoid(?:s|ed|ing)|recover(?:s|ed|ing)|ahorr(?:a|ó|ado|aron|amos)|économis(?:e|é|er)|spar(?:t|te|ten)";
const EARN =
  "add(?:ed|ing)|gain(?:ed|ing)|earn(?:ed|ing)|generat(?:ed|ing)|won|attract(?:ed|ing)|brought in|bringing in|gewann|gagné|ganó";
/** What may be saved; other things that are cut are work. */
const SAVED =
  /^(?:call|ticket|step|click|error|visit|trip|kilometre|kilometer|mile|sheet|form|complaint|incident|request|mistake|litre|liter|tonne|ton|kWh|MWh|signature|letter|email|meeting|query|paper|parcel|return)$/;
/** What a study may win; other things it adds are work delivered. */
const WON =
  /^(?:subscriber|user|customer|client|lead|sign-up|signup|member|visitor|visit|order|follower|booking|install|download|donor|donation|registration|account|listener|reader|patient|student|application|enquiry|inquiry|unit|sale)$/;

/** A verb with its figure right behind it, or behind its object. */
const WITH_VERB: ChangePattern[] = [
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
    counts: SAVED,
  },
  {
    pattern: grammar(
      `${word(EARN)}\\s+(?!${gap(30)}(?:of|totall?ing|worth)\\s+\\ue000)${inner(30)}\\s*${filler}${markOf("figure", "money", "count")}`,
    ),
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
  // "5,000 hours were saved"
  {
    pattern: grammar(
      `${AMOUNT}\\s+${inner(25)}\\s*(?:(?:is|are|was|were|has been|have been)\\s+)(?:\\p{L}+ly\\s+)?${word("saved|freed up|freed|avoided|eliminated|regained|cut")}`,
    ),
    name: "inner-or-behind",
    direction: "down",
    counts: SAVED,
  },
  // "$90K eliminated", alone in a cell or behind a colon
  {
    pattern: grammar(
      `^\\s*${AMOUNT}\\s+${word("saved|eliminated|avoided|freed up|freed|regained|reclaimed|recovered")}\\s*(?=$|[.,;(])`,
    ),
    name: "before",
    direction: "down",
  },
  // "€2 million in new revenue"
  {
    pattern: grammar(
      `${markOf("figure", "money")}\\s+(?:in|of)\\s+${word("additional|extra|incremental|new")}(?=\\s+\\p{L})`,
    ),
    name: "behind",
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
];

const BY = anyWord("by|um|de|en|in|auf");

/** A verb and a figure behind "by": the most reliable wording. */
const WITH_PREPOSITION: ChangePattern[] = [
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
    pattern: grammar(`${BY}\\s+${SHARE}\\s*${inner(25)}\\s*${word(V_NOT_COMPARED)}`),
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

/** The most reliable first: a figure read by one is not read again by the next. */
export const CHANGE_PATTERNS: readonly ChangePattern[] = [
  ...WITH_PREPOSITION,
  ...WITH_NOUN,
  ...WITH_COMPARATIVE,
  ...WITH_VERB,
  ...WITH_REST,
];
