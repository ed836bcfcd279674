import type { Token } from "markdown-it";
import { sectionsIn } from "../markdown/headings.ts";
import type { Section } from "../types.ts";
import { sectionKindOf } from "./section-kinds.ts";

/** A section and the tokens under its heading. */
export type OutlinedSection = { section: Section; tokens: Token[] };

/** The sections of a body in the order of the text, each with what stands under its sub-headings. */
export function outline(tokens: Token[], bodyLine: number): OutlinedSection[] {
  return sectionsIn(tokens).map(({ heading: { text, depth, id, line }, tokens: own }) => ({
    section: { kind: sectionKindOf(text), title: text, level: depth, id, line: bodyLine + line },
    tokens: own,
  }));
}
