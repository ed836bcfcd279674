import type { StateCore, Token } from "markdown-it";
import { readTags } from "./html.ts";
import { toPlainText } from "./plain-text.ts";

const EXTERNAL = /^(?:https?:)?\/\//i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Whether an address leads to another site. */
export const isExternal = (href: string): boolean => EXTERNAL.test(href);

/** Whether a picture lies elsewhere: on another site, in the address itself (`data:`), on the author's disk (`C:\`). */
export const isOffSite = (src: string): boolean =>
  isExternal(src) || SCHEME.test(src) || src.startsWith("\\");

/** Whether an address is a page, a mail address or a telephone number: nothing that runs, nothing of the author's own disk. */
export function isSafeLink(href: string): boolean {
  const scheme = SCHEME.exec(href)?.[0];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** Marks links to other sites. Of a link without words, without an address or with an unsafe one the words alone stay. */
export function cleanLinks({ tokens }: StateCore): void {
  for (const { children } of tokens) if (children) hideDeadLinks(children);
}

/** A link of a text, as it is written; `line` counts from 0. */
export type TextLink = { href: string; line: number };

/** The links of a text that its page shows, those of its HTML too. */
export function linksIn(tokens: readonly Token[]): TextLink[] {
  return tokens.flatMap((block) => {
    const first = block.map?.[0] ?? 0;
    if (block.type === "html_block") return linksInHtml(block.content, first);
    let line = first;
    return (block.children ?? []).flatMap((token): TextLink[] => {
      if (token.type === "softbreak" || token.type === "hardbreak") line++;
      if (token.type === "html_inline") return linksInHtml(token.content, line);
      if (token.type !== "link_open" || token.hidden) return [];
      return [{ href: String(token.attrGet("href") ?? ""), line }];
    });
  });
}

const linksInHtml = (html: string, firstLine: number): TextLink[] =>
  readTags(html).flatMap(({ name, attributes, start }) => {
    const href = attributes.get("href");
    if (name !== "a" || !href) return [];
    return [{ href, line: firstLine + html.slice(0, start).split("\n").length - 1 }];
  });

/** Whether there is something to read aloud; what an author's own HTML holds is not known here. */
const hasWords = (tokens: Token[]): boolean =>
  toPlainText(tokens) !== "" || tokens.some(({ type }) => type === "html_inline");

/** Hidden tokens print nothing but stay, so that the checks see them. */
function hideDeadLinks(tokens: Token[]): void {
  const open: { token: Token; at: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === "link_open") open.push({ token, at });
    const start = token.type === "link_close" ? open.pop() : undefined;
    if (!start) continue;
    const href = String(start.token.attrGet("href") ?? "");
    const isDead = href === "" || !isSafeLink(href) || !hasWords(tokens.slice(start.at + 1, at));
    if (isDead) start.token.hidden = token.hidden = true;
    else if (isExternal(href)) start.token.attrSet("rel", "external noopener");
  }
}
