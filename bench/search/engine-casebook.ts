import { buildIndex, openIndex, search } from "../../src/domain/search/index.ts";
import type { Engine } from "./engines.ts";

export const casebook: Engine = {
  build: async (documents, vocabulary) => JSON.stringify(buildIndex(documents, { vocabulary })),
  open: async (text) => {
    const index = openIndex(JSON.parse(text));
    return (query) => {
      const { results, total, facets } = search(index, query);
      const counts = facets.map(({ values }) =>
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      );
      return { urls: results.map(({ url }) => url), total, facets: counts };
    };
  },
};
