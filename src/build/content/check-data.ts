import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { findDeadLinks } from "../../domain/check-site.ts";
import type { CheckedFile } from "../../domain/diagnostic.ts";
import type { ProjectPaths } from "../project.ts";
import type { SiteData } from "./read-data.ts";

/**
 * What is wrong in the data of a site though each field by itself is right. `studies`: those whose pages are published.
 * Empty where nothing is.
 */
export function checkData(
  { site, placeInSite }: SiteData,
  studies: readonly CaseStudy[],
  paths: ProjectPaths,
): CheckedFile[] {
  const problems = findDeadLinks(site, placeInSite, {
    studies,
    pages: ownRoutes(join(paths.source, "routes")),
    hasFile: (path) => path.startsWith("/files/") && isFile(join(paths.content, path)),
  });
  const file = relative(paths.root, join(paths.data, "site.yaml"));
  return problems.length > 0 ? [{ file, problems }] : [];
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
