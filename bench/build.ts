import { appendFileSync, cpSync, existsSync, globSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findStudyFolder } from "../src/build/content/study-folder.ts";
import { projectPaths } from "../src/build/project-paths.ts";
import { makeProject, ROOT } from "../test/support/project.ts";
import { buildBare } from "./build/bare-eleventy.ts";
import { type Measured, measure } from "./build/measure.ts";
import { writeStudies } from "./build/tree.ts";

const OPTIONS = {
  corpus: { type: "string" },
  sizes: { type: "string" },
  "no-cards": { type: "boolean" },
} as const;

/**
 * What a build takes with all of it on, in CPU seconds of all threads: with nothing kept, with nothing changed, and with one study edited. `--corpus
 * FOLDER` builds the Markdown files of a folder in place of the samples; `--sizes 100,1000` builds trees of so many studies made
 * of the samples, and beside each the same files with Eleventy alone. `--no-cards` leaves the first build out, so that the
 * cards that are kept from an earlier run are not drawn again.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const sizes = values.sizes?.split(",").map(Number) ?? [null];
  console.log("studies  build    CPU s  wall s     MB   pages   drawn");
  for (const size of sizes) await benchSize(size, values.corpus, values["no-cards"] ?? false);
}

/** What is drawn; all else that a build keeps is what it was made of. */
const DRAWN = ["cards", "covers", "fonts", "icons", "pictures", "modules"];
/** With nothing changed, and with one study edited. */
const AGAIN = ["warm", "edited"];
/** As `npm run build` is run: with what it compiled kept. */
const COMMAND = ["-r", "./src/commands/require-node.cjs"];
const EDIT = "\nOne more sentence.\n";

/** CPU seconds a card, over all cores. */
const CARD = 0.03;
/** CPU seconds that one study edited may take more than Eleventy alone takes for all. */
const MORE_FOR_EDIT = 1.5;

/**
 * CPU seconds that a build may take: twice those of Eleventy alone for each page written, and what its cards take; where nothing
 * changed, those of Eleventy alone for all studies. `bare`: CPU seconds of Eleventy alone, which writes a page for each study; `pages`: for
 * each study.
 */
const goalOf = (name: string, bare: number, pages: number, cards: number): number =>
  name === "warm" ? bare : name === "edited" ? bare + MORE_FOR_EDIT : 2 * bare * pages + CARD * cards;

async function benchSize(
  size: number | null,
  corpus: string | undefined,
  keepsCards: boolean,
): Promise<void> {
  const project = makeProject();
  try {
    const paths = projectPaths(project.root);
    if (corpus !== undefined) {
      rmSync(paths.caseStudies, { recursive: true, force: true });
      cpSync(resolve(corpus), paths.caseStudies, { recursive: true });
    }
    if (size !== null) writeStudies(paths.samples, paths.caseStudies, size);
    const studies = findStudyFolder(paths);
    const count = globSync("**/*.md", { cwd: studies }).length;
    const kept = join(ROOT, ".cache/bench", `${count}`);
    const cache = join(project.root, ".cache");
    rmSync(cache);
    if (keepsCards && existsSync(kept)) cpSync(kept, cache, { recursive: true });
    else mkdirSync(cache);
    const builds: { name: string; cpu: number; pages: number; cards: number }[] = [];
    for (const name of keepsCards && existsSync(kept) ? ["cards kept", ...AGAIN] : ["cold", ...AGAIN]) {
      if (name === "edited")
        appendFileSync(join(studies, globSync("**/*.md", { cwd: studies })[0] ?? ""), EDIT);
      const before = new Set(filesIn(cache));
      const cardsBefore = globSync("cards/*.png", { cwd: cache }).length;
      const measured = await measure([...COMMAND, "src/commands/build.ts"], project.root, {
        CONTEXT: "production",
      });
      const drawn = filesIn(cache).filter((file) => !before.has(file)).length;
      const [, pages = "?"] = /(\d+) pages written/.exec(measured.output) ?? [];
      print(count, name, measured, pages, drawn);
      const cards = globSync("cards/*.png", { cwd: cache }).length - cardsBefore;
      builds.push({ name, cpu: measured.cpu, pages: Number(pages), cards });
    }
    for (const name of DRAWN.filter((name) => existsSync(join(cache, name))))
      cpSync(join(cache, name), join(kept, name), { recursive: true });
    if (size !== null) {
      const bare = await buildBare(studies, join(ROOT, "node_modules"));
      print(count, "Eleventy", bare, `${count}`, 0);
      for (const { name, cpu, pages, cards } of builds) {
        const goal = goalOf(name, bare.cpu, pages / count, cards);
        console.log(`${name}: ${cpu.toFixed(1)} CPU s, the goal is ${goal.toFixed(1)}`);
      }
    }
    console.log(`${megabytes(join(project.root, "_site"))} MB published`);
  } finally {
    project.remove();
  }
}

function print(
  studies: number,
  name: string,
  { cpu, wall, memory }: Measured,
  pages: string,
  drawn: number,
): void {
  const cells = [
    String(studies).padStart(7),
    name.padEnd(10),
    cpu.toFixed(1).padStart(6),
    wall.toFixed(1).padStart(7),
    memory.toFixed(0).padStart(6),
    pages.padStart(7),
    String(drawn).padStart(7),
  ];
  console.log(cells.join(" "));
}

/** Name and time of each file: one made anew is another. */
const filesIn = (folder: string): string[] =>
  globSync("**/*.*", { cwd: folder }).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);

const megabytes = (folder: string): number => {
  const sizes = globSync("**/*", { cwd: folder }).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000);
};
