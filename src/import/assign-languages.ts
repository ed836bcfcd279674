import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { languagesOf } from "../domain/locale/site-languages.ts";
import type { Site } from "../domain/site.ts";
import type { Source, SourceEntry } from "./source.ts";

/** The languages of a site as `site.yaml` has them: `languages` of one in several, `language` of one in one. */
export type SiteLanguages = Pick<Site, "language" | "languages">;

/**
 * Entries whose `language` is null in the site's first language and else the tag that their files are named by; the languages the
 * site has with them, its first one first; and what to say of it.
 */
export type AssignedLanguages = { entries: SourceEntry[]; site: SiteLanguages; notes: string[] };

/**
 * Gives each text of a source the language it has on this site: `en` of a source is `en-GB` where the site says so. Languages that
 * the site has not got are added to its own. `isEmpty`: the site has no study yet, so its language may be that of the source.
 */
export function assignLanguages(
  { entries, languages }: Source,
  site: SiteLanguages,
  isEmpty: boolean,
): AssignedLanguages {
  const own = languagesOf(site);
  const [ownFirst = ""] = own;
  const bare = new Set(entries.flatMap(({ language }) => language ?? []));
  // Of `de` and `de-DE` in one source both mean the same.
  const toOwn = (tag: string): string =>
    matchTag(tag, own) ?? canonicalTag([...bare].find((other) => other === tag.split(/[-_]/)[0]) ?? tag);
  // What names no language is in the first of the old site, or of this one where that names none.
  const sourceFirst = toOwn(languages[0] || ownFirst);
  const tagOf = ({ language }: SourceEntry): string => (language === null ? sourceFirst : toOwn(language));
  const found = [...new Set(entries.map(tagOf))];
  const keepsFirst = found.length === 0 || found.includes(ownFirst) || own.length > 1 || !isEmpty;
  const first = keepsFirst ? ownFirst : firstOf(found, sourceFirst);
  const assigned = entries.map((entry) => {
    const tag = tagOf(entry);
    return { ...entry, language: tag === first ? null : tag };
  });
  const all = [...new Set([first, ...(keepsFirst ? own : []), ...found])];
  return {
    entries: assigned,
    site: all.length === 1 ? { language: first, languages: [] } : { language: first, languages: all },
    notes: explain(found, first, own, all),
  };
}

const firstOf = (found: readonly string[], preferred: string): string =>
  found.includes(preferred) ? preferred : (found[0] ?? preferred);

/** The language of the site that a tag means: the same, or the only one whose language is the same. */
function matchTag(tag: string, own: readonly string[]): string | null {
  const wanted = canonicalTag(tag);
  const exact = own.find((each) => canonicalTag(each) === wanted);
  if (exact !== undefined) return exact;
  const alike = own.filter((each) => each.split("-")[0] === wanted.split("-")[0]);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Codes of countries that sites write for the language spoken there; none of them is one of a language. */
const COUNTRY_LANGUAGES: Readonly<Record<string, string>> = {
  cn: "zh",
  cz: "cs",
  dk: "da",
  gr: "el",
  jp: "ja",
  kr: "ko",
  ua: "uk",
  us: "en",
};

/** `pt_br` as BCP 47 has it; of what is no tag, such as the `de2` of a second table of settings, the language it begins with. */
function canonicalTag(tag: string): string {
  try {
    const canonical = Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? tag;
    return COUNTRY_LANGUAGES[canonical] ?? canonical;
  } catch {
    const [language = ""] = /^[a-z]{2}(?![a-z])/i.exec(tag) ?? [];
    return language === "" ? "en" : canonicalTag(language);
  }
}

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
const nameOf = (tag: string): string => {
  try {
    return `${names.of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
};

/** What is said of the languages found: nothing where all texts are in the site's own. */
function explain(
  found: readonly string[],
  first: string,
  own: readonly string[],
  all: readonly string[],
): string[] {
  const others = found.filter((tag) => tag !== first);
  const [ownFirst = ""] = own;
  const written = all.length === 1 ? `language: ${first}` : `languages: [${all.join(", ")}]`;
  const instead = first === ownFirst ? "" : `, in place of \`language: ${ownFirst}\``;
  const isNew = instead !== "" || all.length > own.length;
  if (others.length === 0 && !isNew) return [];
  const names =
    others.length === 0
      ? []
      : [
          `A text in ${others.join(", ")} is written as name.${others[0]}.md${found.includes(first) ? " beside name.md" : ""}.`,
        ];
  return [
    [`The texts are in ${listNames(found.includes(first) ? [first, ...others] : others)}.`, ...names].join(
      " ",
    ),
    ...(isNew
      ? [
          `src/data/site.yaml gets \`${written}\`${instead}${all.length > 1 ? ": each language has a site of its own" : ""}.`,
        ]
      : []),
  ];
}

const listNames = (tags: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(tags.map(nameOf));

/** The text of `site.yaml` with these languages; its comments and all else stay as they are. */
export function writeLanguages(text: string, { language, languages }: SiteLanguages): string {
  const { contents } = parseDocument(text);
  const pairOf = (name: string) =>
    isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  const many = pairOf("languages")?.value;
  if (isSeq(many) && many.items.length > 0) {
    const there = new Set(many.items.map((item) => (isScalar(item) ? String(item.value) : "")));
    const last = many.items.at(-1);
    const [start = 0, end = 0] = isScalar(last) ? (last.range ?? []) : [];
    const before = many.flow ? ", " : `\n${/[^\n]*$/.exec(text.slice(0, start))?.[0] ?? "- "}`;
    const missing = languages.filter((tag) => !there.has(tag)).map((tag) => before + tag);
    return text.slice(0, end) + missing.join("") + text.slice(end);
  }
  const one = pairOf("language");
  const line = languages.length > 0 ? `languages: [${languages.join(", ")}]` : `language: ${language}`;
  if (!one || !isScalar(one.key) || !isScalar(one.value)) return `${text.trimEnd()}\n\n${line}\n`;
  const [start = 0] = one.key.range ?? [];
  const [, end = start] = one.value.range ?? [];
  return text.slice(0, start) + line + text.slice(end);
}
