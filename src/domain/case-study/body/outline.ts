import type { Token } from "markdown-it";
import { type Heading, headingsIn } from "../markdown/headings.ts";
import type { Section } from "../types.ts";
import { sectionKindOf } from "./section-kinds.ts";

/** Opening, words, closing. */
const HEADING_TOKENS = 3;

/** A section and the tokens under its heading. */
export type OutlinedSection = { section: Section; tokens: Token[] };

/** The sections of a body in the order of the text, each with what stands under its sub-headings. */
export function outline(body: string, tokens: Token[], bodyLine: number): OutlinedSection[] {
  const lines = body.split("\n");
  const headings = headingsIn(tokens);
  return headings.map((heading, index) => {
    const next = nextAbove(headings, index);
    return {
      section: toSection(heading, lines.slice(heading.line, next?.line), bodyLine),
      tokens: tokens.slice(heading.index + HEADING_TOKENS, next?.index),
    };
  });
}

/** The heading that ends a section: the next of its depth or above. */
function nextAbove(headings: Heading[], index: number): Heading | undefined {
  const depth = headings[index]?.depth ?? 0;
  for (let at = index + 1; at < headings.length; at++) {
    const heading = headings[at];
    if (heading && heading.depth <= depth) return heading;
  }
  return undefined;
}

function toSection({ text, depth, id, line }: Heading, lines: string[], bodyLine: number): Section {
  // "Title\n=====" is a heading of two lines.
  const under = /^\s{0,3}(?:=+|-+)\s*$/.test(lines[1] ?? "") && !/^\s{0,3}#/.test(lines[0] ?? "") ? 2 : 1;
  return {
    kind: sectionKindOf(text),
    title: text,
    level: depth,
    id,
    line: bodyLine + line,
    markdown: lines.slice(under).join("\n").trim(),
  };
}
