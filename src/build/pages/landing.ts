import {
  FACET_VOCABULARIES,
  facetRow,
  LANDING_FACETS,
  type LandingFacet,
  termsOf,
} from "../../domain/content-model/facets.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { isLandingFacet, landingUrl, pageUrl } from "../../domain/page-addresses.ts";
import { emptyQuery, type FacetLabel, type SearchReply, search } from "../../domain/search/index.ts";
import { searchUrl, toSearchView } from "../../domain/search-view/index.ts";
import { formatLanding, type RelatedGroup, toRelatedGroups } from "../../domain/search-view/sentence.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { PublishedContent } from "../content/published-content.ts";
import type { StudyPage } from "../content/study-page.ts";
import { type ListPage, toListPages } from "./lists.ts";

/** A value that at least one study shown has: all of its pages and its feed say the same of it. */
type Landing = {
  name: LandingFacet;
  value: string;
  /** "Industry" */
  kind: string;
  /** "Retail case studies" */
  title: string;
  sentence: string;
  url: string;
  feedUrl: string;
  /** The same list with filters beside it; needs the search function. */
  searchUrl: string;
  related: RelatedGroup[];
};

/** One page of a landing's list. */
export type LandingPage = ListPage & { landing: Landing };

export function landingPages(publishedContent: PublishedContent): LandingPage[] {
  const { vocabulary, locale } = publishedContent;
  const index = publishedContent.search.index();
  const { facets } = search(index, emptyQuery());
  const studiesByUrl = groupByLanding(publishedContent.listed);
  return facets.flatMap(({ name, values }) => {
    if (!isLandingFacet(name)) return [];
    return values.flatMap((value) => {
      const query = { ...emptyQuery(), facets: { ...emptyQuery().facets, [name]: [value.value] } };
      const reply = search(index, query);
      const landing = toLanding(name, value, reply, vocabulary, locale);
      const urlOf = pagesFrom(landing.url);
      const view = toSearchView(reply, locale, urlOf);
      const list = { view, studies: studiesByUrl.get(landing.url) ?? [], urlOf };
      return toListPages(list, locale).map((page) => ({ ...page, landing }));
    });
  });
}

/** A function of its own: one written where lists are made would hold the index that they are read from. */
const pagesFrom =
  (url: string) =>
  (page: number): string =>
    pageUrl(url, page);

/** The studies of each landing by its address, newest first. */
function groupByLanding(studies: readonly StudyPage[]): Map<string, StudyPage[]> {
  const groups = new Map<string, StudyPage[]>();
  for (const page of studies) {
    const urls = LANDING_FACETS.flatMap((name) =>
      termsOf(page.study, name).map(({ value }) => landingUrl(name, value)),
    );
    for (const url of new Set(urls)) {
      const group = groups.get(url);
      if (group) group.push(page);
      else groups.set(url, [page]);
    }
  }
  return groups;
}

function toLanding(
  name: LandingFacet,
  { value, label }: FacetLabel,
  reply: SearchReply,
  vocabulary: Vocabulary,
  locale: Locale,
): Landing {
  const url = landingUrl(name, value);
  const described = describe(name, value, vocabulary);
  return {
    name,
    value,
    kind: locale.t(`facets.${name}.label`),
    title: locale.t("landing.title", { label }),
    sentence: described ?? formatLanding(name, reply, locale),
    url,
    feedUrl: `${url}feed.xml`,
    searchUrl: searchUrl(reply.query),
    related: toRelatedGroups(name, reply, locale),
  };
}

/** The sentence the vocabulary has of a value; undefined where it has none. */
function describe(name: LandingFacet, value: string, vocabulary: Vocabulary): string | undefined {
  const list = FACET_VOCABULARIES.find((list) => list === facetRow(name).vocabulary);
  return list && vocabulary[list].find((entry) => entry.value === value)?.description;
}
