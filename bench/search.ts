import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { SearchDocument } from "../src/domain/search/index.ts";
import type { Vocabulary } from "../src/domain/vocabulary.ts";
import { ENGINES, type EngineName } from "./search/engines.ts";
import { measureQuality } from "./search/quality.ts";
import { makeQuestions } from "./search/questions.ts";
import { createRandom } from "./search/random.ts";
import { GOALS, printQuality, printSize } from "./search/report.ts";
import { type EngineFigures, measureEngine } from "./search/run-process.ts";
import { readStudies, recombine } from "./search/studies.ts";

/**
 * What all engines alike are asked: so many questions, each once before it counts and `rounds` times more. Fewer of ten thousand studies,
 * where some of the peers take half a second for an answer.
 */
const MIX_BELOW = 10_000;
const MIX = { small: { questions: 200, rounds: 4 }, large: { questions: 100, rounds: 1 } };
const SEED = 1;
const QUALITY_AT = 10_000;

/** What is measured of one engine at one size. */
export type SizeFigures = EngineFigures & { bytes: number; build: number };

/**
 * `npm run bench -- search [--corpus FOLDER] [--sizes 100,1000,10000] [--processes 5]`: prints goal, measured figure and
 * those of MiniSearch, FlexSearch, lunr and SQLite's FTS5, over documents recombined from the shipped studies or those of a folder.
 */
export async function run(args: string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { corpus: text, sizes: text, processes: text } });
  const sizes = (values.sizes ?? Object.keys(GOALS).join(",")).split(",").map(Number);
  const { studies, vocabulary } = await readStudies(values.corpus);
  console.log(
    `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.versions.node}; ${studies.length} studies`,
  );
  for (const size of sizes) {
    const documents = recombine(studies, size, createRandom(SEED));
    // Before the libraries have filled the memory of this process, or their garbage is collected while phrases are timed.
    const quality = size === QUALITY_AT ? measureQuality(documents, vocabulary, createRandom(SEED)) : null;
    printSize(size, await measureSize(documents, vocabulary, Number(values.processes ?? 5)));
    if (quality) printQuality(quality);
  }
}

/** Past this size the libraries are left out: they take minutes, and gigabytes. */
const MAX_SIZE_OF_PEERS = 10_000;

async function measureSize(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
  processes: number,
): Promise<Partial<Record<EngineName, SizeFigures>>> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const mix = documents.length < MIX_BELOW ? MIX.small : MIX.large;
  const questions = join(folder, "questions.json");
  writeFileSync(questions, JSON.stringify(makeQuestions(documents, mix.questions, createRandom(SEED))));
  const names: EngineName[] =
    documents.length > MAX_SIZE_OF_PEERS
      ? ["casebook"]
      : ["casebook", "minisearch", "flexsearch", "lunr", "sqlite"];
  const figures: Partial<Record<EngineName, SizeFigures>> = {};
  for (const name of names) {
    const own = join(folder, name);
    mkdirSync(own);
    const started = performance.now();
    await ENGINES[name].build(documents, vocabulary, own);
    const build = performance.now() - started;
    const measured = measureEngine(name, { folder: own, questions }, { processes, rounds: mix.rounds });
    figures[name] = { ...measured, build, bytes: sizeOf(own) / documents.length };
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.error(`${documents.length} documents, ${name}: built and asked in ${seconds} s`);
  }
  rmSync(folder, { recursive: true });
  return figures;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
