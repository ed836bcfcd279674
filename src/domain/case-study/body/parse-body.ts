import type { Token } from "markdown-it";
import { sectionsIn } from "../markdown/headings.ts";
import { parseMarkdown } from "../markdown/parser.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { Section } from "../types.ts";
import { sectionKindOf } from "./section-kinds.ts";

/** A body, read once. `line` is that of the file on which it begins. */
export type StudyBody = { text: string; line: number; tokens: Token[]; sections: OutlinedSection[] };

/** Characters. What is longer than this is no text: it is refused, and not read. */
export const LONGEST_BODY = 500_000;

export function parseBody(text: string, line: number): StudyBody {
  const tokens = text.length > LONGEST_BODY ? [] : parseMarkdown(text);
  return { text, line, tokens, sections: outline(tokens, line) };
}

/** A section and the tokens under its heading. */
export type OutlinedSection = { section: Section; tokens: Token[] };

/** The sections of a body in the order of the text, each with what stands under its sub-headings. */
function outline(tokens: Token[], bodyLine: number): OutlinedSection[] {
  return sectionsIn(tokens).map(({ heading: { text, depth, id, line }, tokens: own }) => ({
    section: {
      kind: sectionKindOf(text),
      title: text,
      level: depth,
      id,
      line: bodyLine + line,
      paragraphs: paragraphsIn(own),
    },
    tokens: own,
  }));
}

/** The words of each paragraph, those inside lists and quotations too; one without words is none. */
const paragraphsIn = (tokens: Token[]): string[] =>
  tokens.flatMap((token, index) => {
    const isText = token.type === "inline" && tokens[index - 1]?.type === "paragraph_open";
    const words = isText ? toPlainText(token.children ?? []) : "";
    return words === "" ? [] : [words];
  });

/** Characters of a text that stands in for a missing snippet. */
const LENGTH = 200;

/** The first words of a body, for a study without a snippet of its own. */
export function firstWords(tokens: Token[]): string {
  const index = tokens.findIndex(
    (token, at) =>
      token.type === "paragraph_open" &&
      token.level === 0 &&
      toPlainText(tokens[at + 1]?.children ?? []) !== "",
  );
  return index < 0 ? "" : shorten(toPlainText(tokens[index + 1]?.children ?? []), LENGTH);
}

/** A text cut at the end of a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
