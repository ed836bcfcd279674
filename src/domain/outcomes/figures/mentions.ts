import { inDigits } from "./in-digits.ts";
import { inWords, vagueFigures } from "./in-words.ts";
import type { Mention } from "./mention.ts";
import { isNumbering } from "./no-figure.ts";
import { joinRanges } from "./ranges.ts";

/** Finds every figure of a sentence, left to right, none overlapping. */
export function mentionsIn(sentence: string, decimalComma: boolean): Mention[] {
  const found = [...inDigits(sentence, decimalComma), ...vagueFigures(sentence), ...inWords(sentence)];
  const apart = withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
  return joinRanges(apart, sentence).filter((mention) => !isNumbering(sentence, mention, decimalComma));
}

function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}
