import { suggest } from "../src/domain/inquiry/index.ts";
import { emptyQuery, parseSearchQuery, type SearchIndex, search } from "../src/domain/search/index.ts";

/** A study of this deploy, as a form or a list of suggestions needs it. */
export type Study = { slug: string; url: string; title: string; snippet: string };

export type Studies = {
  find(slug: string): Study | null;
  /** Slugs of the `most` studies that fit a message best, best first. */
  suggest(message: string, most: number): string[];
};

/** Reads the studies through the search, the one thing that knows them all. */
export function openStudies(index: SearchIndex): Studies {
  const bySlug = new Map(listStudies(index).map((study) => [study.slug, study]));
  const findWord = (word: string) => {
    const { results, total } = search(index, parseSearchQuery(new URLSearchParams({ q: word })));
    return { urls: results.map(({ url }) => url), total };
  };
  return {
    find: (slug) => bySlug.get(slug) ?? null,
    suggest: (message, most) => suggest(message, { size: bySlug.size, find: findWord }, most).map(slugOf),
  };
}

function listStudies(index: SearchIndex): Study[] {
  const first = search(index, emptyQuery());
  const pages = Array.from({ length: Math.max(first.pages - 1, 0) }, (_, at) =>
    search(index, { ...first.query, page: at + 2 }),
  );
  return [first, ...pages].flatMap(({ results }) =>
    results.map(({ url, title, snippet }) => ({ slug: slugOf(url), url, title, snippet })),
  );
}

/** `/case-studies/<slug>/` */
const slugOf = (url: string): string => url.split("/").at(-2) ?? "";
