import { readDate } from "./dates.ts";
import { error, type Finding, warning } from "./finding.ts";
import type { FrontMatterFields } from "./schema.ts";

export type Dates = { publishDate: string | null; updated: string | null; findings: Finding[] };

/** `publishDate` and `updated` as instants in UTC. */
export function readDates(
  fields: Pick<FrontMatterFields, "publishDate" | "updated">,
  timeZone: string,
): Dates {
  const published = readDate(fields.publishDate, timeZone);
  const updated = fields.updated === undefined ? null : readDate(fields.updated, timeZone);
  const publishDate = "iso" in published ? published.iso : null;
  const updatedDate = updated && "iso" in updated ? updated.iso : null;
  const findings: Finding[] = [];
  if ("fault" in published) findings.push(error(published.rule, ["publishDate"], published.fault));
  if (updated && "fault" in updated) findings.push(error(updated.rule, ["updated"], updated.fault));
  if (publishDate && updatedDate && updatedDate < publishDate) {
    findings.push(
      warning("dates-reversed", ["updated"], "updated lies before publishDate; correct one of them"),
    );
  }
  return { publishDate, updated: updatedDate, findings };
}
