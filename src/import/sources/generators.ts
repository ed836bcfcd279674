import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRawFields, type RawFields } from "../../domain/case-study/front-matter/read.ts";
import { toSlug } from "../../domain/text/slug.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { type MarkdownFile, readMarkdownSite } from "./markdown-files.ts";
import { originOf, pathOfAddress, readSettings, settingLanguage } from "./settings.ts";

/** Plain files of Markdown, with or without front matter: no page of theirs is known. */
export function readPlainMarkdown({ root, scope }: DetectedSource): Source {
  const read = readMarkdownSite({ root, scope, contentFolders: [""], languages: [], addressOf: ownAddress });
  return { ...read, kind: "markdown", root, ...NO_SETTINGS, publicFolders: publicFoldersOf(root) };
}

const NO_SETTINGS = { settings: {}, origin: null, partialFolders: [] };

/** The address a text names itself, where that is a path. */
function ownAddress({ fields }: MarkdownFile): string | null {
  const named = rawText(fields.permalink) || rawText(fields.url);
  return named.startsWith("/") && !/[{}*]/.test(named) ? named : null;
}

/** Folders in which generators look for files that are published as they are. */
function publicFoldersOf(root: string): string[] {
  const names = [
    "public",
    "static",
    "src/assets",
    "assets",
    "src",
    "src/public",
    "src/static",
    "source",
    "images",
    "content",
  ];
  return [...names.map((name) => join(root, name)).filter((path) => existsSync(path)), root];
}

/** Reads a site of Eleventy: the files of its input folder, and the data of their folders where that is JSON. */
export function readEleventy({ root, scope }: DetectedSource): Source {
  const config = readCode(root, ["eleventy.config.*", ".eleventy.js", ".eleventy.cjs"]);
  const input = /\binput:\s*["'`]\.?\/?([\w/-]*)/.exec(config)?.[1] ?? "";
  const folder = existsSync(join(root, input)) ? input.replace(/\/$/, "") : "";
  const settings = readSettings(join(root, folder, "_data/site.json"));
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: [folder],
    languages: [],
    language: settingLanguage(settings),
    defaultsOf: (path) => folderData(root, path),
    addressOf: (file) => {
      const permalink = rawText(file.fields.permalink).replace(
        /\{\{\s*([\w.]+)([^}]*)\}\}/g,
        (_, name: string, filters: string) => {
          const value = name === "page.fileSlug" ? "" : rawText(file.fields[name.replace(/^.*\./, "")]);
          return (/slug/i.test(filters) ? toSlug(value) : value) || file.name;
        },
      );
      if (permalink === "false") return null;
      if (permalink !== "" && !/[{}]/.test(permalink))
        return slashed(permalink.replace(/(?:^|\/)index\.html$/, "/"));
      const place = [...file.place.split("/").slice(0, -1), file.name].join("/");
      return slashed(`/${place}/`);
    },
  });
  return {
    ...read,
    kind: "eleventy",
    root,
    publicFolders: [...(folder === "" ? [] : [join(root, folder)]), ...publicFoldersOf(root)],
    partialFolders: [join(root, folder, "_includes")],
    settings,
    origin: originOf(rawText(settings.url)),
  };
}

/** `work/work.json` and `work.11tydata.json` hold fields of every file in `work`, those of folders above too. */
function folderData(root: string, path: string): RawFields {
  const folders = path.split("/").slice(0, -1);
  const data = folders.flatMap((name, index) => {
    const folder = join(root, ...folders.slice(0, index + 1));
    return [readSettings(join(folder, `${name}.json`)), readSettings(join(folder, `${name}.11tydata.json`))];
  });
  // Tags of a folder name collections of Eleventy, not what a text is about.
  const { tags: _, ...fields }: RawFields = Object.assign({}, ...data);
  return fields;
}

const slashed = (path: string): string => (path.startsWith("/") ? path : `/${path}`).replace(/\/{2,}/g, "/");

