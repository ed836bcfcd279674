import type { Token } from "markdown-it";
import { isLabelLine } from "../markdown/label-lists.ts";
import { splitLines } from "../markdown/plain-text.ts";
import type { OutlinedSection } from "./parse-body.ts";

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

/** A name longer than these, or of more words, is prose. */
const LONGEST = 40;
const MOST_WORDS = 5;
const MOST_IDEOGRAPHS = 8;

/**
 * The names in "Vue, Azure (AKS, Cosmos DB) and Podman": Vue, Azure, AKS, Cosmos DB, Podman. A comma in brackets parts names as any
 * other; brackets that explain ("(for search)") are left out.
 */
export function splitNames(text: string): string[] {
  return text
    .replace(/[()（）[\]]/g, ",")
    .split(/[,;、，•·|]|\s+\/\s+|\s+&\s+(?=\p{Lu})|\s(?:and|und|et|y|e)\s|\n/u)
    .map((name) => name.replace(/^[\s*_-]+|[\s*_]+$|\.$/g, "").trim())
    .filter(isName);
}

/** Words of prose stand in lower case: "for search" is none, "npm" and "axe" are one word. */
function isName(name: string): boolean {
  if (name === "" || name.length > LONGEST || name.split(/\s+/).length > MOST_WORDS) return false;
  if ((name.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu) ?? []).length > MOST_IDEOGRAPHS)
    return false;
  if (/[。？！?!：]/u.test(name)) return false;
  if (!/[\p{L}\p{N}]/u.test(name) || /^(?:etc|and|or|more|others?|for|with|via|using|on|in)\b/i.test(name))
    return false;
  return !/\s/.test(name) || /\p{Lu}|\p{Lo}|\d/u.test(name);
}
