import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CheckedFile, DiagnosticLevel } from "../../domain/diagnostic.ts";
import { isAncestor } from "./list-files.ts";

/** A file among case studies that is not read, and why. Paths are absolute. */
type FoundFiles = { markdown: string[]; strays: CheckedFile[] };

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;
/** Text in another markup: a page of the old site that this one would miss. */
const OTHER_MARKUP =
  /\.(?:mdx|mdoc|markdoc|mdc|rmd|qmd|dj|djot|html?|xhtml|txt|text|docx?|dotx|rtf|odt|pages|gdoc|rst|rest|adoc|asciidoc|asc|org|textile|wiki|mediawiki|creole|pod|tex|njk|nunjucks|liquid|hbs|handlebars|mustache|ejs|haml|pug|webc|vue|astro|svelte|jsx|tsx)$/i;
/** What renaming makes a case study of, or nearly. */
const NEAR_MARKDOWN = /^[^.]+$|\.(?:mdx|txt|text)$/i;
/** Downloads, which have a folder of their own. */
const DOWNLOAD = /\.(?:pdf|zip|pptx?|xlsx?|key|csv|epub|mp[34]|mov|webm|wav|gz|7z)$/i;
const DATA = /\.(?:json|jsonc|ya?ml|toml|xml)$/i;
const BACKUP = /(?:~|\.(?:bak|orig|old|save|sw[a-p]|tmp|rej))$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|heic|ico|bmp|psd|ai|fig|sketch|eps)$/i;
/** Papers about a folder, in every language's ending: `README.md`, `README.de.md`. */
const ABOUT_FOLDER =
  /^(?:readme|read\.me|contributing|license|licence|changelog|notice|agents|claude|codeowners|authors|todo)(?:[._-][\w-]{2,6})?(?:\.\w+)?$/i;
/** Left by a system or an editor, never by an author. */
const SYSTEM = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|Icon\r$)/i;
const HIDDEN_STUDY = /^\.(?![_#])[^.].*\.(?:md|markdown)$/i;
/** Beside other studies; alone in its folder it is a study with a folder of its own. */
const LIST_PAGE = /^_index(?:\.\w{2,5})?\.(?:md|markdown|html)$/i;
const SKIPPED_FOLDER = /^(?:\..*|node_modules)$/;

/**
 * The Markdown files of folders, and of folders in them, in the order of their names; files that are named are read
 * whatever their name. What may have been meant for a case study, and is not read, is said.
 */
export function findFiles(paths: string[]): FoundFiles {
  const found = paths.map((path): FoundFiles => {
    if (!isFolder(path)) return { markdown: [path], strays: [] };
    return listFolder(path, new Set([realpathSync(path)]));
  });
  return {
    markdown: [...new Set(found.flatMap(({ markdown }) => markdown))],
    strays: found.flatMap(({ strays }) => strays),
  };
}

/** `above`: the real paths of the folders on the way, by which a link back to one of them is known. */
function listFolder(folder: string, above: ReadonlySet<string>): FoundFiles {
  const found: FoundFiles = { markdown: [], strays: [] };
  const names = readdirSync(folder).sort();
  for (const name of names) {
    const path = join(folder, name);
    if (LIST_PAGE.test(name) && names.some((other) => MARKDOWN.test(other) && !LIST_PAGE.test(other))) {
      const message =
        "the file is taken for the page that lists this folder in another system (Hugo, Zola), and is not read; the site makes that page itself, so remove the file, or rename it if it is a case study";
      found.strays.push(toStray(path, "warning", "file-list", message));
      continue;
    }
    if (!isFolder(path)) sortFile(path, found);
    else if (!SKIPPED_FOLDER.test(name)) {
      const real = realpathSync(path);
      if (isAncestor(real, above)) {
        const message =
          "this is a link to a folder that holds it, which would be read without end, so it is not followed; remove the link";
        found.strays.push(toStray(path, "warning", "folder-link", message));
        continue;
      }
      const inner = listFolder(path, new Set([...above, real]));
      found.markdown.push(...inner.markdown);
      found.strays.push(...inner.strays);
    }
  }
  return found;
}

function sortFile(path: string, { markdown, strays }: FoundFiles): void {
  const name = basename(path);
  if (HIDDEN_STUDY.test(name)) {
    const message =
      "the file is not read, since its name begins with a dot; rename it, or move it out of this folder";
    strays.push(toStray(path, "warning", "file-hidden", message));
  } else if (!SYSTEM.test(name)) {
    const fault = explainStray(name, path);
    if (fault) strays.push(toStray(path, fault.level, "file-name", fault.message));
    else if (MARKDOWN.test(name)) markdown.push(path);
  }
}

type Fault = { level: DiagnosticLevel; message: string };

const ABOUT: Fault = {
  level: "warning",
  message:
    "the file is taken for a note on this folder and is not read as a case study; move it out of this folder, or rename it if it is one",
};

/** Why a file is not read as a case study; null where it is, or where nobody would expect it. */
function explainStray(name: string, path: string): Fault | null {
  if (ABOUT_FOLDER.test(name) && !(MARKDOWN.test(name) && beginsWithFrontMatter(path))) return ABOUT;
  if (MARKDOWN.test(name) || PICTURE.test(name)) return null;
  if (BACKUP.test(name)) {
    return { level: "warning", message: "this looks like a copy an editor left, and is not read; delete it" };
  }
  if (DOWNLOAD.test(name)) {
    return {
      level: "warning",
      message:
        "the file is not published from here; move it to src/content/files and link to it as /files/ and its name",
    };
  }
  const isText = OTHER_MARKUP.test(name) || (!DATA.test(name) && beginsWithFrontMatter(path));
  const why = "the file is not read, since its name does not end in .md;";
  if (!isText) {
    return {
      level: "warning",
      message: `${why} move it out of this folder, or rename it if it is a case study`,
    };
  }
  const cure = NEAR_MARKDOWN.test(name)
    ? "rename it"
    : "write it in Markdown, in a file of its own that does";
  return { level: "error", message: `${why} ${cure}, or move it out of this folder` };
}

function toStray(file: string, level: DiagnosticLevel, rule: string, message: string): CheckedFile {
  return { file, problems: [{ level, rule, field: null, line: 1, column: 1, message }] };
}

/** Whether a file begins as case studies do; what cannot be read does not. */
function beginsWithFrontMatter(path: string): boolean {
  const start = Buffer.alloc(64);
  try {
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, "r");
    const length = readSync(file, start, 0, start.length, 0);
    closeSync(file);
    return /^\uFEFF?\s*(?:---|\+\+\+|;;;)/.test(start.toString("utf8", 0, length));
  } catch {
    return false;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
