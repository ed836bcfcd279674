import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import {
  buildSearchFiles,
  openIndex,
  parseSearchQuery,
  type SearchDocument,
  search,
} from "../src/domain/search/index.ts";
import { createDocument } from "../test/support/search/documents.ts";
import { type Collection, readCollection } from "./relevance/collection.ts";
import { type Measures, measure } from "./relevance/measures.ts";

const USAGE = "npm run bench -- relevance --documents FILE --queries FILE --judgments FILE";

/** Prints how well the engine, and MiniSearch with its default settings, answer the questions of a judged collection. */
export async function run(args: string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { documents: text, queries: text, judgments: text } });
  const { documents, queries, judgments } = values;
  if (!documents || !queries || !judgments) throw new Error(`Three files are needed: ${USAGE}`);
  const collection = readCollection({ documents, queries, judgments });
  print("Casebook", measure(collection.queries, collection.relevant, openCasebook(collection)));
  print("MiniSearch 7", measure(collection.queries, collection.relevant, openMiniSearch(collection)));
}

function print(name: string, { questions, ndcg, mrr, recall }: Measures): void {
  const figures = [`nDCG@10 ${ndcg.toFixed(4)}`, `MRR ${mrr.toFixed(4)}`, `recall@10 ${recall.toFixed(4)}`];
  console.log(`${name.padEnd(13)} ${figures.join("  ")}  (${questions} questions)`);
}

/** Through the same door as a visitor's question, from JSON as a function reads it. */
function openCasebook({ documents }: Collection): (text: string) => string[] {
  const files = buildSearchFiles(documents.map(toSearchDocument));
  const index = openIndex((name) => files.get(name) ?? null);
  return (q) => search(index, parseSearchQuery(new URLSearchParams({ q }))).results.map(({ url }) => url);
}

function openMiniSearch({ documents }: Collection): (text: string) => string[] {
  const index = new MiniSearch({ fields: ["title", "text"] });
  index.addAll(documents);
  return (q) => index.search(q).map(({ id }) => id);
}

const toSearchDocument = ({ id, title, text }: Collection["documents"][number]): SearchDocument =>
  createDocument({ url: id, title, snippet: "", body: text });
