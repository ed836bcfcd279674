import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCaseStudy } from "../src/domain/case-study/index.ts";
import { outcomesIn } from "../src/domain/outcomes/index.ts";
import type { FoundOutcome, Outcome } from "../src/domain/outcomes/types.ts";
import { vocabularySchema } from "../src/domain/vocabulary.ts";

/** `admitted`: it stands where what is stated is published: under a heading of results, short, plain and with a name. */
type Label = Pick<Outcome, "before" | "after" | "change" | "verdict"> & { admitted?: boolean };

/** A line of a corpus file and the outcomes a person found on it. `disputed`: further ones are neither right nor wrong. */
type Snippet = {
  file: string;
  line: number;
  half: string;
  outcomes: Label[];
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

/**
 * Measures the reader of outcomes on hand-labelled lines of a corpus; `--misses` names each difference, `--labels FILE` takes
 * the labels of another file.
 */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log(`No corpus at ${CORPUS}: nothing measured.`);
    return;
  }
  const at = args.indexOf("--labels");
  const labels = at < 0 ? LABELS : (args[at + 1] ?? LABELS);
  const snippets: Snippet[] = JSON.parse(readFileSync(labels, "utf8"));
  for (const half of new Set(snippets.map((snippet) => snippet.half))) {
    for (const level of LEVELS) {
      const own = snippets.filter((snippet) => snippet.half === half);
      report({ half, level }, own, args.includes("--misses"));
    }
  }
  reportSpeed();
}

/** `admitted` and `found`: the labels that may be published, and those of them that are. */
type Tally = {
  right: number;
  missed: number;
  extra: number;
  negatives: number;
  alarms: number;
  admitted: number;
  found: number;
};

function report(
  { half, level }: { half: string; level: Level },
  snippets: Snippet[],
  showMisses: boolean,
): void {
  const goals = GOALS[level];
  const tally: Tally = { right: 0, missed: 0, extra: 0, negatives: 0, alarms: 0, admitted: 0, found: 0 };
  for (const snippet of snippets) {
    const { right, missed, extra, found } = compare(snippet, level);
    tally.found += found;
    tally.admitted += snippet.outcomes.filter(({ admitted }) => admitted).length;
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
  if (level === "published")
    line("of admitted", goals.recall, tally.found / tally.admitted, `${tally.found} of ${tally.admitted}`);
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
): { right: number; missed: string[]; extra: string[]; found: number } {
  const text = readFileSync(join(CORPUS, `${file}.md`), "utf8");
  const extra = outcomesIn(text)
    .filter((outcome) => outcome.line === line && (level === "read" || outcome.certainty === "stated"))
    .map(keyOf);
  // A figure of the line is published as well where title or snippet tell it, and the text states nothing.
  const elsewhere = level === "published" ? publishedInHead(file, text).map(keyOf) : [];
  const missed: string[] = [];
  let found = 0;
  for (const label of outcomes) {
    const key = keyOf(label);
    const place = extra.indexOf(key);
    if (place >= 0) extra.splice(place, 1);
    else if (!elsewhere.includes(key)) {
      missed.push(key);
      continue;
    }
    found += label.admitted ? 1 : 0;
  }
  return { right: outcomes.length - missed.length, missed, extra, found };
}

const VOCABULARY = vocabularySchema.parse({});

function publishedInHead(file: string, text: string): FoundOutcome[] {
  const { study } = parseCaseStudy({ path: `${file}.md`, text }, { vocabulary: VOCABULARY, timeZone: "UTC" });
  return (study?.outcomes ?? []).filter(({ reason }) => reason === "title" || reason === "snippet");
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
