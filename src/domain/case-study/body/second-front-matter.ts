import { FIELD_NAMES } from "../../content-model/fields.ts";
import type { BodyDiagnostic } from "./diagnostic.ts";

/** A second block of fields under the first: nobody reads it, be it `draft: true`. */
export function findSecondFrontMatter(body: string): BodyDiagnostic[] {
  const lines = body.split("\n");
  const line = lines.findIndex((text) => text.trim() !== "");
  const field = /^([\w-]+):/.exec(lines[line + 1] ?? "")?.[1];
  const isBlock = /^---\s*$/.test(lines[line] ?? "") && field !== undefined && FIELD_NAMES.includes(field);
  const message =
    "a second block of fields begins here and is not read; move its fields into the first block, and remove this one";
  return isBlock ? [{ rule: "front-matter-twice", line, message, level: "error" }] : [];
}
