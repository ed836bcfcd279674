import type { Token } from "markdown-it";
import { leftOutHtmlOf } from "../markdown/clean-html.ts";
import { toPlainText } from "../markdown/plain-text.ts";

/** What one block of a body says, read in each way it may be. Lines count from 0; `end` is the first behind it. */
type BlockTexts = { start: number; end: number; texts: string[] };

const TAG = /<([^<>]*)>/g;
const ELEMENT = /^\/?([a-z][a-z0-9-]*)/i;
/** Elements that stand within a word; any other parts two. */
const WITHIN_WORDS = new Set(
  "a abbr b bdi bdo cite code del em font i ins kbd mark q s samp small span strong sub sup u var wbr".split(
    " ",
  ),
);

/** The blocks of a body that hold words, and their words without the lines and marks that may part a name. */
export function toBlockTexts(tokens: Token[]): BlockTexts[] {
  // Cells of a table have no lines of their own, and stand on that of their row.
  let [start, end]: [number, number] = [0, 1];
  return tokens.flatMap((token) => {
    if (token.map) [start, end] = token.map;
    const texts = textsOf(token);
    return texts.length === 0 ? [] : [{ start, end, texts }];
  });
}

function textsOf(token: Token): string[] {
  const { type, content, children } = token;
  const leftOut = leftOutHtmlOf(token);
  if (leftOut) return [leftOut.source, withoutTags(leftOut.source)];
  if (type === "inline") return [content, toPlainText(children ?? [])];
  const isSource = type === "html_block" || type === "fence" || type === "code_block";
  return isSource ? [content, withoutTags(content)] : [];
}

const withoutTags = (html: string): string =>
  html.replace(TAG, (_, inside: string) => {
    const element = ELEMENT.exec(inside)?.[1]?.toLowerCase() ?? "";
    return inside.startsWith("!--") || WITHIN_WORDS.has(element) ? "" : " ";
  });
