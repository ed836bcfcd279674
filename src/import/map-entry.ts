import { CONTAINERS } from "../domain/case-study/fields/aliases.ts";
import { fitsField, hasSentences } from "../domain/case-study/fields/fits-field.ts";
import { readDraft, readFlag } from "../domain/case-study/fields/flags.ts";
import { findHidingFields } from "../domain/case-study/fields/hiding-fields.ts";
import { fieldCalled } from "../domain/case-study/fields/names.ts";
import { TECHNICAL } from "../domain/case-study/fields/unknown-fields.ts";
import { isRawFields, type RawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { ALIASES, FIELD_NAMES } from "../domain/content-model/fields.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { findFieldSections, type TextSection } from "./field-sections.ts";
import { toAuthors, toEvidence, toNameList, toPaths, uniqueNames } from "./field-values.ts";
import { type ImportedClient, mapClient } from "./map-client.ts";
import { type SourcePicture, toPictures, toPlain } from "./raw-pictures.ts";
import { rawIsEmpty, rawText } from "./raw-values.ts";
import { toStudyDate } from "./read-dates.ts";
import type { SourceEntry } from "./source.ts";

/** Fields of a study under their names here; pictures are still those of the source. */
export type ImportedFields = {
  draft: boolean;
  title: string;
  snippet: string;
  image: SourcePicture | null;
  publishDate: string;
  updated: string;
  author: string;
  client: ImportedClient | null;
  industry: string;
  tags: string[];
  services: string[];
  technologies: string[];
  duration: string;
  team: string;
  redirectFrom: string[];
  outcomes: RawValue[];
  evidence: RawValue[];
  featured: boolean;
};

/** What the fields of an entry become. */
export type MappedEntry = {
  fields: ImportedFields;
  /** Texts of fields that become sections of the body. */
  sections: TextSection[];
  /** Pictures beside the first, which the body shows at its end. */
  gallery: SourcePicture[];
  /** Fields without a place here, and their values. */
  left: { name: string; value: RawValue }[];
  guesses: string[];
  todos: string[];
};

/** A value of the source under one of its names; `isOuter` where it stands in no container. */
type Candidate = { name: string; value: RawValue; isOuter: boolean };

/** Maps the front matter of any system by the names that the rows of the content model know. `dayFirst`: see `findDayFirst`. */
export function mapEntry(entry: SourceEntry, dayFirst: boolean | null): MappedEntry {
  const candidates = flatten(entry.fields);
  const guesses: string[] = [];
  const todos: string[] = [];
  const byField = new Map<string, Candidate[]>();
  const others: Candidate[] = [];
  const { sections, taken } = findFieldSections(candidates);
  for (const candidate of candidates) {
    if (taken.has(candidate.name) || rawIsEmpty(candidate.value)) continue;
    const field = fieldFor(candidate);
    if (field === null) others.push(candidate);
    else byField.set(field, [...(byField.get(field) ?? []), candidate]);
  }
  for (const [field, given] of byField)
    byField.set(
      field,
      given.toSorted((a, b) => rankOf(a, field) - rankOf(b, field)),
    );
  const first = (field: string): RawValue => byField.get(field)?.[0]?.value ?? null;
  const text = (field: string): string => toPlain(rawText(first(field)));
  const names = (field: string): string[] =>
    (byField.get(field) ?? []).flatMap(({ value }) => toNameList(value));
  const left = [...byField].flatMap(([field, given]) => (MERGED.has(field) ? [] : given.slice(1)));

  const published = toStudyDate(rawText(first("publishDate")), dayFirst);
  if (published?.guess) guesses.push(`publishDate: ${published.guess}`);
  // Eleventy's words for the day of the file.
  const written = rawText(first("publishDate")).replace(/^(?:git )?(?:last modified|created)$/i, "");
  if (!published && written !== "")
    todos.push(`\`${written}\` is no date that can be read; correct publishDate`);
  const fallback = published === null ? entry.fallbackDate : null;
  if (fallback) guesses.push(`publishDate ${fallback.date} comes from ${fallback.from}`);
  const updated = toStudyDate(rawText(first("updated")), dayFirst);
  const draft = readHidden(entry.fields, todos);
  const galleries = others.filter(
    ({ name, value }) =>
      /galler|images|photos|pictures|screen ?shots|slides/i.test(name) && toPictures(value).length > 0,
  );
  const single = byField.get("image") ?? takePicture(others.filter((each) => !galleries.includes(each)));
  const shown = [...single, ...galleries];
  const pictures = shown.flatMap(({ value }) => toPictures(value));
  const image = withAlt(pictures[0] ?? null, candidates);
  const client = mapClient(byField.get("client")?.map(({ value }) => value) ?? [], candidates);
  const clientRest = Object.entries(client?.rest ?? {}).map(([name, value]) => ({
    name,
    value,
    isOuter: false,
  }));
  const industries = [
    ...(byField.get("industry") ?? []),
    ...clientRest.filter((candidate) => fieldFor(candidate) === "industry"),
  ].flatMap(({ value }) => (typeof value === "string" ? [value.trim()] : toNameList(value)));
  left.push(
    ...clientRest
      .filter((candidate) => fieldFor(candidate) !== "industry")
      .map((candidate) => ({ ...candidate, name: `client.${candidate.name}` })),
  );
  const dropped = new Set([...(client?.used ?? []), ...(image?.used ?? [])]);
  if (client?.isConfidential)
    todos.push("the client is marked as confidential, so the study arrives as a draft");
  return {
    fields: {
      draft: draft || client?.isConfidential === true,
      title: text("title"),
      snippet: text("snippet"),
      image: image?.picture ?? null,
      publishDate: published?.date ?? fallback?.date ?? "",
      // Systems that publish a text again leave the older day of its last change.
      updated: updated && updated.date >= (published?.date ?? "") ? updated.date : "",
      author: toAuthors(first("author")),
      client: client?.client ?? null,
      industry: industries[0] ?? "",
      tags: uniqueNames([...names("tags"), ...industries.slice(1)]),
      services: uniqueNames(names("services")),
      technologies: uniqueNames(names("technologies")),
      duration: text("duration"),
      team: toAuthors(first("team")),
      redirectFrom: (byField.get("redirectFrom") ?? []).flatMap(({ value }) => toPaths(value, entry.address)),
      outcomes: byField.has("outcomes") && Array.isArray(first("outcomes")) ? [first("outcomes")].flat() : [],
      evidence: toEvidence(first("evidence")),
      featured: readFlag({ featured: first("featured") ?? "" }, "featured", NOWHERE).value,
    },
    sections,
    gallery: pictures.slice(1).filter(({ src }) => src !== image?.picture.src),
    left: [...left, ...others]
      .filter((candidate) => !shown.includes(candidate))
      .filter(({ name }) => !dropped.has(name) && !READ_ELSEWHERE.has(spellingKey(name)))
      .map(({ name, value }) => ({ name, value })),
    guesses,
    todos,
  };
}

/** Of several names for one field the one that stands first in its row counts, and one outside a container before one inside. */
function rankOf({ name, isOuter }: Candidate, field: string): number {
  const key = spellingKey(name);
  const aliases = (ALIASES.get(field) ?? []).map(spellingKey);
  const rank =
    key === spellingKey(field) ? -1 : aliases.includes(key) ? aliases.indexOf(key) : aliases.length;
  return rank + (isOuter ? 0 : 1000);
}

/** Fields to which several fields of another system may add. */
const MERGED = new Set([
  "tags",
  "services",
  "technologies",
  "image",
  "redirectFrom",
  "client",
  "industry",
  "publishDate",
]);
/** Fields whose meaning is read by other ways than their row. */
const READ_ELSEWHERE = new Set(
  [
    "draft",
    "published",
    "status",
    "private",
    "noindex",
    "slug",
    "lang",
    "language",
    "locale",
    "title",
    "permalink",
    "url",
  ].map(spellingKey),
);

const NOWHERE = () => ({ line: 1, column: 1, isPlain: true, comment: null });

/** The fields of a mapping and of the containers in it, the outer ones first. */
function flatten(fields: RawFields): Candidate[] {
  const outer: Candidate[] = [];
  const inner: Candidate[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const isContainer = isRawFields(value) && CONTAINERS.has(spellingKey(name));
    if (isContainer) inner.push(...flatten(value).map((candidate) => ({ ...candidate, isOuter: false })));
    else outer.push({ name, value, isOuter: true });
  }
  return [...outer, ...inner];
}

/** A field that is called after a picture in a way of its own, such as `image_main` or `gridThumb`: the first, where no other is known. */
function takePicture(others: readonly Candidate[]): Candidate[] {
  const found = others.find(
    ({ name, value }) =>
      /image|img|cover|hero|thumb|banner|photo|picture|poster|visual/i.test(name) &&
      !/logo|icon|avatar|author|speaker|portrait|testimonial|quote|client|team|alt|caption/i.test(name) &&
      toPictures(value).length > 0,
  );
  return found ? [found] : [];
}

/** The field a value belongs to: one called so, whose kind the value fits. */
function fieldFor({ name, value }: Candidate): string | null {
  const key = spellingKey(name);
  const own = FIELD_NAMES.find((field) => spellingKey(field) === key) ?? fieldCalled(name, FIELD_NAMES);
  if (key === "published" && toStudyDate(rawText(value), null)) return "publishDate";
  if (own === null || own === "slug" || own === "draft") return null;
  if (own === "redirectFrom") return toPaths(value).length > 0 ? own : null;
  if (own === "image") return toPictures(value).length > 0 ? own : null;
  if (own === "tags" || own === "services" || own === "technologies")
    return toNameList(value).every((item) => item.length <= 80) ? own : null;
  if (own === "client" || own === "author" || own === "team" || own === "industry") return own;
  if (own === "publishDate" || own === "updated") return rawText(value) === "" ? null : own;
  return fitsField(own, value) ? own : null;
}

/** Fields that say whether a text is public, in whatever spelling. */
const FLAG_NAMES = new Map(
  ["draft", "published", "status"]
    .map((name) => [spellingKey(name), name] as const)
    .concat([[spellingKey("is draft"), "draft"]]),
);

/** Whether the old site kept a text from the public, by any of the ways the check knows. */
function readHidden(fields: RawFields, todos: string[]): boolean {
  const said = Object.entries(fields).map(([name, value]) => [
    FLAG_NAMES.get(spellingKey(name)) ?? name,
    value,
  ]);
  const drafts = readDraft(Object.fromEntries(said), NOWHERE);
  if (drafts.value) return true;
  const hidden = findHidingFields(fields, false);
  if (hidden.length === 0) return false;
  todos.push(`arrives as a draft, since \`${hidden[0]?.path.join(".")}\` kept it from the public`);
  return true;
}

/** A picture with the alt text that stands in a field beside it: `cover_alt`, `heroImageAlt`. */
function withAlt(
  picture: SourcePicture | null,
  candidates: readonly Candidate[],
): { picture: SourcePicture; used: string[] } | null {
  if (!picture) return null;
  const beside = candidates.find(
    ({ name, value }) =>
      typeof value === "string" &&
      /(?:image|img|cover|hero|thumbnail|photo|picture|banner).{0,8}(?:alt|caption)/i.test(name),
  );
  if (picture.alt !== "" || !beside) return { picture, used: [] };
  return { picture: { src: picture.src, alt: toPlain(rawText(beside.value)) }, used: [beside.name] };
}

/** Whether a field that has no place says nothing to a reader: how another system shows, sorts or counts a page. */
export const isTechnical = (name: string, value: RawValue): boolean =>
  TECHNICAL.has(spellingKey(name)) ||
  /^(?:true|false|yes|no)$/i.test(rawText(value)) ||
  (!hasSentences(value) && !leavesOf(value).some((text) => /\p{L}{2}/u.test(text)));

/** The texts of a value, however deep they lie. */
const leavesOf = (value: RawValue): string[] =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(leavesOf);
