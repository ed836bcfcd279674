import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { findDeadLinks } from "../../domain/check-site.ts";
import { byPosition, type CheckedFile } from "../../domain/diagnostic.ts";
import { demonstrationDiagnostics, findSampleValues, sampleDiagnostics } from "../../domain/sample-firm.ts";
import { type ProjectPaths, showsSamples } from "../project.ts";
import { findFiles } from "./find-files.ts";
import type { SiteData } from "./read-data.ts";

/**
 * What is wrong in the data of a site though each field by itself is right. `studies`: those whose pages are published.
 * `isPublic`: the build is what readers see, so that values of the samples' firm beside studies of one's own are errors.
 * Empty where nothing is wrong.
 */
export function checkData(
  { site, placeInSite }: SiteData,
  studies: readonly CaseStudy[],
  paths: ProjectPaths,
  isPublic: boolean,
): CheckedFile[] {
  const links = findDeadLinks(site, placeInSite, {
    studies,
    pages: ownRoutes(join(paths.source, "routes")),
    hasFile: (path) => path.startsWith("/files/") && isFile(join(paths.content, path)),
  });
  const values = findSampleValues(site);
  const studiesShown = findKindOfStudies(paths);
  const samples =
    studiesShown === "samples"
      ? demonstrationDiagnostics(values, placeInSite)
      : sampleDiagnostics(values, isPublic && studiesShown === "own" ? "error" : "warning", placeInSite);
  const problems = [...links, ...samples].sort(byPosition);
  const file = relative(paths.root, join(paths.data, "site.yaml"));
  return problems.length > 0 ? [{ file, problems }] : [];
}

/**
 * Whose studies a site shows: the samples, whether from their own folder or copied into the site's; its own, as soon as one
 * file differs from every sample; or none.
 */
function findKindOfStudies(paths: ProjectPaths): "samples" | "own" | "none" {
  if (showsSamples(paths)) return "samples";
  const { markdown } = findFiles([paths.caseStudies]);
  if (markdown.length === 0) return "none";
  const isSample = (path: string): boolean => {
    const sample = join(paths.samples, basename(path));
    return isFile(path) && isFile(sample) && readFileSync(sample).equals(readFileSync(path));
  };
  return markdown.every(isSample) ? "samples" : "own";
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Addresses of the route templates that make one page each. */
function ownRoutes(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, address] = name.endsWith(".njk")
      ? (/^permalink: (\/[^\s{]*)$/m.exec(readFileSync(join(folder, name), "utf8")) ?? [])
      : [];
    return address ?? [];
  });
}
