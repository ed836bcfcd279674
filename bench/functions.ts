import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
// The bundler of netlify-cli, which brings it.
import { zipFunctions } from "@netlify/zip-it-and-ship-it";
import { projectPaths } from "../src/build/project-paths.ts";
import { startPostgres } from "../test/support/inquiries/postgres.ts";
import { makeProject } from "../test/support/project.ts";
import { measure } from "./build/measure.ts";
import { writeStudies } from "./build/tree.ts";
import { bundleOf, originOf, parseFigures } from "./functions/call.ts";
import type { PostFigures } from "./functions/posts.ts";
import type { VisitFigures } from "./functions/visits.ts";
import { median, percentile } from "./search/run-process.ts";

/** CPU ms of a fresh process to its first answer, and of each answer after. Those of `first` are at 13 studies and at 1,000. */
const GOALS = {
  "/api/search": { first: [110, 150], warm: 3 },
  "/search": { first: [110, 150], warm: 5 },
  "/contact/thanks": { first: [120, 120], warm: 5 },
} as const;
const VISIT_GOAL = "400 a second of one core, 0 errors, 0 MB";
const POST_GOAL = "120 ms of CPU to the first, p95 25 ms";

const FUNCTION_OF: Record<keyof typeof GOALS, string> = {
  "/api/search": "search",
  "/search": "search",
  "/contact/thanks": "thanks",
};

const programOf = (name: string): string => join(import.meta.dirname, "functions", `${name}.ts`);
const OPTIONS = {
  sizes: { type: "string" },
  runs: { type: "string" },
  visits: { type: "string" },
  tenfold: { type: "boolean" },
  posts: { type: "string" },
} as const;
/** Processes of the platform that ten times the visitors are spread over. */
const PROCESSES = 10;
/** Seconds for which visitors keep a core half busy. */
const BUSY_SECONDS = 10;

/** What a process of its own measured. `grown`: MB of memory between the middle and the end of its requests. */
export type FunctionFigures = { bare: number; first: number; warm: number; grown: number; errors: number };

/**
 * What functions take as Netlify bundles them, in CPU ms of a process of its own: from nothing to the first answer, and for each
 * answer of a mix of questions. `--sizes 13,1000` builds sites of so many studies; `--runs 5` takes the median of so many.
 * `--visits 100000` asks so many pages and data as visitors do; `--tenfold` sends ten times the visitors that keep a core half busy to
 * ten processes; `--posts 500` sends the form so often, to a real PostgreSQL.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  for (const size of (values.sizes ?? "13,1000").split(",").map(Number)) {
    const project = makeProject();
    const bundles = mkdtempSync(join(tmpdir(), "casebook-functions-"));
    try {
      await bundle(size, project.root, bundles);
      const place = { size, root: project.root, bundles };
      const runs = Number(values.runs ?? 3);
      if (runs > 0) await benchAnswers(place, runs);
      if (values.visits !== undefined) await benchVisits(place, Number(values.visits));
      if (values.tenfold) await benchTenfold(place);
      if (values.posts !== undefined) await benchPosts(place, Number(values.posts));
    } finally {
      rmSync(bundles, { recursive: true });
      project.remove();
    }
  }
}

/** A site of so many studies, and where its functions lie bundled. */
type Place = { size: number; root: string; bundles: string };

async function bundle(size: number, root: string, bundles: string): Promise<void> {
  const paths = projectPaths(root);
  if (size !== 13) writeStudies(paths.samples, paths.caseStudies, size);
  await measure(["src/commands/build.ts"], root, { CONTEXT: "production" });
  const included = [".generated/search/**", ".generated/languages/**"];
  await zipFunctions(join(root, "functions"), bundles, {
    archiveFormat: "none",
    basePath: root,
    config: { "*": { includedFiles: included } },
  });
}

