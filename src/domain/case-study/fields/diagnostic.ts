import type { Diagnostic, DiagnosticLevel } from "../../diagnostic.ts";
import { capitalise } from "../../text/capitalise.ts";
/** Where a value stands in the front matter: `["image", "alt"]`, `["tags", 2]`. */
export type FieldPath = readonly (string | number)[];

/** A problem of a field, before its place in the file is looked up. */
export type FieldDiagnostic = {
  level: DiagnosticLevel;
  rule: string;
  path: FieldPath;
  message: string;
  /** Where it is not the place of the field. */
  at?: Position;
};

export const error = (rule: string, path: FieldPath, message: string): FieldDiagnostic => ({
  level: "error",
  rule,
  path,
  message,
});
export const warning = (rule: string, path: FieldPath, message: string): FieldDiagnostic => ({
  level: "warning",
  rule,
  path,
  message,
});

export type Position = { line: number; column: number };

export const toDiagnostic = (
  { level, rule, path, message, at }: FieldDiagnostic,
  place: Position,
): Diagnostic => ({
  level,
  rule,
  field: path.join(".") || null,
  line: (at ?? place).line,
  column: (at ?? place).column,
  message,
});

/** A field in a sentence: "image.alt", "entry 2 of tags", "url of entry 1 of evidence". */
export function formatPath(path: FieldPath): string {
  const index = path.findIndex((part) => typeof part === "number");
  if (index < 0) return path.join(".");
  const entry = `entry ${Number(path[index]) + 1} of ${formatPath(path.slice(0, index))}`;
  return index === path.length - 1 ? entry : `${path.slice(index + 1).join(".")} of ${entry}`;
}

/** Rules that say how a line is called, and not only what is wrong in it. */
const NAMING_RULES = new Set(["field-alias", "unknown-field", "kept-back", "date-in-name"]);

/** One message a line: what is said of the name of a field and of its value is said together. */
export function mergeFieldDiagnostics(
  findings: readonly FieldDiagnostic[],
  placeOf: (path: FieldPath) => Position,
): FieldDiagnostic[] {
  const lineOf = ({ at, path }: FieldDiagnostic): number => (at ?? placeOf(path)).line;
  const byLine = Map.groupBy(findings, lineOf);
  return [...byLine.values()].flatMap((group) => {
    const [first] = group;
    if (group.length < 2 || !first || !group.some(isNaming)) return group;
    const [named = first, ...others] = group.toSorted((a, b) => Number(isNaming(b)) - Number(isNaming(a)));
    // Of the file as a whole several things may be missing.
    if (named.path.length === 0) return group;
    const level = group.some((finding) => finding.level === "error") ? "error" : "warning";
    return [
      {
        ...named,
        level,
        message: [named.message, ...others.map(({ message }) => beginSentence(message))].join(". "),
      },
    ];
  });
}

const isNaming = ({ rule }: FieldDiagnostic): boolean => NAMING_RULES.has(rule);

/** Names of fields keep their small letters. */
const beginSentence = (message: string): string =>
  /^[a-z]+\s/.test(message) ? capitalise(message) : message;
