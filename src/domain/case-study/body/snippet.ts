import type { Token } from "markdown-it";
import { toPlainText } from "../markdown/plain-text.ts";

/** Characters of a text that stands in for a missing snippet. */
const LENGTH = 200;

/** The first words of a body, for a study without a snippet of its own. */
export function firstWords(tokens: Token[]): string {
  const index = tokens.findIndex(
    (token, at) =>
      token.type === "paragraph_open" &&
      token.level === 0 &&
      toPlainText(tokens[at + 1]?.children ?? []) !== "",
  );
  return index < 0 ? "" : shorten(toPlainText(tokens[index + 1]?.children ?? []), LENGTH);
}

/** A text cut at the end of a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
