import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomesIn } from "../src/domain/outcomes/index.ts";
import type { Outcome } from "../src/domain/outcomes/types.ts";

/** A line of a corpus file and the outcomes a person found on it. `disputed`: further ones are neither right nor wrong. */
type Snippet = {
  file: string;
  line: number;
  half: string;
  outcomes: Pick<Outcome, "before" | "after" | "change" | "verdict">[];
  disputed?: boolean;
};

const LABELS = join(import.meta.dirname, "../test/fixtures/outcomes/labels.json");
const CORPUS = "../shared/corpus/case-studies";
const GOALS = {
  read: { precision: 0.95, recall: 0.92, falseAlarms: 0.05 },
  published: { precision: 0.99, recall: 0.75, falseAlarms: 0.02 },
  seconds: 2,
};
/** All that is read, and what of it is stated, which is what pages show. */
const LEVELS = ["read", "published"] as const;
type Level = (typeof LEVELS)[number];

/** Measures the reader of outcomes on hand-labelled lines of a corpus; `--misses` names each difference. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log(`No corpus at ${CORPUS}: nothing measured.`);
    return;
  }
  const snippets: Snippet[] = JSON.parse(readFileSync(LABELS, "utf8"));
  for (const half of ["build", "judge"]) {
    for (const level of LEVELS) {
      const own = snippets.filter((snippet) => snippet.half === half);
      report({ half, level }, own, args.includes("--misses"));
    }
  }
  reportSpeed();
}

type Tally = { right: number; missed: number; extra: number; negatives: number; alarms: number };

function report(
  { half, level }: { half: string; level: Level },
  snippets: Snippet[],
  showMisses: boolean,
): void {
  const goals = GOALS[level];
  const tally: Tally = { right: 0, missed: 0, extra: 0, negatives: 0, alarms: 0 };
  for (const snippet of snippets) {
    const { right, missed, extra } = compare(snippet, level);
    tally.right += right;
    tally.missed += missed.length;
    tally.extra += snippet.disputed ? 0 : extra.length;
    if (snippet.outcomes.length === 0 && !snippet.disputed) {
      tally.negatives += 1;
      tally.alarms += extra.length > 0 ? 1 : 0;
    }
    if (!showMisses) continue;
    const place = `${snippet.file}:${snippet.line}`;
    for (const outcome of missed) console.log(`  ${half} ${level} missed ${place} ${outcome}`);
    if (!snippet.disputed)
      for (const outcome of extra) console.log(`  ${half} ${level} extra  ${place} ${outcome}`);
  }
  const found = tally.right + tally.extra;
  const wanted = tally.right + tally.missed;
  console.log(
    `${half}, ${level}: ${snippets.length} snippets, ${wanted} outcomes, ${tally.negatives} without any`,
  );
  line("precision", goals.precision, tally.right / found, `${tally.right} of ${found}`);
  line("recall", goals.recall, tally.right / wanted, `${tally.right} of ${wanted}`);
  line(
    "false alarms",
    goals.falseAlarms,
    tally.alarms / tally.negatives,
    `${tally.alarms} of ${tally.negatives}`,
  );
}

function line(name: string, goal: number, measured: number, detail: string): void {
  console.log(`  ${name.padEnd(13)} goal ${goal.toFixed(2)}  measured ${measured.toFixed(3)}  (${detail})`);
}

function compare(
  { file, line, outcomes }: Snippet,
  level: Level,
): { right: number; missed: string[]; extra: string[] } {
  const extra = outcomesIn(readFileSync(join(CORPUS, `${file}.md`), "utf8"))
    .filter((outcome) => outcome.line === line && (level === "read" || outcome.certainty === "stated"))
    .map(keyOf);
  const missed = outcomes.map(keyOf).filter((key) => {
    const at = extra.indexOf(key);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { right: outcomes.length - missed.length, missed, extra };
}

/** What has to agree: both ends, the change, its qualification and the verdict; not the name. */
function keyOf({
  before,
  after,
  change,
  verdict,
}: Pick<Outcome, "before" | "after" | "change" | "verdict">): string {
  const quantity = (end: Outcome["before"]) =>
    end ? `${end.value}${end.unit ? ` ${end.unit}` : ""}` : "none";
  const { kind, value, unit, range, direction, approx } = change ?? {};
  const said = change ? [kind, value, unit, range?.join("-"), direction, approx ? "approx" : ""] : ["none"];
  return `${quantity(before)} -> ${quantity(after)}; ${said.filter((part) => part !== undefined && part !== "").join(" ")}; ${verdict}`;
}

function reportSpeed(): void {
  const texts = readdirSync(CORPUS).map((name) => readFileSync(join(CORPUS, name), "utf8"));
  const start = performance.now();
  const before = process.cpuUsage();
  const count = texts.reduce((sum, text) => sum + outcomesIn(text).length, 0);
  const seconds = (performance.now() - start) / 1000;
  // What others on the machine do counts in the first figure, not in the second.
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  console.log(`speed: ${texts.length} files, ${count} outcomes`);
  console.log(
    `  seconds       goal ${GOALS.seconds}     measured ${seconds.toFixed(2)} (processor: ${processor.toFixed(2)})`,
  );
}
