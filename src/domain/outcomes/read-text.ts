import { writesDecimalComma } from "./figures/numbers.ts";
import { readBlock } from "./read-block.ts";
import { blocksOf } from "./reading/blocks.ts";
import { tableOutcomes } from "./tables.ts";
import type { Outcome } from "./types.ts";

/** Reads the outcomes of Markdown without front matter; lines are 1-based in it. */
export function outcomesInText(markdown: string): Outcome[] {
  const decimalComma = writesDecimalComma(markdown);
  return blocksOf(markdown).flatMap((block) =>
    block.kind === "table" ? tableOutcomes(block, decimalComma) : readBlock(block, decimalComma),
  );
}
