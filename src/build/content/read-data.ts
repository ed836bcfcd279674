import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Brand, brandSchema, DEFAULT_BRAND } from "../../domain/brand/index.ts";
import { nearestName } from "../../domain/case-study/fields/names.ts";
import { explainYaml } from "../../domain/case-study/front-matter/yaml-diagnostics.ts";
import type { PlaceInFile } from "../../domain/check-site-yaml-links.ts";
import { type ContactForm, DEFAULT_CONTACT_FORM } from "../../domain/inquiry/contact-form.ts";
import { contactFormSchema } from "../../domain/inquiry/contact-form-schema.ts";
import { languagesOf, prefixOf } from "../../domain/locale/site-languages.ts";
import { lazy } from "../../domain/memoize.ts";
import { type Site, siteSchema, siteTranslationSchema } from "../../domain/site.ts";
import { translateVocabulary, type Vocabulary, vocabularySchema } from "../../domain/vocabulary.ts";
import { getOrCompute } from "../output/value-cache.ts";
import { ReaderError } from "../reader-message.ts";

/** The data of a site; `placeInSite` and `placeInBrand` tell where a value stands in its file. */
export type SiteData = {
  site: Site;
  brand: Brand;
  contact: ContactForm;
  vocabulary: Vocabulary;
  placeInSite: PlaceInFile;
  placeInBrand: PlaceInFile;
  /** Of the form that the site was given in its first language or in that of `language`; null: it has none of its own. */
  placeInContact: PlaceInFile | null;
};

/** Of other code and other texts, so many are left. */
const FEW = 20;

/**
 * Reads `site.yaml`, `brand.yaml` and `contact.yaml`, which may be missing, and `vocabulary.yaml` of a folder, as they are in `language`: the first of
 * the site where none is named. The `url` of another language ends in its prefix.
 * @throws {ReaderError} naming file, line and field, what is wrong and what to do.
 */
export async function readData(folder: string, language?: string): Promise<SiteData> {
  const kept = keptIn(folder);
  const [site, brand, vocabulary] = await Promise.all([
    readYaml(join(folder, "site.yaml"), siteSchema, kept),
    existsSync(join(folder, "brand.yaml"))
      ? readYaml(join(folder, "brand.yaml"), brandSchema, kept)
      : NO_BRAND,
    readYaml(join(folder, "vocabulary.yaml"), vocabularySchema, kept),
  ]);
  const languages = languagesOf(site.value);
  const own = language ?? languages[0] ?? site.value.language;
  const isFirst = own === languages[0];
  const contact = await readContactForm(folder, isFirst ? null : own);
  return {
    site: { ...(isFirst ? site.value : await translateSite(site.value, own, folder)), language: own },
    brand: brand.value,
    contact: contact.value,
    vocabulary: isFirst ? vocabulary.value : translateVocabulary(vocabulary.value, own),
    placeInSite: site.placeOf,
    placeInBrand: brand.placeOf,
    placeInContact: contact.placeOf,
  };
}

/** The form in a language of the site: `contact.<language>.yaml`, where there is one, else `contact.yaml`. */
async function readContactForm(
  folder: string,
  language: string | null,
): Promise<{ value: ContactForm; placeOf: PlaceInFile | null }> {
  const names = [...(language === null ? [] : [`contact.${language}.yaml`]), "contact.yaml"];
  const file = names.map((name) => join(folder, name)).find(existsSync);
  return file === undefined
    ? { value: DEFAULT_CONTACT_FORM, placeOf: null }
    : readYaml(file, contactFormSchema, keptIn(folder));
}

/** The facts of a site in another of its languages; without a file of their own those of the first, at their own address. */
async function translateSite(site: Site, language: string, folder: string): Promise<Site> {
  const file = join(folder, `site.${language}.yaml`);
  const own = existsSync(file) ? (await readYaml(file, siteTranslationSchema, keptIn(folder))).value : {};
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...site, ...given, url: site.url + prefixOf(language, languagesOf(site)) };
}

const NO_BRAND = { value: DEFAULT_BRAND, placeOf: () => ({ line: 1, column: 1 }) };

/** Where data are kept as they were parsed, by the folder they lie in. */
const keptIn = (folder: string): string => join(folder, "../../.cache/data");

/**
 * Reads a YAML file by a schema. `kept`: a folder where what was parsed is kept.
 * @throws {ReaderError} naming file, line and field, what is wrong and what to do.
 */
export async function readYaml<Schema extends z.ZodObject>(
  path: string,
  schema: Schema,
  kept?: string,
): Promise<{ value: z.output<Schema>; placeOf: PlaceInFile }> {
  const file = relative(process.cwd(), path);
  const text = await readFile(path, "utf8").catch(() => {
    throw new ReaderError(`${file}: the file is missing or cannot be read; restore it`);
  });
  const last = lastRead.get(path);
  const yaml = last?.text === text ? last : openYaml(text, file, kept);
  lastRead.set(path, yaml);
  return checkYaml({ ...yaml, file }, schema);
}

