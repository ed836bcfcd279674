import { type Outcome, outcomesIn } from "../outcomes/index.ts";

/** The outcomes a body tells; their lines are those of the file. */
export function readOutcomes(body: string, bodyLine: number): Outcome[] {
  return outcomesIn(body).map((outcome) => ({ ...outcome, line: outcome.line + bodyLine - 1 }));
}
