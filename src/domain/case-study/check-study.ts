import type { Diagnostic } from "../diagnostic.ts";
import { findClaimDiagnostics } from "../outcomes/index.ts";
import { fold } from "../text/slug.ts";
import type { StudyBody } from "./body/parse-body.ts";
import { titleHeadingIn } from "./markdown/headings.ts";
import type { CaseStudy, StudyParts } from "./types.ts";

/** Figures of a study that do not add up, or are told differently in title, snippet, the author's list and text. */
export function checkClaims(
  study: CaseStudy,
  {
    fields,
    language,
    bodyOutcomes,
    placeOf,
  }: Pick<StudyParts, "fields" | "language" | "bodyOutcomes" | "placeOf">,
): Diagnostic[] {
  const isOwn = fields.outcomes.length > 0;
  const all = [...study.outcomes, ...study.proposals];
  const diagnostics = findClaimDiagnostics({
    title: study.title,
    snippet: fields.snippet ?? null,
    language,
    own: isOwn ? all.filter(({ reason }) => reason !== "unlisted") : [],
    outcomes: isOwn ? bodyOutcomes() : all,
    waivers: fields.claimWaivers,
    titleLine: placeOf(["title"]).line,
    snippetLine: placeOf(["snippet"]).line,
  });
  return diagnostics.map((diagnostic) =>
    diagnostic.field === "claimWaivers"
      ? { ...diagnostic, line: placeOf(["claimWaivers"]).line }
      : diagnostic,
  );
}

/** A text that begins with a title: the page would show two. */
export function checkTitle({ title, sections }: CaseStudy, { text, tokens, line }: StudyBody): Diagnostic[] {
  const leftOut = titleHeadingIn(tokens);
  const [first] = sections;
  const isFirst = first !== undefined && text.trimStart().startsWith("#");
  const repeated = "this heading repeats the title, which the page shows already; remove it";
  const other =
    "this heading stands where the page shows the title, and is left out; remove it, or write its words into title";
  const tell = (at: number, message: string): Diagnostic[] => [
    { level: "warning", rule: "body-title", field: null, line: at, column: 1, message },
  ];
  if (leftOut) return tell(leftOut.line + line, fold(leftOut.text) === fold(title) ? repeated : other);
  return isFirst && fold(first.title) === fold(title) ? tell(first.line, repeated) : [];
}
