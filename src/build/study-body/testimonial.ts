import type { Testimonial } from "../../domain/case-study/types.ts";
import { type Block, wordsOf } from "./blocks.ts";

/** Enough of a quote to know it by. */
const BEGINNING = 40;

/** Where the testimonial stands among blocks, its line of attribution included; null where it does not. */
export function findQuote(blocks: Block[], testimonial: Testimonial): { start: number; end: number } | null {
  const beginning = testimonial.quote.slice(0, BEGINNING);
  const start = blocks.findIndex(
    (block) => block.type === "blockquote_open" && wordsOf(block).includes(beginning),
  );
  const [quote, after] = blocks.slice(start, start + 2);
  if (start < 0 || !quote) return null;
  const { person } = testimonial;
  const isNamedBelow = person !== null && !wordsOf(quote).includes(person);
  const isAttribution = isNamedBelow && after?.type === "paragraph_open" && wordsOf(after).includes(person);
  return { start, end: start + (isAttribution ? 2 : 1) };
}
