import { cpSync, globSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findStudyFolder, projectPaths } from "../src/build/project.ts";
import { buildProject, makeProject } from "../test/support/project.ts";

/**
 * How long a build takes with all of it on: with nothing kept, and with nothing changed. `--corpus FOLDER` builds
 * the Markdown files of a folder in place of the samples.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { corpus: { type: "string" } } });
  const project = makeProject();
  try {
    const paths = projectPaths(project.root);
    if (values.corpus) {
      rmSync(paths.caseStudies, { recursive: true, force: true });
      cpSync(resolve(values.corpus), paths.caseStudies, { recursive: true });
    }
    const studies = findStudyFolder(paths);
    const cache = join(project.root, ".cache");
    rmSync(cache);
    mkdirSync(cache);
    console.log(`${globSync("**/*.md", { cwd: studies }).length} case studies`);
    for (const name of ["cold", "warm"]) {
      const before = new Set(filesIn(cache));
      const start = performance.now();
      const { code, output } = await buildProject(project.root, { CONTEXT: "deploy-preview" });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (code !== 0) throw new Error(output.slice(-2000));
      const drawn = filesIn(cache).filter((file) => !before.has(file)).length;
      const [pages] = /Wrote [\d,]+ files/.exec(output) ?? ["?"];
      console.log(`${name}: ${seconds} s, ${pages}, ${drawn} cards, pictures, icons and fonts made`);
    }
    console.log(`${megabytes(join(project.root, "_site"))} MB published`);
  } finally {
    project.remove();
  }
}

/** Name and time of each file: one made anew is another. */
const filesIn = (folder: string): string[] =>
  globSync("**/*.*", { cwd: folder }).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);

const megabytes = (folder: string): number => {
  const sizes = globSync("**/*", { cwd: folder }).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000);
};
