import type { StateCore, Token } from "markdown-it";

const EXTERNAL = /^(?:https?:)?\/\//i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Whether an address leads to another site. */
export const isExternal = (href: string): boolean => EXTERNAL.test(href);

/** Whether an address is a page, a mail address or a telephone number: nothing that runs, nothing of the author's own disk. */
export function isSafeLink(href: string): boolean {
  const scheme = SCHEME.exec(href)?.[0];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** Marks links to other sites; of a link without words, without an address or with an unsafe one the words alone stay. */
export function cleanLinks({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type === "inline" && token.children) token.children = withoutDeadLinks(token.children);
  }
}

function withoutDeadLinks(tokens: Token[]): Token[] {
  const dropped = new Set<Token>();
  const open: { token: Token; at: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === "link_open") open.push({ token, at });
    if (token.type !== "link_close") continue;
    const start = open.pop();
    if (!start) continue;
    const href = String(start.token.attrGet("href") ?? "");
    const isDead = href === "" || !isSafeLink(href) || start.at + 1 === at;
    if (isDead) dropped.add(start.token).add(token);
    else if (isExternal(href)) start.token.attrSet("rel", "external noopener");
  }
  return dropped.size === 0 ? tokens : tokens.filter((token) => !dropped.has(token));
}
