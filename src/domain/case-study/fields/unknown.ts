import type { RawFields, RawValue } from "../front-matter/values.ts";
import { error, type FieldPath, type Finding, warning } from "./finding.ts";
import { nearestName } from "./names.ts";
import { FIELD_NAMES, INNER_FIELDS } from "./schema.ts";

/** Without them a file is not published; a draft missed goes public. So a slip in their names is an error. */
const GRAVE = new Set(["title", "publishDate", "draft"]);
/** Said by other names, and read by `readDraft`. */
const DRAFT_WORDS = ["published", "status"];

/** Names the fields nobody reads, and the ones they may be meant for. */
export function findUnknownFields(fields: RawFields): Finding[] {
  const unknown = Object.keys(fields).filter(
    (name) => !FIELD_NAMES.includes(name) && !DRAFT_WORDS.includes(name),
  );
  return [
    ...unknown.map((name) =>
      sayUnknown([name], FIELD_NAMES, (meant) => GRAVE.has(meant) && fields[meant] == null),
    ),
    ...Object.entries(INNER_FIELDS).flatMap(([name, inner]) =>
      mapsOf(fields[name], [name]).flatMap(({ map, path }) =>
        Object.keys(map)
          .filter((key) => !inner.includes(key))
          .map((key) => sayUnknown([...path, key], inner, () => false)),
      ),
    ),
  ];
}

function sayUnknown(path: FieldPath, known: string[], isGrave: (meant: string) => boolean): Finding {
  const name = String(path.at(-1));
  if (name.trim() === "")
    return error(
      "unknown-field",
      path,
      "the name of a field is missing before this colon; write one, or remove the line",
    );
  const meant = nearestName(name, known);
  if (!meant) return warning("unknown-field", path, `\`${name}\` is no field and is not read; remove it`);
  const message = `\`${name}\` is no field and is not read: did you mean ${meant}? Rename it`;
  return isGrave(meant) ? error("unknown-field", path, message) : warning("unknown-field", path, message);
}

function mapsOf(value: RawValue | undefined, path: FieldPath): { map: RawFields; path: FieldPath }[] {
  if (value === null || value === undefined || typeof value === "string") return [];
  return Array.isArray(value)
    ? value.flatMap((item, index) => mapsOf(item, [...path, index]))
    : [{ map: value, path }];
}
