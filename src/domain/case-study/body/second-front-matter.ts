import type { BodyDiagnostic } from "./diagnostic.ts";

const FENCE = /^(?:---|\+\+\+)\s*$/;
const NAME = /^[a-z][\w-]*\s*[:=](?:\s|$)/;
/** A field, what goes on with one above, or a comment. */
const FIELD_LINE = /^[\w"'-][\w "'.-]*\s*[:=](?:\s|$)|^\s|^[-#\]})]|^$/;

/** A second block of fields under the first: nobody reads it, be it `draft: true`. */
export function findSecondFrontMatter(body: string): BodyDiagnostic[] {
  const lines = body.split("\n");
  const line = lines.findIndex((text) => text.trim() !== "");
  const fence = (lines[line] ?? "").trim();
  const length = lines.slice(line + 1).findIndex((text) => text.trim() === fence);
  const fields = lines.slice(line + 1, line + 1 + length);
  const isBlock =
    FENCE.test(lines[line] ?? "") &&
    NAME.test(fields[0] ?? "") &&
    fields.every((text) => FIELD_LINE.test(text));
  const message =
    "a second block of fields begins here and is not read; move its fields into the first block, and remove this one";
  return isBlock ? [{ rule: "front-matter-twice", line, message, level: "error" }] : [];
}
