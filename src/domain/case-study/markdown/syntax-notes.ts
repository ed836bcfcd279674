import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";

/** How a text was read where its author wrote something else: `source` is what stands there. */
export type SyntaxNote = {
  kind:
    | "container"
    | "container-end"
    | "container-open"
    | "footnote-unused"
    | "footnote-missing"
    | "leading-space"
    | "heading-space"
    | "list-space"
    | "list-sign"
    | "full-width"
    | "emphasis";
  source: string;
};

/** Adds a hidden token of type `syntax_note`, for the check. `line` counts from 0; null in a line's own tokens. */
export function pushSyntaxNote(
  state: StateBlock | StateInline,
  note: SyntaxNote,
  line: number | null = null,
): void {
  const token = state.push("syntax_note", "", 0);
  token.hidden = true;
  token.meta = { note, line };
}

/** The same, where tokens are made anew. */
export function createSyntaxNote(state: StateCore, note: SyntaxNote, line: number | null): Token {
  const token = new state.Token("syntax_note", "", 0);
  token.hidden = true;
  token.meta = { note, line };
  return token;
}

/** The note of a token and its line, where it has one of its own; null for a token of another type. */
export const syntaxNoteOf = ({ type, meta }: Token): { note: SyntaxNote; line: number | null } | null =>
  type === "syntax_note" ? (meta as { note: SyntaxNote; line: number | null }) : null;
