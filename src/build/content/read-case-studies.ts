import { join, relative, resolve } from "node:path";
import { addressOf, slugOfFile } from "../../domain/case-study/address.ts";
import { type CaseStudyFile, checkTogether } from "../../domain/case-study/check-together.ts";
import {
  type ParsedCaseStudy,
  type ParseOptions,
  parseCaseStudy,
  unread,
} from "../../domain/case-study/index.ts";
import type { ImageFinding } from "../../domain/case-study/options.ts";
import { unifyLabels } from "../../domain/case-study/unify-labels.ts";
import type { CheckedFile } from "../../domain/diagnostic.ts";
import { findImage } from "../images/find-image.ts";
import { inspectImage } from "../images/inspect-image.ts";
import { pictureCache } from "../images/pictures.ts";
import { mapParallel } from "../progress.ts";
import { projectPaths } from "../project.ts";
import { findFiles } from "./find-files.ts";
import { readText } from "./read-text.ts";

export type { CaseStudyFile } from "../../domain/case-study/check-together.ts";

/** `root`: the folder of the project; paths of files are given from there. */
type ReadOptions = Pick<ParseOptions, "vocabulary" | "timeZone"> & { root: string };

/** `strays`: files that lie among case studies, may have been meant for one, and are not read. */
export type CaseStudyFiles = { files: CaseStudyFile[]; strays: CheckedFile[] };

/** The address of the page that says why a file without any letter in its name is not published. */
const UNNAMED = "unnamed";

/** Reads the case studies of files and folders; never throws for what stands in them. */
export async function readCaseStudies(
  paths: string | string[],
  options: ReadOptions,
): Promise<CaseStudyFiles> {
  const { markdown, strays } = findFiles([paths].flat().map((path) => resolve(options.root, path)));
  const files = checkTogether(
    await mapParallel("Reading case studies", markdown, (path) => readFile(path, options)),
  );
  const studies = unifyLabels(files.flatMap(({ study }) => study ?? []));
  const byFile = new Map(studies.map((study) => [study.file, study]));
  const unified = files.map((entry) => ({ ...withAddress(entry), study: byFile.get(entry.file) ?? null }));
  return {
    files: unified,
    strays: strays.map((stray) => ({ ...stray, file: relative(options.root, stray.file) })),
  };
}

const withAddress = (entry: CaseStudyFile): CaseStudyFile =>
  entry.slug === "" ? { ...entry, slug: UNNAMED, url: addressOf(UNNAMED) } : entry;

async function readFile(path: string, options: ReadOptions): Promise<CaseStudyFile> {
  const file = relative(options.root, path);
  const reading = readText(path);
  const parsed: ParsedCaseStudy =
    "problem" in reading
      ? unread([reading.problem])
      : await parseWithPictures({ path: file, text: reading.text }, path, options);
  const slug = parsed.slug ?? slugOfFile(file);
  return { ...parsed, file, slug, url: addressOf(slug) };
}

/** Parses twice where a picture the text names turns out to be unusable, which only decoding it tells. */
async function parseWithPictures(
  source: { path: string; text: string },
  path: string,
  { root, vocabulary, timeZone }: ReadOptions,
): Promise<ParsedCaseStudy> {
  const place = { content: join(root, "src/content"), file: path, root };
  const cache = pictureCache(projectPaths(root));
  const faults = new Map<string, string | null>();
  const findUsable = (src: string): ImageFinding => {
    const finding = findImage(src, place);
    if (finding.kind !== "found") return finding;
    const why = faults.get(finding.path) ?? null;
    faults.set(finding.path, why);
    return why === null ? finding : { kind: "unusable", why };
  };
  const parse = () =>
    parseCaseStudy(source, { vocabulary, timeZone, findImage: findUsable, now: new Date() });
  const parsed = parse();
  for (const picture of faults.keys()) faults.set(picture, await inspectImage(picture, cache));
  return [...faults.values()].some((why) => why !== null) ? parse() : parsed;
}
