import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";
import type { Engine } from "./engines.ts";
import { type FlatDocument, SEARCHED_FIELDS, toAnswer, toFlatDocument } from "./flat-document.ts";

const INDEX = "index.json";

/** It keeps no fields, so that what a card shows and counts lies beside its index. */
export const lunrEngine: Engine = {
  build: async (documents, _vocabulary, folder) => {
    const flat = documents.map(toFlatDocument);
    const index = lunr((builder) => {
      for (const name of SEARCHED_FIELDS) builder.field(name);
      for (const document of flat) builder.add(document);
    });
    const kept = flat.map(({ body: _body, headings: _headings, ...others }) => others);
    writeFileSync(join(folder, INDEX), JSON.stringify({ index, kept }));
  },
  open: async (folder) => {
    const { index, kept }: { index: object; kept: FlatDocument[] } = JSON.parse(
      readFileSync(join(folder, INDEX), "utf8"),
    );
    const loaded = lunr.Index.load(index);
    return ({ q }) => {
      const words = splitWords(q);
      if (words.length === 0) return toAnswer(kept);
      const found = loaded.query((query) => {
        for (const word of words) query.term(lunr.tokenizer(word), {});
      });
      return toAnswer(found.flatMap(({ ref }) => kept[Number(ref)] ?? []));
    };
  },
};
