import type { Token } from "markdown-it";
import { isJoinedBreak } from "./extended-syntax.ts";

/** The words of inline tokens, without markup; a picture stands for its description. */
export function toPlainText(tokens: Token[]): string {
  let text = "";
  for (const token of tokens) text += textOf(token);
  // Most texts have single spaces only, and to replace each of them by itself takes longer than all else here.
  return (OTHER_SPACE.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** White space that is not one space between words. */
const OTHER_SPACE = /[^\S ]| {2}/;

/** The words of a whole document, a line for each block. */
export const toPlainDocument = (tokens: Token[]): string => toPlainLines(tokens).filter(Boolean).join("\n");

/** For each token the line that it is in the words of its document; "" where it has none. */
export const toPlainLines = (tokens: Token[]): string[] =>
  tokens.map((token) => (token.type === "inline" ? toPlainText(token.children ?? []) : codeOf(token)));

const codeOf = (token: Token): string =>
  token.type === "fence" || token.type === "code_block" ? token.content.trim() : "";

/** The alternative text of a picture, else its title: ![alternative](path "title"). */
const descriptionOf = (image: Token): string =>
  toPlainText(image.children ?? []) || String(image.attrGet("title") ?? "").trim();

function textOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return isJoinedBreak(token) ? "" : " ";
  if (token.type === "html_inline") return "";
  return token.type === "image" ? descriptionOf(token) : token.content;
}

/** Inline tokens as their author broke them into lines. */
export function splitLines(inline: Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of inline) {
    if (token.type === "softbreak" || token.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}
