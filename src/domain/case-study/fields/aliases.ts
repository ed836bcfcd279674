import { ALIASES, FIELD_NAMES, fieldRow } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import { isRawFields, type PlaceOf, type RawFields, type RawValue } from "../front-matter/read.ts";
import { readDate } from "./dates.ts";
import { type FieldDiagnostic, type FieldPath, warning } from "./diagnostic.ts";
import { fitsField, isEmptyValue, SOURCES } from "./fits-field.ts";
import { readInnerAliases } from "./inner-aliases.ts";
import { toOutcomeRows } from "./outcome-rows.ts";

/** Fields that are read under the names other systems give them, where the value is one of that field. */
const ADOPTED = FIELD_NAMES.filter((name) => fieldRow(name)?.readsAliases);

/** Fields that are read in another spelling of their own name; a slip in the others is asked about. */
const RESPELLED = FIELD_NAMES.filter(
  (name) => !["draft", "featured", "author", "claimWaivers"].includes(name),
);

/** Mappings in which other systems keep a study's fields; in any of them a field is read under its own name too. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  [
    "params",
    "seo",
    "meta",
    "metadata",
    "extra",
    "taxonomies",
    "data",
    "fields",
    "attributes",
    "custom",
    "acf",
    "front matter",
    "page",
    "post",
    "project",
    "case study",
    "details",
    "info",
    "facts",
    "open graph",
    "og",
  ].map(spellingKey),
);

/** `2021-05-06-harbour.md`, `20210506 Harbour.md`, `2021_05_06_harbour/index.md`. */
const DATED_NAME =
  /(?:^|[\\/])(?<year>(?:19|20)\d{2})(?<sign>[-_.]?)(?<month>\d{2})\k<sign>(?<day>\d{2})(?:[-_ .][^\\/]*)?(?:[\\/]_?index)?\.\w+$/i;

/** The day a file is named by, as Jekyll has it; null where its name begins with none. */
function dateInName(file: string): string | null {
  const { year, month, day } = DATED_NAME.exec(file)?.groups ?? {};
  const date = `${year}-${month}-${day}`;
  return year !== undefined && isDate(date) ? date : null;
}

/** Front matter under the names of this site, and what is to be said of it; `placeOf` finds a field by either name. */
export type NamedFields = { fields: RawFields; findings: FieldDiagnostic[]; placeOf: PlaceOf };

/** A value under another name than the field's; `rank` orders those of one field, the lowest is read. */
type AliasCandidate = { path: FieldPath; value: RawValue; field: string; rank: number };

/** Reads `date`, `summary`, `params.client_name` and the like as the fields they are, and a date in the name of the file. */
export function readAliases(raw: RawFields, file: string, placeOf: PlaceOf): NamedFields {
  const candidates = [...candidatesIn(raw, []), ...candidatesInContainers(raw)].toSorted(
    (a, b) => a.rank - b.rank,
  );
  const adopted = new Map<string, AliasCandidate>();
  for (const candidate of candidates) {
    const { field, value } = candidate;
    if (adopted.has(field) || !isEmptyValue(raw[field]) || !fitsField(field, value)) continue;
    // A client given by fields of its own may be one who must not be named: only plain names are taken over.
    if (field === "client" && typeof value !== "string") continue;
    const isForeign = field === "outcomes" && candidate.rank % 1000 >= 0;
    const rows = isForeign ? toOutcomeRows(value) : value;
    if (rows === null) continue;
    adopted.set(field, { ...candidate, value: rows });
  }
  const alt = readAlt(raw, adopted.get("image"));
  const taken = [...[...adopted.values()].map(({ path }) => path), ...(alt ? [alt.path] : [])];
  const fields = withoutPaths(raw, taken);
  for (const [field, { value }] of adopted) fields[field] = field === "image" ? toPicture(value) : value;
  if (alt) fields.image = { src: alt.src, alt: alt.text };
  const inner = readInnerAliases(fields, adopted);
  const findings = [...adopted].map(([field, { path }]) => formatAlias(path, field));
  findings.push(...inner.findings);
  if (alt) findings.push(warning("field-alias", alt.path, formatAlt(alt)));
  const date = dateInName(file);
  const hasDate = Object.hasOwn(fields, "publishDate") && !isEmptyValue(fields.publishDate);
  if (date !== null && !hasDate && !Object.hasOwn(raw, "publishDate")) {
    fields.publishDate = date;
    const message = `publishDate is missing and is read from the name of the file; write publishDate: ${date}`;
    findings.push(warning("date-in-name", [], message));
  }
  return {
    fields,
    findings,
    placeOf: (path) => {
      const [first = "", ...rest] = path;
      const moved = inner.places.get(JSON.stringify(path));
      return placeOf(moved ?? [...(adopted.get(String(first))?.path ?? [first]), ...rest]);
    },
  };
}

