import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const MARKDOWN = /\.md$/i;
/** Text an author may have taken for a case study: a file that is never read is a page that never comes. */
const LOOKALIKE = /\.(?:markdown|mdown|mkd|mdx|md\.txt|txt|docx?|rtf|odt|html?)$/i;

export type FoundFiles = { markdown: string[]; lookalikes: string[] };

/** The Markdown files of folders, and of folders in them; files that are named are read whatever their name. */
export function findFiles(paths: string[]): FoundFiles {
  const found = paths.map((path) =>
    isFolder(path) ? listFolder(path) : { markdown: [path], lookalikes: [] },
  );
  return {
    markdown: [...new Set(found.flatMap(({ markdown }) => markdown))],
    lookalikes: found.flatMap(({ lookalikes }) => lookalikes),
  };
}

function listFolder(folder: string): FoundFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.split(/[\\/]/).some((part) => part.startsWith(".") || part === "node_modules"))
    .sort();
  const pathsOf = (pattern: RegExp): string[] =>
    names
      .filter((name) => pattern.test(name))
      .map((name) => join(folder, name))
      .filter((path) => !isFolder(path));
  return { markdown: pathsOf(MARKDOWN), lookalikes: pathsOf(LOOKALIKE) };
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
