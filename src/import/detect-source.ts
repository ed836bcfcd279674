import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { ReaderError } from "../build/reader-message.ts";
import type { SourceKind } from "./source.ts";
import { listSourceFiles } from "./source-files.ts";

/**
 * What SOURCE is. `root`: the folder of the old site, which may lie above the folder that was named; `scope`: the part of it that
 * was named, from `root`, empty where that is all of it. Of an export `root` is the folder of its file and `scope` its name.
 */
export type DetectedSource = { kind: SourceKind; root: string; scope: string };

/** Files that tell a generator, in the root of its site. */
const SIGNS: readonly { kind: SourceKind; sign: RegExp }[] = [
  { kind: "docusaurus", sign: /^docusaurus\.config\.\w+$/ },
  { kind: "astro", sign: /^astro\.config\.\w+$/ },
  { kind: "next", sign: /^next\.config\.\w+$/ },
  { kind: "eleventy", sign: /^(?:\.eleventy\.c?js|eleventy\.config\.\w+)$/ },
  { kind: "hugo", sign: /^hugo\.(?:toml|ya?ml|json)$/ },
  { kind: "jekyll", sign: /^_config\.ya?ml$/ },
];

const EXPORTS: Readonly<Record<string, SourceKind>> = {
  ".xml": "wordpress",
  ".csv": "webflow",
  ".docx": "docx",
  ".html": "html",
  ".htm": "html",
  ".zip": "notion",
  ".md": "markdown",
  ".mdx": "markdown",
  ".markdown": "markdown",
};

/** Folders in which the generators keep texts: what lies elsewhere in somebody's project is no part of its site. */
const CONTENT =
  /^(?:content|contents|src|docs|blog|pages|app|i18n|data|posts|_\w[\w-]*|collections|site|source)(?:\/|$)/;

/** How far above the named folder the root of its site may lie. */
const LEVELS = 5;
const NOTION_NAME = / [0-9a-f]{32}(?:\.\w+)?$/;

/**
 * Finds out what wrote the files of a path.
 * @throws {ReaderError} where there is nothing that can be read.
 */
export function detectSource(path: string): DetectedSource {
  if (!existsSync(path)) throw new ReaderError(`There is no ${path}; name a folder or a file that is there.`);
  if (statSync(path).isFile()) return detectFile(path);
  let root = path;
  for (let level = 0; level < LEVELS; level++) {
    const kind = kindOfRoot(root);
    const scope = path.slice(root.length + 1).replaceAll("\\", "/");
    if (kind && (scope === "" || CONTENT.test(scope))) return { kind, root, scope };
    const isProject = [".git", "package.json"].some((name) => existsSync(join(root, name)));
    if (isProject || dirname(root) === root) break;
    root = dirname(root);
  }
  return { kind: kindOfFiles(path), root: path, scope: "" };
}

function detectFile(path: string): DetectedSource {
  const kind = EXPORTS[extname(path).toLowerCase()];
  if (!kind) {
    const known = Object.keys(EXPORTS).join(", ");
    throw new ReaderError(
      `${basename(path)} is no file that can be read; name a folder, or one of ${known}.`,
    );
  }
  const isNotion = NOTION_NAME.test(basename(path));
  return { kind: isNotion ? "notion" : kind, root: dirname(path), scope: basename(path) };
}

/** The generator whose settings lie in a folder; null where none do. */
function kindOfRoot(root: string): SourceKind | null {
  const names = readdirSync(root);
  const found = SIGNS.find(({ sign }) => names.some((name) => sign.test(name)));
  if (found) return found.kind;
  // Until 2023 Hugo's settings were called so, and others' may be.
  const isHugo =
    names.some((name) => /^config\.(?:toml|ya?ml|json)$/.test(name)) ||
    existsSync(join(root, "config/_default"));
  if (isHugo && names.includes("content")) return "hugo";
  if (names.includes("package.json")) return kindOfPackage(join(root, "package.json"));
  return names.includes("_posts") || names.includes("_config.yml") ? "jekyll" : null;
}

const PACKAGES: readonly [string, SourceKind][] = [
  ["@docusaurus/core", "docusaurus"],
  ["astro", "astro"],
  ["next", "next"],
  ["@11ty/eleventy", "eleventy"],
];

function kindOfPackage(path: string): SourceKind | null {
  const text = readFileSync(path, "utf8");
  return PACKAGES.find(([name]) => text.includes(`"${name}":`))?.[1] ?? null;
}

/** By the files themselves, where no settings tell. */
function kindOfFiles(folder: string): SourceKind {
  const names = listSourceFiles(folder);
  const count = (ending: RegExp): number => names.filter((name) => ending.test(name)).length;
  const markdown = count(/\.(?:mdx?|markdown)$/i);
  if (names.some((name) => name.split("/").some((part) => NOTION_NAME.test(part)))) return "notion";
  if (markdown > 0) return /(?:^|[\\/])_[a-z]/.test(folder) ? "jekyll" : "markdown";
  const kinds: [SourceKind, number][] = [
    ["wordpress", count(/\.xml$/i)],
    ["webflow", count(/\.csv$/i)],
    ["docx", count(/\.docx$/i)],
    ["html", count(/\.html?$/i)],
  ];
  const found = kinds.find(([, files]) => files > 0);
  if (!found)
    throw new ReaderError(
      `${folder} holds no text that can be read: no Markdown, HTML, Word document, XML or CSV.`,
    );
  return found[0];
}