/** The text of the first file found by one of several patterns. Settings that are code are searched, never run. */
function readCode(root: string, patterns: readonly string[]): string {
  const [found] = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
  return found === undefined ? "" : readFileSync(join(root, found), "utf8");
}

/** The first language of a site whose settings are code: `defaultLocale: "de"`, as Astro, Next.js and Docusaurus have it. */
const defaultLocale = (code: string): string => /\bdefaultLocale:\s*["'`]([\w-]+)/.exec(code)?.[1] ?? "";

/** Reads a site of Astro: content collections and pages. */
export function readAstro({ root, scope }: DetectedSource): Source {
  const config = readCode(root, ["astro.config.*"]);
  const base = /\bbase:\s*["'`]([^"'`]*)/.exec(config)?.[1] ?? "";
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: foldersThere(root, ["src/content", "src/pages", "src/data", "content", "src"]),
    languages: [],
    language: defaultLocale(config),
    addressOf: (file) => {
      const own = ownAddress(file);
      if (own !== null) return own;
      const slug = rawText(file.fields.slug);
      const [collection = "", ...rest] = file.place.split("/");
      const place = slug === "" ? rest.join("/") : slug;
      const language = file.language === null ? "" : `/${file.language}`;
      return slashed(`${pathOfAddress(base)}${language}/${routeOf(collection, root)}/${place}/`);
    },
  });
  return {
    ...read,
    kind: "astro",
    root,
    ...NO_SETTINGS,
    publicFolders: publicFoldersOf(root),
    partialFolders: foldersThere(root, ["src/components"]).map((folder) => join(root, folder)),
    origin: originOf(/\bsite:\s*["'`]([^"'`]*)/.exec(config)?.[1] ?? ""),
  };
}

const foldersThere = (root: string, folders: string[]): string[] => {
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  return there.length > 0 ? there : [""];
};

/** The folder of `src/pages` that shows a collection: one whose page reads it by its name, else one called so. */
function routeOf(collection: string, root: string): string {
  const pages = globSync("src/pages/**/[[]*.astro", { cwd: root });
  const reading = pages.find((path) =>
    new RegExp(`getCollection\\(\\s*["'\`]${collection.replace(/\W/g, "\\$&")}["'\`]`).test(
      readFileSync(join(root, path), "utf8"),
    ),
  );
  return reading === undefined
    ? collection
    : reading
        .split("/")
        .slice(2, -1)
        .join("/")
        .replace(/\[[^\]]*\]\/?/g, "");
}

/** Reads a site of Next.js: `content`, `pages` and `app`. */
export function readNext({ root, scope }: DetectedSource): Source {
  const folders = [
    "content",
    "src/content",
    "pages",
    "src/pages",
    "app",
    "src/app",
    "data",
    "src/data",
    "posts",
    "_posts",
  ];
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: foldersThere(root, folders),
    languages: [],
    language: defaultLocale(
      readCode(root, ["next.config.*", "next-i18next.config.*", "src/i18n/routing.ts"]),
    ),
    addressOf: (file) => {
      const place = file.place.replace(/\([^)]*\)\//g, "").replace(/^_/, "");
      const slug = rawText(file.fields.slug);
      const parts = place.split("/");
      return ownAddress(file) ?? slashed(`/${slug === "" ? place : [...parts.slice(0, -1), slug].join("/")}`);
    },
  });
  return {
    ...read,
    kind: "next",
    root,
    ...NO_SETTINGS,
    publicFolders: publicFoldersOf(root),
    partialFolders: foldersThere(root, ["components", "src/components"]).map((folder) => join(root, folder)),
  };
}

