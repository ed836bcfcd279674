import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRelatedWords } from "../../src/build/content/study-page.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { buildSearchFiles, type FilePart, openIndex, search } from "../../src/domain/search/index.ts";
import { ROOT } from "../../test/support/project.ts";
import type { Engine } from "./engines.ts";

function readBytes(file: string, part?: FilePart): Uint8Array {
  if (!part) return readFileSync(file);
  const descriptor = openSync(file, "r");
  const bytes = new Uint8Array(part.end - part.start);
  readSync(descriptor, bytes, 0, bytes.length, part.start);
  closeSync(descriptor);
  return bytes;
}

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
    const index = openIndex((name, part) => readBytes(join(folder, name), part));
    return (query) => {
      const { results, total, facets } = search(index, query);
      const counts = facets.map(({ values }) =>
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      );
      return { urls: results.map(({ url }) => url), total, facets: counts };
    };
  },
};
