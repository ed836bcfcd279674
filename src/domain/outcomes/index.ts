import { writesDecimalComma } from "./figures/numbers.ts";
import { readBlock } from "./read-block.ts";
import { blocksOf } from "./reading/blocks.ts";
import { tableOutcomes } from "./tables.ts";
import type { Outcome } from "./types.ts";

export { leadingOutcomes } from "./leading.ts";
export { type Metric, metricOf } from "./metric.ts";
export { type SaidOutcome, sayChange, sayOutcome, sayQuantity } from "./say.ts";
export type { Change, Direction, Outcome, Quantity, Verdict } from "./types.ts";

/** Reads the measured results of a study out of its Markdown; lines are 1-based in that text. */
export function outcomesIn(markdown: string): Outcome[] {
  const body = withoutFrontMatter(markdown);
  const decimalComma = writesDecimalComma(body);
  return blocksOf(body).flatMap((block) =>
    block.kind === "table" ? tableOutcomes(block, decimalComma) : readBlock(block, decimalComma),
  );
}

/** Front matter becomes empty lines, so that the lines below keep their numbers. */
function withoutFrontMatter(markdown: string): string {
  const matter = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown)?.[0] ?? "";
  return matter.replace(/[^\n]/g, "") + markdown.slice(matter.length);
}
