import type { Token } from "markdown-it";
import { monthOf } from "../../text/months.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import { type BodyDiagnostic, type InlineToken, quote } from "./diagnostic.ts";

/** What Markdown reads by its rules and its author hardly meant: a sentence as a heading, a year as the number of a list. */
export function findMisread(text: string, tokens: Token[], inline: InlineToken[]): BodyDiagnostic[] {
  const lines = text.split("\n");
  return [
    ...tokens.flatMap((token, index) => {
      switch (token.type) {
        case "heading_open":
          return explainUnderlined(token, toPlainText(tokens[index + 1]?.children ?? []), lines);
        case "ordered_list_open":
          return explainNumber(token, tokens.slice(index), lines);
        case "blockquote_open":
          return explainQuote(token, lines);
        case "code_block":
          return explainIndented(token);
        default:
          return [];
      }
    }),
    ...inline.flatMap(explainProduct),
  ];
}

const lineOf = ({ map }: Token): number => map?.[0] ?? 0;

const FEWEST_WORDS = 5;
/** Characters. Headings are shorter. */
const LONG_HEADING = 60;

/** Words over a line of --- are a heading to Markdown; of a sentence its author wanted a rule under it. */
function explainUnderlined(token: Token, words: string, lines: string[]): BodyDiagnostic[] {
  const [start, end] = token.map ?? [0, 0];
  if (token.markup !== "-" && token.markup !== "=") return [];
  const underline = (lines[end - 1] ?? "").trim();
  const isSentence =
    /[.!?,;:…。！？]["”»)]?$/.test(words) ||
    words.length >= LONG_HEADING ||
    (words.split(/\s+/).length >= FEWEST_WORDS && underline.length <= 4);
  if (end - start <= 2 && !(isSentence && underline.length < words.length)) return [];
  const message = `${quote(words)} is read as a heading, since a line of ${underline.slice(0, 3)} stands right under it; put an empty line between them, or write ## before the words`;
  return [{ rule: "body-misread-heading", line: start, message }];
}

/** "2024. A great year" and "3. Oktober" begin a list to Markdown. */
function explainNumber(token: Token, from: Token[], lines: string[]): BodyDiagnostic[] {
  const start = Number(token.attrGet("start") ?? 1);
  const close = from.findIndex(({ type, level }) => type === "ordered_list_close" && level === token.level);
  const items = from
    .slice(0, close)
    .filter(({ type, level }) => type === "list_item_open" && level === token.level + 1);
  const [, number = "", word = ""] =
    /^\s*(?:>\s*)*(\d+[.)])\s+(\p{L}+)?/u.exec(lines[lineOf(token)] ?? "") ?? [];
  const isYear = start >= 1000;
  const isDay = items.length === 1 && start > 1 && start <= 31 && monthOf(word) !== null;
  if (number === "" || !(isYear || isDay)) return [];
  const message = `\`${number}\` at the start of a line is read as the number of a list; write ${number.slice(0, -1)}\\${number.slice(-1)} there, or another word first`;
  return [{ rule: "body-misread-list", line: lineOf(token), message }];
}

/** ">50 % of users" is a quotation to Markdown. */
function explainQuote(token: Token, lines: string[]): BodyDiagnostic[] {
  const found = /^\s*(>[=~]?(?:[$€£]\d[\d.,]*|\d[\d.,]*\s?%))/u.exec(lines[lineOf(token)] ?? "")?.[1];
  if (found === undefined) return [];
  const message = `${quote(found)} at the start of a line is read as a quotation; write "more than", or \\> in place of the sign`;
  return [{ rule: "body-misread-quote", line: lineOf(token), message }];
}

const PROSE = /^\p{Lu}[\p{L}\p{M}\p{N}\s,.;:'’"“”()–—%-]{40,}[.!?]["”»]?$/u;

/** A paragraph that begins with four spaces is code to Markdown. */
function explainIndented(token: Token): BodyDiagnostic[] {
  const words = token.content.trim().replace(/\s+/g, " ");
  if (!PROSE.test(words)) return [];
  const message = `${quote(words)} is shown as code, since four spaces or a tab stand before it; begin the text at the start of its line`;
  return [{ rule: "body-misread-code", line: lineOf(token), message }];
}

/** "5*3*2" is a 3 in italics to Markdown. */
function explainProduct({ token, line, siblings, index }: InlineToken): BodyDiagnostic[] {
  if (token.type !== "em_open" && token.type !== "strong_open") return [];
  const before = /\d+$/.exec(siblings[index - 1]?.content ?? "")?.[0];
  const inside = siblings[index + 1]?.content ?? "";
  const after = /^\d+/.exec(siblings[index + 3]?.content ?? "")?.[0];
  if (before === undefined || after === undefined || !/^\d+$/.test(inside)) return [];
  const sign = token.markup;
  const message = `${quote(`${before}${sign}${inside}${sign}${after}`)} is shown without its asterisks; write ${before} × ${inside} × ${after}, or a backslash before each`;
  return [{ rule: "body-misread-product", line, message }];
}
