import type { Token } from "markdown-it";
import { type Heading, headingsIn } from "../markdown/headings.ts";
import type { Section } from "../types.ts";
import { sectionKindOf } from "./section-kinds.ts";

/** A section and the tokens under its heading. */
export type OutlinedSection = { section: Section; tokens: Token[] };

/** The sections of a body in the order of the text, each with what stands under its sub-headings. */
export function outline(body: string, tokens: Token[], bodyLine: number): OutlinedSection[] {
  const lines = body.split("\n");
  const headings = headingsIn(tokens);
  const starts = tokens.flatMap((token, index) => (token.type === "heading_open" ? [index] : []));
  return headings.map((heading, index) => {
    const next = headings.findIndex((other, at) => at > index && other.depth <= heading.depth);
    const end = next < 0 ? lines.length : (headings[next]?.line ?? lines.length);
    const from = starts[index] ?? 0;
    const to = next < 0 ? tokens.length : (starts[next] ?? tokens.length);
    return {
      section: toSection(heading, lines.slice(heading.line, end), bodyLine),
      tokens: tokens.slice(from + 3, to),
    };
  });
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
