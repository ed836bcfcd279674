import { anyOf } from "../grammar.ts";
import { COUNTS_ONE, NUMBERED, OF_A_SETTING, ONE_IN } from "../lexicon/english/figures.ts";
import { byLanguage, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Mention } from "./mentions.ts";
import { numbersInWords } from "./numbers.ts";

const isOrdinal = byLanguage(() =>
  pattern(`^(?:${anyOf(wordsFrom(({ writing }) => writing.ordinals))})(?![\\p{L}])`, "iu"),
);

/** Years, dates, versions, ordinals, clock times, ratios, sizes of a screen: digits that measure nothing. */
export function isNoFigure(sentence: string, start: number, end: number): boolean {
  const behind = sentence.slice(end, end + 14);
  const digits = sentence.slice(start, end);
  if (isOrdinal().test(behind)) return true;
  if (/^(?:[:/]\d|\.\d)/.test(behind) && !isScore(digits, behind)) return true;
  if (/^\s*[x×]\s*\d/i.test(behind) || OF_A_SETTING.test(sentence.slice(end))) return true;
  // "In 2026 clients", "Em 2026 queremos": the first word leads to the year.
  if (YEAR.test(digits) && OPENS_YEAR.test(sentence.slice(0, start)) && !/^\s*%/.test(behind)) return true;
  return YEAR.test(digits) && !/^(?:\s*(?:%|x\b|[KMG]B\b)|\s\p{Ll}+s\b)/u.test(behind);
}

const YEAR = /^(?:19|20)\d\d$/;
const OPENS_YEAR = /(?:^|,\s)\p{L}{1,4}\s$/u;

/** "98/100" and "4.9/5" are levels on a scale. */
function isScore(digits: string, behind: string): boolean {
  return /^\/100(?!\d)/.test(behind) || (/^\/(?:5|10)(?![\d/])/.test(behind) && /[.,]/.test(digits));
}

const isDated = byLanguage(() =>
  pattern(`^\\s?(?:${anyOf(wordsFrom(({ times }) => times.months))})(?![\\p{L}\\p{N}])`, "iu"),
);

/** "one in ten orders": what stands before "in" is no count. */
function isOneIn(value: number, behind: string): boolean {
  const of = /^ in (\d{1,3}(?!\d)|\p{L}+)/u.exec(behind)?.[1] ?? "";
  return value <= 3 && (/^\d/.test(of) || numbersInWords().has(of.toLowerCase()));
}

/** "week 3", "top 10 suppliers", "15 March": a bare number that names a thing instead of measuring one. */
export function isNumbering(
  sentence: string,
  { kind, sign, start, end, value }: Mention,
  writesNounsLarge: boolean,
): boolean {
  if ((kind !== "number" && kind !== "count") || sign) return false;
  // "1 in 4 tickets"
  if (ONE_IN.test(sentence.slice(Math.max(0, start - 10), start)) || isOneIn(value, sentence.slice(end)))
    return true;
  if (kind === "number" && /^-\p{L}/u.test(sentence.slice(end))) return true;
  if (kind === "number" && !writesNounsLarge && /^\s\p{Lu}\p{Ll}/u.test(sentence.slice(end))) return true;
  return NUMBERED.test(sentence.slice(Math.max(0, start - 12), start)) || isDated().test(sentence.slice(end));
}

/** "the new one" counts nothing. */
export const isPronoun = (sentence: string, { kind, start }: Mention): boolean =>
  kind === "number" && !COUNTS_ONE.test(sentence.slice(0, start));
