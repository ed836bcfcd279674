import { FACET_VOCABULARIES, facetRow, type LandingFacet } from "../../domain/content-model/facets.ts";
import { fillIn, type SiteWords } from "../../domain/content-model/words.ts";
import { isLandingFacet, landingUrl, pageUrl } from "../../domain/landing.ts";
import {
  emptyQuery,
  type FacetLabel,
  type SearchIndex,
  type SearchReply,
  search,
} from "../../domain/search/index.ts";
import { type SearchView, searchUrl, toSearchView } from "../../domain/search-view/index.ts";
import { formatLanding, type RelatedGroup, toRelatedGroups } from "../../domain/search-view/sentence.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { Casebook } from "../content/casebook.ts";

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
export type LandingPage = { url: string; landing: Landing; view: SearchView };

export function landingPages({ index, vocabulary, words }: Casebook): LandingPage[] {
  const { facets } = search(index, emptyQuery());
  return facets.flatMap(({ name, values }) =>
    isLandingFacet(name) ? values.flatMap((value) => pagesOf(name, value, index, vocabulary, words)) : [],
  );
}

function pagesOf(
  name: LandingFacet,
  value: FacetLabel,
  index: SearchIndex,
  vocabulary: Vocabulary,
  words: SiteWords,
): LandingPage[] {
  const query = { ...emptyQuery(), facets: { ...emptyQuery().facets, [name]: [value.value] } };
  const first = search(index, query);
  const landing = toLanding(name, value, first, vocabulary, words);
  return Array.from({ length: first.pages }, (_, position) => {
    const reply = position === 0 ? first : search(index, { ...query, page: position + 1 });
    const view = toSearchView(reply, words, (page) => pageUrl(landing.url, page));
    return { url: view.url, landing, view };
  });
}

function toLanding(
  name: LandingFacet,
  { value, label }: FacetLabel,
  reply: SearchReply,
  vocabulary: Vocabulary,
  words: SiteWords,
): Landing {
  const url = landingUrl(name, value);
  const described = describe(name, value, vocabulary);
  return {
    name,
    value,
    kind: words.facets[name].label,
    title: fillIn(words.landing.title, { label }),
    sentence: described ?? formatLanding(name, reply, words),
    url,
    feedUrl: `${url}feed.xml`,
    searchUrl: searchUrl(reply.query),
    related: toRelatedGroups(name, reply, words),
  };
}

/** The sentence the vocabulary has of a value; undefined where it has none. */
function describe(name: LandingFacet, value: string, vocabulary: Vocabulary): string | undefined {
  const list = FACET_VOCABULARIES.find((list) => list === facetRow(name).vocabulary);
  return list && vocabulary[list].find((entry) => entry.value === value)?.description;
}
