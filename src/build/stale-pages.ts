import { globSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { BuildResult } from "@11ty/eleventy";
import type { ProjectPaths } from "./project.ts";

/** Removes pages of an earlier build that this one did not write: a study withdrawn is gone. */
export function removeStalePages(results: BuildResult[], { root, output }: ProjectPaths): void {
  const written = new Set(results.map(({ outputPath }) => resolve(root, outputPath)));
  for (const page of globSync("**/*.{html,xml,md}", { cwd: output })) {
    const file = resolve(output, page);
    if (!written.has(file)) rmSync(file);
  }
}
