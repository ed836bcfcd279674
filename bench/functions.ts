import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
// The bundler of netlify-cli, which brings it.
import { zipFunctions } from "@netlify/zip-it-and-ship-it";
import { projectPaths } from "../src/build/project.ts";
import { makeProject } from "../test/support/project.ts";
import { measure } from "./build/measure.ts";
import { writeStudies } from "./build/tree.ts";
import { median } from "./search/run-process.ts";

/** CPU ms of a fresh process to its first answer, and of each answer after. Those of `first` are at 13 studies and at 1,000. */
const GOALS = {
  "/api/search": { first: [110, 150], warm: 3 },
  "/search": { first: [110, 150], warm: 5 },
  "/contact/thanks": { first: [120, 120], warm: 5 },
} as const;

const FUNCTION_OF: Record<keyof typeof GOALS, string> = {
  "/api/search": "search",
  "/search": "search",
  "/contact/thanks": "thanks",
};

const PROCESS = join(import.meta.dirname, "functions/process.ts");
const OPTIONS = { sizes: { type: "string" }, runs: { type: "string" } } as const;

/** What a process of its own measured. `grown`: MB of memory between the middle and the end of its requests. */
export type FunctionFigures = { bare: number; first: number; warm: number; grown: number; errors: number };

/**
 * What functions take as Netlify bundles them, in CPU ms of a process of its own: from nothing to the first answer, and for each
 * answer of a mix of questions. `--sizes 13,1000` builds sites of so many studies; `--runs 5` takes the median of so many.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  console.log("studies  address           first, ms  goal   each, ms  goal   grown, MB  errors");
  for (const size of (values.sizes ?? "13,1000").split(",").map(Number))
    await benchSize(size, Number(values.runs ?? 3));
}

async function benchSize(size: number, runs: number): Promise<void> {
  const project = makeProject();
  const bundles = mkdtempSync(join(tmpdir(), "casebook-functions-"));
  try {
    const paths = projectPaths(project.root);
    if (size !== 13) writeStudies(paths.samples, paths.caseStudies, size);
    await measure(["src/commands/build.ts"], project.root, { CONTEXT: "production" });
    const included = [".generated/search/**", ".generated/languages/**"];
    await zipFunctions(join(project.root, "functions"), bundles, {
      archiveFormat: "none",
      basePath: project.root,
      config: { "*": { includedFiles: included } },
    });
    for (const [address, goal] of Object.entries(GOALS)) {
      const name = FUNCTION_OF[address as keyof typeof GOALS];
      const file = join(bundles, name, "functions", `${name}.mjs`);
      const figures: FunctionFigures[] = [];
      for (let at = 0; at < runs; at++) {
        const { output } = await measure(["--expose-gc", PROCESS, file, address], project.root);
        // The function may have written lines of its log.
        figures.push(JSON.parse(output.split("\n").find((line) => line.startsWith('{"bare"')) ?? ""));
      }
      print(size, address, figures, { first: goal.first[size > 100 ? 1 : 0], warm: goal.warm });
    }
  } finally {
    rmSync(bundles, { recursive: true });
    project.remove();
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