/** Fields of a mapping that stand under another name; in a container under their own as well. */
function candidatesIn(map: RawFields, above: FieldPath): AliasCandidate[] {
  return Object.entries(map).flatMap(([name, value]): AliasCandidate[] => {
    if (value === null || (above.length === 0 && FIELD_NAMES.includes(name))) return [];
    const path = [...above, name];
    if (above.length > 0 && FIELD_NAMES.includes(name) && name !== "draft" && name !== "featured")
      return [{ path, value, field: name, rank: 1000 }];
    if (spellingKey(name) === "published" && isDate(value))
      return [{ path, value, field: "publishDate", rank: 100 + above.length * 1000 }];
    return RESPELLED.flatMap((field) => {
      const rank = rankOf(name, field);
      return rank === null ? [] : [{ path, value, field, rank: rank + above.length * 1000 }];
    });
  });
}

/**
 * Where a container says of a client that he must not be named, nothing of it is taken over. Of a mapping that has the name of results
 * only the list of figures in it.
 */
function candidatesInContainers(raw: RawFields): AliasCandidate[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    if (FIELD_NAMES.includes(name) || !isRawFields(value)) return [];
    if (rankOf(name, "outcomes") !== null)
      return candidatesIn(value, [name]).filter(({ field }) => field === "outcomes");
    if (!CONTAINERS.has(spellingKey(name))) return [];
    if (/"(?:approv|anonym|confidential|consent|pseudonym)/i.test(JSON.stringify(value))) return [];
    return candidatesIn(value, [name]);
  });
}

/** Position of a name among those other systems give a field; -1 for another spelling of its own, null for none. */
function rankOf(name: string, field: string): number | null {
  const key = spellingKey(name);
  // In lower case alone a name is a slip, which is asked about.
  if (
    key === spellingKey(field) &&
    /^[\w -]+$/.test(name) &&
    name !== name.toLowerCase().replace(/[^a-z]/g, "")
  )
    return -1;
  if (!ADOPTED.includes(field)) return null;
  const index = (ALIASES.get(field) ?? []).findIndex((alias) => spellingKey(alias) === key);
  return index < 0 ? null : index;
}

function formatAlias(path: FieldPath, field: string): FieldDiagnostic {
  const place = path.length === 1 ? "in its place" : "at the start of a line of its own";
  return warning("field-alias", path, `\`${path.join(".")}\` is read as ${field}; write ${field}: ${place}`);
}

const isDate = (value: RawValue): boolean => typeof value === "string" && "iso" in readDate(value, "UTC");

type AltText = { path: FieldPath; src: string; text: string };

/** What a picture shows, where it stands in a field beside it: `cover_alt`, `imageAlt`. */
function readAlt(raw: RawFields, image: AliasCandidate | undefined): AltText | null {
  const src = toPicture(image?.value ?? raw.image ?? null);
  if (!isRawFields(src) || typeof src.src !== "string" || !isEmptyValue(src.alt)) return null;
  const keys = ["image", ...(image ? [String(image.path.at(-1))] : [])].flatMap((name) =>
    ["alt", "alt text", "description"].map((end) => spellingKey(`${name} ${end}`)),
  );
  const name = Object.keys(raw).find((key) => keys.includes(spellingKey(key)));
  const text = name === undefined ? null : raw[name];
  return name !== undefined && typeof text === "string" && text.trim() !== ""
    ? { path: [name], src: src.src, text }
    : null;
}

const formatAlt = ({ path, src, text }: AltText): string =>
  `\`${path.join(".")}\` is read as alt of image; write image: { src: ${JSON.stringify(src)}, alt: ${JSON.stringify(text)} }`;

const ALTS = ["alt", "alttext", "alternativetext", "alternative", "description", "caption", "title"];

/** A picture of another system as `src` and `alt`; a text as the path it is. */
function toPicture(value: RawValue): RawValue {
  const only = Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value;
  if (!isRawFields(only)) return typeof only === "string" ? { src: only } : only;
  const textOf = (names: string[]): string | undefined =>
    names
      .map((name) => Object.entries(only).find(([key]) => spellingKey(key) === name)?.[1])
      .find((text) => typeof text === "string");
  const src = textOf(SOURCES);
  const alt = textOf(ALTS);
  return { ...(src === undefined ? {} : { src }), ...(alt === undefined ? {} : { alt }) };
}

/** A mapping without the values at some paths, and without the mappings that leaves empty. */
function withoutPaths(map: RawFields, paths: readonly FieldPath[]): RawFields {
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]): [string, RawValue][] => {
      const inside = paths.filter(([first]) => first === name).map(([, ...path]) => path);
      if (inside.length === 0) return [[name, value]];
      if (inside.some((path) => path.length === 0) || !isRawFields(value)) return [];
      const left = withoutPaths(value, inside);
      return Object.keys(left).length === 0 ? [] : [[name, left]];
    }),
  );
}
