import { FIELD_NAMES, fieldRow, INNER_FIELDS } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { error, type FieldDiagnostic, type FieldPath, warning } from "./diagnostic.ts";
import { fitsField, hasSentences } from "./fits-field.ts";
import { fieldCalled, nearestName } from "./names.ts";
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

/** The field beside the one above it that a name is of: `client.industry` belongs to `industry`. */
function belongsBeside(path: FieldPath, value: RawValue | undefined): string | null {
  const name = String(path.at(-1));
  const field = FIELD_NAMES.find((own) => spellingKey(own) === spellingKey(name)) ?? null;
  if (path.length !== 2 || field === null || field === path[0] || !fitsField(field, value)) return null;
  return formatLine(field, value);
}

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
  const line = meant === null ? belongsBeside(path, map[name]) : null;
  if (line !== null) {
    const message = `\`${name}\` is no field here and is not read; write ${line} at the start of a line of its own`;
    return { ...warning("unknown-field", path, message), meant: null };
  }
  const isMissing = meant !== null && (map[meant] ?? null) === null;
  const isHarmless =
    meant === "draft" && typeof map[name] === "string" && /^(?:false|no|n|off|0)$/i.test(map[name]);
  const isGrave = (isMissing && GRAVE.has(meant) && !isHarmless) || hidesClient(meant, map[name]);
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
    impact: "move its words into the text, under a heading: ## Results",
    learning: "move its words into the text, under a heading: ## What we learned",
    lesson: "move its words into the text, under a heading: ## What we learned",
    background: "move its words into the text, under a heading: ## The challenge",
    process: "move its words into the text, under a heading: ## Process",
    body: "move its words into the text, under the second line of ---",
    content: "move its words into the text, under the second line of ---",
    text: "move its words into the text, under the second line of ---",
    logo: 'write it into client: client: { name: "...", logo: "/images/clients/name.svg" }',
    clientlogo: 'write it into client: client: { name: "...", logo: "/images/clients/name.svg" }',
    website: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
    clienturl: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
    clientwebsite: 'write it into client: client: { name: "...", url: "https://www.example.com" }',
  }),
);

/** Fields that tell another system how to show or sort a page: nothing of them is lost on a reader. */
export const TECHNICAL: ReadonlySet<string> = new Set(
  [
    ...[
      "layout",
      "type",
      "template",
      "kind",
      "class",
      "classes",
      "style",
      "theme",
      "color",
      "colour",
      "icon",
    ],
    ...["id", "uuid", "key", "ref", "weight", "order", "position", "priority", "sort", "rank", "section"],
    ...[
      "lang",
      "language",
      "locale",
      "hreflang",
      "translation key",
      "i18n",
      "toc",
      "math",
      "katex",
      "mermaid",
    ],
    ...[
      "comments",
      "comment",
      "share",
      "menu",
      "menus",
      "nav",
      "navigation",
      "eleventy navigation",
      "sidebar",
    ],
    ...["breadcrumb", "breadcrumbs", "pagination", "paginate", "related", "related posts", "related post"],
    ...[
      "schema",
      "cms",
      "editor",
      "format",
      "markup",
      "animation",
      "animate",
      "js",
      "css",
      "script",
      "scripts",
    ],
    ...["robots", "canonical", "canonical url", "changefreq", "sitemap", "twitter card", "og type", "hits"],
    ...[
      "build",
      "cascade",
      "outputs",
      "resources",
      "disable",
      "eleventy computed",
      "eleventy exclude",
      "node",
    ],
    ...["reading time", "read time", "word count", "show date", "show toc", "show reading time", "proto"],
    ...["constructor", "prototype", "has own property", "to string"],
  ].map((name) => spellingKey(name)),
);

