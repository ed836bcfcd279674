import type { Place, RawFields, RawValue } from "../front-matter/values.ts";
import { readDraft, readFlag } from "./draft.ts";
import { error, type FieldPath, type Finding, warning } from "./finding.ts";

/** Fields in the shape the schema checks. */
export type MendedFields = { [name: string]: RawValue | boolean };
export type PlaceOf = (path: FieldPath) => Place;

const LISTS = new Set([
  "tags",
  "services",
  "technologies",
  "redirectFrom",
  "outcomes",
  "evidence",
  "claimWaivers",
]);
/** Lists whose entries are short words; a text given for one may hold several, parted by commas. */
const WORD_LISTS = new Set(["tags", "services", "technologies"]);
const JOINED = new Set(["author", "team"]);
const FLAGS = new Set(["draft", "published", "status", "featured"]);

/** Brings the habits of other systems into one shape: where the meaning is plain it is read, and said. */
export function mend(fields: RawFields, placeOf: PlaceOf): { fields: MendedFields; findings: Finding[] } {
  const draft = readDraft(fields, placeOf);
  const featured = readFlag(fields, "featured", placeOf);
  const findings = [...draft.findings, ...featured.findings];
  const mended = Object.entries(fields)
    .filter(([name]) => !FLAGS.has(name))
    .flatMap(([name, value]) => {
      const kept = withoutEmpty(value);
      if (kept === null) return [];
      const { value: shaped, findings: said } = shape(name, kept, placeOf);
      findings.push(...said, ...findLostText(name, shaped, placeOf));
      return [[name, shaped] as const];
    });
  return {
    fields: Object.fromEntries([...mended, ["draft", draft.value], ["featured", featured.value]]),
    findings,
  };
}

/** An empty text is none; a list loses its empty entries but not its places, which problems point to. */
function withoutEmpty(value: RawValue): RawValue {
  if (value === null || Array.isArray(value)) return value;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  const entries = Object.entries(value).filter(([, inner]) => withoutEmpty(inner) !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

type Shaped = { value: RawValue; findings: Finding[] };

function shape(name: string, value: RawValue, placeOf: PlaceOf): Shaped {
  if (name === "image" && typeof value === "string") {
    return { value: { src: value }, findings: [] };
  }
  if (LISTS.has(name)) return shapeList(name, value, placeOf);
  if (Array.isArray(value)) return shapeText(name, value);
  return { value, findings: [] };
}

function shapeList(name: string, value: RawValue, placeOf: PlaceOf): Shaped {
  if (Array.isArray(value)) {
    const items = value.filter((item) => withoutEmpty(item) !== null);
    return { value: items, findings: WORD_LISTS.has(name) ? findNumbers(name, value, placeOf) : [] };
  }
  if (typeof value !== "string") return { value: [value], findings: [] };
  const items = WORD_LISTS.has(name)
    ? value
        .split(/[,;，、]/)
        .map((item) => item.trim())
        .filter(Boolean)
    : [value];
  const list = `${name}: [${items.join(", ")}]`;
  const message = `\`${name}\` is one text and is read as ${items.length === 1 ? "a list of one" : `${items.length} entries`}; write it as a list: ${list}`;
  return { value: items, findings: [warning("list-as-text", [name], message)] };
}

function shapeText(name: string, list: RawValue[]): Shaped {
  const texts = list.filter((item) => typeof item === "string");
  const [only = ""] = texts;
  if (texts.length !== list.length || (texts.length > 1 && !JOINED.has(name)))
    return { value: list, findings: [] };
  const text = texts.length === 1 ? only : texts.join(", ");
  return {
    value: text,
    findings: [
      warning(
        "text-as-list",
        [name],
        `\`${name}\` is a list and is read as "${text}"; write ${name}: "${text}"`,
      ),
    ],
  };
}

function findNumbers(name: string, list: RawValue[], placeOf: PlaceOf): Finding[] {
  return list.flatMap((item, index) => {
    const path = [name, index];
    if (typeof item !== "string" || !/^[-+]?\d+(?:\.\d+)?$/.test(item) || !placeOf(path).isPlain) return [];
    return [
      warning(
        "number-as-text",
        path,
        `the number ${item} is read as the word "${item}"; put it in quotes, or remove it if it is a slip`,
      ),
    ];
  });
}

/** YAML takes what follows " #" for a comment and drops it: `Deal #1` would be published as `Deal`. */
function findLostText(name: string, value: RawValue, placeOf: PlaceOf): Finding[] {
  const { comment, isPlain } = placeOf([name]);
  if (typeof value !== "string" || !isPlain || !comment || /^\s/.test(comment)) return [];
  return [
    error(
      "text-cut",
      [name],
      `YAML drops everything after a #, so \`#${comment.trim()}\` is lost; put the whole text in quotes`,
    ),
  ];
}
