import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Plugin } from "esbuild";
import type { CheckedFile, Diagnostic } from "../domain/diagnostic.ts";
import { shortHash } from "./output/content-hash.ts";
import type { ProjectPaths } from "./project.ts";

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
  return [".njk", ".css"].flatMap((ending) =>
    filesOf(theme, ending).flatMap((name): CheckedFile[] => {
      const original = replacedBy(name, paths);
      // A file of a new name is the theme's own: its other templates use it.
      if (!existsSync(original)) return [];
      const hash = shortHash(readFileSync(original));
      const known = MARK.exec(readFileSync(join(theme, name), "utf8").slice(0, 300))?.[1];
      if (known === hash) return [];
      const problems = [explain(relative(paths.root, original), hash, known, ending)];
      return [{ file: relative(paths.root, join(theme, name)), problems }];
    }),
  );
}

function explain(original: string, hash: string, known: string | undefined, ending: string): Diagnostic {
  const comment = ending === ".css" ? `/* casebook: ${hash} */` : `{#- casebook: ${hash} -#}`;
  const message =
    known === undefined
      ? `the file takes the place of ${original}, and does not say of which version; write ${comment} on its first line, so that a later change of ours is seen`
      : `${original} has changed since this file took its place; compare the two, then write ${comment} on the first line`;
  return { level: "warning", rule: "theme-outdated", field: null, line: 1, column: 1, message };
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(sep).join("/"))
    .sort();
