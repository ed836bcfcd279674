import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { readRelatedWords } from "../src/build/content/study-page.ts";
import { projectPaths } from "../src/build/project-paths.ts";
import {
  buildSearchFiles,
  openIndex,
  parseSearchQuery,
  type SearchDocument,
  type SearchReply,
  search,
} from "../src/domain/search/index.ts";
import { ROOT } from "../test/support/project.ts";
import { createDocument } from "../test/support/search/documents.ts";
import { type Collection, readCollection } from "./relevance/collection.ts";
import { type KnownItemEngine, measureKnownItems } from "./relevance/known-item.ts";
import { type Measures, measure } from "./relevance/measures.ts";
import { openPlainBm25 } from "./relevance/plain-bm25.ts";
import { createRandom } from "./search/random.ts";
import { readStudies } from "./search/studies.ts";

const USAGE =
  "npm run bench -- relevance [--studies FOLDER] FOLDER ...; each of the last holds documents.jsonl, queries.jsonl, judgments.tsv";

/** The first ten answers to a question, by address, best first. */
export type Answer = (text: string) => string[];

/**
 * Prints how well the engine, plain BM25 with its analyser, and MiniSearch with its default settings answer the questions of judged
 * collections, and how sure it is that the engine is no worse than plain BM25; of a folder of studies, how well they find one by two words
 * that stand in it.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals: folders } = parseArgs({
    args,
    options: { studies: { type: "string" } },
    allowPositionals: true,
  });
  if (folders.length === 0 && values.studies === undefined)
    throw new Error(`Collections or studies are needed: ${USAGE}`);
  if (values.studies !== undefined) await findKnownItems(values.studies);
  if (folders.length > 0) judgeCollections(folders);
}

/** The same three engines; MiniSearch has the parts of a study as fields, and once as title and text alone. */
async function findKnownItems(folder: string): Promise<void> {
  const { studies, vocabulary } = await readStudies(folder);
  const files = buildSearchFiles(studies, {
    vocabulary,
    relatedWords: readRelatedWords("en", projectPaths(ROOT)),
  });
  const index = openIndex((name) => files.get(name) ?? null);
  const documents = studies.map(({ url, title, body }) => ({ id: url, title, text: body }));
  const parts = new MiniSearch({ fields: ["title", "snippet", "headings", "body"], idField: "url" });
  parts.addAll(studies.map((study) => ({ ...study, headings: study.headings.join(" ") })));
  const engines: KnownItemEngine[] = [
    {
      name: "Casebook",
      answer: (q) =>
        search(index, parseSearchQuery(new URLSearchParams({ q }))).results.map(({ url }) => url),
    },
    { name: "plain BM25", answer: openPlainBm25(documents) },
    { name: "MiniSearch 7", answer: (q) => parts.search(q).map(({ id }) => id) },
    { name: "  title, text", answer: openMiniSearch(documents) },
  ];
  measureKnownItems(studies, engines);
}

function judgeCollections(folders: readonly string[]): void {
  const means: number[] = [];
  for (const folder of folders.map((name) => resolve(name))) {
    const collection = openCollection(folder);
    const judge = (answer: Answer): Measures => measure(collection.queries, collection.relevant, answer);
    const own = judge(openCasebook(collection));
    const plain = judge(openPlainBm25(collection.documents));
    console.log(`\n${basename(folder)}, ${own.ndcgs.length} questions`);
    print("Casebook", own);
    print("plain BM25", plain);
    print("MiniSearch 7", judge(openMiniSearch(collection.documents)));
    const { low, high } = bootstrapDifference(own.ndcgs, plain.ndcgs);
    console.log(
      `  Casebook less plain BM25: ${low.toFixed(3)} to ${high.toFixed(3)} (95 %, paired bootstrap)`,
    );
    means.push(own.ndcg);
  }
  console.log(`\nmean nDCG@10 ${(means.reduce((sum, ndcg) => sum + ndcg, 0) / means.length).toFixed(3)}`);
}

function openCollection(folder: string): Collection {
  const file = (name: string): string => join(folder, name);
  if (!existsSync(file("documents.jsonl"))) throw new Error(`No collection in ${folder}: ${USAGE}`);
  return readCollection({
    documents: file("documents.jsonl"),
    queries: file("queries.jsonl"),
    judgments: file("judgments.tsv"),
  });
}

function print(name: string, { ndcg, mrr, recall }: Measures): void {
  const figures = [`nDCG@10 ${ndcg.toFixed(3)}`, `MRR ${mrr.toFixed(3)}`, `recall@10 ${recall.toFixed(3)}`];
  console.log(`  ${name.padEnd(13)} ${figures.join("  ")}`);
}

const RESAMPLES = 2_000;

/** The interval that holds the mean difference in 95 of 100 resamples of the questions (B. Efron, 1979); always the same draws. */
function bootstrapDifference(
  own: readonly number[],
  other: readonly number[],
): { low: number; high: number } {
  const random = createRandom(1);
  const differences = own.map((value, at) => value - (other[at] ?? 0));
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn++)
      sum += differences[random.below(differences.length)] ?? 0;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(RESAMPLES * share)] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** By the way of a visitor's question, from files as a function reads them: the studies that hold all words, then those that hold some. */
function openCasebook({ documents }: Collection): Answer {
  const files = buildSearchFiles(documents.map(toSearchDocument), {
    relatedWords: readRelatedWords("en", projectPaths(ROOT)),
  });
  const index = openIndex((name) => files.get(name) ?? null);
  const ask = (params: Record<string, string>): SearchReply =>
    search(index, parseSearchQuery(new URLSearchParams(params)));
  return (q) => {
    const { tier, partial, results } = ask({ q });
    const others = tier === "all" && partial ? ask({ q, match: "some" }).results : [];
    return [...results, ...others].map(({ url }) => url);
  };
}

function openMiniSearch(documents: Collection["documents"]): Answer {
  const index = new MiniSearch({ fields: ["title", "text"] });
  index.addAll(documents);
  return (q) => index.search(q).map(({ id }) => id);
}

const toSearchDocument = ({ id, title, text }: Collection["documents"][number]): SearchDocument =>
  createDocument({ url: id, title, snippet: "", body: text });
