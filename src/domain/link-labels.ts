import type { CaseStudy } from "./case-study/types.ts";
import { type PlaceInFile, pathOn } from "./check-site-yaml-links.ts";
import { LANDING_FACETS, termsOf } from "./content-model/facets.ts";
import { byPosition, type Diagnostic } from "./diagnostic.ts";
import type { Locale, MessageKey } from "./locale/index.ts";
import { languagesOf } from "./locale/site-languages.ts";
import { lazy } from "./memoize.ts";
import { landingUrl } from "./page-addresses.ts";
import { LINK_LISTS, type ShownSite, type Site, type SiteLink } from "./site.ts";
import { comparePath } from "./site-files/redirects.ts";

/** The words for pages that every site has. */
const PAGE_WORDS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>(
  [
    ["/", "frame.links.home"],
    ["/case-studies/", "results.title"],
    ["/about/", "frame.links.about"],
    ["/contact/", "contact.title"],
    ["/privacy/", "frame.links.privacy"],
    ["/accessibility/", "frame.links.accessibility"],
    ["/feed.xml", "frame.links.feed"],
    ["/feed.json", "frame.links.feed"],
    ["/third-party-notices.txt", "frame.links.licences"],
    ["/search", "search.submit"],
    ["/search/problem", "problem.title"],
  ].map(([url = "", key]) => [comparePath(url), key as MessageKey]),
);

/** Pages and studies by whose titles links can go; `isOwn`: a page that the site wrote itself. */
export type TitledTargets = {
  pages: readonly { url: string; title: string; isOwn: boolean }[];
  studies: readonly CaseStudy[];
};

/** The name of what lies at a path of the site; null where nothing is known of it. */
type NameOfPath = (path: string) => string | null;

/** Names in the language of `locale`: a page that the site wrote itself goes by its title, one that every site has by its words. */
export function namesOfTargets({ pages, studies }: TitledTargets, locale: Locale): NameOfPath {
  const titles = lazy(() => {
    const landings = LANDING_FACETS.flatMap((facet) => {
      const labels = new Map(
        studies.flatMap((study) => termsOf(study, facet).map(({ value, label }) => [value, label] as const)),
      );
      return [...labels].map(([value, title]) => ({ url: landingUrl(facet, value), title }));
    });
    const own = pages.filter(({ isOwn, url }) => isOwn && url !== "/");
    return new Map(
      [...landings, ...studies, ...own].map(({ url, title }) => [comparePath(url), title] as const),
    );
  });
  return (path) => {
    const key = PAGE_WORDS.get(comparePath(path));
    return titles().get(comparePath(path)) ?? (key === undefined ? null : locale.text(key));
  };
}

/** A site whose links all have words: those its data give, else the name of the target, else what the address tells. */
export function labelLinks(site: Site, nameOf: NameOfPath): ShownSite {
  const show = (link: SiteLink) => ({
    label: givenLabel(link, site) ?? nameOfLink(link, site, nameOf) ?? readAddress(link.url),
    url: link.url,
  });
  return {
    ...site,
    navigation: site.navigation.map(show),
    footer: site.footer.map(show),
    social: site.social.map(show),
  };
}

/** Of texts by language, that of the site's own, of the same language elsewhere ("de" for "de-AT"), or the first. */
function givenLabel({ label }: SiteLink, { language }: Site): string | undefined {
  if (label === undefined || typeof label === "string") return label;
  return textIn(label, language) ?? Object.values(label)[0];
}

function textIn(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  const find = (isSame: (tag: Intl.Locale) => boolean): string | undefined =>
    Object.entries(texts).find(([tag]) => isSame(new Intl.Locale(tag)))?.[1];
  const own = new Intl.Locale(language);
  return find((tag) => tag.baseName === own.baseName) ?? find((tag) => tag.language === own.language);
}

function nameOfLink(link: SiteLink, site: Site, nameOf: NameOfPath): string | null {
  const path = pathOn(link, site);
  return path === null ? null : nameOf(path);
}

/** "team" for `/about/team/`, and what a person would copy of any other address. */
function readAddress(url: string): string {
  if (!url.startsWith("/"))
    return url.replace(/^(?:mailto:|tel:|https?:\/\/(?:www\.)?)/i, "").replace(/\/*(?:[?#].*)?$/s, "");
  const last =
    comparePath(url.replace(/[?#].*$/s, ""))
      .split("/")
      .at(-1) ?? "";
  return last.replace(/\.\w+$/, "").replace(/[-_]+/g, " ") || url;
}

/**
 * Links whose words are missing or not of the site's language, at their lines. `inEnglish`: the same names in English, which an
 * earlier version wrote into the data of every site.
 */
export function checkLinkLabels(
  site: Site,
  placeOf: PlaceInFile,
  nameOf: NameOfPath,
  inEnglish: NameOfPath,
): Diagnostic[] {
  return LINK_LISTS.flatMap((list) =>
    site[list].flatMap((link: SiteLink, index): Diagnostic[] => {
      const field = link.label === undefined ? "url" : "label";
      const tell = (level: Diagnostic["level"], message: string): Diagnostic[] => [
        {
          level,
          rule: level === "error" ? "label-missing" : "label-language",
          field: `${list}.${index}.${link.label === undefined ? "label" : field}`,
          ...placeOf([list, index, field]),
          message,
        },
      ];
      const name = nameOfLink(link, site, nameOf);
      if (link.label === undefined)
        return name === null && !/^(?:mailto|tel):/i.test(link.url)
          ? tell(
              "error",
              `nothing on this site names ${link.url}; write label: and the words of the link above it`,
            )
          : [];
      if (typeof link.label !== "string") {
        const texts = link.label;
        const missing = languagesOf(site).filter((language) => textIn(texts, language) === undefined);
        return missing.length === 0
          ? []
          : tell(
              "warning",
              `there are no words for ${missing.join(", ")}, which has those of ${Object.keys(texts)[0]}; add them`,
            );
      }
      const english = nameOfLink(link, site, inEnglish);
      return link.label === english && name !== null && name !== english
        ? tell(
            "warning",
            `\`${english}\` is English, and the site is not; remove the line, and the link is called ${name}`,
          )
        : [];
    }),
  ).sort(byPosition);
}
