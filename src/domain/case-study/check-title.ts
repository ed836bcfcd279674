import type { Problem } from "../problem.ts";
import { fold } from "../slug.ts";
import type { CaseStudy } from "./types.ts";

/** A text that begins with its own title: the page would show it twice. */
export function checkTitle({ title, sections, body }: CaseStudy): Problem[] {
  const [first] = sections;
  const isFirst = first !== undefined && body.trimStart().startsWith("#");
  if (!isFirst || fold(first.title) !== fold(title)) return [];
  const message = "this heading repeats the title, which the page shows already; remove it";
  return [{ level: "warning", rule: "body-title", field: null, line: first.line, column: 1, message }];
}
