import { readFileSync } from "node:fs";
import { cpuUsage, memoryUsage } from "node:process";
import type { SearchQuery } from "../../src/domain/search/index.ts";
import { ENGINES, isEngineName } from "./engines.ts";

/**
 * What one fresh process measures, as JSON on its last line: `node --expose-gc process.ts ENGINE FOLDER QUESTIONS ROUNDS`.
 * The code is there already, as in a function whose bundle was loaded; the index is read, opened and asked once, then
 * asked all questions so many times and once more; without ROUNDS, none of them.
 */
export type ProcessFigures = {
  /** CPU milliseconds from before the index is read until it is open. */
  open: number;
  /** Milliseconds from before the index is read until the first answer is there. */
  cold: number;
  /** Of each question, the milliseconds of all rounds but the first. */
  warm: number[][];
  /** Bytes by which the process has grown after all questions, garbage collected. */
  memory: number;
  /** The same of what lives on the heap and in buffers. */
  heap: number;
};

const [engineName = "", folder = "", questionsFile = "", rounds = ""] = process.argv.slice(2);
if (!isEngineName(engineName)) throw new Error(`No engine ${engineName}`);
const questions: SearchQuery[] = JSON.parse(readFileSync(questionsFile, "utf8"));
const [firstQuestion] = questions;
if (!firstQuestion) throw new Error("No questions");
const before = measureMemory();

const start = performance.now();
const cpuBefore = cpuUsage();
const ask = await ENGINES[engineName].open(folder);
const { user, system } = cpuUsage(cpuBefore);
ask(firstQuestion);
const cold = performance.now() - start;

const warm = questions.map((): number[] => []);
for (let round = 0; rounds !== "" && round <= Number(rounds); round++) {
  for (const [at, question] of questions.entries()) {
    const asked = performance.now();
    ask(question);
    if (round > 0) warm[at]?.push(performance.now() - asked);
  }
}
const after = measureMemory();
const figures: ProcessFigures = {
  open: (user + system) / 1000,
  cold,
  warm,
  memory: after.rss - before.rss,
  heap: after.heap - before.heap,
};
console.log(JSON.stringify(figures));

function measureMemory(): { rss: number; heap: number } {
  globalThis.gc?.();
  const { rss, heapUsed, external } = memoryUsage();
  return { rss, heap: heapUsed + external };
}
