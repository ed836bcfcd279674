import type { Token } from "markdown-it";
import { isLabelLine } from "../markdown/label-lists.ts";
import { splitLines } from "../markdown/lines.ts";
import type { OutlinedSection } from "./outline.ts";
import { splitNames } from "./technology-names.ts";

/** The names of a technologies section: of its lists and of its "**Label**: A, B" lines. Its prose is left alone. */
export function namesInTechnologies(sections: OutlinedSection[]): string[] {
  const section = sections.find((candidate) => candidate.section.kind === "technologies");
  return section
    ? section.tokens.flatMap((token, index, all) => namesIn(token, all[index - 1], all[index - 2]))
    : [];
}

function namesIn(token: Token, before: Token | undefined, beforeThat: Token | undefined): string[] {
  if (token.type !== "inline") return [];
  const isItem = before?.type === "list_item_open" || beforeThat?.type === "list_item_open";
  const isCell = before?.type === "td_open";
  return splitLines(token.children ?? []).flatMap((line) => {
    if (isLabelLine(line)) return splitNames(afterLabel(line));
    const text = wordsOf(line);
    return isItem || isCell || isEnumeration(text) ? splitNames(text) : [];
  });
}

/** A paragraph that is nothing but names: "PHP, Joomla, MySQL". */
function isEnumeration(text: string): boolean {
  const names = text.split(",");
  return names.length > 1 && !/[.!?:]\s/.test(text) && splitNames(text).length >= names.length;
}

function afterLabel(line: Token[]): string {
  const end = line.findIndex((token) => token.type === "strong_close");
  return wordsOf(line.slice(end + 1)).replace(/^\s*[:：]\s*/, "");
}

const wordsOf = (tokens: Token[]): string => tokens.map((token) => token.content).join("");
