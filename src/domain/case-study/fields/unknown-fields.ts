import { FIELD_NAMES, INNER_FIELDS } from "../../content-model/fields.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { fitsField, holdsSentences } from "./aliases.ts";
import { error, type FieldDiagnostic, type FieldPath, warning } from "./diagnostic.ts";
import { nearestName } from "./names.ts";
/** A field that is not read, and the one its name may be meant for. */
export type UnknownField = FieldDiagnostic & { meant: string | null };

/** Without title and date a file is not published, and a draft that is missed goes public: a slip there is an error. */
const GRAVE = new Set(["title", "publishDate", "draft"]);
/** A slip in these names a client who is not to be named, or not yet: an error, wherever it stands. */
const DISCREET = ["approved", "anonymous"];
/** Names of other systems that `readDraft` reads. */
const DRAFT_WORDS = ["published", "status"];
const INVISIBLE = /[\u00A0\u200B-\u200D\u2060\uFEFF]/g;

/** The fields nobody reads, those inside a field too. */
export function findUnknownFields(fields: RawFields): UnknownField[] {
  const known = [...FIELD_NAMES, ...DRAFT_WORDS];
  const outer = unknownIn(fields, [], known).map((path) => explain(path, FIELD_NAMES, fields));
  const inner = Object.entries(INNER_FIELDS).flatMap(([name, names]) =>
    mapsOf(fields[name], [name]).flatMap(({ map, path }) =>
      unknownIn(map, path, names).map((at) => explain(at, names, map)),
    ),
  );
  return [...outer, ...inner];
}

/** `approved` and `anonymous` are said of the client, and would not be read beside it, nor in a field of another name. */
function explainMisplaced(path: FieldPath, value: RawValue | undefined): UnknownField | null {
  const said = path.length === 1 ? [String(path[0]), ...innerNames(value)] : innerNames(value);
  const meant = said.map((word) => nearestName(word, DISCREET)).find((word) => word !== null);
  if (meant === undefined) return null;
  const example = meant === "approved" ? "approved: false" : 'anonymous: "A European grocer"';
  const message = `\`${path.at(-1)}\` is no field and is not read; write it into client: client: { name: "...", ${example} }`;
  return { ...error("unknown-field", path, message), meant: null };
}

const unknownIn = (map: RawFields, path: FieldPath, known: readonly string[]): FieldPath[] =>
  Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => [...path, key]);

function explain(path: FieldPath, known: readonly string[], map: RawFields): UnknownField {
  const name = String(path.at(-1));
  if (name.trim() === "") {
    const message = "the name of the field is missing before this colon; write one, or remove the line";
    return { ...error("unknown-field", path, message), meant: null };
  }
  const nearest = nearestName(name, known);
  const isPlain = path.length > 1 || GRAVE.has(nearest ?? "") || fitsField(nearest ?? "", map[name]);
  const meant = isPlain ? nearest : null;
  const misplaced = meant === null ? explainMisplaced(path, map[name]) : null;
  if (misplaced) return misplaced;
  const isMissing = meant !== null && (map[meant] ?? null) === null;
  const isGrave = (isMissing && GRAVE.has(meant)) || hidesClient(meant, map[name]);
  const level = isGrave ? error : warning;
  return { ...level("unknown-field", path, formatUnknown(name, meant, isMissing, map[name])), meant };
}

/** What is said here of a client's name would be lost, even where another field says the contrary. */
const hidesClient = (meant: string | null, value: RawValue | undefined): boolean =>
  DISCREET.includes(meant ?? "") ||
  innerNames(value).some((name) => meant === "client" || nearestName(name, DISCREET) !== null);

/** The names of all fields inside a value, however deep. */
const innerNames = (value: RawValue | undefined): string[] =>
  mapsOf(value, []).flatMap(({ map }) =>
    Object.entries(map).flatMap(([name, inner]) => [name, ...innerNames(inner)]),
  );

/** Where the words of a field go that this site has no field for. */
const PLACES = new Map(
  Object.entries({
    testimonial: "write it into the text as a quotation: > with the words, and below them - with the name",
    quote: "write it into the text as a quotation: > with the words, and below them - with the name",
    challenge: "move its words into the text, under a heading: ## The challenge",
    problem: "move its words into the text, under a heading: ## The challenge",
    solution: "move its words into the text, under a heading: ## The solution",
    approach: "move its words into the text, under a heading: ## The solution",
    result: "move its words into the text, under a heading: ## Results",
    logo: 'write it into client: client: { name: "...", logo: "/images/clients/name.svg" }',
    clientlogo: 'write it into client: client: { name: "...", logo: "/images/clients/name.svg" }',
    website: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
    clienturl: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
    clientwebsite: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
  }),
);

/** What to do with a field that is not read: words are moved, not removed. */
function formatCure(name: string, value: RawValue | undefined): string {
  const key = name.toLowerCase().replace(/[^a-z]/g, "");
  const place = PLACES.get(key) ?? PLACES.get(key.replace(/s$/, ""));
  if (place !== undefined && value !== null) return place;
  return holdsSentences(value) ? "move its words into the text, under a heading of their own" : "remove it";
}

function formatUnknown(
  name: string,
  meant: string | null,
  isMissing: boolean,
  value: RawValue | undefined,
): string {
  if (meant === null) return `\`${name}\` is no field and is not read; ${formatCure(name, value)}`;
  if (!isMissing)
    return `\`${name}\` is no field and is not read, and ${meant} is there already; ${formatCure(name, value)}`;
  if (name.replace(INVISIBLE, "") === meant) {
    return `\`${meant}\` has an invisible character beside it and is not read; did you mean ${meant}? Type the line again`;
  }
  return `\`${name}\` is no field and is not read; did you mean ${meant}?`;
}

function mapsOf(value: RawValue | undefined, path: FieldPath): { map: RawFields; path: FieldPath }[] {
  if (value === null || value === undefined || typeof value === "string") return [];
  if (!Array.isArray(value)) return [{ map: value, path }];
  return value.flatMap((item, index) => mapsOf(item, [...path, index]));
}
