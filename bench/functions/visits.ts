import { TYPING_HEADER } from "../../src/domain/search-view/typing-header.ts";
import { cpuTime, FIGURES, loadFunction, usedMemory } from "./call.ts";

/** Asks the search as visitors do, so many times as it is told, and prints what that took. */

/** `grown`: MB added after the first tenth of the requests, but for 10,000 at most. */
export type VisitFigures = { requests: number; cpu: number; grown: number; errors: number };

const [file = "", requests = "0", seed = "0"] = process.argv.slice(2);
const QUESTIONS = [
  "data platform",
  "cloud migration",
  "checkout",
  "warehouse",
  "react",
  "load time",
  "online bank",
];
const FILTERS = ["industry=retail", "technology=react", "year=2024", "service=delivery", "sort=newest"];

/** A visit: a question is typed, its letters answered as data; its page is opened, narrowed, and read on. */
function addressesOf(visit: number): string[] {
  const words = QUESTIONS[visit % QUESTIONS.length] ?? "";
  const filter = FILTERS[visit % FILTERS.length] ?? "";
  const q = encodeURIComponent(words);
  return [
    `/api/suggest?q=${encodeURIComponent(words.slice(0, 3))}`,
    `/api/search?q=${encodeURIComponent(words.slice(0, 4))}`,
    `/api/search?q=${q}`,
    `/search?q=${q}&visit=${seed}-${visit}`,
    `/api/search?q=${q}&${filter}`,
    `/search?q=${q}&${filter}&page=2`,
  ];
}

const { call, settle } = await loadFunction(file);
const wanted = Number(requests);
const warm = Math.min(10_000, wanted / 10);
let [done, errors, held, start] = [0, 0, 0, cpuTime()];
for (let visit = 0; done < wanted; visit++) {
  for (const address of addressesOf(visit)) {
    const response = await call(
      new Request(`http://localhost${address}`, { headers: { [TYPING_HEADER]: "1" } }),
    );
    const text = await response.text();
    if (response.status !== 200 || text === "") errors += 1;
    done += 1;
    if (done === warm) [held, start] = [usedMemory(), cpuTime()];
  }
  // As between requests of a server: what waits for its turn, such as finalizers, has one.
  if (visit % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
}
const cpu = cpuTime() - start;
await settle();
const figures: VisitFigures = { requests: done - warm, cpu, grown: usedMemory() - held, errors };
console.log(FIGURES + JSON.stringify(figures));
