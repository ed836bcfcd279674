import { pathToFileURL } from "node:url";
import { TYPING_HEADER } from "../../src/domain/search-view/typing-header.ts";
import type { FunctionFigures } from "../functions.ts";

/** A function as Netlify calls it. */
type NetlifyFunction = (request: Request, context: unknown) => Promise<Response>;

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

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** MB that are in use. */
const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_000_000;
};
const urlOf = (number: number): string =>
  `http://localhost${address}?q=${encodeURIComponent(WORDS[number % WORDS.length] ?? "")}&page=${1 + (number % 3)}&n=${number}`;

// What Node takes to start is no work of ours.
const bare = cpu();
const module: { default: NetlifyFunction } = await import(pathToFileURL(file).href);
let errors = 0;
const ask = async (number: number): Promise<void> => {
  const response = await module.default(new Request(urlOf(number), { headers: { [TYPING_HEADER]: "1" } }), {
    ip: "192.0.2.1",
    waitUntil: () => {},
  });
  await response.text();
  if (!response.ok) errors += 1;
};
await ask(0);
const first = cpu() - bare;
for (let number = 0; number < REQUESTS / 2; number++) await ask(number);
const [middle, held] = [cpu(), memory()];
for (let number = 0; number < REQUESTS / 2; number++) await ask(number);
const figures: FunctionFigures = {
  bare,
  first,
  warm: (cpu() - middle) / (REQUESTS / 2),
  grown: memory() - held,
  errors,
};
console.log(JSON.stringify(figures));
