import { toAddressSlug } from "../domain/case-study/address.ts";
import { readDate } from "../domain/case-study/fields/dates.ts";
import { languagesOf } from "../domain/locale/site-languages.ts";
import type { Site } from "../domain/site.ts";
import type { ConvertedEntry } from "./convert-entry.ts";
import { rawText } from "./raw-values.ts";
import { keysOfEntry, linkKey } from "./rewrite-links.ts";
import { type ImportNote, importNote } from "./source.ts";

/** An entry and the name of its file here, without the ending. */
export type NamedEntry = { item: ConvertedEntry; name: string; notes: ImportNote[] };

/** Gives each study the name of its file, which makes its address; of two that want one the second gets a number. */
export function nameStudies(converted: readonly ConvertedEntry[]): NamedEntry[] {
  const taken = new Map<string, string>();
  const byGroup = new Map<string, string>();
  const nameOf = ({ entry, title }: ConvertedEntry): { slug: string; ending: string } => {
    const own = rawText(entry.fields.slug).split("/").filter(Boolean).at(-1) ?? "";
    const shared = entry.language === null ? undefined : byGroup.get(entry.group ?? "");
    const slug =
      shared ?? (toAddressSlug(own) || toAddressSlug(entry.name) || toAddressSlug(title) || "study");
    return { slug, ending: entry.language === null ? "" : `.${entry.language}` };
  };
  const nameStudy = (item: ConvertedEntry): NamedEntry => {
    const { entry } = item;
    const { slug, ending } = nameOf(item);
    let name = `${slug}${ending}`;
    for (let number = 2; taken.has(name); number++) name = `${slug}-${number}${ending}`;
    const rival = taken.get(`${slug}${ending}`);
    taken.set(name, entry.path);
    if (entry.language === null && entry.group !== null) byGroup.set(entry.group, name);
    const message = `${rival} has the name ${slug} already, so this becomes ${name}`;
    return { item, name, notes: rival === undefined ? [] : [importNote("guessed", entry, null, message)] };
  };
  // Translations take the name of the text they translate.
  const firsts = converted.filter(({ entry }) => entry.language === null).map(nameStudy);
  return [...firsts, ...converted.filter(({ entry }) => entry.language !== null).map(nameStudy)];
}

/** Finds the study a link leads to, among several in the language of the text it stands in. */
export class StudyLinks {
  readonly #studies = new Map<string, NamedEntry>();
  readonly #names: ReadonlySet<string>;
  readonly #languages: readonly string[];
  readonly #timeZone: string;
  readonly #now: Date;

  /** `origin` of the old site; `site` is this one. */
  constructor(
    named: readonly NamedEntry[],
    origin: string | null,
    site: Pick<Site, "language" | "languages" | "timeZone">,
    now: Date,
  ) {
    this.#now = now;
    this.#languages = languagesOf(site);
    this.#timeZone = site.timeZone;
    this.#names = new Set(named.map(({ name }) => name));
    const keysOf = ({ item: { entry, mapped } }: NamedEntry): string[] => [
      ...keysOfEntry(entry, origin),
      ...mapped.fields.redirectFrom.map(linkKey),
    ];
    for (const study of named)
      for (const key of keysOf(study))
        for (const own of [key, `${study.item.entry.language ?? ""} ${key}`])
          if (!this.#studies.has(own)) this.#studies.set(own, study);
  }

  /** The study's address, or "" where the public site will not have it and the study that links to it will be there. */
  find(href: string, from: ConvertedEntry): string | null {
    if (/^(?:#|mailto:|tel:)/.test(href)) return null;
    const key = linkKey(href);
    const found = this.#studies.get(`${from.entry.language ?? ""} ${key}`) ?? this.#studies.get(key);
    if (!found) return null;
    if (this.#isHeld(found.item) && !this.#isHeld(from)) return "";
    const fragment = /#.*$/.exec(href)?.[0] ?? "";
    return `${this.addressOf(found)}${fragment}`;
  }

  /**
   * The address of a study in the site of its language. Where the site has not got that language yet, that of the study it
   * translates, which becomes its own with it.
   */
  addressOf({ item: { entry }, name }: NamedEntry): string {
    const plain = entry.language === null ? name : name.slice(0, -entry.language.length - 1);
    const isSiteLanguage = entry.language !== null && this.#languages.includes(entry.language);
    return `/case-studies/${isSiteLanguage || this.#names.has(plain) ? plain : name.replaceAll(".", "-")}/`;
  }

  #isHeld({ mapped: { fields } }: ConvertedEntry): boolean {
    if (fields.draft || fields.client?.approved === false) return true;
    const date = readDate(fields.publishDate, this.#timeZone);
    return "iso" in date && Date.parse(date.iso) > this.#now.getTime();
  }
}
