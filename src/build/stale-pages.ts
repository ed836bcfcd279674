import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BuildResult } from "@11ty/eleventy";
import type { ProjectPaths } from "./project.ts";
import { isConfirmed } from "./write-if-changed.ts";

/**
 * Removes from the site what an earlier build wrote and this one neither wrote nor confirmed, whatever its ending: a study
 * withdrawn is gone, from feeds and lists too.
 */
export function removeStaleFiles(results: BuildResult[], { root, output }: ProjectPaths): void {
  const pages = new Set(results.map(({ outputPath }) => resolve(root, outputPath)));
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const file = resolve(join(entry.parentPath, entry.name));
    if (!entry.isDirectory() && !pages.has(file) && !isConfirmed(file)) rmSync(file);
  }
}
