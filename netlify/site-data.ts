import facts from "../.generated/facts.json" with { type: "json" };
import indexJson from "../_site/search-index.json" with { type: "json" };
import type { HeaderFacts } from "../src/domain/headers/index.ts";
import { openIndex, type SearchIndex } from "../src/domain/search/index.ts";

/** What the build knows of the site and of itself: each deploy's functions speak of their own pages. */
export const { site, build, assets, unpublished } = facts;

export const headerFacts: HeaderFacts = {
  context: build.context,
  styleHashes: Object.values(assets.styles).map((style) => style.hash),
};

let index: SearchIndex | undefined;

/** The search index of this deploy, opened at the first question. */
export function openSearchIndex(): SearchIndex {
  index ??= openIndex(indexJson);
  return index;
}
