import type { SearchReply } from "../search/types.ts";
import { searchUrl, withoutFilter } from "./addresses.ts";
import { sayCount } from "./sentence.ts";

/** What to try when little or nothing was found, as links. */
export type SuggestionViews = {
  /** "kubernetes", "4 case studies" */
  spellings: { q: string; count: string; url: string }[];
  /** "Retail", "2 case studies" */
  drops: { label: string; count: string; url: string }[];
  nearest: { title: string; url: string }[];
};

export function toSuggestionViews({
  query,
  suggestions,
}: Pick<SearchReply, "query" | "suggestions">): SuggestionViews {
  const views: SuggestionViews = { spellings: [], drops: [], nearest: [] };
  for (const suggestion of suggestions) {
    if (suggestion.kind === "near") views.nearest.push({ title: suggestion.title, url: suggestion.url });
    else if (suggestion.kind === "drop") {
      const url = searchUrl(withoutFilter(query, suggestion));
      views.drops.push({ label: suggestion.label, count: sayCount(suggestion.total), url });
    } else {
      const url = searchUrl({ ...query, q: suggestion.q, page: 1 });
      views.spellings.push({ q: suggestion.q, count: sayCount(suggestion.total), url });
    }
  }
  return views;
}
