import type { Token } from "markdown-it";
import { sectionsIn } from "../markdown/headings.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { Section } from "../types.ts";
import { sectionKindOf } from "./section-kinds.ts";

/** A section and the tokens under its heading. */
export type OutlinedSection = { section: Section; tokens: Token[] };

/** The sections of a body in the order of the text, each with what stands under its sub-headings. */
export function outline(tokens: Token[], bodyLine: number): OutlinedSection[] {
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
