import { join } from "node:path";
import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import { readMarkdown, textUnder } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { listSourceFiles, readCommitDates, readFileDate, readSourceText } from "../source-files.ts";

/** A file of a site of Markdown, before its address is known. */
export type MarkdownFile = {
  /** From the root of the source. */
  path: string;
  /** The path below the folder of the site's texts, without language, ending and `index`: `work/harbour-line`. */
  place: string;
  /** The last part of `place`, without the date before it. */
  name: string;
  /** The date before the name, as Jekyll has it. */
  date: string | null;
  language: string | null;
  fields: RawFields;
};

/** What differs between the generators that read Markdown. */
export type MarkdownSite = {
  root: string;
  scope: string;
  /** Folders of texts, from the root, without a slash at the end; "" is the root itself. */
  contentFolders: readonly string[];
  /** The language of a file by the folder it lies in, where the settings tell it. */
  languageOf?: (path: string) => string | null;
  /** Tags of languages the settings name, the site's first language first; empty where they name none. */
  languages: readonly string[];
  /** The language of the site, where its settings name one and no others; "" where they do not. */
  language?: string;
  /** Fields a file has without saying so. */
  defaultsOf?: (path: string) => RawFields;
  /** The path of the page of a file on the old site; null where that cannot be known. */
  addressOf: (file: MarkdownFile) => string | null;
  /** Endings that are read, beside Markdown. */
  readsHtml?: boolean;
};

const STUDY_FOLDER =
  /^_?(?:case[-_ ]?stud(?:y|ies)|cases?|works?|our[-_]work|projects?|portfolios?|clients?|customers?|(?:customer|success|client)[-_]stories|stories|references?|referenzen|projekte|kunden|fallstudien|realisations|cas[-_]clients|casos|casos[-_]de[-_]exito|proyectos|lavori|progetti)$/i;
const MARKDOWN = /\.(?:mdx?|markdown|mdown|mkdn?)$/i;
const HTML = /\.html?$/i;
const ABOUT_FOLDER =
  /^(?:readme|contributing|license|licence|changelog|code_of_conduct|security|agents|claude|todo|notice)(?:\.|$)/i;
const LANGUAGE_TAG = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/;
const DATED = /^(\d{4}-\d{2}-\d{2})[-_](?=.)/;
const BUNDLE = /^(?:index|page)$/i;

/** Reads the studies of a folder of Markdown by the rules of its generator. */
export function readMarkdownSite(
  site: MarkdownSite,
): Pick<Source, "entries" | "skipped" | "guesses" | "languages"> {
  const { root, scope } = site;
  const isText = (path: string): boolean =>
    MARKDOWN.test(path) || (site.readsHtml === true && HTML.test(path));
  const inContent = listSourceFiles(root).filter(
    (path) => isText(path) && contentFolderOf(path, site.contentFolders) !== null && isUnder(path, scope),
  );
  const chosen = chooseStudies(inContent, site);
  const guesses = [...chosen.guesses];
  const languages = findLanguages(inContent, site);
  const skipped: Source["skipped"] = [];
  const commits = new Lazy(() => readCommitDates(root));
  const entries = chosen.paths.flatMap((path): SourceEntry[] => {
    const placed = placeOf(path, site, languages);
    const fileName = path.split("/").at(-1) ?? "";
    const parts = readMarkdown(readSourceText(join(root, path)));
    const fields = { ...site.defaultsOf?.(path), ...parts.fields };
    const why = explainSkipped(fileName, placed.place, parts.body, fields);
    if (why !== null) {
      skipped.push({ path, why });
      return [];
    }
    const named = textUnder(fields, "lang", "language", "locale");
    const language = site.languageOf?.(path) ?? placed.language ?? (LANGUAGE_TAG.test(named) ? named : null);
    const file: MarkdownFile = { ...placed, path, language, fields };
    const committed = placed.date === null ? commits.get().get(path) : undefined;
    const fallbackDate = placed.date
      ? { date: placed.date, from: "the name of the file" }
      : (committed ?? {
          date: readFileDate(join(root, path)),
          from: "the file, the day it was last written",
        });
    return [
      {
        path,
        name: placed.name,
        fields,
        body: parts.body,
        format: HTML.test(path) ? "html" : "markdown",
        bodyLine: parts.bodyLine,
        language: languages.length > 0 && language === languages[0] ? null : language,
        group: textUnder(fields, "translationKey") || placed.place.replace(/^current\//, ""),
        address: site.addressOf(file),
        fallbackDate,
        pictures: new Map(),
      },
    ];
  });
  const told = entries.flatMap(({ language }) => (language === null ? [] : [language]));
  // Where fields alone tell languages, and no settings do, which of them was the first of the site is not known.
  const first = languages.length === 0 && told.length > 0 ? [""] : languages;
  return { entries, skipped, guesses, languages: [...new Set([...first, ...told])] };
}

/** A value made when it is first asked for. */
class Lazy<Value> {
  #made: Value | undefined;
  readonly #make: () => Value;
  constructor(make: () => Value) {
    this.#make = make;
  }
  get(): Value {
    this.#made ??= this.#make();
    return this.#made;
  }
}

const isUnder = (path: string, folder: string): boolean =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);

/** The longest of the folders of texts in which a path lies. */
function contentFolderOf(path: string, folders: readonly string[]): string | null {
  const found = folders.filter((folder) => isUnder(path, folder)).toSorted((a, b) => b.length - a.length);
  return found[0] ?? null;
}

