import { CACHE_HEADERS } from "./caching.ts";
import { type HeaderFacts, securityHeaders } from "./security.ts";
import { SPECULATION_RULES_PATH, SPECULATION_RULES_TYPE, speculationHeaders } from "./speculation-rules.ts";

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
      .map((path): [string, Record<string, string>] => [
        pattern(path),
        { ...CACHE_HEADERS.page, ...ownHeaders(path, facts) },
      ]),
  ];
  return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join("\n");
}

const isFile = (path: string): boolean => path.lastIndexOf(".") > 0;

/** A folder and all in it, or a file, which is known by the ending of its name. */
const pattern = (path: string): string => (path === "" || isFile(path) ? `/${path}` : `/${path}/*`);

/** Pages name the rules by which others are rendered ahead; the type of those is not that of their ending. */
function ownHeaders(path: string, facts: HeaderFacts): Record<string, string> {
  if (`/${path}` === SPECULATION_RULES_PATH) return { "Content-Type": SPECULATION_RULES_TYPE };
  return isFile(path) ? {} : speculationHeaders(facts);
}

const lines = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");
