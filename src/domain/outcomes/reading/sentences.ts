import { lazy } from "../../memoize.ts";
import { anyOf } from "../grammar.ts";
import {
  CHANGE,
  FROM_TO,
  HAS_FIGURE,
  IT_TAKES,
  LOOKS_BACK,
  NOW_BEGINS,
  ONCE,
  THAT_IS,
  WAS_SO,
} from "../lexicon/english/sentences.ts";
import { byLanguage, phrasesFrom, phrasesOfAll } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";

/** A sentence of a block; `offset` is where it starts in the block's text. */
export type Sentence = { text: string; offset: number };

/** A line that begins with a change, as a list does: "+16 % search traffic" above "+24 % new users". */
const STATISTIC = /^[ \t]*[+−–-]?\d[\d.,]*\s?(?:%|x\b|×)[^\n]{2,80}$/gmu;

/** Line breaks between such lines end a sentence: each gets a full stop's place without its sign. */
function breaksOf(text: string): number[] {
  const lines = text.split("\n");
  if (lines.length < 2 || (text.match(STATISTIC)?.length ?? 0) < lines.length) return [];
  const breaks: number[] = [];
  let at = -1;
  for (const line of lines.slice(0, -1)) {
    at += line.length + 1;
    breaks.push(at);
  }
  return breaks;
}

const END =
  /[.!?…]["”’')\]]*(?=\s+["“‘'(*\p{Lu}\p{N}~$€£¥+−-]|\s*$)|\n\s*\n|\s[·•|]\s|\n(?=\s*(?:\p{Extended_Pictographic}|[•▪‣✓✔]))/gu;
const ABBREVIATION = lazy(() =>
  pattern(`(?<![\\p{L}\\p{N}])(?:${anyOf(phrasesOfAll(({ writing }) => writing.abbreviations))})\\.$`, "iu"),
);

/**
 * Splits a text where a full stop, question or exclamation mark ends a sentence, at "·", "•" and "|", and before a line that begins
 * with a pictogram. Line breaks are kept.
 */
export function sentencesOf(text: string): Sentence[] {
  const breaks = breaksOf(text);
  if (breaks.length > 0) {
    const ends = [...breaks, text.length];
    return ends.map((end, index) => toSentence(text, (breaks[index - 1] ?? -1) + 1, end));
  }
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    if (match[0].startsWith(".") && ABBREVIATION().test(text.slice(start, match.index + 1))) continue;
    const end = match.index + match[0].length;
    sentences.push(toSentence(text, start, /^\s[·•|]/u.test(match[0]) ? match.index : end));
    start = end;
  }
  sentences.push(toSentence(text, start, text.length));
  return joinContinued(sentences.filter((sentence) => sentence.text !== ""));
}

function toSentence(text: string, start: number, end: number): Sentence {
  const raw = text.slice(start, end);
  return { text: raw.trim(), offset: start + raw.length - raw.trimStart().length };
}

/** "It used to take 40 minutes. Now it takes 6." is read as one sentence of the same length. */
function joinContinued(sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const { text, offset } of sentences) {
    const last = joined.at(-1);
    if (last && continues(last.text, text)) {
      const space = " ".repeat(Math.max(1, offset - last.offset - last.text.length));
      joined[joined.length - 1] = { ...last, text: `${last.text.replace(/[.!]$/, ";")}${space}${text}` };
    } else joined.push({ text, offset });
  }
  return joined;
}

/** Characters up to which a sentence continues the one before it. */
const LONGEST = 120;
/** "That is a drop of 62 %.", "From 120 to 45." */
const saysAgain = byLanguage(() =>
  pattern(
    `^(?:${THAT_IS}\\b|(?:${anyOf(phrasesFrom(({ code, thatIs }) => (code === "en" ? "" : thatIs)))})(?![\\p{L}])|${FROM_TO}|an? (?:\\S+ )?(?:${CHANGE})\\b)`,
    "iu",
  ),
);

const foreign = (name: "past" | "earlier" | "now"): string =>
  anyOf(phrasesFrom(({ code, times }) => (code === "en" ? "" : times[name])));
/** A figure of the past, and a sentence that begins with the present. */
const wasSo = byLanguage(() => {
  const words = `${WAS_SO}|${foreign("past")}|${foreign("earlier")}`;
  return pattern(
    `(?<![\\p{L}])(?:${words})(?![\\p{L}])[\\s\\S]*(?:${HAS_FIGURE.source})|\\b(?:${ONCE})\\b`,
    "iu",
  );
});
const isNow = byLanguage(() =>
  pattern(`^(?:${NOW_BEGINS}|${IT_TAKES}|${foreign("now")})(?![\\p{L}])|^\\S+(?:\\s\\S+){0,4} now\\b`, "iu"),
);

/** True of a sentence about the same metric as the one before it. */
export function continues(first: string, second: string): boolean {
  if (!HAS_FIGURE.test(second)) return false;
  if (second.length < LONGEST && (saysAgain().test(second) || LOOKS_BACK.test(second))) return true;
  return wasSo().test(first) && isNow().test(second);
}
