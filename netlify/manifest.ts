import languages from "../.generated/languages.json" with { type: "json" };
import manifest from "../.generated/manifest.json" with { type: "json" };
import type { BuildManifest } from "../src/domain/build-manifest.ts";
import type { HeaderFacts } from "../src/domain/headers/security.ts";
import { createLocale, type Locale } from "../src/domain/locale/index.ts";
import type { Messages } from "../src/domain/locale/message.ts";
import { nameInSwitch, type Translation } from "../src/domain/locale/site-languages.ts";
import { readReferer } from "./http/csrf.ts";

/** What the build knows of the site and of itself: each deploy's functions speak of their own pages. */
export const { build, assets, scheduled, messages } = manifest;

export const headerFacts: HeaderFacts = {
  context: build.context,
  styleHashes: manifest.styleHashes,
};

/** The site in the language of an address. */
export type ServedSite = Pick<BuildManifest, "site" | "contact" | "unpublished"> & {
  /** Before its addresses: nothing for the first language, `/de` for another. */
  prefix: string;
  locale: Locale;
  /** The home page in every language; empty for a site in one. */
  languages: Translation[];
};

const createServedSite = (
  prefix: string,
  {
    site,
    contact,
    unpublished,
    messages,
    shortDays,
  }: Pick<BuildManifest, "site" | "contact" | "unpublished" | "shortDays"> & { messages: Messages },
): ServedSite => ({
  prefix,
  site,
  contact,
  unpublished,
  locale: createLocale({ tag: site.language, timeZone: site.timeZone, messages, shortDays }),
  languages:
    site.languages.length < 2
      ? []
      : site.languages.map((language, at) =>
          toHome(language, at, site.languages, { siteUrl: site.url, prefix }),
        ),
});

function toHome(
  language: string,
  at: number,
  languages: readonly string[],
  { siteUrl, prefix }: { siteUrl: string; prefix: string },
): Translation {
  const url = at === 0 ? "/" : `/${language.toLowerCase()}/`;
  const origin = siteUrl.slice(0, siteUrl.length - prefix.length);
  return { language, name: nameInSwitch(language, languages), url, absolute: origin + url };
}

const first = createServedSite("", manifest);
const others = new Map(
  Object.entries(languages).map(([tag, servedSite]) => [tag, createServedSite(`/${tag}`, servedSite)]),
);

export const { site, locale } = first;

/** The site in each of its languages, the first one first. */
export const servedSites: readonly ServedSite[] = [first, ...others.values()];

/** Addresses of functions that every language has. */
const OF_LANGUAGE =
  /^\/(?!api\/)([^/]+)\/(?:search|search\/(?:feed\.xml|problem)|api\/(?:search|suggest|contact)|contact\/thanks)\/?$/;

/** Where the rate limit of the form leads from every language: what it was filled in on tells which one. */
const BUSY = /^\/contact\/busy\/?$/;

/** The localized site an address belongs to; null where it names a language the site has not. */
export function findServedSite(request?: Request): ServedSite | null {
  if (request === undefined) return first;
  const { pathname } = new URL(request.url);
  if (BUSY.test(pathname)) return servedSiteOfPage(readReferer(request)?.pathname ?? null);
  const tag = OF_LANGUAGE.exec(pathname)?.[1];
  return tag === undefined ? first : (others.get(tag) ?? null);
}

/** The localized site that the path of a page stands in; the first one where it names no other. */
export const servedSiteOfPage = (path: string | null): ServedSite =>
  others.get(path?.split("/")[1] ?? "") ?? first;
