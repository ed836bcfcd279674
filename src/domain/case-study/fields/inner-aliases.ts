import { fieldRow } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import { isRawFields, type RawFields, type RawValue } from "../front-matter/read.ts";
import { type FieldDiagnostic, type FieldPath, formatPath, warning } from "./diagnostic.ts";
import { isEmptyValue, PICTURE } from "./fits-field.ts";
import { isOfSentence, toOutcomeRow } from "./outcome-rows.ts";

/** Fields inside these are read under other names too; of a client not those that say whether he may be named. */
const WITH_INNER_ALIASES = ["image", "client", "evidence", "outcomes"];

const NEVER_GUESSED = ["approved", "anonymous"];

/** Reads `client.website` as `client.url` and the like, in place. `places`: where a field stands, by its path as JSON. */
export function readInnerAliases(
  fields: RawFields,
  adopted: ReadonlyMap<string, { path: FieldPath }>,
): { findings: FieldDiagnostic[]; places: Map<string, FieldPath> } {
  const findings: FieldDiagnostic[] = [];
  const places = new Map<string, FieldPath>();
  for (const field of WITH_INNER_ALIASES) {
    const value = fields[field];
    // What was adopted is known by one name already; of rows the parts have other names still.
    if (value === undefined || (adopted.has(field) && field !== "outcomes")) continue;
    const above = adopted.get(field)?.path ?? [field];
    const read = (given: RawValue, path: FieldPath): RawValue => {
      const map = field === "outcomes" && isRawFields(given) ? toOutcomeRow(given) : given;
      if (!isRawFields(map)) return map;
      const entries = new Map(Object.entries(map));
      for (const [name, aliases] of Object.entries(fieldRow(field)?.inner ?? {})) {
        if (NEVER_GUESSED.includes(name) || !isEmptyValue(map[name])) continue;
        const keys = aliases.map(spellingKey);
        const alias = [...entries.keys()].find(
          (key) =>
            keys.includes(spellingKey(key)) &&
            fitsInner(name, map[key]) &&
            // "nombre" is a number in French and a name in Spanish.
            !(field === "outcomes" && name === "label" && /^[\d.,\s]+%?$/.test(String(map[key]))) &&
            // The sentence of a row that has no name is not its name.
            !(field === "outcomes" && key === "text" && isOfSentence(map)),
        );
        const text = alias === undefined ? undefined : map[alias];
        // Rows of figures that have a name of ours are not asked for another.
        if (field === "outcomes" && SAME_PART[name]?.some((other) => !isEmptyValue(map[other]))) continue;
        if (alias === undefined || text === undefined) continue;
        entries.delete(alias);
        entries.set(name, text);
        places.set(JSON.stringify([...path, name]), [...above, ...path.slice(1), alias]);
        if (adopted.has(field)) continue;
        const message = `\`${formatPath([...path, alias])}\` is read as ${name}; write ${name}: in its place`;
        findings.push(warning("field-alias", [...path, alias], message));
      }
      return Object.fromEntries(entries);
    };
    fields[field] = Array.isArray(value)
      ? value.map((item, index) => read(item, [field, index]))
      : read(value, [field]);
  }
  return { findings, places };
}

/** Parts of a row that say the same. */
const SAME_PART: Readonly<Record<string, string[]>> = {
  label: ["metric"],
  metric: ["label"],
  value: ["before", "after", "change"],
};

function fitsInner(name: string, value: RawValue | undefined): boolean {
  if (typeof value !== "string" || value.trim() === "") return false;
  if (name === "url") return /^https?:\/\/|^\//i.test(value.trim());
  return name === "src" || name === "logo" ? PICTURE.test(value.trim()) : true;
}
