import type { Token } from "markdown-it";
import type { Problem } from "../../problem.ts";

/** A fault of the body. `line` counts from 0 at its first line. */
export type Spot = { rule: string; line: number; message: string };

/** The line of an inline token: that of its block and the line breaks before it. */
export function lineOf(block: Token, children: Token[], index: number): number {
  const breaks = children.slice(0, index).filter(({ type }) => type === "softbreak" || type === "hardbreak");
  return (block.map?.[0] ?? 0) + breaks.length;
}

/** Faults of one rule as one warning at the first of them: twenty pictures on another site are one thing to look at. */
export function toProblem(spots: Spot[], bodyLine: number): Problem {
  const [first = { rule: "", line: 0, message: "" }, ...others] = spots;
  const lines = [...new Set(others.map(({ line }) => line + bodyLine))];
  const more = others.length === 0 ? "" : ` (and ${others.length} more, ${sayLines(lines)})`;
  return {
    level: "warning",
    rule: first.rule,
    field: null,
    line: first.line + bodyLine,
    column: 1,
    message: first.message + more,
  };
}

const MOST_LINES = 8;

function sayLines(lines: number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(", ");
  return `line${lines.length === 1 ? "" : "s"} ${shown}${lines.length > MOST_LINES ? " ..." : ""}`;
}

const LONGEST_QUOTE = 60;

/** The author's own words in a message, cut short. */
export const quote = (text: string): string =>
  `\`${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text}\``;
