import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../slug.ts";
import type { Body } from "./body/read-body.ts";
import { titleHeadingIn } from "./markdown/title-heading.ts";
import type { CaseStudy } from "./types.ts";

/** A text that begins with a title: the page would show two. */
export function checkTitle({ title, sections, body }: CaseStudy, { tokens, line }: Body): Diagnostic[] {
  const leftOut = titleHeadingIn(tokens);
  const [first] = sections;
  const isFirst = first !== undefined && body.trimStart().startsWith("#");
  const repeated = "this heading repeats the title, which the page shows already; remove it";
  const other =
    "this heading stands where the page shows the title, and is left out; remove it, or write its words into title";
  const tell = (at: number, message: string): Diagnostic[] => [
    { level: "warning", rule: "body-title", field: null, line: at, column: 1, message },
  ];
  if (leftOut) return tell(leftOut.line + line, fold(leftOut.text) === fold(title) ? repeated : other);
  return isFirst && fold(first.title) === fold(title) ? tell(first.line, repeated) : [];
}
