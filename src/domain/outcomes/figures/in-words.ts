import { anyOf } from "../word-lists.ts";
import type { Mention } from "./mention.ts";
import { FRACTION_WORDS, MULTIPLE_WORDS, NUMBER_WORDS } from "./number-words.ts";
import { NO_MENTION, qualified, withUnit } from "./qualify.ts";

const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<!\b(?:several|few|many|some|couple) )(?:(?<fraction>${anyOf(Object.keys(FRACTION_WORDS))})|(?<multiple>${anyOf(Object.keys(MULTIPLE_WORDS))})|(?<number>${anyOf(Object.keys(NUMBER_WORDS))}))(?![\p{L}\p{N}])`,
  "giu",
);
/** Looked for first: most sentences hold none of them. */
const FIRST_WORDS = new Set(
  [FRACTION_WORDS, MULTIPLE_WORDS, NUMBER_WORDS].flatMap((words) =>
    Object.keys(words).map((phrase) => phrase.split(/[ -]/)[0] ?? phrase),
  ),
);

/** Finds the figures of a sentence that are written in words: "three", "tenfold", "two-thirds". */
export function inWords(sentence: string): Mention[] {
  const mayHold = sentence.match(/\p{L}+/gu)?.some((token) => FIRST_WORDS.has(token.toLowerCase()));
  return mayHold ? [...sentence.matchAll(IN_WORDS)].flatMap((match) => readWords(match, sentence) ?? []) : [];
}

function readWords(match: RegExpExecArray, sentence: string): Mention | null {
  const { fraction, multiple } = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  const words = match[0].toLowerCase().replace(/\s+/g, " ");
  if (fraction) {
    if (IS_PART.test(sentence.slice(0, place.start))) return null;
    const value = FRACTION_WORDS[words] ?? 0;
    return qualified(sentence, { ...NO_MENTION, ...place, kind: "fraction", value, unit: "%" });
  }
  if (multiple)
    return qualified(sentence, { ...NO_MENTION, ...place, kind: "times", value: MULTIPLE_WORDS[words] ?? 0 });
  const mention = withUnit(sentence, place, { value: NUMBER_WORDS[words] ?? 0, step: 1 }, null);
  return mention && words === "one" && isPronoun(sentence, mention) ? null : mention;
}

/** "the first half" and "a day and a half" are no shares. */
const IS_PART = /\b(?:first|second|last|latter|other|next|and|and a)\s$/i;

/** "the new one" counts nothing. */
function isPronoun(sentence: string, { kind, start }: Mention): boolean {
  const counts = /\b(?:to|from|takes?|took|just|only|than|by|needs?)\s$/i;
  return kind === "number" && !counts.test(sentence.slice(0, start));
}

const VAGUE =
  /(?<![\p{L}\p{N}])(?<!\b(?:once|twice|times|per) )(?:(?<half>half an?)|(?<quarter>a quarter of an)|an?|one full|un|une|una|einen?|einem|einer) (?=(?:full |whole |single |working |half[ -])?(?:second(?!\s+(?!(?:to|instead|rather|or|and|now|before|after|previously|on|in|from|than|down|is|are)\b)\p{L})|minute|hour|day|week|month|quarter|year|Sekunde|Minute|Stunde|Tag|Woche|Monat|heure|jour|semaine|mois|hora|día|semana|mes)\b)/giu;

/** Finds "a week" and "half an hour", which are figures only beside another one. */
export function vagueFigures(sentence: string): Mention[] {
  return [...sentence.matchAll(VAGUE)].flatMap((match) => {
    const value = match.groups?.half ? 0.5 : match.groups?.quarter ? 0.25 : 1;
    const place = { start: match.index, end: match.index + match[0].trimEnd().length };
    const mention = withUnit(sentence, place, { value, step: 1 }, null);
    return mention ? [{ ...mention, kind: "vague" as const }] : [];
  });
}