/** Whether a folder on the way to a file is called after case studies. */
export const isStudyPath = (path: string): boolean =>
  path
    .split("/")
    .slice(0, -1)
    .some((part) => STUDY_FOLDER.test(part));

/** Of a whole site the folders whose names say that they hold studies; of a folder that was named, all of it. */
function chooseStudies(
  paths: string[],
  { scope, contentFolders }: MarkdownSite,
): { paths: string[]; guesses: string[] } {
  if (scope !== "" && !contentFolders.includes(scope)) return { paths, guesses: [] };
  const studies = paths.filter(isStudyPath);
  if (studies.length > 0) {
    const folders = [...new Set(studies.map((path) => folderOfStudies(path)))];
    const others = paths.length - studies.length;
    const guess = `Only the studies in ${folders.join(", ")} were read, not the ${others} other texts of the site; name another folder to read that.`;
    return { paths: studies, guesses: others === 0 ? [] : [guess] };
  }
  const guess =
    "No folder is called case-studies, work, projects or the like, so every text was read; name a folder to read that alone.";
  return { paths, guesses: paths.length === 0 || contentFolders.includes("") ? [] : [guess] };
}

function folderOfStudies(path: string): string {
  const parts = path.split("/");
  return parts.slice(0, parts.findIndex((part) => STUDY_FOLDER.test(part)) + 1).join("/");
}

/** Tags that the settings name, or that stand in folders and names where the same text stands without one as well. */
function findLanguages(
  paths: string[],
  { languages, language = "", contentFolders }: MarkdownSite,
): string[] {
  if (languages.length > 0) return [...languages];
  const found = new Map<string, number>();
  const bare = new Set(paths.map((path) => path.replace(MARKDOWN, "")));
  const inner = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = contentFolderOf(path, contentFolders) ?? "";
    const parts = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
    const [first = "", second = ""] = parts;
    const [, stem = "", tag = ""] = /^(.*)\.([\w-]{2,7})$/.exec(path.replace(MARKDOWN, "")) ?? [];
    for (const candidate of [path.includes("/") ? first : "", bare.has(stem) ? tag : ""])
      if (isLanguageTag(candidate)) found.set(candidate, (found.get(candidate) ?? 0) + 1);
    // `posts/de/quay.md` beside `posts/en/quay.md`; a section of two letters in a section is none.
    if (parts.length < 3 || !isLanguageTag(second)) continue;
    const text = [first, ...parts.slice(2)].join("/");
    inner.set(text, (inner.get(text) ?? new Set()).add(second));
  }
  for (const tags of inner.values())
    if (tags.size > 1) for (const tag of tags) found.set(tag, (found.get(tag) ?? 0) + 1);
  // One folder of two letters alone is a section such as `it`.
  const tags = [...found].toSorted((a, b) => b[1] - a[1]).map(([tag]) => tag);
  const isNamed = tags.some((tag) => [...bare].some((path) => path.endsWith(`.${tag}`)));
  const isOne = tags.length < 2 && !isNamed;
  if (language !== "") return isOne ? [language] : [language, ...tags.filter((tag) => tag !== language)];
  if (isOne) return [];
  return tags.includes("en") ? ["en", ...tags.filter((tag) => tag !== "en")] : isNamed ? ["", ...tags] : tags;
}

const isLanguageTag = (tag: string): boolean => LANGUAGE_TAG.test(tag) && isLanguage(tag);

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const isLanguage = (tag: string): boolean => {
  try {
    return names.of(tag.replace("_", "-")) !== undefined;
  } catch {
    return false;
  }
};

function placeOf(
  path: string,
  site: MarkdownSite,
  languages: readonly string[],
): Omit<MarkdownFile, "path" | "fields"> {
  const folder = contentFolderOf(path, site.contentFolders) ?? "";
  let parts = path
    .slice(folder === "" ? 0 : folder.length + 1)
    .replace(MARKDOWN, "")
    .replace(HTML, "")
    .split("/");
  let language: string | null = null;
  const at = parts
    .slice(0, -1)
    .findIndex((part, index) => index < 2 && part !== "" && languages.includes(part));
  if (at >= 0) {
    language = parts[at] ?? null;
    parts = parts.toSpliced(at, 1);
  }
  const last = parts.at(-1) ?? "";
  const [, stem = last, tag = ""] = /^(.+)\.([\w-]{2,7})$/.exec(last) ?? [];
  const isTagged = languages.includes(tag);
  if (isTagged) language = tag;
  const own = isTagged ? stem : last;
  const kept = BUNDLE.test(own) && parts.length > 1 ? parts.slice(0, -1) : [...parts.slice(0, -1), own];
  const dated = kept.at(-1) ?? "";
  const date = DATED.exec(dated)?.[1] ?? null;
  return { place: kept.join("/"), name: dated.replace(DATED, ""), date, language };
}

/** Why a text is no study; null where it is one. */
function explainSkipped(fileName: string, place: string, body: string, fields: RawFields): string | null {
  if (/^_(?:index|category_)\b/i.test(fileName)) return "it is the page of a folder, which lists others";
  if (/^_/.test(fileName)) return "its name begins with _, which keeps a file from being a page";
  if (ABOUT_FOLDER.test(fileName) && fields.title === undefined) return "it is a note on its folder";
  const isFolderPage =
    BUNDLE.test(fileName.replace(MARKDOWN, "")) && STUDY_FOLDER.test(place.split("/").at(-1) ?? "");
  if (isFolderPage) return "it is the page of a folder, which lists others";
  if (body.trim() === "" && Object.keys(fields).length === 0) return "it is empty";
  return null;
}
