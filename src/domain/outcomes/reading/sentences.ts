import { continues } from "./continuation.ts";

/** A sentence of a block; `offset` is where it starts in the block's text. */
export type Sentence = { text: string; offset: number };

const END = /[.!?…]["”’')\]]*(?=\s+["“‘'(*\p{Lu}\p{N}~$€£¥+−-]|\s*$)|\n\s*\n/gu;
const ABBREVIATION =
  /\b(?:vs|approx|aprox|env|ca|e\.g|i\.e|etc|no|nr|inc|ltd|co|corp|mr|mrs|ms|dr|st|z\.b|bzw|usw|est|avg|max|min|p\.a|mio|mrd)\.$/i;

/** Splits a text where a full stop, question or exclamation mark ends a sentence. Line breaks are kept. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    if (match[0].startsWith(".") && ABBREVIATION.test(text.slice(start, match.index + 1))) continue;
    const end = match.index + match[0].length;
    sentences.push(toSentence(text, start, end));
    start = end;
  }
  sentences.push(toSentence(text, start, text.length));
  return joinContinued(sentences.filter((sentence) => sentence.text !== ""));
}

function toSentence(text: string, start: number, end: number): Sentence {
  const raw = text.slice(start, end);
  return { text: raw.trim(), offset: start + raw.length - raw.trimStart().length };
}

/** "It used to take 40 minutes. Now it takes 6." is one thought, and read as one sentence of the same length. */
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
