import type { Mention } from "./mention.ts";

/** Years, dates, versions, ordinals, clock times, ratios, sizes of a screen: digits that measure nothing. */
export function isNoFigure(sentence: string, start: number, end: number): boolean {
  const behind = sentence.slice(end, end + 14);
  const digits = sentence.slice(start, end);
  if (/^(?:st|nd|rd|th|er|ème|e|º|ª)(?![\p{L}])/iu.test(behind)) return true;
  if (/^(?:[:/]\d|\.\d)/.test(behind) && !isScore(digits, behind)) return true;
  if (/^\s*[x×]\s*\d/i.test(behind)) return true;
  return /^(?:19|20)\d\d$/.test(digits) && !/^(?:\s*(?:%|x\b|[KMG]B\b)|\s\p{Ll}+s\b)/u.test(behind);
}

/** "98/100" and "4.9/5" are levels on a scale. */
function isScore(digits: string, behind: string): boolean {
  return /^\/100(?!\d)/.test(behind) || (/^\/(?:5|10)(?![\d/])/.test(behind) && /[.,]/.test(digits));
}

const NUMBERED =
  /\b(?:v|version|release|top|first|last|per|next|no\.|nr\.|number|weeks?|phases?|steps?|chapters?|figures?|tables?|pages?|days?|years?|tiers?|levels?|sprints?|q|wave|iso|january|february|march|april|may|june|july|august|september|october|november|december)\s#?$/i;
const DATED =
  /^\s?(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\b/i;

/** "week 3", "top 10 suppliers", "15 March": a bare number that names a thing instead of measuring one. */
export function isNumbering(
  sentence: string,
  { kind, sign, start, end }: Mention,
  writesNounsLarge: boolean,
): boolean {
  if ((kind !== "number" && kind !== "count") || sign) return false;
  if (kind === "number" && /^-\p{L}/u.test(sentence.slice(end))) return true;
  if (kind === "number" && !writesNounsLarge && /^\s\p{Lu}\p{Ll}/u.test(sentence.slice(end))) return true;
  return NUMBERED.test(sentence.slice(Math.max(0, start - 12), start)) || DATED.test(sentence.slice(end));
}
