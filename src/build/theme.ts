import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Plugin } from "esbuild";
import { type CheckedFile, type Diagnostic, formatDiagnostics } from "../domain/diagnostic.ts";
import { editDistance } from "../domain/text/edit-distance.ts";
import { shortHash } from "./output/content-hash.ts";
import type { ProjectPaths } from "./project-paths.ts";
import { ReaderError } from "./reader-message.ts";

type ThemePaths = Pick<ProjectPaths, "root" | "source" | "templates">;

/** The folder of a site's own templates and styles. */
const themeOf = ({ source }: Pick<ThemePaths, "source">): string => join(source, "theme");

/** Folders in which a template is looked for by its name, the site's own first. */
export function templateFolders(paths: ThemePaths): string[] {
  const theme = themeOf(paths);
  return existsSync(theme) ? [theme, paths.templates] : [paths.templates];
}

/** The templates of a site by their name, and where each lies. */
export function findTemplates(paths: ThemePaths): Map<string, string> {
  const folders = templateFolders(paths).reverse();
  return new Map(
    folders
      .flatMap((folder) =>
        filesOf(folder, ".njk").map((name): [string, string] => [name, join(folder, name)]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Takes a style sheet of the theme where a style sheet of ours of the same name is imported. */
export const themeStyles = (paths: ThemePaths): Plugin => ({
  name: "theme",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.css$/ }, ({ path, importer }) => {
      const wanted = join(dirname(importer), path);
      const own = ownOf(wanted, paths);
      return own !== null && own !== importer && existsSync(own) ? { path: own } : { path: wanted };
    });
  },
});

/** The file of the theme that takes the place of one of ours; null for a file that has none. */
function ownOf(file: string, paths: ThemePaths): string | null {
  const styles = join(paths.source, "styles");
  if (file.startsWith(paths.templates + sep)) return join(themeOf(paths), relative(paths.templates, file));
  return file.startsWith(styles + sep) ? join(themeOf(paths), "styles", relative(styles, file)) : null;
}

/** The file of ours that one of the theme takes the place of. */
const replacedBy = (name: string, paths: ThemePaths): string =>
  name.startsWith("styles/") ? join(paths.source, name) : join(paths.templates, name);

const MARK = /casebook:\s*([\w-]+)/i;

/**
 * Names the files of a theme whose original has changed since, so that an upgrade is seen. A file says in its first lines which
 * version of the original it was made of: `casebook: ` and the first letters of its hash.
 */
export function checkTheme(paths: ThemePaths): CheckedFile[] {
  const theme = themeOf(paths);
  if (!existsSync(theme)) return [];
  const files = [".njk", ".css"].flatMap((ending) =>
    filesOf(theme, ending).map((name) => ({ name, ending, text: readFileSync(join(theme, name), "utf8") })),
  );
  return files.flatMap(({ name, ending, text }): CheckedFile[] => {
    const original = replacedBy(name, paths);
    const called = ending === ".njk" ? name : basename(name);
    const isUsed = files.some((other) => other.name !== name && other.text.includes(called));
    const problems = existsSync(original)
      ? [...compareOriginal(original, text, ending, paths), ...findMissingMacros(original, text, paths)]
      : isUsed
        ? // A file of a new name is the theme's own: its other templates use it.
          []
        : [explainUnused(name, paths)];
    const found = ending === ".njk" ? [...findTemplateFault(text), ...problems] : problems;
    return found.length === 0 ? [] : [{ file: relative(paths.root, join(theme, name)), problems: found }];
  });
}

const fault = (level: Diagnostic["level"], rule: string, message: string, line = 1): Diagnostic => ({
  level,
  rule,
  field: null,
  line,
  column: 1,
  message,
});

/** @throws {ReaderError} where a template of the theme cannot be built with. */
export function refuseFaultyTheme(paths: ThemePaths): void {
  const faulty = checkTheme(paths)
    .map(({ file, problems }) => ({ file, problems: problems.filter(({ level }) => level === "error") }))
    .filter(({ problems }) => problems.length > 0);
  if (faulty.length > 0)
    throw new ReaderError(
      ["The site cannot be built with these templates:", ...formatDiagnostics(faulty)].join("\n"),
    );
}

function compareOriginal(original: string, text: string, ending: string, paths: ThemePaths): Diagnostic[] {
  const hash = shortHash(readFileSync(original));
  const known = MARK.exec(text.slice(0, 300))?.[1];
  return known === hash ? [] : [explain(relative(paths.root, original), hash, known, ending)];
}

/** Where Nunjucks cannot read a template. */
function findTemplateFault(text: string): Diagnostic[] {
  // Loaded where a site has templates of its own.
  const { precompileString }: typeof import("nunjucks") = createRequire(import.meta.url)("nunjucks");
  try {
    precompileString(text, { name: "template" });
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = Number(/\[Line (\d+)/.exec(said)?.[1] ?? text.trimEnd().split("\n").length);
    const why = said.split("\n").at(-1)?.trim() ?? "";
    return [
      fault(
        "error",
        "theme-template",
        `the template cannot be read (${why}); compare this line with ours`,
        line,
      ),
    ];
  }
}

/** Macros that templates of ours import from one that a file of the theme replaces, and that it has not. */
function findMissingMacros(original: string, text: string, paths: ThemePaths): Diagnostic[] {
  const name = relative(paths.templates, original).split(sep).join("/");
  const imported = filesOf(paths.templates, ".njk")
    .map((other) => readFileSync(join(paths.templates, other), "utf8"))
    .flatMap((other) => other.split(`{% from "${name}" import `).slice(1))
    .flatMap((rest) => rest.slice(0, Math.max(rest.indexOf("%}"), 0)).split(","))
    .map((part) => part.trim().split(/\s/)[0] ?? "");
  const missing = [...new Set(imported)].filter((macro) => !new RegExp(`macro\\s+${macro}\\b`).test(text));
  if (missing.length === 0) return [];
  const names = missing.map((macro) => `{% macro ${macro}(params) %}`).join(", ");
  const message = `the file has no ${names}, which other templates import from it; keep it, if only around your own lines`;
  return [fault("error", "theme-macro", message)];
}

/** Of a file that takes the place of nothing and that nothing uses: most likely its path is misspelt. */
function explainUnused(name: string, paths: ThemePaths): Diagnostic {
  const ours = [
    ...filesOf(paths.templates, ".njk"),
    ...filesOf(paths.templates, ".css"),
    ...filesOf(join(paths.source, "styles"), ".css").map((style) => `styles/${style}`),
  ];
  const alike = ours.find((other) => basename(other) === basename(name));
  const nearest = ours.map((other) => ({ other, distance: editDistance(other, name) }));
  const [near] = nearest.sort((a, b) => a.distance - b.distance);
  const meant = alike ?? (near !== undefined && near.distance <= 3 ? near.other : undefined);
  const cure =
    meant === undefined
      ? "remove it, or name it as one of ours under src/templates or src/styles"
      : `did you mean src/theme/${meant}?`;
  return fault(
    "warning",
    "theme-unused",
    `the file takes the place of nothing of ours, and no other file of the theme uses it; ${cure}`,
  );
}

function explain(original: string, hash: string, known: string | undefined, ending: string): Diagnostic {
  const comment = ending === ".css" ? `/* casebook: ${hash} */` : `{#- casebook: ${hash} -#}`;
  const message =
    known === undefined
      ? `the file takes the place of ${original}, and does not say of which version; write ${comment} on its first line, so that a later change of ours is seen`
      : `${original} has changed since this file took its place; compare the two, then write ${comment} on the first line`;
  return fault("warning", "theme-outdated", message);
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(sep).join("/"))
    .sort();
