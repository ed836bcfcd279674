import { join, relative, resolve } from "node:path";
import { addressOf, slugOfFile } from "../domain/case-study/address.ts";
import { type CaseStudyFile, checkTogether } from "../domain/case-study/check-together.ts";
import { type ParsedCaseStudy, type ParseOptions, parseCaseStudy } from "../domain/case-study/index.ts";
import { unifyLabels } from "../domain/case-study/unify-labels.ts";
import type { CheckedFile } from "../domain/problem-report.ts";
import { findFiles } from "./find-files.ts";
import { findImage } from "./find-image.ts";
import { readText } from "./read-text.ts";

export type { CaseStudyFile } from "../domain/case-study/check-together.ts";

/** `root`: the folder of the project; paths of files are given from there. */
export type ReadOptions = Pick<ParseOptions, "vocabulary" | "timeZone"> & { root: string };

/** `strays`: files that lie among case studies, may have been meant for one, and are not read. */
export type CaseStudyFiles = { files: CaseStudyFile[]; strays: CheckedFile[] };

/** Reads the case studies of files and folders; never throws for what stands in them. */
export async function readCaseStudies(
  paths: string | string[],
  options: ReadOptions,
): Promise<CaseStudyFiles> {
  const { markdown, lookalikes } = findFiles([paths].flat().map((path) => resolve(options.root, path)));
  const files = checkTogether(markdown.map((path) => readFile(path, options)));
  const studies = unifyLabels(files.flatMap(({ study }) => study ?? []));
  const byFile = new Map(studies.map((study) => [study.file, study]));
  const unified = files.map((entry) => ({ ...entry, study: byFile.get(entry.file) ?? null }));
  return { files: unified, strays: lookalikes.map((path) => toStray(relative(options.root, path))) };
}

function readFile(path: string, { root, vocabulary, timeZone }: ReadOptions): CaseStudyFile {
  const file = relative(root, path);
  const reading = readText(path);
  const place = { content: join(root, "src/content"), file: path, root };
  const parsed: ParsedCaseStudy =
    "problem" in reading
      ? { study: null, problems: [reading.problem] }
      : parseCaseStudy(
          { path: file, text: reading.text },
          { vocabulary, timeZone, findImage: (src) => findImage(src, place) },
        );
  const slug = parsed.study?.slug ?? slugOfFile(file);
  return { ...parsed, file, slug, url: addressOf(slug) };
}

function toStray(file: string): CheckedFile {
  const message =
    "the file is not read, since its name does not end in .md; rename it, or move it out of this folder";
  return {
    file,
    problems: [{ level: "warning", rule: "file-name", field: null, line: 1, column: 1, message }],
  };
}
