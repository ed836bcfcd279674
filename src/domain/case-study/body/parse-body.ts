import type { Token } from "markdown-it";
import { parseMarkdown } from "../markdown/parser.ts";
import { type OutlinedSection, outline } from "./outline.ts";

/** A body, read once. `line` is that of the file on which it begins. */
export type StudyBody = { text: string; line: number; tokens: Token[]; sections: OutlinedSection[] };

/** Characters. What is longer than this is no text: it is refused, and not read. */
export const LONGEST_BODY = 500_000;

export function parseBody(text: string, line: number): StudyBody {
  const tokens = text.length > LONGEST_BODY ? [] : parseMarkdown(text);
  return { text, line, tokens, sections: outline(tokens, line) };
}
