import type { Token } from "markdown-it";
import { toPlainText } from "../../domain/case-study/markdown/plain-text.ts";

/** A block of the outermost level: a heading, a paragraph, a whole list or table. Lines count from 0, the end is not in it. */
export type Block = {
  type: string;
  tag: string;
  id: string | null;
  tokens: Token[];
  start: number;
  end: number;
};

export function toBlocks(tokens: Token[]): Block[] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks.map((own) => {
    const [first] = own;
    const [start, end] = first?.map ?? [0, 0];
    return {
      type: first?.type ?? "",
      tag: first?.tag ?? "",
      id: first?.type === "heading_open" ? String(first.attrGet("id")) : null,
      tokens: own,
      start,
      end,
    };
  });
}

/** The words of a block, in one line. */
export const wordsOf = ({ tokens }: Block): string =>
  tokens.flatMap((token) => (token.type === "inline" ? [toPlainText(token.children ?? [])] : [])).join(" ");

/** A run of blocks under the heading that opens it; the first may have none. */
export type Run = { heading: Block | null; blocks: Block[] };

/** Parts blocks at each one that `opens` a run. */
export function partAt(blocks: Block[], opens: (block: Block) => boolean): Run[] {
  const runs: Run[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (opens(block)) runs.push({ heading: block, blocks: [] });
    else runs.at(-1)?.blocks.push(block);
  }
  return runs.filter(({ heading, blocks: own }) => heading || own.length > 0);
}
