/** An address as written, taken apart; the path is decoded, `fragment` too. */
export type Address = { path: string; query: string; fragment: string | null };

export const MARKDOWN_FILE = /\.(?:mdx?|markdown|html?)$/i;

export const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** A server on the author's own machine or network. */
export const LOCAL =
  /^(?:https?:)?\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|[\w.-]+\.(?:local|localhost|test|internal))(?=[:/?#]|$)/i;

/** `harbour.md`, `./harbour.md`, `/case-studies/harbour.md`; not a path to somewhere else. */
export const isOneName = (path: string): boolean =>
  /^(?:\.\/)?[^/]+$/.test(path) ||
  (MARKDOWN_FILE.test(path) && /(?:^|\/)(?:case-studies|work|projects)\/[^/]+$/.test(path));

/** A file by which a link may know it: without its ending, a bundle by its folder, in one form of Unicode and case. */
export const withoutEnding = (file: string): string =>
  file
    .normalize("NFC")
    .toLowerCase()
    .replace(/\\/g, "/")
    .replace(/\.(?:mdx?|markdown|mdown|mkdn?|mdwn|html?)$/, "")
    .replace(/\/_?index$/, "")
    .replace(/\/$/, "");

/** The path of a link to this site that names its origin; null for any other. */
export function withoutOrigin(href: string, origin: string): string | null {
  const bare = (address: string): string =>
    address.replace(/^https?:\/\/(?:www\.)?/i, "//").replace(/^\/\/www\./i, "//");
  const [written, own] = [bare(href), bare(origin)];
  if (!written.toLowerCase().startsWith(own.toLowerCase())) return null;
  const rest = written.slice(own.length);
  return rest === "" ? "/" : /^[/?#]/.test(rest) ? rest : null;
}

export function parseAddress(href: string): Address | null {
  const [, path = "", query = "", fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const decoded = [path, fragment].map((part) => {
    try {
      return part === undefined ? null : decodeURIComponent(part);
    } catch {
      return part ?? null;
    }
  });
  return { path: decoded[0] ?? "", query, fragment: decoded[1] ?? null };
}

/** Where a browser goes from a page. */
export const resolveUrl = (path: string, pageUrl: string): string =>
  path.startsWith("/") ? joinPath(path) : joinPath(`${pageUrl}${path}`);

/** The file a path names from a Markdown file, from the root of the project. */
export function resolveFile(path: string, file: string): string {
  if (path.startsWith("/")) return joinPath(path).slice(1);
  return joinPath(`${file.replace(/\\/g, "/").replace(/[^/]*$/, "")}${path}`).replace(/^\//, "");
}

/** A path without `.` and `..`; those that lead out of it stay, where it has no root. */
function joinPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
    else if (part !== "." && !(part === "" && parts.length > 1 && parts.at(-1) === "")) parts.push(part);
  }
  return parts.join("/");
}