/** A YAML file that can be read, whatever stands in it. `file`: as messages name it. */
export type YamlFile = {
  file: string;
  text: string;
  value: unknown;
  placeOf(field: readonly PropertyKey[]): { line: number; column: number };
  /** Where the name of a field stands. */
  placeOfName(field: readonly PropertyKey[]): { line: number; column: number };
};

/** By path: a build asks for its data several times, and parsing takes longer than checking. */
const lastRead = new Map<string, YamlFile>();

function openYaml(text: string, file: string, folder: string | undefined): YamlFile {
  if (folder === undefined) return parseYaml(text, file);
  const parse = lazy(() => parseYaml(text, file));
  const { value } = getOrCompute({ folder, few: FEW }, text, isParsed, () => ({ value: parse().value }));
  // Places are asked for where something is wrong.
  return {
    file,
    text,
    value,
    placeOf: (field) => parse().placeOf(field),
    placeOfName: (field) => parse().placeOfName(field),
  };
}

const isParsed = (value: unknown): value is { value: unknown } => value instanceof Object && "value" in value;

/** @throws {ReaderError} naming file and line. */
export function parseYaml(text: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const { line, column, message } = explainYaml(fault, text);
    throw new ReaderError(`${file}:${line + 1}:${column} error: ${message}`);
  }
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  return {
    file,
    text,
    value: document.toJS(),
    placeOf: (field) => placeAt(offsetOf(document, field)),
    placeOfName: (field) => placeAt(offsetOfName(document, field)),
  };
}

/** @throws {ReaderError} naming file, line and field, what is wrong and what to do. */
export function checkYaml<Schema extends z.ZodObject>(
  { file, text, value, placeOf, placeOfName }: YamlFile,
  schema: Schema,
): { value: z.output<Schema>; placeOf: PlaceInFile } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, placeOf };
  const lines = parsed.error.issues.flatMap((issue) => {
    const tell = ({ line, column }: { line: number; column: number }, message: string): string =>
      `${file}:${line}:${column} error${issue.path.length > 0 ? " " : ""}${issue.path.join(".")}: ${message}`;
    if (issue.code === "unrecognized_keys") {
      const names = fieldsAt(schema, issue.path);
      return issue.keys.map((key) => tell(placeOfName([...issue.path, key]), formatUnknownKey(key, names)));
    }
    const place = placeOf(issue.path);
    return isComment(issue, text, place.line)
      ? tell(place, "is empty, since # begins a comment in YAML; put the value in quotes")
      : tell(place, explainDataIssue(issue));
  });
  throw new ReaderError(lines.join("\n"));
}

/** The names of the fields that a schema has at a path; empty where it cannot be told. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root: unknown = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  let found: Record<string, unknown> | null = toRecord(root);
  for (const part of path) {
    const next: unknown =
      typeof part === "number" ? found?.items : toRecord(found?.properties)?.[String(part)];
    found = toRecord(next);
    // A field that may be null, or be written in two ways, has its fields in one of them.
    const forms: unknown = found?.anyOf ?? found?.oneOf;
    if (Array.isArray(forms))
      found = forms.map(toRecord).find((form) => form?.properties !== undefined) ?? null;
  }
  return Object.keys(toRecord(found?.properties) ?? {});
}

const toRecord = (value: unknown): Record<string, unknown> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;

/** Where the deepest part of a path that is there begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (node instanceof Object && "range" in node && Array.isArray(node.range)) return Number(node.range[0]);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** Whether a value is missing because it begins with a #, as colours do. `line` begins at 1. */
const isComment = (issue: z.core.$ZodIssue, text: string, line: number): boolean =>
  issue.code === "invalid_type" && issue.input === null && /:\s+#\S/.test(text.split("\n")[line - 1] ?? "");

/** The offset of the name of a field. */
function offsetOfName(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : null;
  return range ? range[0] : offsetOf(document, path.slice(0, -1));
}

/** A complaint about a data file in the words of someone who edits it. */
function explainDataIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && (issue.input ?? null) === null) {
    return issue.input === null ? "is empty; write it" : "is missing; write it";
  }
  // A sentence of the schema's own says it better.
  if (issue.code === "invalid_type" && !/^Invalid/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type") return formatExpectedType(issue.expected, issue.input);
  if (issue.code === "too_small") return "is empty; write it";
  return issue.message;
}

function formatUnknownKey(key: string, names: readonly string[]): string {
  const meant = nearestName(key, names);
  if (meant !== null) return `\`${key}\` is no field; did you mean ${meant}?`;
  return names.length === 0
    ? `\`${key}\` is no field; remove it`
    : `\`${key}\` is no field; there are ${names.join(", ")}`;
}

function formatExpectedType(expected: string, input: unknown): string {
  if (expected === "array")
    return typeof input === "string" && /^[\w-]+$/.test(input)
      ? `must be a list; write [${input}]`
      : "must be a list; write [], or one line for each entry, beginning with a hyphen";
  if (expected === "object")
    return "must have fields of its own; write them below it, indented by two spaces";
  if (expected === "boolean") return "must be true or false";
  return typeof input === "object"
    ? "must be one text; write it on one line"
    : `must be text; put it in quotes: "${input}"`;
}
