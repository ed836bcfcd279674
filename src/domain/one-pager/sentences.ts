/**
 * The first whole sentences of paragraphs, at most `count` and `longest` characters; a single longer one ends in "…".
 * `language`: a language tag, for what a sentence is.
 */
export function firstSentences(
  paragraphs: readonly string[],
  count: number,
  longest: number,
  language: string,
): string {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences = paragraphs.flatMap((paragraph) =>
    [...segmenter.segment(paragraph)].map(({ segment }) => closed(segment.trim())).filter(Boolean),
  );
  const kept: string[] = [];
  for (const sentence of sentences.slice(0, count)) {
    if (join([...kept, sentence]).length > longest) break;
    kept.push(sentence);
  }
  return join(kept) || cutAtWord(sentences[0] ?? "", longest);
}

/** Chinese and Japanese set no space after their full stop. */
const join = (sentences: string[]): string => sentences.join(" ").replace(/([。！？]) /g, "$1");

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\p{P}\s]+$/u, "")}…`;
}

/** A sentence that led up to a list ends by itself. */
const closed = (text: string): string => text.replace(/\s*[:;,–—-]+$/u, ".");
