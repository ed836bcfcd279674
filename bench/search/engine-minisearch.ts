import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch, { type Options, type SearchOptions, type SearchResult } from "minisearch";
import type { Engine } from "./engines.ts";
import {
  type FlatDocument,
  KEPT_FIELDS,
  SEARCHED_FIELDS,
  toAnswer,
  toFlatDocument,
} from "./flat-document.ts";

const INDEX = "index.json";

const OPTIONS: Options<FlatDocument> = {
  fields: SEARCHED_FIELDS,
  storeFields: ["url", ...KEPT_FIELDS],
};

/** What its documentation recommends to forgive typos and to complete the last word. */
const QUESTION: SearchOptions = {
  fuzzy: 0.2,
  prefix: (_term, place, terms) => place === terms.length - 1,
};

export const minisearch: Engine = {
  build: async (documents, _vocabulary, folder) => {
    const index = new MiniSearch(OPTIONS);
    index.addAll(documents.map(toFlatDocument));
    writeFileSync(join(folder, INDEX), JSON.stringify(index));
  },
  open: async (folder) => {
    const text = readFileSync(join(folder, INDEX), "utf8");
    const index = MiniSearch.loadJSON(text, OPTIONS);
    return ({ q }) =>
      toAnswer(index.search(q === "" ? MiniSearch.wildcard : q, QUESTION) as (SearchResult & FlatDocument)[]);
  },
};
