import type { Token } from "markdown-it";
import { isSafeLink } from "../markdown/links.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import { type BodyDiagnostic, type InlineToken, quote } from "./diagnostic.ts";

/** Links that lead nowhere, or where no link of this site may lead. */
export function findLinkFaults(tokens: InlineToken[]): BodyDiagnostic[] {
  return tokens.flatMap(({ token, line, siblings, index }) => {
    if (token.type !== "link_open") return [];
    const href = String(token.attrGet("href") ?? "");
    const fault = findFault(href, () => toPlainText(siblings.slice(index + 1, endOfLink(siblings, index))));
    return fault ? [{ ...fault, line }] : [];
  });
}

/** Links do not nest: the next end is this one's. */
const endOfLink = (tokens: Token[], start: number): number => {
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== "link_close") end++;
  return end;
};

function findFault(href: string, wordsOf: () => string): { rule: string; message: string } | null {
  if (href === "") {
    const message = `the link ${quote(wordsOf())} leads nowhere and is shown as plain words; write its address between the round brackets`;
    return { rule: "body-link-empty", message };
  }
  if (isSafeLink(href)) return null;
  const message = `the link to ${quote(href)} is not allowed and is shown as plain words; link to a web page, a mail address or a telephone number`;
  return { rule: "body-link-unsafe", message };
}
