import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Brand, brandSchema, DEFAULT_BRAND } from "../../domain/brand/index.ts";
import { lazy } from "../../domain/cache.ts";
import { nearestName } from "../../domain/case-study/fields/names.ts";
import { explainYaml } from "../../domain/case-study/front-matter/yaml-diagnostics.ts";
import type { PlaceInFile } from "../../domain/check-site.ts";
import { type ContactForm, DEFAULT_CONTACT_FORM } from "../../domain/inquiry/contact-form.ts";
import { contactFormSchema } from "../../domain/inquiry/contact-form-schema.ts";
import { languagesOf, prefixOf } from "../../domain/locale/editions.ts";
import { type NearTerms, openRelatedWords, toNearTerms } from "../../domain/search/index.ts";
import { createAnalyzer } from "../../domain/search/text/analyzer.ts";
import { languageOf } from "../../domain/search/text/languages.ts";
import { type Site, siteSchema, siteTranslationSchema } from "../../domain/site.ts";
import { translateVocabulary, type Vocabulary, vocabularySchema } from "../../domain/vocabulary.ts";
import { contentHash } from "../output/content-hash.ts";
import { takeOrMake } from "../output/kept-values.ts";
import type { ProjectPaths } from "../project.ts";
import { ReaderError } from "../reader-message.ts";

/** The data of a site; `placeInSite` and `placeInBrand` tell where a value stands in its file. */
export type SiteData = {
  site: Site;
  brand: Brand;
  contact: ContactForm;
  vocabulary: Vocabulary;
  placeInSite: PlaceInFile;
  placeInBrand: PlaceInFile;
};

/**
 * Words that are used alike in the language of a BCP 47 tag, by their terms; null where `src/related-words` has no table of it. Kept in
 * the cache under the hash of table and code.
 */
export function readRelatedWords(tag: string, { cache }: Pick<ProjectPaths, "cache">): NearTerms | null {
  const language = tag.toLowerCase().split("-")[0];
  const file = join(import.meta.dirname, "../../related-words", `${language}.bin`);
  if (!existsSync(file)) return null;
  const table = readFileSync(file);
  return takeOrMake(
    { folder: join(cache, "related-words"), few: FEW },
    [tag, contentHash(table)],
    isNearTerms,
    () => toNearTerms(openRelatedWords(table), createAnalyzer(languageOf(tag))),
  );
}

/** Of other code and other texts, so many are left. */
const FEW = 20;

const isNearTerms = (value: unknown): value is NearTerms => value instanceof Object && "asked" in value;

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
  return {
    site: { ...(isFirst ? site.value : await translateSite(site.value, own, folder)), language: own },
    brand: brand.value,
    contact: await readContactForm(folder, isFirst ? null : own),
    vocabulary: isFirst ? vocabulary.value : translateVocabulary(vocabulary.value, own),
    placeInSite: site.placeOf,
    placeInBrand: brand.placeOf,
  };
}

/** The form in a language of the site: `contact.<language>.yaml`, where there is one, else `contact.yaml`. */
async function readContactForm(folder: string, language: string | null): Promise<ContactForm> {
  const names = [...(language === null ? [] : [`contact.${language}.yaml`]), "contact.yaml"];
  const file = names.map((name) => join(folder, name)).find(existsSync);
  return file === undefined
    ? DEFAULT_CONTACT_FORM
    : (await readYaml(file, contactFormSchema, keptIn(folder))).value;
}

/** The facts of a site in another of its languages; without a file of their own those of the first, at their own address. */
async function translateSite(site: Site, language: string, folder: string): Promise<Site> {
  const file = join(folder, `site.${language}.yaml`);
  const own = existsSync(file) ? (await readYaml(file, siteTranslationSchema, keptIn(folder))).value : {};
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...site, ...given, url: site.url + prefixOf(language, languagesOf(site)) };
}

