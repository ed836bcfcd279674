import type { PublishedSite } from "./types.ts";

/** Where an address of a page leads: to a file of the site or an answer of a function, to another site, or nowhere. */
export type Target =
  | { kind: "file"; path: string; fragment: string }
  | { kind: "answer" | "outside" }
  | { kind: "nowhere" };

/** What finds the target of an address that stands on the page `from`. */
export type FindTarget = (address: string, from: string) => Target;

const NOWHERE: Target = { kind: "nowhere" };
const OUTSIDE: Target = { kind: "outside" };
const ANSWER: Target = { kind: "answer" };
/** Any origin: addresses of the site are told by their path. */
const HERE = "http://site.invalid";

/** Finds targets among what a site published, its functions and its redirects. */
export function createTargetFinder(site: PublishedSite): FindTarget {
  const routes = site.functions.flatMap(({ config }) => config?.paths ?? []).map(toRoutePattern);
  const redirects = new Set(readRedirects(site).map(({ from }) => withoutSlash(decodePath(from))));
  const paths = new Map<string, Target>();
  const findPath = (pathname: string): Target => {
    const path = decodePath(pathname);
    const file = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].find((candidate) =>
      site.files.has(candidate),
    );
    if (file !== undefined) return { kind: "file", path: file, fragment: "" };
    const isAnswer = redirects.has(withoutSlash(path)) || routes.some((route) => route.test(path));
    return isAnswer ? ANSWER : NOWHERE;
  };
  return (address, from) => {
    const own = site.origins.find((origin) => address === origin || address.startsWith(`${origin}/`));
    const asked = own === undefined ? address : address.slice(own.length) || "/";
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(asked)) return OUTSIDE;
    if (!URL.canParse(asked, HERE + from)) return NOWHERE;
    const { pathname, hash } = new URL(asked, HERE + from);
    const target = paths.get(pathname) ?? findPath(pathname);
    paths.set(pathname, target);
    return target.kind === "file" ? { ...target, fragment: decodePath(hash.slice(1)) } : target;
  };
}

/** `/search` answers with and without a slash at its end; `:name` and `*` stand for what comes there. */
const toRoutePattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/:\w+/g, "[^/]+")
      .replace(/\*/g, ".*")
      .replace(/\/$/, "")}/?$`,
  );

export const withoutSlash = (path: string): string => path.replace(/\/+$/, "");

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The rules of Netlify's `_redirects`. */
export function readRedirects(site: PublishedSite): { from: string; to: string }[] {
  if (!site.files.has("/_redirects")) return [];
  return site
    .read("/_redirects")
    .split("\n")
    .flatMap((line) => {
      const [from, to] = line.trim().split(/\s+/);
      return from && to && !from.startsWith("#") ? [{ from, to }] : [];
    });
}
