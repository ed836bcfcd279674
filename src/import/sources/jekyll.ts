import { existsSync, globSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isRawFields, type RawFields } from "../../domain/case-study/front-matter/read.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText } from "../raw-values.ts";
import type { Source } from "../source.ts";
import { type MarkdownFile, readMarkdownSite } from "./markdown-files.ts";
import { fillPermalink } from "./permalinks.ts";
import {
  mergeSettings,
  originOf,
  pathOfAddress,
  readSettings,
  settingLanguage,
  settingsUnder,
  settingText,
} from "./settings.ts";

/** Patterns that Jekyll's settings call by a name. */
const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:title.html",
  none: "/:categories/:title.html",
};

/** Reads a site of Jekyll: collections and `_posts`, drafts, defaults and permalinks of its settings. */
export function readJekyll({ root, scope }: DetectedSource): Source {
  const settings = mergeSettings(root, ["_config.{yml,yaml,toml}"]);
  const folder = settingText(settings, "collections_dir");
  const base = settingText(settings, "baseurl");
  const collections = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter(
          (entry) => entry.isDirectory() && /^_(?!site|includes|layouts|data|sass|plugins)/.test(entry.name),
        )
        .map(({ name }) => (folder === "" ? name : `${folder}/${name}`))
    : [];
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: [folder],
    languages: [],
    language: settingLanguage(settings, "default_lang"),
    defaultsOf: (path) => ({
      ...defaultsOf(path, settings),
      ...(/(?:^|\/)_drafts\//.test(path) ? { draft: "true" } : {}),
    }),
    addressOf: (file) => `${pathOfAddress(base)}${addressOf(file, settings)}`,
    readsHtml: scope !== "" || collections.length > 0,
  });
  return {
    ...read,
    entries: read.entries
      .filter(({ path }) => !/(?:^|\/)_(?:includes|layouts)\//.test(path))
      .map((entry) => ({ ...entry, fields: withNameLists(entry.fields) })),
    kind: "jekyll",
    root,
    publicFolders: [root, join(root, "assets")],
    partialFolders: [join(root, "_includes")],
    settings: { ...settings, data: readDataFiles(root) },
    origin: originOf(settingText(settings, "url")),
  };
}

/** The data files of the site, by their names. */
const readDataFiles = (root: string): RawFields =>
  Object.fromEntries(
    globSync("_data/*.{yml,yaml,json}", { cwd: root }).map((path) => [
      path.replace(/^_data[\\/]|\.\w+$/g, ""),
      readSettings(join(root, path)),
    ]),
  );

/** Jekyll parts the names in one text by spaces. */
function withNameLists(fields: RawFields): RawFields {
  const lists = ["tags", "categories"].flatMap((name) => {
    const value = fields[name];
    return typeof value === "string" && !/[,;]/.test(value) ? [[name, value.split(/\s+/)] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(lists) };
}

/** The values of `defaults` whose scope a path lies in. */
function defaultsOf(path: string, settings: RawFields): RawFields {
  const rules = Array.isArray(settings.defaults) ? settings.defaults : [];
  const values = rules.filter(isRawFields).flatMap((rule) => {
    const scope = settingText(rule, "scope", "path");
    const type = settingText(rule, "scope", "type");
    const isInPath = scope === "" || path.startsWith(scope.replace(/^\/|\*.*$/g, ""));
    const isOfType = type === "" || path.split("/").includes(`_${type}`);
    return isInPath && isOfType ? [settingsUnder(rule, "values")] : [];
  });
  return Object.assign({}, ...values);
}

function addressOf(file: MarkdownFile, settings: RawFields): string {
  const collection = /(?:^|\/)_([^/]+)\//.exec(file.path)?.[1] ?? null;
  const own = rawText(file.fields.permalink);
  const site = settingText(settings, "permalink") || "date";
  const isPost = collection === "posts" || collection === "drafts";
  const ofCollection = settingText(settings, "collections", collection ?? "", "permalink");
  const isPretty = site === "pretty" || site.endsWith("/");
  const pattern =
    own ||
    ofCollection ||
    (isPost ? site : collection === null ? `/:path:output_ext` : `/:collection/:path:output_ext`);
  const styled = STYLES[pattern] ?? pattern;
  const path =
    collection === null ? `x/${file.place}` : file.place.slice(file.place.indexOf(`_${collection}`));
  // A collection's place begins with its folder, `_posts` with the date before the name.
  const placed = { ...file, place: [...path.split("/").slice(0, -1), file.name].join("/") };
  const filled = fillPermalink(styled, placed);
  const made =
    own === "" && ofCollection === "" && !isPost && isPretty ? filled.replace(/\.html$/, "/") : filled;
  return made.startsWith("/") ? made : `/${made}`;
}
