import {
  FACET_VOCABULARIES,
  facetRow,
  LANDING_FACETS,
  type LandingFacet,
} from "../../domain/content-model/facets.ts";
import {
  languagesOf,
  nameInSwitch,
  nameWithoutLanguage,
  prefixOf,
  type Translation,
} from "../../domain/locale/site-languages.ts";
import { LIST_URL, landingUrl } from "../../domain/page-addresses.ts";
import type { PublishedContent } from "../content/published-content.ts";

/** A page of a localized site; one that shows a study in another language is no translation of it. */
type IdentifiedPage = { url: string; isTranslated: boolean };

/** The pages of a localized site by what its translations share: the name of a file, or of an entry of the vocabulary. */
export function pagesByIdentity({
  site,
  studies,
  listed,
  pages,
  vocabulary,
  unpublished,
}: PublishedContent): Map<string, IdentifiedPage> {
  const languages = languagesOf(site);
  const identities = new Map<string, IdentifiedPage>();
  const add = (identity: string, url: string, isTranslated = true): void => {
    if (!(url in unpublished)) identities.set(identity, { url, isTranslated });
  };
  add("home", "/");
  add("list", LIST_URL);
  add("contact", "/contact/");
  for (const { study, untranslated } of studies)
    add(`study ${nameWithoutLanguage(study.file, languages)}`, study.url, untranslated === null);
  for (const page of pages) add(`page ${page.name}`, page.url);
  const used = new Set(
    listed.flatMap(({ study }) => LANDING_FACETS.flatMap((name) => valuesOf(study, name))),
  );
  for (const name of LANDING_FACETS) {
    const list = FACET_VOCABULARIES.find((each) => each === facetRow(name).vocabulary);
    for (const [index, { value }] of (list ? vocabulary[list] : []).entries()) {
      const url = landingUrl(name, value);
      if (used.has(url)) add(`landing ${name} ${index}`, url);
    }
  }
  return identities;
}

const valuesOf = (study: PublishedContent["studies"][number]["study"], name: LandingFacet): string[] =>
  facetRow(name)
    .values(study)
    .map(({ value }) => landingUrl(name, value));

/**
 * The same page in every language by its address in the localized site of `own`: what hreflang and the switch of languages name.
 * `absolute` is null where pages do not name each other both ways, as Google's rules for hreflang ask.
 */
export function translationsOf(
  own: string,
  addresses: readonly (readonly [language: string, pages: ReadonlyMap<string, IdentifiedPage>])[],
  languages: readonly string[],
  origin: string,
): Map<string, Translation[]> {
  const pages = addresses.find(([language]) => language === own)?.[1] ?? new Map<string, IdentifiedPage>();
  return new Map(
    [...pages].map(([identity, { url, isTranslated }]): [string, Translation[]] => [
      url,
      addresses.map(([language, others]) => {
        const other = others.get(identity);
        const address = other === undefined ? null : prefixOf(language, languages) + other.url;
        // Pages that name each other as translations have to do so both ways.
        const isAlternate = isTranslated && other?.isTranslated;
        return {
          language,
          name: nameInSwitch(language, languages),
          url: address,
          absolute: isAlternate ? origin + address : null,
        };
      }),
    ]),
  );
}