const NO_BRAND = { value: DEFAULT_BRAND, placeOf: () => ({ line: 1, column: 1 }) };

/** Fields of an entry of a list, in either file. */
const ENTRY_FIELDS = ["label", "aliases", "description", "labels", "descriptions", "url"];
const FORM_ENTRY_FIELDS = ["name", "type", "required", "help", "choices", "where"];

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
  return checkYaml(yaml, schema);
}

/** A YAML file that can be read, whatever stands in it. `file`: as messages name it. */
export type YamlFile = {
  file: string;
  text: string;
  value: unknown;
  placeOf(field: readonly PropertyKey[]): { line: number; column: number };
};

/** By path: a build asks for its data several times, and parsing takes longer than checking. */
const lastRead = new Map<string, YamlFile>();

function openYaml(text: string, file: string, folder: string | undefined): YamlFile {
  if (folder === undefined) return parseYaml(text, file);
  const parse = lazy(() => parseYaml(text, file));
  const { value } = takeOrMake({ folder, few: FEW }, text, isParsed, () => ({ value: parse().value }));
  // Places are asked for where something is wrong.
  return { file, text, value, placeOf: (field) => parse().placeOf(field) };
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
  const placeOf = (field: readonly PropertyKey[]) => {
    const { line, col } = counter.linePos(offsetOf(document, field));
    return { line, column: col };
  };
  return { file, text, value: document.toJS(), placeOf };
}

/** @throws {ReaderError} naming file, line and field, what is wrong and what to do. */
export function checkYaml<Schema extends z.ZodObject>(
  { file, text, value, placeOf }: YamlFile,
  schema: Schema,
): { value: z.output<Schema>; placeOf: PlaceInFile } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, placeOf };
  const known = [...Object.keys(schema.shape), ...ENTRY_FIELDS, ...FORM_ENTRY_FIELDS];
  const lines = parsed.error.issues.map((issue) => {
    const { line, column } = placeOf(issue.path);
    const explained = isComment(issue, text, line)
      ? "is empty, since # begins a comment in YAML; put the value in quotes"
      : explainDataIssue(issue, known);
    return `${file}:${line}:${column} error${issue.path.length > 0 ? " " : ""}${issue.path.join(".")}: ${explained}`;
  });
  throw new ReaderError(lines.join("\n"));
}

/** Where the deepest part of a path that is there begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (node instanceof Object && "range" in node && Array.isArray(node.range)) return Number(node.range[0]);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** Whether a value is missing because it begins with a #, as colours do. `line` begins at 1. */
const isComment = (issue: z.core.$ZodIssue, text: string, line: number): boolean =>
  issue.code === "invalid_type" && issue.input === null && /:\s+#\S/.test(text.split("\n")[line - 1] ?? "");

/** A complaint about a data file in the words of someone who edits it; `known`: the fields the file may have. */
function explainDataIssue(issue: z.core.$ZodIssue, known: string[]): string {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => formatUnknownKey(key, known)).join("; ");
  if (issue.code === "invalid_type" && (issue.input ?? null) === null) {
    return issue.input === null ? "is empty; write it" : "is missing; write it";
  }
  if (issue.code === "invalid_type") return formatExpectedType(issue.expected, issue.input);
  if (issue.code === "too_small") return "is empty; write it";
  return issue.message;
}

function formatUnknownKey(key: string, known: string[]): string {
  const meant = nearestName(key, known);
  return meant ? `\`${key}\` is no field; did you mean ${meant}?` : `\`${key}\` is no field; remove it`;
}

function formatExpectedType(expected: string, input: unknown): string {
  if (expected === "array")
    return "must be a list; write [], or one line for each entry, beginning with a hyphen";
  if (expected === "object")
    return "must have fields of its own; write them below it, indented by two spaces";
  if (expected === "boolean") return "must be true or false";
  return typeof input === "object"
    ? "must be one text; write it on one line"
    : `must be text; put it in quotes: "${input}"`;
}
