import { parseMarkdown } from "../case-study/markdown/parser.ts";
import { memoize } from "../memoize.ts";
import { isDoubted } from "./certainty.ts";
import { LEXICONS } from "./lexicon/index.ts";
import { outcomesInTokens } from "./read-block.ts";
import { figuresOf } from "./rows/author-row.ts";
import type { FoundOutcome } from "./types.ts";

/** Reads the outcomes of a text that is no study: a title, a snippet, a sentence. */
export function outcomesInText(text: string, hint = "en"): FoundOutcome[] {
  return [...readText(`${hint}\n${text}`)];
}

/**
 * The outcome with what was measured as its name, where the client's name stands in its place or behind it: "Acme: 31 % faster
 * checkout", "leads for Acme". Where nothing else is named, the outcome is only read.
 */
export function apartFromClient(outcome: FoundOutcome, client: string, language: string): FoundOutcome {
  const { label, text } = outcome;
  const name = client.toLowerCase();
  if (label === null || !label.toLowerCase().endsWith(name)) return outcome;
  const before = label.slice(0, -name.length);
  const apart = before.replace(/\s\p{L}{1,4}\s(?:the\s)?$/u, "");
  if (before !== "") return apart === before ? outcome : { ...outcome, label: apart };
  const rest = text.toLowerCase().startsWith(name)
    ? text.slice(name.length).replace(/^\s*[:|–—-]\s+/u, "")
    : "";
  const figures = figuresOf(outcome);
  const found = outcomesInText(rest, language).find((one) => figuresOf(one) === figures);
  if (!found?.label) return { ...outcome, label: null, certainty: "read", reason: "no-name" };
  return isDoubted(found) ? { ...found, line: outcome.line } : { ...outcome, label: found.label };
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
  LEXICONS.flatMap(({ numbers, multiples, fractions, timeUnits, wholeChanges, wholeChangeNouns }) => [
    ...[numbers, multiples, fractions].flatMap((phrases) => Object.keys(phrases)),
    ...Object.values(timeUnits),
    ...Object.values(wholeChanges),
    ...Object.values(wholeChangeNouns),
  ])
    .flatMap((phrase) => phrase.toLowerCase().match(/\p{L}+/gu) ?? [])
    // "doubled", and "double" behind "managed to".
    .flatMap((word) => (word.endsWith("d") ? [word, word.slice(0, -1)] : [word])),
);
