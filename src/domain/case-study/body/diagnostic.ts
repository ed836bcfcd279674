import type { Token } from "markdown-it";
import type { Diagnostic, DiagnosticLevel } from "../../diagnostic.ts";

/** A fault of the body; a warning, where it says nothing else. `line` counts from 0 at the body's first line. */
export type BodyDiagnostic = { rule: string; line: number; message: string; level?: DiagnosticLevel };

/** An inline token, where it stands among its neighbours, and its line: that of its block and the breaks before it. */
export type InlineToken = { token: Token; line: number; siblings: Token[]; index: number };

export function inlineTokens(tokens: Token[]): InlineToken[] {
  return tokens.flatMap((block) => {
    let line = block.map?.[0] ?? 0;
    return (block.children ?? []).map((token, index, siblings) => {
      if (token.type === "softbreak" || token.type === "hardbreak") line++;
      return { token, line, siblings, index };
    });
  });
}

const NOTHING: BodyDiagnostic = { rule: "", line: 0, message: "" };

/** Faults of one rule as one diagnostic at the first of them: twenty pictures on another site are one thing to look at. */
export function mergeBodyDiagnostics(found: BodyDiagnostic[], bodyLine: number): Diagnostic {
  const [first = NOTHING, ...others] = found;
  const lines = [...new Set(others.map(({ line }) => line + bodyLine))];
  const more = others.length === 0 ? "" : ` (and ${others.length} more, ${formatLines(lines)})`;
  return {
    level: first.level ?? "warning",
    rule: first.rule,
    field: null,
    line: first.line + bodyLine,
    column: 1,
    message: first.message + more,
  };
}

const MOST_LINES = 8;

function formatLines(lines: number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(", ");
  return `line${lines.length === 1 ? "" : "s"} ${shown}${lines.length > MOST_LINES ? " ..." : ""}`;
}

const LONGEST_QUOTE = 60;

/** The author's own words in a message, cut short. */
export const quote = (text: string): string =>
  `\`${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text}\``;
