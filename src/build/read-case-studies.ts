import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { addressOf, slugOfFile } from "../domain/case-study/address.ts";
import { type ParsedCaseStudy, type ParseOptions, parseCaseStudy } from "../domain/case-study/index.ts";

export type ReadOptions = Pick<ParseOptions, "vocabulary" | "timeZone"> & { root: string };

/** A file, the address it has or would have, and what was found in it. */
export type CaseStudyFile = ParsedCaseStudy & { file: string; slug: string; url: string };

/** Reads all case studies of a folder. */
export async function readCaseStudies(
  folder: string,
  { root, ...options }: ReadOptions,
): Promise<{ files: CaseStudyFile[] }> {
  const paths = listFiles(folder);
  return {
    files: paths.map((path) => {
      const file = relative(root, path);
      const parsed = parseCaseStudy({ path: file, text: readFileSync(path, "utf8") }, options);
      const slug = parsed.study?.slug ?? slugOfFile(file);
      return { ...parsed, file, slug, url: addressOf(slug) };
    }),
  };
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => /\.md$/i.test(name))
    .map((name) => join(path, name));
}