/** What to do with a field that is not read: words are moved, not removed. */
function formatCure(name: string, value: RawValue | undefined): string {
  const key = name.toLowerCase().replace(/[^a-z]/g, "");
  const place = PLACES.get(key) ?? PLACES.get(key.replace(/s$/, ""));
  if (place !== undefined && value !== null) return place;
  if (hasSentences(value)) return "move its words into the text, under a heading of their own";
  return TECHNICAL.has(spellingKey(name)) || !holdsWords(value)
    ? "remove it"
    : "write what it says into the text, or remove it";
}

/** Whether a value says anything in letters: no flag, number, path or sign. */
function holdsWords(value: RawValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== "string") return Object.values(value).some((inner) => holdsWords(inner));
  return (
    /\p{L}{2}/u.test(value) &&
    !/^(?:true|false|yes|no|on|off|none|null|\/\S*|https?:\S*|\S*\.\w{2,4})$/i.test(value.trim())
  );
}

function formatUnknown(
  name: string,
  meant: string | null,
  isMissing: boolean,
  value: RawValue | undefined,
): string {
  if (meant === null) return `\`${name}\` is no field and is not read; ${formatCure(name, value)}`;
  if (!isMissing) {
    const cure = hasSentences(value) ? formatCure(name, value) : "remove it";
    return `\`${name}\` is no field and is not read, and ${meant} is there already; ${cure}`;
  }
  if (name.replace(INVISIBLE, "") === meant) {
    return `\`${meant}\` has an invisible character beside it and is not read; did you mean ${meant}? Type the line again`;
  }
  if (meant === "outcomes" && isCalled(name, meant) && !listsFigures(value))
    return `\`${name}\` is no field and is not read; ${formatCure(name, value)}`;
  const line = GRAVE.has(meant) || !isCalled(name, meant) ? null : formatLine(meant, value);
  const cure = line === null ? `did you mean ${meant}?` : `write ${line}`;
  return `\`${name}\` is no field and is not read; ${cure}`;
}

/** Whether a value may be a list of results: prose is no entry, and an entry without a figure none that is read. */
const listsFigures = (value: RawValue | undefined): boolean =>
  Array.isArray(value) && value.every((item) => typeof item !== "string" || /\d/.test(item));

/** Whether other systems call a field so; a slip in its own name is asked about instead. */
const isCalled = (name: string, field: string): boolean => fieldCalled(name, [field]) !== null;

/** Characters of a line that a message can hold. */
const LONGEST_LINE = 160;

/** A value as the line of a field; null where it has no place on one line. */
function formatLine(field: string, value: RawValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  const kind = fieldRow(field)?.kind;
  const isList = kind === "names" || kind === "paths" || kind === "items";
  const items = Array.isArray(value)
    ? value
    : kind === "names" && typeof value === "string"
      ? value.split(/[,;]/)
      : [value];
  if (!items.every((item) => typeof item === "string")) return null;
  const written = items.map((item) => item.trim()).filter((item) => item !== "");
  const texts =
    kind === "paths" ? written.map((text) => text.replace(/^https?:\/\/[^/]+(?=\/)/i, "")) : written;
  if (texts.length === 0) return null;
  if (kind === "paths" && !texts.every((text) => /^\/\S*$/.test(text))) return null;
  const line = isList
    ? `${field}: [${texts.map(kind === "items" ? (text) => JSON.stringify(text) : toPlainScalar).join(", ")}]`
    : `${field}: ${JSON.stringify(texts.join(", "))}`;
  return line.length > LONGEST_LINE ? null : line;
}

/** A text as it may stand in a list of YAML without quotes, or in them. */
const toPlainScalar = (text: string): string =>
  /^[\p{L}\p{N}/][\p{L}\p{N} ./+_-]*$/u.test(text) && !/^(?:true|false|null|yes|no)$|^[\d.]+$/i.test(text)
    ? text
    : JSON.stringify(text);

function mapsOf(value: RawValue | undefined, path: FieldPath): { map: RawFields; path: FieldPath }[] {
  if (value === null || value === undefined || typeof value === "string") return [];
  if (!Array.isArray(value)) return [{ map: value, path }];
  return value.flatMap((item, index) => mapsOf(item, [...path, index]));
}
