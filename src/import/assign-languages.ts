import { languagesOf } from "../domain/locale/editions.ts";
import type { Site } from "../domain/site.ts";
import type { Source, SourceEntry } from "./source.ts";

/** Entries whose `language` is null in the site's first language and else the tag that their files are named by, and what to say of it. */
export type AssignedLanguages = { entries: SourceEntry[]; notes: string[] };

type SiteLanguages = Pick<Site, "language" | "languages">;

/** Gives each text of a source the language it has on this site: `en` of a source is `en-GB` where the site says so. */
export function assignLanguages({ entries, languages }: Source, site: SiteLanguages): AssignedLanguages {
  const own = languagesOf(site);
  const [ownFirst = ""] = own;
  const bare = new Set(entries.flatMap(({ language }) => language ?? []));
  // Of `de` and `de-DE` in one source both mean the same.
  const toOwn = (tag: string): string =>
    matchTag(tag, own) ?? [...bare].find((other) => other === tag.split(/[-_]/)[0]) ?? canonicalTag(tag);
  // What names no language is in the first of the old site, or of this one where that names none.
  const sourceFirst = toOwn(languages[0] || ownFirst);
  const tagOf = ({ language }: SourceEntry): string => (language === null ? sourceFirst : toOwn(language));
  const found = [...new Set(entries.map(tagOf))];
  const first = found.includes(ownFirst) || own.length > 1 ? ownFirst : firstOf(found, sourceFirst);
  const assigned = entries.map((entry) => {
    const tag = tagOf(entry);
    return { ...entry, language: tag === first ? null : tag };
  });
  return { entries: assigned, notes: explain(found, first, own) };
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

/** `pt_br` as BCP 47 has it; what is no tag stays as it is. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? tag;
  } catch {
    return tag;
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
function explain(found: readonly string[], first: string, own: readonly string[]): string[] {
  const others = found.filter((tag) => tag !== first);
  const [ownFirst = ""] = own;
  if (others.length === 0)
    return found.length === 0 || first === ownFirst
      ? []
      : [`The texts are in ${nameOf(first)}: write \`language: ${first}\` in src/data/site.yaml.`];
  const told = [
    `The texts are in ${listNames(found.includes(first) ? [first, ...others] : others)}. A text in ${others.join(", ")} is written as name.${others[0]}.md${found.includes(first) ? " beside name.md" : ""}.`,
  ];
  const missing = others.filter((tag) => !own.includes(tag));
  if (missing.length === 0 && first === ownFirst) return told;
  const wanted = own.length > 1 ? [...own, ...missing] : [first, ...others];
  const instead = first === ownFirst ? "" : `, in place of \`language: ${ownFirst}\``;
  return [
    ...told,
    `Write \`languages: [${wanted.join(", ")}]\` in src/data/site.yaml${instead}, which gives each language its edition of the site; until then name.${missing[0] ?? others[0]}.md is a study beside name.md.`,
  ];
}

const listNames = (tags: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(tags.map(nameOf));
