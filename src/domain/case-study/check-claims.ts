import type { FrontMatterFields } from "../content-model/fields.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { claimProblems } from "../outcomes/index.ts";
import type { PlaceOf } from "./front-matter/read.ts";
import { outcomesOfBody } from "./read-outcomes.ts";
import type { CaseStudy } from "./types.ts";

/** Figures of a study that do not add up, or are told differently in title, snippet, the author's list and text. */
export function checkClaims(study: CaseStudy, fields: FrontMatterFields, placeOf: PlaceOf): Diagnostic[] {
  const isOwn = fields.outcomes.length > 0;
  const diagnostics = claimProblems({
    title: study.title,
    snippet: fields.snippet ?? null,
    own: isOwn ? study.outcomes : [],
    outcomes: isOwn ? outcomesOfBody({ text: study.body, line: study.bodyLine }) : study.outcomes,
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
