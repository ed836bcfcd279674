import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DetectedSource } from "../detect-source.ts";
import { rawText, toRawFields } from "../raw-values.ts";
import type { Source } from "../source.ts";
import { type MarkdownFile, readMarkdownSite } from "./markdown-files.ts";
import { fillPermalink } from "./permalinks.ts";
import { mergeSettings, originOf, pathOfAddress, settingsUnder, settingText } from "./settings.ts";

const SETTINGS = [
  "config.{toml,yaml,yml,json}",
  "hugo.{toml,yaml,yml,json}",
  "config/_default/*.{toml,yaml,yml,json}",
  "config/production/*.{toml,yaml,yml,json}",
];

/** Reads a site of Hugo: bundles, `content/<language>/`, `name.<language>.md`, permalinks of its settings. */
export function readHugo({ root, scope }: DetectedSource): Source {
  const settings = mergeSettings(root, SETTINGS);
  const tables = settingsUnder(settings, "languages");
  const first = settingText(settings, "defaultContentLanguage") || Object.keys(tables)[0] || "";
  const named = Object.keys(tables).toSorted((a, b) => weightOf(tables, a) - weightOf(tables, b));
  const languages = named.length > 0 ? [first, ...named.filter((tag) => tag !== first)] : [];
  const content = settingText(settings, "contentDir") || "content";
  const ownFolders = named.flatMap((tag) => settingText(tables, tag, "contentDir") || []);
  const base = settingText(settings, "baseURL");
  const address = (file: MarkdownFile): string => {
    const url = rawText(file.fields.url);
    const prefix = languagePrefix(file.language, languages, settings);
    if (url.startsWith("/")) return url;
    if (url !== "") return `${prefix}/${url}`;
    const [section = ""] = file.place.split("/");
    const table = settingsUnder(settings, "permalinks");
    const pattern = settingText(table, section) || settingText(table, "page", section);
    const slug = rawText(file.fields.slug);
    const place = slug === "" ? file.place : [...file.place.split("/").slice(0, -1), slug].join("/");
    const path =
      pattern === "" ? `/${place.toLowerCase().replace(/\s+/g, "-")}` : `/${fillPermalink(pattern, file)}`;
    const ending = settingText(settings, "uglyURLs") === "true" ? ".html" : "/";
    return `${pathOfAddress(base)}${prefix}${path.replace(/\/$/, "")}${ending}`.replace(/\/{2,}/g, "/");
  };
  const contentFolders = [content, ...ownFolders];
  const read = readMarkdownSite({
    root,
    scope,
    contentFolders: contentFolders.some((folder) => existsSync(join(root, folder))) ? contentFolders : [""],
    languages,
    language: first || settingText(settings, "languageCode") || settingText(settings, "locale"),
    // Two tables of settings may share a folder: it is that of the site's first language.
    languageOf: (path) =>
      languages.find((tag) => path.startsWith(`${settingText(tables, tag, "contentDir") || "\0"}/`)) ?? null,
    addressOf: address,
    readsHtml: true,
  });
  return {
    ...read,
    kind: "hugo",
    root,
    publicFolders: ["static", "assets", content].map((folder) => join(root, folder)),
    partialFolders: ["layouts/shortcodes", "layouts/_shortcodes", "layouts/partials"].map((folder) =>
      join(root, folder),
    ),
    settings: toRawFields({ ...settings, ...settingsUnder(settings, "params") }),
    origin: originOf(base),
  };
}

const weightOf = (tables: ReturnType<typeof settingsUnder>, tag: string): number =>
  Number(settingText(tables, tag, "weight") || 100);

/** The site's first language has no folder of its own unless the settings say so. */
function languagePrefix(
  language: string | null,
  languages: readonly string[],
  settings: ReturnType<typeof settingsUnder>,
): string {
  const tag = language ?? languages[0] ?? "";
  const isFirst = tag === (languages[0] ?? "");
  return isFirst && settingText(settings, "defaultContentLanguageInSubdir") !== "true" ? "" : `/${tag}`;
}
