/** A sentence of a block; `offset` is where it starts in the block's text. */
export type Sentence = { text: string; offset: number };

const ABBREVIATIONS =
  /(?:\b(?:vs|approx|ca|e\.g|i\.e|etc|no|nr|inc|ltd|co|corp|mr|ms|dr|st|z\.b|bzw|usw|mrs|est|avg|max|min|p\.a))\.$/i;

/** Splits at full stops, question and exclamation marks that end a sentence. Line breaks are kept. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.!?…。]["”’')\]]*(?=\s+["“‘'(*\p{Lu}\p{N}~$€£¥+\-−]|\s*$)|。|\n\s*\n/gu,
  )) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && ABBREVIATIONS.test(text.slice(start, match.index + 1))) continue;
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;

  function push(from: number, to: number): void {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== "") sentences.push({ text: raw.trim(), offset: from + lead });
  }
}
