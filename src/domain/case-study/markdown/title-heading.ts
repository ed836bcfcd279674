import type { StateCore, Token } from "markdown-it";
import { toPlainText } from "./plain-text.ts";

/**
 * A first heading of level 1 with none beside it and headings of level 2 below it is the title of the text, which the page
 * shows already: it is left out, so that those below it are the parts of the study.
 */
export function leaveOutTitle(state: StateCore): void {
  const at = state.tokens.findIndex(({ type }) => type !== "template_code");
  const [open, inline] = state.tokens.slice(at, at + 2);
  if (at < 0 || open?.type !== "heading_open" || open.tag !== "h1" || !inline) return;
  const others = state.tokens.slice(at + 1).filter(({ type }) => type === "heading_open");
  if (others.some(({ tag }) => tag === "h1") || !others.some(({ tag }) => tag === "h2")) return;
  const title = new state.Token("title_heading", "", 0);
  title.map = open.map;
  title.meta = { text: toPlainText(inline.children ?? []) };
  title.hidden = true;
  state.tokens.splice(at, 3, title);
}

/** The title a text begins with, and its line, counted from 0; null where it has none. */
export function titleHeadingIn(tokens: Token[]): { text: string; line: number } | null {
  const token = tokens.find(({ type }) => type === "title_heading");
  return token ? { text: String(token.meta?.text ?? ""), line: token.map?.[0] ?? 0 } : null;
}
