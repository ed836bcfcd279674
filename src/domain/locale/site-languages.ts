import type { Site } from "../site.ts";

/**
 * A site in several languages is a site in each of them: the first stands at the root of its addresses, each other under its tag
 * (`/de/`). Inside, every localized site has the addresses of a site in one language; `prefixLinks` gives the finished page its own.
 */

/** The languages of a site, its first one first. */
export const languagesOf = ({
  language,
  languages,
}: Pick<Site, "language" | "languages">): readonly string[] =>
  languages.length > 0 ? languages : [language];

/** What stands before the addresses of a localized site: nothing for the first language, `/de` for German beside it. */
export const prefixOf = (language: string, languages: readonly string[]): string =>
  language === languages[0] ? "" : `/${language.toLowerCase()}`;

/** The folder of the search index of a language, from that of the first. */
export const indexFolder = (first: URL, prefix: string): URL =>
  prefix === "" ? first : new URL(`../languages${prefix}/search/`, first);

const FILE_LANGUAGE = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(?=\.[a-z]+$)/i;

/** The language a file is written in: `acme.de.md` German, where the site has German, and `acme.md` its first language. */
export function languageOfFile(path: string, languages: readonly string[]): string {
  const tag = FILE_LANGUAGE.exec(path)?.[1]?.toLowerCase();
  return languages.find((language) => language.toLowerCase() === tag) ?? languages[0] ?? "";
}

/** The name of a file without its language, which its translations share: `acme.md` for `acme.de.md`. */
export function nameWithoutLanguage(path: string, languages: readonly string[]): string {
  const tag = FILE_LANGUAGE.exec(path)?.[1]?.toLowerCase();
  return languages.some((language) => language.toLowerCase() === tag)
    ? path.replace(FILE_LANGUAGE, "")
    : path;
}

const NOWHERE: ReadonlySet<string> = new Set();

const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi;
const ADDRESS = /( (?:href|src|action)=")(\/(?!\/)[^"]*")/g;
/** Styles, scripts and typeface, which all languages share: each name holds the hash of the file. */
const SHARED = /^\/assets\/[^/]+$/;
const ADDRESSES = / srcset="([^"]*)"/g;

/**
 * A page of a localized site with its prefix before each address of the site. What names its language (`hreflang`) leads elsewhere, and so
 * do addresses of `elsewhere`, which the first language alone has.
 */
export function prefixLinks(html: string, prefix: string, elsewhere: ReadonlySet<string> = NOWHERE): string {
  if (prefix === "") return html;
  const place = (address: string): string =>
    address.startsWith("/") &&
    !address.startsWith("//") &&
    !address.startsWith(`${prefix}/`) &&
    !SHARED.test(address.replace(/"$/, "")) &&
    !elsewhere.has(address.replace(/[#?"].*$/, ""))
      ? prefix + address
      : address;
  return html.replace(TAG, (tag) =>
    / hreflang="/.test(tag)
      ? tag
      : tag
          .replace(ADDRESS, (_, start: string, address: string) => start + place(address))
          .replace(
            ADDRESSES,
            (_, list: string) =>
              ` srcset="${list
                .split(", ")
                .map((entry) => place(entry))
                .join(", ")}"`,
          ),
  );
}

/** The same of data: each `url` in it that is an address of the site. What has a `language` of its own has its whole addresses. */
export function prefixAddresses(value: unknown, prefix: string): unknown {
  if (prefix === "" || typeof value !== "object" || value === null || "language" in value) return value;
  if (Array.isArray(value)) return value.map((entry) => prefixAddresses(entry, prefix));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      name === "url" && typeof entry === "string" && entry.startsWith("/")
        ? prefix + entry
        : prefixAddresses(entry, prefix),
    ]),
  );
}

/** A page in another language: its address on the site, and with its host, or null where it is not translated. `name`: of the language, in itself. */
export type Translation = { language: string; name: string; url: string | null; absolute: string | null };

/** What the switch of a site calls a language: without its region, where no other language of the site differs in that alone. */
export function nameInSwitch(language: string, languages: readonly string[]): string {
  const isSame = (other: string): boolean =>
    new Intl.Locale(other).language === new Intl.Locale(language).language;
  return nameOfLanguage(languages.filter(isSame).length > 1 ? language : new Intl.Locale(language).language);
}

/** What a language calls itself, "Deutsch", or what another calls it: "German", in the form that stands in a sentence. */
export function nameOfLanguage(language: string, named = language): string {
  const name = new Intl.DisplayNames(named, { type: "language" }).of(language) ?? language;
  return named !== language ? name : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
