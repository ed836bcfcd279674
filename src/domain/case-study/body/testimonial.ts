import type { Token } from "markdown-it";
import { splitLines } from "../markdown/lines.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { Testimonial } from "../types.ts";
import { type Attribution, hasDash, readAttribution } from "./attribution.ts";
import type { OutlinedSection } from "./outline.ts";

/** The quote of the testimonial section, else the first quote of the body with a name under it. */
export function findTestimonial(
  sections: OutlinedSection[],
  tokens: Token[],
  client: string | null,
): Testimonial | null {
  const own = sections.find(({ section }) => section.kind === "testimonial");
  return (own && readQuote(own.tokens, client, true)) ?? readQuote(tokens, client, false);
}

/** `isOwn`: the section is a testimonial, so that a quote needs no name and a name no dash. */
function readQuote(tokens: Token[], client: string | null, isOwn: boolean): Testimonial | null {
  const quotes = tokens.flatMap((token, index) =>
    token.type === "blockquote_open" && token.level === 0 ? [index] : [],
  );
  for (const start of quotes) {
    const end = tokens.findIndex(
      (token, index) => index > start && token.type === "blockquote_close" && token.level === 0,
    );
    const lines = tokens.slice(start, end).flatMap((token) => linesOf(token));
    const after = tokens[end + 1]?.type === "paragraph_open" ? (linesOf(tokens[end + 2])[0] ?? "") : "";
    const found = attribute(lines, after, client, isOwn);
    if (found) return found;
  }
  return null;
}

function attribute(
  lines: string[],
  after: string,
  client: string | null,
  isOwn: boolean,
): Testimonial | null {
  const last = lines.at(-1) ?? "";
  const inside = lines.length > 1 && (hasDash(last) || isOwn) ? readAttribution(last, client) : null;
  if (inside) return toTestimonial(lines.slice(0, -1), inside);
  const below = hasDash(after) || isOwn ? readAttribution(after, client) : null;
  if (below) return toTestimonial(lines, below);
  return isOwn && lines.length > 0 ? toTestimonial(lines, null) : null;
}

function toTestimonial(lines: string[], said: Attribution | null): Testimonial | null {
  const quote = lines.join(" ").replace(/^["'“”„«»‘’「『\s]+|["'“”„«»‘’」』\s]+$/gu, "");
  return quote === ""
    ? null
    : { quote, person: said?.person ?? null, role: said?.role ?? null, company: said?.company ?? null };
}

const linesOf = (token: Token | undefined): string[] =>
  token?.type === "inline"
    ? splitLines(token.children ?? [])
        .map(toPlainText)
        .filter(Boolean)
    : [];