async function benchAnswers({ size, root, bundles }: Place, runs: number): Promise<void> {
  console.log("studies  address           first, ms  goal   each, ms  goal   grown, MB  errors");
  for (const [address, goal] of Object.entries(GOALS)) {
    const file = bundleOf(bundles, FUNCTION_OF[address as keyof typeof GOALS]);
    const figures: FunctionFigures[] = [];
    for (let at = 0; at < runs; at++) {
      const { output } = await measure([programOf("process"), file, address], root);
      figures.push(parseFigures(output));
    }
    print(size, address, figures, { first: goal.first[size > 100 ? 1 : 0], warm: goal.warm });
  }
}

async function askAsVisitors(place: Place, requests: number, seed = 0): Promise<VisitFigures> {
  const args = [programOf("visits"), bundleOf(place.bundles, "search"), `${requests}`, `${seed}`];
  const { output } = await measure(args, place.root);
  return parseFigures(output);
}

async function benchVisits(place: Place, wanted: number): Promise<void> {
  const { requests, cpu, grown, errors } = await askAsVisitors(place, wanted);
  const rate = (requests / cpu) * 1000;
  console.log(
    `${place.size} studies, ${wanted} requests of visits: ${rate.toFixed(0)} a second of one core, ${errors} errors, ${grown.toFixed(1)} MB grown (goal: ${VISIT_GOAL})`,
  );
}

async function benchTenfold(place: Place): Promise<void> {
  const alone = await askAsVisitors(place, 2_000);
  const half = Math.round((alone.requests / alone.cpu) * 1000 * (BUSY_SECONDS / 2));
  const all = await Promise.all(
    Array.from({ length: PROCESSES }, (_, seed) => askAsVisitors(place, half, seed)),
  );
  const errors = all.reduce((sum, each) => sum + each.errors, 0);
  const cpu = all.reduce((sum, each) => sum + each.cpu, 0);
  console.log(
    `${place.size} studies, ten times the visitors of a core half busy for ${BUSY_SECONDS} s, over ${PROCESSES} processes: ${PROCESSES * half} requests, ${errors} errors, ${(cpu / PROCESSES / 1000).toFixed(1)} s of CPU each (goal: 0 errors)`,
  );
}

async function benchPosts({ size, root, bundles }: Place, posts: number): Promise<void> {
  const postgres = await startPostgres();
  try {
    const env = { NETLIFY_DB_URL: postgres.url, CONTEXT: "production" };
    const args = [programOf("posts"), bundleOf(bundles, "contact"), originOf(root), `${posts}`];
    const { output } = await measure(args, root, env);
    const { first, cpu, each, errors } = parseFigures<PostFigures>(output);
    const [kept] = await postgres.db.query<{ count: number }>("SELECT count(*)::int FROM inquiry", []);
    console.log(
      `${size} studies, the form on PostgreSQL: ${first.toFixed(0)} ms of CPU to the first acknowledgement, then p95 ${percentile(each, 0.95).toFixed(1)} ms, median ${median(each).toFixed(1)} ms, ${cpu.toFixed(1)} ms of CPU each; ${kept?.count} kept of ${posts + 1}, ${errors} errors (goal: ${POST_GOAL})`,
    );
  } finally {
    await postgres.stop();
  }
}

function print(
  size: number,
  address: string,
  figures: readonly FunctionFigures[],
  goal: { first: number; warm: number },
): void {
  const mid = (of: (each: FunctionFigures) => number): number => median(figures.map(of));
  const cells = [
    String(size).padStart(7),
    address.padEnd(16),
    mid(({ first }) => first)
      .toFixed(0)
      .padStart(10),
    String(goal.first).padStart(5),
    mid(({ warm }) => warm)
      .toFixed(2)
      .padStart(10),
    String(goal.warm).padStart(5),
    mid(({ grown }) => grown)
      .toFixed(1)
      .padStart(11),
    String(Math.max(...figures.map(({ errors }) => errors))).padStart(7),
  ];
  console.log(cells.join(" "));
}
