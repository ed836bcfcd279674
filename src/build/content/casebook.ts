import type { AllWords } from "../../domain/content-model/words.ts";
import { type BuildInfo, isPublic } from "../../domain/deploy-context.ts";
import { type CheckedFile, formatDiagnostics, hasErrors } from "../../domain/diagnostic.ts";
import { isShown, type UnpublishedPages } from "../../domain/publication.ts";
import { buildIndex, openIndex, type SearchIndex, type SearchIndexJson } from "../../domain/search/index.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { findPicturePath, makePictures } from "../images/pictures.ts";
import { findStudyFolder, type ProjectPaths } from "../project.ts";
import { ReaderError } from "../reader-message.ts";
import { checkData } from "./check-data.ts";
import { findDownloads } from "./downloads.ts";
import { type CaseStudyFile, readCaseStudies } from "./read-case-studies.ts";
import { readData, readWords, type SiteData } from "./read-data.ts";
import {
  picturesNamed,
  type StudyPage,
  type StudyText,
  toSearchDocument,
  toStudyPage,
  toStudyText,
} from "./study-page.ts";

/** All that a build publishes, read once. Studies stand newest first. */
export type Casebook = {
  site: Site;
  vocabulary: Vocabulary;
  words: AllWords;
  build: BuildInfo;
  studies: StudyPage[];
  broken: BrokenPage[];
  unpublished: UnpublishedPages;
  indexJson: SearchIndexJson;
  index: SearchIndex;
};

/**
 * Reads content and data of a project as `build.context` shows them at the time `now`.
 * @throws {ReaderError} in production, where a file cannot be published: a page must not be missing unnoticed.
 */
export async function loadCasebook(paths: ProjectPaths, build: BuildInfo, now: Date): Promise<Casebook> {
  const [data, words] = await Promise.all([readData(paths.data), readWords(paths.data)]);
  const { site, vocabulary } = data;
  const { files, strays } = await readCaseStudies(findStudyFolder(paths), {
    vocabulary,
    timeZone: site.timeZone,
    root: paths.root,
    siteUrl: site.url,
    now,
  });
  const drafts = files
    .flatMap(({ study, diagnostics, redact }) =>
      study ? [toStudyText(study, diagnostics.map(redact), now, words.body)] : [],
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
  if (isPublic(build.context)) refuseFaultyData(data, drafts, paths);
  const studies = await withPictures(drafts, paths);
  const indexJson = buildIndex(studies.map(toSearchDocument), { vocabulary });
  const unpublished = unpublishedAmong(studies);
  return {
    site,
    vocabulary,
    words,
    build,
    studies,
    broken,
    unpublished,
    indexJson,
    index: openIndex(indexJson),
  };
}

/** @throws {ReaderError} where the data of the site are not fit for the public. */
function refuseFaultyData(data: SiteData, shown: StudyText[], paths: ProjectPaths): void {
  const found = checkData(
    data,
    shown.map(({ study }) => study),
    paths,
  );
  if (!hasErrors(found)) return;
  throw new ReaderError(
    ["Production is not built while the data of the site have errors:", ...formatDiagnostics(found)].join(
      "\n",
    ),
  );
}

async function withPictures(drafts: StudyText[], paths: ProjectPaths): Promise<StudyPage[]> {
  const uses = drafts.map((draft) => ({ file: draft.study.file, sources: picturesNamed(draft) }));
  const pictures = await makePictures(uses, paths);
  return drafts.map((draft) => {
    const pathOf = (src: string) => findPicturePath(src, draft.study.file, paths) ?? "";
    return toStudyPage(draft, (src) => pictures.byPath.get(pathOf(src)) ?? null);
  });
}

function unpublishedAmong(studies: StudyPage[]): UnpublishedPages {
  return Object.fromEntries(
    studies.flatMap(({ study, state }) => (state === "published" ? [] : [[study.url, state]])),
  );
}

const newestFirst = (a: StudyText, b: StudyText): number =>
  Date.parse(b.study.publishDate) - Date.parse(a.study.publishDate) || a.study.url.localeCompare(b.study.url);

/** Stands in a preview where files cannot be published, and says why; two files that want one address share it. */
type BrokenPage = { url: string; files: CheckedFile[] };

function brokenPages(files: CaseStudyFile[]): BrokenPage[] {
  const broken = files.filter(({ study }) => study === null);
  const byAddress = Map.groupBy(broken, ({ url }) => url.toLowerCase());
  return [...byAddress].map(([url, sharing]) => ({
    url,
    files: sharing.map(({ file, diagnostics, redact }) => ({ file, problems: diagnostics.map(redact) })),
  }));
}
