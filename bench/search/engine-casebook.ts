import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRelatedWords } from "../../src/build/content/read-data.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { buildSearchFiles, openIndex, search } from "../../src/domain/search/index.ts";
import { ROOT } from "../../test/support/project.ts";
import type { Engine } from "./engines.ts";

/** As a function asks it: with positions, texts, excerpts and related words. */
export const casebook: Engine = {
  build: async (documents, vocabulary, folder) => {
    const files = buildSearchFiles(documents, {
      vocabulary,
      relatedWords: readRelatedWords("en", projectPaths(ROOT)),
    });
    for (const [name, file] of files) writeFileSync(join(folder, name), file);
  },
  open: async (folder) => {
    const index = openIndex((name) => readFileSync(join(folder, name)));
    return (query) => {
      const { results, total, facets } = search(index, query);
      const counts = facets.map(({ values }) =>
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      );
      return { urls: results.map(({ url }) => url), total, facets: counts };
    };
  },
};
