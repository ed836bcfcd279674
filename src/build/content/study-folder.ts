import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectPaths } from "../project-paths.ts";

/** Names a system leaves in a folder by itself. */
const SYSTEM_FILES = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Whether the samples that come with Casebook are published: until the site's own folder of studies holds anything. */
export function showsSamples({ caseStudies }: Pick<ProjectPaths, "caseStudies">): boolean {
  return !existsSync(caseStudies) || readdirSync(caseStudies).every((name) => SYSTEM_FILES.has(name));
}

/** The folder whose case studies are published. */
export function findStudyFolder(paths: Pick<ProjectPaths, "caseStudies" | "samples">): string {
  return showsSamples(paths) ? paths.samples : paths.caseStudies;
}

/** Makes the folder of the site's own studies, which ends the samples; git keeps it by its marker while it is empty. */
export function claimStudyFolder({ caseStudies }: ProjectPaths): void {
  mkdirSync(caseStudies, { recursive: true });
  writeFileSync(join(caseStudies, ".gitkeep"), "");
}
