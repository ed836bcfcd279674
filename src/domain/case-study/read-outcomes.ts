import type { FrontMatterFields } from "../content-model/fields.ts";
import { type Outcome, outcomesIn, parseAuthorOutcomes } from "../outcomes/index.ts";
import type { Body } from "./body/read-body.ts";
import { type FieldDiagnostic, warning } from "./fields/diagnostic.ts";
import type { PlaceOf } from "./front-matter/read.ts";

/** The author's own outcomes, else those the body tells; their lines are those of the file. */
export function readOutcomes(
  { outcomes: own }: Pick<FrontMatterFields, "outcomes">,
  body: Body,
  placeOf: PlaceOf,
): { outcomes: Outcome[]; findings: FieldDiagnostic[] } {
  if (own.length > 0) {
    const { outcomes, unread } = parseAuthorOutcomes(own, placeOf(["outcomes"]).line);
    const findings = unread.map(({ index, message }) =>
      warning("outcome-unread", ["outcomes", index], message),
    );
    return { outcomes, findings };
  }
  return { outcomes: body.tokens.length === 0 ? [] : outcomesOfBody(body), findings: [] };
}

/** What the body tells, whether or not the author's own list takes its place; `line` is where the body starts. */
export function outcomesOfBody({ text, line }: Pick<Body, "text" | "line">): Outcome[] {
  return outcomesIn(text).map((outcome) => ({ ...outcome, line: outcome.line + line - 1 }));
}
