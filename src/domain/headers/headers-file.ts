import { CACHE_HEADERS, type HeaderFacts, securityHeaders } from "./index.ts";

/** Folder of the files whose names hold their hash. */
export const ASSET_FOLDER = "assets";

/**
 * Netlify's `_headers` file. Rules for caching never overlap, since Netlify does not say which of two rules wins.
 * `pagePaths` are the top-level entries of the published folder ("", "contact", "feed.xml").
 */
export function headersFile(facts: HeaderFacts, pagePaths: readonly string[]): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    ["/*", securityHeaders(facts)],
    [`/${ASSET_FOLDER}/*`, CACHE_HEADERS.asset],
    ...pagePaths
      .filter((path) => path !== ASSET_FOLDER)
      .map((path): [string, Record<string, string>] => [pattern(path), CACHE_HEADERS.page]),
  ];
  return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join("\n");
}

/** A folder and all in it, or a file, which is known by the ending of its name. */
const pattern = (path: string): string =>
  path === "" || path.lastIndexOf(".") > 0 ? `/${path}` : `/${path}/*`;

const lines = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");
