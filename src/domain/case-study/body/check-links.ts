import type { Token } from "markdown-it";
import { isSafeLink } from "../markdown/links.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import { lineOf, quote, type Spot } from "./spots.ts";

/** Links that lead nowhere, or where no link of this site may lead. */
export function findLinkFaults(tokens: Token[]): Spot[] {
  return tokens.flatMap((block) =>
    (block.children ?? []).flatMap((token, index, children) => {
      if (token.type !== "link_open") return [];
      const words = toPlainText(children.slice(index + 1, children.indexOf(closeOf(token, children, index))));
      const fault = findFault(String(token.attrGet("href") ?? ""), words);
      return fault ? [{ ...fault, line: lineOf(block, children, index) }] : [];
    }),
  );
}

const closeOf = (open: Token, tokens: Token[], index: number): Token =>
  tokens.slice(index).find(({ type, level }) => type === "link_close" && level === open.level) ?? open;

function findFault(href: string, words: string): { rule: string; message: string } | null {
  if (href === "") {
    const message = `the link ${quote(words)} leads nowhere and is shown as plain words; write its address between the round brackets`;
    return { rule: "body-link-empty", message };
  }
  if (isSafeLink(href)) return null;
  const message = `the link to ${quote(href)} is not allowed and is shown as plain words; link to a web page, a mail address or a telephone number`;
  return { rule: "body-link-unsafe", message };
}
