import type { Token } from "markdown-it";
import { parseMarkdown } from "../case-study/markdown/parser.ts";
import { writesDecimalComma } from "./figures/numbers.ts";
import { readBlock } from "./read-block.ts";
import { blocksOf } from "./reading/blocks.ts";
import { tableOutcomes } from "./tables.ts";
import type { Outcome } from "./types.ts";

/** A text without front matter and its tokens, as the one parser of Markdown gives them. */
export type ParsedText = { text: string; tokens: readonly Token[] };

/** Reads the outcomes of a parsed text; lines are 1-based in it. */
export function outcomesInTokens({ text, tokens }: ParsedText): Outcome[] {
  const decimalComma = writesDecimalComma(text);
  return blocksOf(tokens).flatMap((block) =>
    block.kind === "table" ? tableOutcomes(block, decimalComma) : readBlock(block, decimalComma),
  );
}

export const outcomesInText = (text: string): Outcome[] =>
  outcomesInTokens({ text, tokens: parseMarkdown(text) });
