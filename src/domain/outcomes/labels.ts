import { withoutMarks } from "./marked.ts";
import { anyOf, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, directionsOf } from "./words/change-words.ts";

const VERBS = anyOf(directionsOf(CHANGE_VERBS).keys());
const NOUNS = anyOf(directionsOf(CHANGE_NOUNS).keys());
const COMPARATIVE = anyOf(directionsOf(COMPARATIVES).keys());

const LITTLE =
  `the|a|an|our|their|its|his|her|your|this|these|those|that|it|they|we|he|she|which|who|also|even|overall,|both|all|some|more|same|
  of|in|on|to|for|by|with|from|at|per|and|or|is|are|was|were|be|been|being|has|have|had|did|do|does|helped|help|helping|us|them|
  significantly|dramatically|drastically|substantially|massively|sharply|consistently|immediately|quickly|steadily|roughly|nearly|about|just|
  now|then|thus|went|go|goes|gone|going|came|come|takes?|took|taking|handles?|serves?|processes|supports?|delivers?|
  der|die|das|den|dem|des|die|unsere?|wurde|wurden|konnte|hat|haben|le|la|les|du|de|des|notre|nos|a|ont|été|el|los|las|del|se|un|une|una|
  remarkable|impressive|significant|massive|huge|whopping|staggering|additional|further|total|enabling|resulting|leading|achieved?|achieving|seeing|saw|seen|
  as|so|while|when|after|before|since|because|where|but`
    .replace(/\s+/g, "")
    .replace(/\|/g, "|");
const EDGE = new RegExp(`^(?:(?:${LITTLE}|${VERBS}|${COMPARATIVE})(?![\\p{L}-])[\\s,]*)+`, "iu");
const TAIL = new RegExp(`[\\s,]*(?<![\\p{L}-])(?:${LITTLE}|${VERBS}|${NOUNS})$`, "iu");
const CUT_BEFORE = new RegExp(
  `.*(?:[,;:()—–!?]|\\s-\\s|(?<![\\p{L}])(?:and|but|while|which|that|when|after|with|where|because|as|so|since|et|und|y|we|they|it|${VERBS}|helped|enabled|allowed|achieved|saw|seen)(?![\\p{L}-]))\\s*`,
  "isu",
);
const CUT_AFTER =
  /\s*(?:[,;:.()!?—–]|\s-\s|(?<![\p{L}])(?:and|but|while|which|that|when|after|before|within|with|over|since|during|from|by|through|thanks|due|because|compared|than|between|across|as|is|are|was|were|has|have|had|for (?:the|our|their)|et|und|y|to|at|on the|in (?:the|just|only|under|less|its|our|their|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|q\d)|now|per|every|each|year[- ]over[- ]year|seit|nach|innerhalb|depuis|desde|durch|grâce|gracias)(?![\p{L}])).*$/isu;

/** The name that ends right before a place: the subject of "… rose by 34 %". */
export function nameBefore(text: string): string | null {
  return trim(withoutMarks(text).replace(/\s+/g, " ").trimEnd().replace(CUT_BEFORE, ""));
}

/** The name that begins right behind a place: the object of "34 % increase in …". */
export function nameAfter(text: string): string | null {
  const start = text.replace(
    /^\s*(?:(?:in|of|on|to|for|off|from|the|our|their|its|a|an|der|des|du|de|la|del)\s+)*/iu,
    "",
  );
  const stop = start.indexOf("\ue000");
  return trim((stop < 0 ? start : start.slice(0, stop)).replace(CUT_AFTER, ""));
}

/** A name without articles and verbs at its edges; null when nothing that could name a metric is left. */
export function trim(name: string): string | null {
  let text = withoutMarks(name)
    .replace(/\s+/g, " ")
    .replace(/^[\s"“”'*_–—:,-]+|[\s"“”'*_–—:,-]+$/g, "");
  for (let previous = ""; previous !== text; ) {
    previous = text;
    text = text.replace(EDGE, "").replace(TAIL, "").trim();
  }
  return /\p{L}{2}/u.test(text) && text.split(" ").length <= 8 ? text : null;
}

const GENERIC =
  /^(?:results?|outcomes?|impact|business impact|benefits?|key (?:results?|metrics?|outcomes?)|performance|improvements?|the (?:results?|impact|outcome)|success|achievements?|metrics|after|before|now|today|summary|highlights?|tl;dr|note|update|year \d|q\d.*|phase \d.*|day \d.*|month \d.*|week \d.*|\d+)$/i;

/** "**Page load time**: ..." or "Page load time: ..." names its metric at the start. */
export function leadOf(text: string, bold: string | null): { lead: string; length: number } | null {
  const match = /^([^\n:.!?;]{2,60}?)\s*(?::|\s[–—-]\s|\s?→(?=\s*[\p{L}]))\s*(?=\S)/u.exec(text);
  if (match?.[1] && match[1].split(/\s+/).length <= 7 && !/\d\s*(?:%|x\b)/.test(match[1])) {
    return { lead: match[1].trim(), length: match[0].length };
  }
  const name = bold?.replace(/[:.]$/, "").trim() ?? "";
  if (
    name &&
    name.length <= 60 &&
    !/\d/.test(name) &&
    /[:.]$/.test(bold ?? "") &&
    text.startsWith(bold ?? "\n")
  ) {
    return { lead: name, length: (bold ?? "").length };
  }
  return null;
}

export function isGeneric(lead: string): boolean {
  return GENERIC.test(lead);
}
