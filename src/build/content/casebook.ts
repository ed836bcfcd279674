import { type Artwork, type Brand, toArtwork } from "../../domain/brand/index.ts";
import type { AllWords } from "../../domain/content-model/words.ts";
import { type BuildInfo, isPublic } from "../../domain/deploy-context.ts";
import { type CheckedFile, formatDiagnostics, hasErrors } from "../../domain/diagnostic.ts";
import { isShown, publicationState, type UnpublishedPages } from "../../domain/publication.ts";
import { buildSearchFiles, openIndex, type SearchIndex } from "../../domain/search/index.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { findPicturePath, makePictures } from "../images/pictures.ts";
import { findStudyFolder, type ProjectPaths } from "../project.ts";
import { ReaderError } from "../reader-message.ts";
import { checkData } from "./check-data.ts";
import { findDownloads } from "./downloads.ts";
import { type CaseStudyFiles, type ReadStudyFile, readCaseStudies } from "./read-case-studies.ts";
import { readData, readWords, type SiteData } from "./read-data.ts";
import { findLogo, picturesNamed, type StudyPage, toPageImage, toSearchDocument } from "./study-page.ts";
import { placeLinks, placePicturesInText } from "./study-text.ts";

/** All that a build publishes, read once. Studies stand newest first. */
export type Casebook = {
  site: Site;
  brand: Brand;
  artwork: Artwork;
  vocabulary: Vocabulary;
  words: AllWords;
  build: BuildInfo;
  studies: StudyPage[];
  broken: BrokenPage[];
  unpublished: UnpublishedPages;
  /** What functions search by, by name. */
  searchFiles: Map<string, Uint8Array>;
  index: SearchIndex;
};

/** What stands in a project, whatever the deploy context shows of it. */
export type SiteContent = CaseStudyFiles & SiteData & { words: AllWords };

/** A build checks its content before Eleventy asks for it: both are given one reading, which ends with the second. */
let kept: { root: string; content: Promise<SiteContent> } | null = null;

/** Reads data and case studies of a project, and keeps them for `loadCasebook`. */
export function readSite(paths: ProjectPaths, now: Date): Promise<SiteContent> {
  const content = readContent(paths, now);
  kept = { root: paths.root, content };
  return content;
}

async function readContent(paths: ProjectPaths, now: Date): Promise<SiteContent> {
  const [data, words] = await Promise.all([readData(paths.data), readWords(paths.data)]);
  const { site, vocabulary } = data;
  const { root } = paths;
  const options = { vocabulary, timeZone: site.timeZone, siteUrl: site.url, root, now, words: words.body };
  const { files, strays } = await readCaseStudies(findStudyFolder(paths), options);
  return { ...data, words, files, strays };
}

function takeContent(paths: ProjectPaths, now: Date): Promise<SiteContent> {
  const content = kept?.root === paths.root ? kept.content : readContent(paths, now);
  kept = null;
  return content;
}

/**
 * What a project publishes in `build.context` at the time `now`.
 * @throws {ReaderError} in production, where a file cannot be published: a page must not be missing unnoticed.
 */
export async function loadCasebook(paths: ProjectPaths, build: BuildInfo, now: Date): Promise<Casebook> {
  const content = await takeContent(paths, now);
  const { site, vocabulary, words, files, strays } = content;
  const shown = files
    .flatMap(({ study, text, linkTargets, diagnostics, redact }) =>
      study && text
        ? [
            {
              study,
              text: placeLinks(text, linkTargets),
              state: publicationState(study, now),
              diagnostics: diagnostics.map(redact),
            },
          ]
        : [],
    )
    .filter(({ state }) => isShown(state, build.context))
    .sort(newestFirst);
  const broken = brokenPages(files);
  // A study may stand in previews though a link of it would lead readers of the public site to a page it has not.
  const checked = files.map(({ file, diagnostics }) => ({ file, problems: diagnostics }));
  if (hasErrors([...checked, ...strays, ...findDownloads(paths).checked]) && isPublic(build.context)) {
    throw new ReaderError(
      "Production is not built while case studies have errors; npm run check lists them.",
    );
  }
  if (isPublic(build.context)) refuseFaultyData(content, shown, paths);
  const studies = await withPictures(shown, paths, site);
  const searchFiles = buildSearchFiles(studies.map(toSearchDocument), { vocabulary });
  const unpublished = unpublishedAmong(studies);
  return {
    site,
    brand: content.brand,
    artwork: toArtwork(content.brand),
    vocabulary,
    words,
    build,
    studies,
    broken,
    unpublished,
    searchFiles,
    index: openIndex((name) => searchFiles.get(name) ?? null),
  };
}

/** @throws {ReaderError} where the data of the site are not fit for the public. */
function refuseFaultyData(data: SiteData, shown: readonly ShownStudy[], paths: ProjectPaths): void {
  const found = checkData(
    data,
    shown.map(({ study }) => study),
    paths,
    true,
  );
  if (!hasErrors(found)) return;
  throw new ReaderError(
    ["Production is not built while the data of the site have errors:", ...formatDiagnostics(found)].join(
      "\n",
    ),
  );
}

type ShownStudy = Pick<StudyPage, "study" | "text" | "state" | "diagnostics">;

async function withPictures(
  shown: readonly ShownStudy[],
  paths: ProjectPaths,
  site: Site,
): Promise<StudyPage[]> {
  const uses = shown.map(({ study, text }) => ({ file: study.file, sources: picturesNamed(study, text) }));
  const pictures = await makePictures(uses, paths);
  return shown.map((entry) => {
    const { study, text } = entry;
    const find = (src: string) => pictures.byPath.get(findPicturePath(src, study.file, paths) ?? "") ?? null;
    return {
      ...entry,
      text: placePicturesInText(text, find, site.url),
      image: toPageImage(study, find),
      logo: findLogo(study, find),
    };
  });
}

function unpublishedAmong(studies: StudyPage[]): UnpublishedPages {
  return Object.fromEntries(
    studies.flatMap(({ study, state }) => (state === "published" ? [] : [[study.url, state]])),
  );
}

const newestFirst = (a: ShownStudy, b: ShownStudy): number =>
  Date.parse(b.study.publishDate) - Date.parse(a.study.publishDate) || a.study.url.localeCompare(b.study.url);

/** Stands in a preview where files cannot be published, and says why; two files that want one address share it. */
type BrokenPage = { url: string; files: CheckedFile[] };

function brokenPages(files: ReadStudyFile[]): BrokenPage[] {
  const broken = files.filter(({ study }) => study === null);
  const byAddress = Map.groupBy(broken, ({ url }) => url.toLowerCase());
  return [...byAddress].map(([url, sharing]) => ({
    url,
    files: sharing.map(({ file, diagnostics, redact }) => ({ file, problems: diagnostics.map(redact) })),
  }));
}
