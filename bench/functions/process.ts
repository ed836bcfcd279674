import { TYPING_HEADER } from "../../src/domain/search-view/typing-header.ts";
import type { FunctionFigures } from "../functions.ts";
import { cpuTime, FIGURES, loadFunction, usedMemory } from "./call.ts";

/** Asks a function one address with a mix of questions: the first answer of the process, and what each takes after. */

const [file = "", address = ""] = process.argv.slice(2);
const WORDS = [
  "data",
  "cloud migration",
  "checkout",
  "warehouse",
  "react",
  "load time",
  "bank",
  "reporting",
  "teh",
  "",
];
const REQUESTS = 2_000;

const urlOf = (number: number): string =>
  `http://localhost${address}?q=${encodeURIComponent(WORDS[number % WORDS.length] ?? "")}&page=${1 + (number % 3)}&n=${number}`;

// What Node takes to start is no work of ours.
const bare = cpuTime();
const { call } = await loadFunction(file);
let errors = 0;
const ask = async (number: number): Promise<void> => {
  const response = await call(new Request(urlOf(number), { headers: { [TYPING_HEADER]: "1" } }));
  await response.text();
  if (!response.ok) errors += 1;
};
await ask(0);
const first = cpuTime() - bare;
for (let number = 0; number < REQUESTS / 2; number++) await ask(number);
const [middle, held] = [cpuTime(), usedMemory()];
for (let number = 0; number < REQUESTS / 2; number++) await ask(number);
const figures: FunctionFigures = {
  bare,
  first,
  warm: (cpuTime() - middle) / (REQUESTS / 2),
  grown: usedMemory() - held,
  errors,
};
console.log(FIGURES + JSON.stringify(figures));
