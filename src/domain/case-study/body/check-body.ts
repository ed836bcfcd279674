import type { Token } from "markdown-it";
import type { Diagnostic } from "../../diagnostic.ts";
import { isSafeLink } from "../markdown/links.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { ParseOptions } from "../types.ts";
import { findHtmlFaults } from "./check-html.ts";
import { findImageFaults } from "./check-images.ts";
import { findMisread } from "./check-misread.ts";
import { findMarkdownInHtml, findSyntaxNotes, findTemplateCode } from "./check-syntax.ts";
import {
  type BodyDiagnostic,
  type InlineToken,
  inlineTokens,
  mergeBodyDiagnostics,
  quote,
} from "./diagnostic.ts";
import { LONGEST_BODY, type StudyBody } from "./parse-body.ts";

/** Characters. A longer text is slow on a telephone; a case study has about 6,000. */
const LONG = 100_000;

/** What readers of a body would miss or stumble over. */
export function checkBody(
  { text, line, tokens }: StudyBody,
  findImage: ParseOptions["findImage"],
): Diagnostic[] {
  const inline = inlineTokens(tokens);
  const found = [
    ...findSizeFaults(text),
    ...findSecondFrontMatter(text),
    ...findImageFaults(inline, findImage),
    ...findLinkFaults(inline),
    ...findHtmlFaults(tokens, inline, findImage),
    ...findMarkdownInHtml(tokens),
    ...findSyntaxNotes(tokens, inline),
    ...findOpenFences(text, tokens),
    ...findMisread(text, tokens, inline),
  ];
  return [
    ...[...Map.groupBy(found, ({ rule }) => rule).values()].map((group) => mergeBodyDiagnostics(group, line)),
    ...findTemplateCode(tokens).map((spot) => mergeBodyDiagnostics([spot], line)),
  ];
}

function findSizeFaults(text: string): BodyDiagnostic[] {
  if (text.trim() === "") {
    const message = "there is no text under the front matter; write the case study there";
    return [{ rule: "body-empty", line: 0, message }];
  }
  if (text.length <= LONG) return [];
  const size = `the text has ${text.length.toLocaleString("en")} characters, and a case study about 6,000`;
  const message = `${size}; look for something pasted in by mistake, and cut it`;
  return [{ rule: "body-long", line: 0, message, level: text.length > LONGEST_BODY ? "error" : "warning" }];
}

/** A code block without an end swallows the rest of the page. */
function findOpenFences(text: string, tokens: Token[]): BodyDiagnostic[] {
  const lines = tokens.some(({ type }) => type === "fence") ? text.split("\n") : [];
  return tokens.flatMap(({ type, level, map, markup }) => {
    if (type !== "fence" || level > 0 || !map) return [];
    const [start, end] = map;
    const isClosed = end > start + 1 && (lines[end - 1] ?? "").trim().startsWith(markup);
    if (isClosed) return [];
    const message = `the code block that begins here has no end, so all that follows is shown as code; write ${markup} on a line of its own after the code`;
    return [{ rule: "body-code", line: start, message }];
  });
}

const FENCE = /^(?:---|\+\+\+)\s*$/;
const NAME = /^[a-z][\w-]*\s*[:=](?:\s|$)/;
/** A field, what goes on with one above, or a comment. */
const FIELD_LINE = /^[\w"'-][\w "'.-]*\s*[:=](?:\s|$)|^\s|^[-#\]})]|^$/;

/** A second block of fields under the first: nobody reads it, be it `draft: true`. */
function findSecondFrontMatter(body: string): BodyDiagnostic[] {
  if (!/^\s*(?:---|\+\+\+)/.test(body)) return [];
  const lines = body.split("\n");
  const line = lines.findIndex((text) => text.trim() !== "");
  const fence = (lines[line] ?? "").trim();
  const length = lines.slice(line + 1).findIndex((text) => text.trim() === fence);
  const fields = lines.slice(line + 1, line + 1 + length);
  const isBlock =
    FENCE.test(lines[line] ?? "") &&
    NAME.test(fields[0] ?? "") &&
    fields.every((text) => FIELD_LINE.test(text));
  const message =
    "a second block of fields begins here and is not read; move its fields into the first block, and remove this one";
  return isBlock ? [{ rule: "front-matter-twice", line, message, level: "error" }] : [];
}

/** Links that lead nowhere, or where no link of this site may lead. */
function findLinkFaults(tokens: InlineToken[]): BodyDiagnostic[] {
  return tokens.flatMap(({ token, line, siblings, index }) => {
    if (token.type !== "link_open") return [];
    const href = String(token.attrGet("href") ?? "");
    const fault = explainLink(href, () => toPlainText(siblings.slice(index + 1, endOfLink(siblings, index))));
    return fault ? [{ ...fault, line }] : [];
  });
}

/** Links do not nest: the next end is this one's. */
const endOfLink = (tokens: Token[], start: number): number => {
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== "link_close") end++;
  return end;
};

function explainLink(href: string, wordsOf: () => string): { rule: string; message: string } | null {
  if (href === "") {
    const message = `the link ${quote(wordsOf())} leads nowhere and is shown as plain words; write its address between the round brackets`;
    return { rule: "body-link-empty", message };
  }
  if (isSafeLink(href)) return null;
  const message = `the link to ${quote(href)} is not allowed and is shown as plain words; link to a web page, a mail address or a telephone number`;
  return { rule: "body-link-unsafe", message };
}
