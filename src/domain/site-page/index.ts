import { toAddressSlug } from "../case-study/address.ts";
import { checkBody } from "../case-study/body/check-body.ts";
import { parseBody, type StudyBody } from "../case-study/body/parse-body.ts";
import { nearestName } from "../case-study/fields/names.ts";
import { readFrontMatter } from "../case-study/front-matter/read.ts";
import { normalizeText, splitSource } from "../case-study/front-matter/source.ts";
import { linksIn, type TextLink } from "../case-study/markdown/links.ts";
import { findTextFaults } from "../case-study/text-faults.ts";
import type { ParseOptions } from "../case-study/types.ts";
import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { isLandingUrl } from "../page-addresses.ts";
import { comparePath, isSiteAddress, SITE_PAGES } from "../site-files/redirects.ts";
import { type PageBlock, readBlocks } from "./blocks.ts";

export { isTerm, type PageBlock, splitAtBlocks } from "./blocks.ts";

/** A page of text of the site's own, or one that comes with Casebook. */
export type SitePage = {
  /** `/services/`; `/` is the text of the home page. */
  url: string;
  title: string;
  /** Stands under the title, and in search engines. */
  description: string;
  /** A BCP 47 tag; null for the site's own language. */
  language: string | null;
  draft: boolean;
  body: StudyBody;
  blocks: PageBlock[];
};

/** A file of a page, and what is wrong with it; `page` is null where that keeps it from being published. */
export type PageFile = {
  file: string;
  /** Its path in its folder, without its language: its translations have the same. */
  name: string;
  url: string;
  page: SitePage | null;
  links: TextLink[];
  diagnostics: Diagnostic[];
};

/** `path`: in its folder of pages, with slashes; `file`: as diagnostics name it. */
type PageSource = { path: string; file: string; text: string };

/** Values a text may name in braces: `{email}`. They are Markdown, in one line. */
export type PageValues = Readonly<Record<string, string>>;

const FIELDS = ["title", "description", "slug", "language", "draft"];
/** The page whose text stands on the home page. */
const HOME = "home";
/** Pages that every site has, and whose text may be its own. */
const REPLACEABLE = ["/about", "/privacy", "/accessibility"];

/** Reads a Markdown file of `src/content/pages`: the reader, the checks and the cleaning are those of case studies. */
export function parsePage(
  { path, file, text: written }: PageSource,
  values: PageValues,
  findImage: ParseOptions["findImage"],
): PageFile {
  const text = normalizeText(written);
  const unread = (diagnostics: Diagnostic[]): PageFile => ({
    file,
    name: path,
    url: addressOfPage(path),
    page: null,
    links: [],
    diagnostics: diagnostics.map(ofPage),
  });
  const faults = findTextFaults(text);
  if (faults.some(isError)) return unread(faults);
  const source = splitSource(text);
  if ("rule" in source) return unread([...faults, source]);
  const frontMatter = readFrontMatter(source.frontMatter, source.frontMatterLine, source.format);
  const { text: marked, blocks, diagnostics } = readBlocks(source.body, source.bodyLine);
  const body = parseBody(fillPlaceholders(marked, values), source.bodyLine);
  const around = [...faults, ...frontMatter.diagnostics, ...diagnostics, ...checkBody(body, findImage)];
  if (!frontMatter.fields) return unread(around.sort(byPosition));
  const { fields, found } = readFields(frontMatter.fields, (name) => frontMatter.placeOf([name]));
  const url = addressOfPage(fields.slug ?? path);
  const address = explainAddress(url);
  const all = [
    ...around,
    ...found,
    ...(address === null
      ? []
      : [toFault("error", "slug-taken", "slug", frontMatter.placeOf(["slug"]), address)]),
  ];
  return {
    file,
    name: path,
    url,
    page: all.some(isError)
      ? null
      : {
          url,
          title: fields.title ?? "",
          description: fields.description ?? "",
          language: fields.language ?? null,
          draft: fields.draft === "true",
          body,
          blocks,
        },
    links: linksIn(body.tokens).map(({ href, line }) => ({ href, line: line + body.line })),
    diagnostics: all.map(ofPage).sort(byPosition),
  };
}

/** `services/design.md` is `/services/design/`; `home.md` is the home page. */
export function addressOfPage(path: string): string {
  const parts = path
    .replace(/\.(?:md|markdown)$/i, "")
    .split("/")
    .map(toAddressSlug)
    .filter((part) => part !== "");
  if (parts.at(-1) === "index") parts.pop();
  const address = parts.join("/");
  return address === HOME || address === "" ? "/" : `/${address}/`;
}

/** Why no page can stand at an address; null where one can. */
function explainAddress(url: string): string | null {
  const compared = comparePath(url);
  const [, folder = ""] = compared.split("/");
  // `/services/` itself is free, and what a firm with services wants; the pages under it are those of each service.
  const isList = ["case-studies", "files"].includes(folder) || isLandingUrl(url);
  const isTaken = SITE_PAGES.includes(compared) && !REPLACEABLE.includes(compared) && compared !== "";
  return isList || isTaken || isSiteAddress(compared)
    ? `the address ${url} belongs to the site itself; rename the file, or write another slug`
    : null;
}

const isError = ({ level }: Diagnostic): boolean => level === "error";

/** What is said of case studies is true of pages in their own words. */
const ofPage = (diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  message: diagnostic.message
    .replaceAll("title and publishDate", "title and description")
    .replaceAll("title, publishDate", "title, description")
    .replaceAll("case study", "page"),
});

type Place = { line: number; column: number };

const toFault = (
  level: Diagnostic["level"],
  rule: string,
  field: string | null,
  { line, column }: Place,
  message: string,
): Diagnostic => ({ level, rule, field, line, column, message });

type Fields = { [name: string]: string | undefined };

function readFields(raw: Readonly<Record<string, unknown>>, placeOf: (name: string) => Place) {
  const found: Diagnostic[] = [];
  const fields: Fields = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!FIELDS.includes(name)) {
      const meant = nearestName(name, FIELDS);
      const cure = meant ? `did you mean ${meant}?` : "remove it";
      found.push(
        toFault(
          "warning",
          "unknown-field",
          name,
          placeOf(name),
          `\`${name}\` is no field of a page and is not read; ${cure}`,
        ),
      );
    } else if (typeof value === "string" && value.trim() !== "") fields[name] = value.trim();
  }
  for (const name of ["title", "description"]) {
    if (fields[name] !== undefined) continue;
    const message = `${name} is missing; write ${name}: ${name === "title" ? "Services" : "What we do, in one sentence."}`;
    found.push(toFault("error", "field-missing", name, placeOf(name), message));
  }
  if (fields.draft !== undefined && !/^(?:true|false)$/.test(fields.draft))
    found.push(
      toFault(
        "error",
        "flag-unreadable",
        "draft",
        placeOf("draft"),
        `\`${fields.draft}\` is neither true nor false; write one of them`,
      ),
    );
  if (fields.language !== undefined && !isLanguageTag(fields.language))
    found.push(
      toFault(
        "error",
        "language-unreadable",
        "language",
        placeOf("language"),
        `\`${fields.language}\` is no language tag; write one such as en or pt-BR`,
      ),
    );
  return { fields, found };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Puts the facts of the site where a text has their names in braces, outside of code. */
const fillPlaceholders = (text: string, values: PageValues): string =>
  text.replace(/`[^`\n]*`|\{(\w+)\}/g, (whole, name: string | undefined) =>
    name === undefined || !Object.hasOwn(values, name) ? whole : (values[name] ?? whole),
  );
