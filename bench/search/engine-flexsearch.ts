import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import FlexSearch from "flexsearch";
import type { Engine } from "./engines.ts";
import {
  type FlatDocument,
  KEPT_FIELDS,
  SEARCHED_FIELDS,
  toAnswer,
  toFlatDocument,
} from "./flat-document.ts";

const INDEX = "index.json";

const create = () =>
  new FlexSearch.Document({
    document: { id: "id", index: SEARCHED_FIELDS, store: ["url", ...KEPT_FIELDS] },
    tokenize: "strict",
  });

/** It has no answer to an empty question, and counts only what it is allowed to return. */
export const flexsearch: Engine = {
  build: async (documents, _vocabulary, folder) => {
    const index = create();
    for (const document of documents.map(toFlatDocument)) index.add(document);
    const parts: Record<string, string> = {};
    await index.export((key: string, data: string) => {
      parts[key] = data;
    });
    writeFileSync(join(folder, INDEX), JSON.stringify(parts));
  },
  open: async (folder) => {
    const text = readFileSync(join(folder, INDEX), "utf8");
    const index = create();
    const parts: Record<string, string> = JSON.parse(text);
    for (const [key, data] of Object.entries(parts)) index.import(key, data);
    return ({ q }) => {
      const found = index.search(q, { limit: 1_000_000, enrich: true, merge: true, suggest: true });
      return toAnswer(found.flatMap(({ doc }) => (doc ? [doc as unknown as FlatDocument] : [])));
    };
  },
};