/** Reads a site of Docusaurus: docs, blog and pages, and what `i18n` holds of them in other languages. */
export function readDocusaurus({ root, scope }: DetectedSource): Source {
  const config = readCode(root, ["docusaurus.config.*"]);
  const base = pathOfAddress(/\bbaseUrl:\s*["'`]([^"'`]*)/.exec(config)?.[1] ?? "");
  const locales = /\blocales:\s*\[([^\]]*)\]/.exec(config)?.[1]?.match(/[\w-]{2,}/g) ?? [];
  const first = defaultLocale(config) || (locales[0] ?? "");
  const translated = globSync("i18n/*/docusaurus-plugin-content-{docs,blog,pages}*", { cwd: root });
  const authors = readSettings(join(root, "blog/authors.yml"));
  const routes = new Map(
    ["docs", "blog"].flatMap((name) => {
      const route = new RegExp(`\\b${name}:\\s*\\{[^{}]*?routeBasePath:\\s*["'\`]([^"'\`]*)`).exec(
        config,
      )?.[1];
      return route === undefined ? [] : [[name, route.replace(/^\/|\/$/g, "")] as const];
    }),
  );
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: [
      ...foldersThere(root, ["docs", "blog", "src/pages", "case-studies", "work"]),
      ...translated,
      "i18n",
      "",
    ],
    languageOf: (path) => /^i18n\/([^/]+)\//.exec(path)?.[1] ?? null,
    languages: locales.length > 1 ? [first, ...locales.filter((tag) => tag !== first)] : [],
    language: first,
    addressOf: (file) => {
      const tag = /^i18n\/([^/]+)\//.exec(file.path)?.[1] ?? null;
      const folder =
        /(?:^|\/)(?:docusaurus-plugin-content-)?(docs|blog|pages)\b/.exec(file.path)?.[1] ??
        file.path.split("/")[0] ??
        "";
      const route = folder === "pages" ? "" : `/${routes.get(folder) ?? folder}`;
      const slug = rawText(file.fields.slug);
      const dated = file.date === null ? "" : `${file.date.replaceAll("-", "/")}/`;
      const inPlace = [
        ...file.place
          .replace(/^current\//, "")
          .split("/")
          .slice(0, -1),
        dated + (rawText(file.fields.id) || file.name),
      ]
        // Numbers before names order them, and are no part of an address.
        .map(withoutNumber)
        .join("/");
      const place = slug === "" ? inPlace : slug.replace(/^\//, "");
      return slashed(`${base}${tag === null || tag === first ? "" : `/${tag}`}${route}/${place}`);
    },
  });
  const entries = read.entries.map((entry) =>
    withLastUpdate({
      ...entry,
      name: withoutNumber(entry.name),
      fields: withAuthors(entry.fields, authors),
    }),
  );
  return {
    ...read,
    entries,
    kind: "docusaurus",
    root,
    ...NO_SETTINGS,
    publicFolders: publicFoldersOf(root),
    partialFolders: foldersThere(root, ["src/components", "src/theme"]).map((folder) => join(root, folder)),
    origin: originOf(/\burl:\s*["'`]([^"'`]*)/.exec(config)?.[1] ?? ""),
  };
}

const withoutNumber = (name: string): string => name.replace(/^\d+\s*[-_.]+\s*(?=[^\d-])/, "");

/** `last_update: { date, author }` where a text has no day and no author of its own. */
function withLastUpdate(entry: SourceEntry): SourceEntry {
  const { last_update: told = null, ...fields } = entry.fields;
  if (!isRawFields(told)) return entry;
  const date = rawText(told.date);
  const author = rawText(told.author);
  return {
    ...entry,
    fields: {
      ...(author === "" || fields.authors !== undefined ? {} : { author }),
      ...(date === "" ? {} : fields.date === undefined ? { date } : { lastmod: date }),
      ...fields,
    },
  };
}

/** `authors: [mira]` as the name that `authors.yml` has for the key. */
function withAuthors(fields: RawFields, authors: RawFields): RawFields {
  const keys = fields.authors ?? null;
  const list = Array.isArray(keys) ? keys : keys === null ? [] : [keys];
  if (list.length === 0) return fields;
  const named = list.map((key) => (typeof key === "string" ? rawText(authors[key]) || key : rawText(key)));
  return { ...fields, authors: named };
}
