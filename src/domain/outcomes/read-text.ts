import { parseMarkdown } from "../case-study/markdown/parser.ts";
import { memoize } from "../memoize.ts";
import { LEXICONS } from "./lexicon/index.ts";
import { outcomesInTokens } from "./read-block.ts";
import type { FoundOutcome } from "./types.ts";

/** Reads the outcomes of a text that is no study: a title, a snippet, a sentence. */
export function outcomesInText(text: string, hint = "en"): FoundOutcome[] {
  return [...readText(`${hint}\n${text}`)];
}

/** Title and snippet are read for what they state, and again to be compared with the body. */
const TEXTS_OF_A_STUDY = 8;

const readText = memoize((key): readonly FoundOutcome[] => {
  const at = key.indexOf("\n");
  const text = key.slice(at + 1);
  return tellsFigure(text) ? outcomesInTokens({ text, tokens: parseMarkdown(text) }, key.slice(0, at)) : [];
}, TEXTS_OF_A_STUDY);

/** A cheap test made before the text is parsed: a digit, or a word of any language that tells a number, a time or a whole change. */
const tellsFigure = (text: string): boolean =>
  /\d/.test(text) || (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => TELLING.has(word));

const TELLING: ReadonlySet<string> = new Set(
  LEXICONS.flatMap(({ numbers, multiples, fractions, timeUnits, wholeChanges }) => [
    ...[numbers, multiples, fractions].flatMap((phrases) => Object.keys(phrases)),
    ...Object.values(timeUnits),
    ...Object.values(wholeChanges),
  ])
    .flatMap((phrase) => phrase.toLowerCase().match(/\p{L}+/gu) ?? [])
    // "doubled", and "double" behind "managed to".
    .flatMap((word) => (word.endsWith("d") ? [word, word.slice(0, -1)] : [word])),
);
