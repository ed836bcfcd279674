import type { Locale } from "../../domain/locale/index.ts";
import { emptyQuery, RESULTS_PER_PAGE, type SearchResult, search } from "../../domain/search/index.ts";
import { type SearchView, toSearchView, turnPage } from "../../domain/search-view/index.ts";
import type { PublishedContent } from "../content/published-content.ts";
import type { StudyPage } from "../content/study-page.ts";

/** Studies that are published as a list in pages. `view`: of its first page; all others differ from it in what they list. */
export type StudyList = {
  view: SearchView;
  /** In the order of the list. */
  studies: readonly StudyPage[];
  /** Where page n of the list is; the search decides where it is left out. */
  urlOf?: (page: number) => string;
};

/** A page of a list. What it shows is made when it is written: of thousands of pages one is held at a time. */
export type ListPage = { url: string; list: StudyList; number: number };

/** The list of all case studies, newest first. */
export const allStudies = ({ search: { index }, listed, locale }: PublishedContent): StudyList => ({
  view: toSearchView(search(index(), emptyQuery()), locale),
  studies: listed,
});

/** The pages of a list, each at an address of its own; one that holds nothing has one page that says so. */
export function toListPages(list: StudyList, locale: Locale): ListPage[] {
  const count = Math.max(1, list.view.reply.pages);
  return Array.from({ length: count }, (_, position) => {
    const { url } = turnPage(list.view, position + 1, [], locale, list.urlOf);
    return { url, list, number: position + 1 };
  });
}

/** What a page of a list shows. `toSearchResult`: a study as lists show it. */
export function viewOfPage(
  { list, number }: ListPage,
  locale: Locale,
  toSearchResult: (page: StudyPage) => SearchResult,
): SearchView {
  const end = number * RESULTS_PER_PAGE;
  const results = list.studies.slice(end - RESULTS_PER_PAGE, end).map(toSearchResult);
  return turnPage(list.view, number, results, locale, list.urlOf);
}
