import { markOf } from "../figures/marked.ts";
import { filler, gap, grammar, inner, word } from "../grammar.ts";
import { anyOf } from "../word-lists.ts";
import { AMOUNT, SHARE } from "./figures.ts";
import type { ChangePattern } from "./pattern.ts";
import { VERBS } from "./words.ts";

const V = anyOf(VERBS.keys());
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
export const WITH_VERB: ChangePattern[] = [
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
