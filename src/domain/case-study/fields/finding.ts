import type { Problem, ProblemLevel } from "../../problem.ts";

/** Where a value stands in the front matter: `["image", "alt"]`, `["tags", 2]`. */
export type FieldPath = readonly (string | number)[];

/** A problem of a field, before its place in the file is looked up. */
export type Finding = { level: ProblemLevel; rule: string; path: FieldPath; message: string };

export const error = (rule: string, path: FieldPath, message: string): Finding => ({
  level: "error",
  rule,
  path,
  message,
});
export const warning = (rule: string, path: FieldPath, message: string): Finding => ({
  level: "warning",
  rule,
  path,
  message,
});

export type Position = { line: number; column: number };

export const toProblem = ({ level, rule, path, message }: Finding, { line, column }: Position): Problem => ({
  level,
  rule,
  field: path.length > 0 ? path.join(".") : null,
  line,
  column,
  message,
});
