import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRelatedWords } from "../../src/build/content/read-data.ts";
import { buildSearchFiles, openIndex, search } from "../../src/domain/search/index.ts";
import type { Engine } from "./engines.ts";

/** What ranking, filters, counts and cards read; like the peers it is asked for no excerpts. */
const FILES = ["index", "records", "related", "figures"];

export const casebook: Engine = {
  build: async (documents, vocabulary, folder) => {
    const files = buildSearchFiles(documents, { vocabulary, relatedWords: readRelatedWords("en") });
    for (const name of FILES) writeFileSync(join(folder, name), files.get(name) ?? "");
  },
  open: async (folder) => {
    const index = openIndex((name) => (FILES.includes(name) ? readFileSync(join(folder, name)) : null));
    return (query) => {
      const { results, total, facets } = search(index, query);
      const counts = facets.map(({ values }) =>
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      );
      return { urls: results.map(({ url }) => url), total, facets: counts };
    };
  },
};
