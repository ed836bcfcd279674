import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findFiles } from "../build/find-files.ts";
import { projectPaths } from "../build/project.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";
import { SAMPLES } from "./samples.ts";

/** Removes the sample case studies and the pictures they alone show; your own stay. */
export function removeSamples(_args: string[], { root }: CommandPlace): CommandResult {
  const paths = projectPaths(root);
  const samples = SAMPLES.map((name) => join(paths.caseStudies, name)).filter((file) => existsSync(file));
  const kept = findFiles([paths.caseStudies]).markdown.filter((file) => !samples.includes(file));
  const shown = new Set(kept.flatMap(imagesIn));
  const pictures = [...new Set(samples.flatMap(imagesIn))]
    .filter((src) => !shown.has(src))
    .map((src) => join(paths.content, src))
    .filter((file) => existsSync(file));
  const removed = [...samples, ...pictures];
  for (const file of removed) rmSync(file);
  if (existsSync(paths.caseStudies)) {
    // git keeps no empty folder, and a build reads this one.
    writeFileSync(join(paths.caseStudies, ".gitkeep"), "");
  }
  const lines = removed.map((file) => `removed ${relative(root, file)}`);
  return { output: [...lines, sayWhatNext(removed.length, kept.length)].join("\n"), exitCode: 0 };
}

/** Paths under `/images/` wherever a file names them. */
const imagesIn = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\/images\/[^\s"')<>]+/g)].map(([src]) => src);

function sayWhatNext(removed: number, kept: number): string {
  if (removed === 0) return "No samples are left to remove.";
  const own = kept === 1 ? "1 case study of your own stays." : `${kept} case studies of your own stay.`;
  return kept > 0 ? own : 'The site is empty now. npm run new -- "Title" begins your first case study.';
}

if (import.meta.main) await runCommand(removeSamples);
