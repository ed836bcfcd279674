import type { Token } from "markdown-it";
import { splitLines, toPlainText } from "../markdown/plain-text.ts";
import type { Testimonial } from "../types.ts";
import type { OutlinedSection } from "./parse-body.ts";

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
  const quote = lines
    .join(" ")
    .replace(/^["'“”„«»‘’「『\s]+|(?<!["'“”„«»‘’」』\s])["'“”„«»‘’」』\s]+$/gu, "");
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

/** Who said it: "Mike Chen, CTO, TechFlow Commerce". */
type Attribution = { person: string; role: string | null; company: string | null };

const DASH = /^\s*(?:[-–—―~]|by\s)\s*/u;
const ROLE =
  /\b(?:chief|c[a-z]o|vp|vice|president|head|director|manager|lead|leader|engineer|developer|architect|designer|editor|founder|co-founder|owner|partner|officer|coordinator|specialist|analyst|scientist|professor|teacher|planner|driver|consultant|product|operations|marketing|technology|engineering|leiter(?:in)?|teamleiter(?:in)?|abteilungsleiter(?:in)?|geschaftsfuhrer(?:in)?|geschäftsführer(?:in)?|directeur|directrice|responsable|directora?|jef[ea]|gerente|responsabile|direttore|direttrice)\b/iu;
const LONGEST = 160;

const hasDash = (line: string): boolean => DASH.test(line);

/** Reads a line under a quote; null where it names nobody. `client` tells a company from a role. */
function readAttribution(line: string, client: string | null): Attribution | null {
  const text = line
    .replace(DASH, "")
    .replace(/^[*_\s]+|[*_\s.]+$/g, "")
    .trim();
  if (text === "" || text.length > LONGEST || /[!?:;]/.test(text)) return null;
  const [first = "", ...rest] = partsOf(text);
  if (!/^\p{Lu}|^\p{Lo}/u.test(first) || first.split(" ").length > 7) return null;
  return { person: first, ...readRest(rest, client) };
}

/** "CTO at TechFlow", "CTO | TechFlow" and "CTO, TechFlow" are two parts; "Mike Chen (CTO)" are two as well. */
function partsOf(text: string): string[] {
  const open = text.replace(/\s*\(([^()]*)\)/, (all, inner: string) =>
    ROLE.test(inner) ? `, ${inner}` : all,
  );
  const [name = "", ...rest] = open.split(/\s*(?:,|\||;|\s[-–—/]\s)\s*/u);
  return [name, ...rest.flatMap((part) => part.split(/\s+(?:at|@|bei|chez)\s+/iu))]
    .map((part) => part.trim())
    .filter(Boolean);
}

function readRest(rest: string[], client: string | null): Omit<Attribution, "person"> {
  const last = rest.at(-1);
  if (last === undefined) return { role: null, company: null };
  if (rest.length > 1) return { role: rest.slice(0, -1).join(", "), company: last };
  const ending = client === null ? -1 : last.toLowerCase().lastIndexOf(` of ${client.toLowerCase()}`);
  if (ending > 0) return { role: last.slice(0, ending), company: last.slice(ending + " of ".length) };
  const isCompany = last === client || !ROLE.test(last);
  return isCompany ? { role: null, company: last } : { role: last, company: null };
}
