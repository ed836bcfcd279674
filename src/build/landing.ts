import type { Feed } from "../domain/feed.ts";
import { isLandingFacet, type LandingFacet, landingUrl, pageUrl } from "../domain/landing.ts";
import {
  emptyQuery,
  type FacetLabel,
  type SearchIndex,
  type SearchReply,
  search,
} from "../domain/search/index.ts";
import { FILTER_NAMES } from "../domain/search-view/facet-names.ts";
import { type SearchView, searchUrl, toSearchView } from "../domain/search-view/index.ts";
import { type RelatedGroup, sayLanding, toRelatedGroups } from "../domain/search-view/landing-words.ts";
import { termsOf } from "../domain/study-terms.ts";
import type { Vocabulary, VocabularyList } from "../domain/vocabulary.ts";
import type { Casebook } from "./casebook.ts";
import { toFeed } from "./feeds.ts";
import type { StudyPage } from "./study-page.ts";

/** A value that at least one study shown has: all of its pages and its feed say the same of it. */
export type Landing = {
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
export type LandingPage = { url: string; landing: Landing; view: SearchView };

const LISTS: Record<LandingFacet, VocabularyList> = {
  industry: "industries",
  technology: "technologies",
  topic: "topics",
  service: "services",
};

export function landingPages({ index, vocabulary }: Casebook): LandingPage[] {
  const { facets } = search(index, emptyQuery());
  return facets.flatMap(({ name, values }) =>
    isLandingFacet(name) ? values.flatMap((value) => pagesOf(name, value, index, vocabulary)) : [],
  );
}

/** The feed of each landing. */
export function landingFeeds({ site, studies }: Casebook, pages: readonly LandingPage[]): Feed[] {
  const landings = new Map(pages.map(({ landing }) => [landing.url, landing]));
  return [...landings.values()].map(({ name, value, title, sentence, url }) => {
    const isOfIt = ({ study }: StudyPage): boolean =>
      termsOf(study, name).some((term) => term.value === value);
    return toFeed({ title, subtitle: sentence, path: url }, studies.filter(isOfIt), site);
  });
}

function pagesOf(
  name: LandingFacet,
  value: FacetLabel,
  index: SearchIndex,
  vocabulary: Vocabulary,
): LandingPage[] {
  const query = { ...emptyQuery(), facets: { ...emptyQuery().facets, [name]: [value.value] } };
  const first = search(index, query);
  const landing = toLanding(name, value, first, vocabulary);
  return Array.from({ length: first.pages }, (_, position) => {
    const reply = position === 0 ? first : search(index, { ...query, page: position + 1 });
    const view = toSearchView(reply, (page) => pageUrl(landing.url, page));
    return { url: view.url, landing, view };
  });
}

function toLanding(
  name: LandingFacet,
  { value, label }: FacetLabel,
  reply: SearchReply,
  vocabulary: Vocabulary,
): Landing {
  const url = landingUrl(name, value);
  const described = vocabulary[LISTS[name]].find((entry) => entry.value === value)?.description;
  return {
    name,
    value,
    kind: FILTER_NAMES[name],
    title: `${label} case studies`,
    sentence: described ?? sayLanding(name, reply),
    url,
    feedUrl: `${url}feed.xml`,
    searchUrl: searchUrl(reply.query),
    related: toRelatedGroups(name, reply),
  };
}
