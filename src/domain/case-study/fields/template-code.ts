import { FIELD_NAMES } from "../../content-model/fields.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { findUnclosedSign } from "../markdown/clean-template-code.ts";
import { matchConstruct } from "../markdown/template-constructs.ts";
import { type FieldDiagnostic, type FieldPath, formatPath, warning } from "./diagnostic.ts";

/**
 * Fields without comments and template code, which cards, feeds and descriptions would show as they stand. A field that
 * holds nothing else is empty.
 */
export function removeTemplateCode(fields: RawFields): { fields: RawFields; findings: FieldDiagnostic[] } {
  const findings: FieldDiagnostic[] = [];
  const clean = (value: RawValue, path: FieldPath): RawValue => {
    if (typeof value === "string") return cleanText(value, path, findings);
    if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index]));
    return value === null
      ? null
      : Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, clean(inner, [...path, name])]),
        );
  };
  const cleaned = Object.entries(fields).map(([name, value]): [string, RawValue] => [
    name,
    FIELD_NAMES.includes(name) ? clean(value, [name]) : value,
  ]);
  return { fields: Object.fromEntries(cleaned), findings };
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

function cleanText(text: string, path: FieldPath, findings: FieldDiagnostic[]): string | null {
  if (!/[{}<[%@]/.test(text)) return text;
  const source = text.replace(COMMENT, "");
  const removed: string[] = [];
  let kept = "";
  let from = 0;
  for (const { index } of source.matchAll(/[{<[%@!]/g)) {
    if (index < from) continue;
    const match = matchConstruct(source, index);
    if (match === null) continue;
    if (match.language !== "comment") removed.push(match.source);
    kept += source.slice(from, index) + (match.words ? source.slice(...match.words) : "");
    from = match.end;
  }
  const cleaned = (kept + source.slice(from)).replace(/\s{2,}/g, " ").trim();
  const [first] = removed;
  if (first !== undefined) {
    const message = `${formatPath(path)} holds template code (\`${first}\`), which is not run here, and is read without it; write what it shows`;
    findings.push(warning("field-template-code", path, message));
  }
  const sign = findUnclosedSign(cleaned);
  if (sign !== undefined) {
    const message = `${formatPath(path)} holds \`${sign}\`, a sign of template code without its other end, which readers will see as it stands; write what it shows`;
    findings.push(warning("field-template-code", path, message));
  }
  if (cleaned === text.trim().replace(/\s{2,}/g, " ")) return text;
  return cleaned === "" ? null : cleaned;
}
