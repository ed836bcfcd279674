import type { Token } from "markdown-it";

/** Inline tokens as their author broke them into lines. */
export function splitLines(inline: Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of inline) {
    if (token.type === "softbreak" || token.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}
