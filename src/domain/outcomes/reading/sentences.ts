/** A sentence of a block; `offset` is where it starts in the block's text. */
export type Sentence = { text: string; offset: number };

const END = /[.!?…]["”’')\]]*(?=\s+["“‘'(*\p{Lu}\p{N}~$€£¥+−-]|\s*$)|。|\n\s*\n/gu;
const ABBREVIATION =
  /(?:\b(?:vs|approx|ca|e\.g|i\.e|etc|no|nr|inc|ltd|co|corp|mr|ms|dr|st|z\.b|bzw|usw|mrs|est|avg|max|min|p\.a|mio|mrd|env|aprox))\.$/i;

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

const CONTINUES =
  /^(?:(?:that|this|it|which)(?:['’]s| is| was| means| meant| represents| equals| amounts| makes| works out)\b|das (?:ist|sind|entspricht)\b|soit\b|c['’]est\b|eso es\b|from\b[^.]*\bto\b|a (?:reduction|drop|saving|decrease|cut|fall|increase|rise|gain|growth|jump|improvement) of\b|an? \S+ (?:reduction|drop|saving|decrease|cut|fall|increase|rise|gain|growth|jump|improvement)\b)/iu;
const THEN =
  /\b(?:used to|previously|formerly|once|originally|before|in the past|took|was|were|früher|bisher|vorher|zuvor|auparavant|avant|antes)\b[\s\S]*\d|\b(?:used to|previously|before)\b/iu;
const NOW =
  /^(?:now|today|after|with the new|since|currently|these days|nowadays|heute|jetzt|danach|aujourd['’]hui|maintenant|désormais|hoy|ahora)\b|^\S+(?:\s\S+){0,4} now\b/iu;

const LOOKS_BACK =
  /^(?:it|they|this|that|previously|before)\b[^.]*\b(?:took|used to|was|were|had been|had taken)\b[^.]*\b(?:before|previously|in the past|used to|earlier)\b|^(?:it|they|this|that) used to\b|^(?:previously|before that|before),? (?:it|they|this|that) (?:took|was|were|had)\b/iu;

/** "... from 120 to 45. That is a drop of 62 %." and "It used to take 40 minutes. Now it takes 6." are one thought. */
function joinContinued(sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && belongs(last.text, sentence.text)) {
      const space = " ".repeat(Math.max(1, sentence.offset - last.offset - last.text.length));
      last.text = `${last.text.replace(/[.!]$/, ";")}${space}${sentence.text}`;
    } else joined.push({ ...sentence });
  }
  return joined;
}

function belongs(first: string, second: string): boolean {
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an? (?:day|week|hour|month))\b/i.test(second)
  )
    return false;
  if (LOOKS_BACK.test(second) && second.length < 120) return true;
  return (CONTINUES.test(second) && second.length < 120) || (THEN.test(first) && NOW.test(second));
}
