import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectPaths } from "../src/build/project-paths.ts";
import { brotli, FIRST_ROUND_TRIP } from "../test/support/pages/weigh.ts";
import { makeProject } from "../test/support/project.ts";
import { serveProject } from "../test/support/site-server/index.ts";
import { atMost, type Goal, printGoals } from "./audit/goal.ts";
import { measure } from "./build/measure.ts";
import { writeStudies } from "./build/tree.ts";

/** Kinds of page by the path of their files. The first that fits counts; what fits none is a landing page. */
const TYPES: readonly (readonly [type: string, path: RegExp])[] = [
  ["home", /^index\.html$/],
  ["list", /^case-studies\/(?:page\/\d+\/)?index\.html$/],
  ["case study", /^case-studies\//],
  ["contact", /^contact\//],
  ["other page", /^(?:about|accessibility|privacy|404)\b/],
  ["landing", /^(?!styleguide)/],
];

/** Questions whose pages hold most: all facets, one with all its values, words with passages, nothing found. */
const QUESTIONS = ["?sort=newest&figures=words", "?facet=technology", "?q=kubernetes", "?q=xylophone"];

/**
 * What the pages of a site send in their first round trip, with their styles: the heaviest of each type, and answers of the
 * search. `--sizes 13,1000` builds sites of so many studies.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { sizes: { type: "string" } } });
  for (const size of (values.sizes ?? "13,1000").split(",").map(Number)) printGoals(await weighSite(size));
}

async function weighSite(size: number): Promise<Goal[]> {
  const project = makeProject();
  try {
    const paths = projectPaths(project.root);
    if (size !== 13) writeStudies(paths.samples, paths.caseStudies, size);
    await measure(["src/commands/build.ts"], project.root, { CONTEXT: "production" });
    const heaviest = new Map<string, number>();
    const add = (type: string, page: string | Uint8Array): void => {
      heaviest.set(type, Math.max(heaviest.get(type) ?? 0, brotli(page).length));
    };
    const site = join(project.root, "_site");
    for (const file of globSync("**/*.html", { cwd: site })) {
      const type = TYPES.find(([, path]) => path.test(file))?.[0];
      if (type) add(type, readFileSync(join(site, file)));
    }
    const server = await serveProject(project.root);
    try {
      for (const question of QUESTIONS) {
        const response = await fetch(`${server.url}/search${question}`);
        add(`/search${question}`, await response.text());
      }
    } finally {
      await server.stop();
    }
    return [...heaviest].map(([type, bytes]) =>
      atMost(`${size} studies, ${type}`, FIRST_ROUND_TRIP, bytes, "bytes of brotli"),
    );
  } finally {
    project.remove();
  }
}
