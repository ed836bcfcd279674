import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";
import type { Engine } from "./engines.ts";
import {
  type FlatDocument,
  KEPT_FIELDS,
  SEARCHED_FIELDS,
  toAnswer,
  toFlatDocument,
} from "./flat-document.ts";

const DATABASE = "studies.sqlite";

type Row = { url: string; kept: string };

/** FTS5 as it comes with Node: its Porter stemmer, its BM25, any of the words; what a card shows and counts is JSON beside it. */
export const sqlite: Engine = {
  build: async (documents, _vocabulary, folder) => {
    const database = new DatabaseSync(join(folder, DATABASE));
    const columns = SEARCHED_FIELDS.join(", ");
    database.exec(
      `CREATE VIRTUAL TABLE study USING fts5(url UNINDEXED, kept UNINDEXED, ${columns}, tokenize = 'porter unicode61')`,
    );
    const values = SEARCHED_FIELDS.map(() => "?").join(", ");
    const insert = database.prepare(`INSERT INTO study (url, kept, ${columns}) VALUES (?, ?, ${values})`);
    database.exec("BEGIN");
    for (const document of documents.map(toFlatDocument)) {
      const entries = new Map<string, unknown>(Object.entries(document));
      const kept = Object.fromEntries(KEPT_FIELDS.map((name) => [name, entries.get(name)]));
      insert.run(
        document.url,
        JSON.stringify(kept),
        ...SEARCHED_FIELDS.map((name) => String(entries.get(name) ?? "")),
      );
    }
    database.exec("COMMIT");
    database.exec("INSERT INTO study(study) VALUES ('optimize')");
    database.close();
  },
  open: async (folder) => {
    const database = new DatabaseSync(join(folder, DATABASE), { readOnly: true });
    const ask = database.prepare("SELECT url, kept FROM study WHERE study MATCH ? ORDER BY rank");
    const all = database.prepare("SELECT url, kept FROM study");
    return ({ q }) => {
      const words = splitWords(q).map((word) => `"${word.replaceAll('"', "")}"`);
      const rows = (words.length === 0 ? all.all() : ask.all(words.join(" OR "))) as unknown as Row[];
      return toAnswer(rows.map(({ url, kept }): FlatDocument => ({ ...JSON.parse(kept), url })));
    };
  },
};
