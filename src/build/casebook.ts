import type { BuildInfo } from "../domain/deploy-context.ts";
import type { Problem } from "../domain/problem.ts";
import { isShown, type UnpublishedPages } from "../domain/publication.ts";
import { buildIndex, openIndex, type SearchIndex, type SearchIndexJson } from "../domain/search/index.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import type { ProjectPaths } from "./project.ts";
import { readCaseStudies } from "./read-case-studies.ts";
import { readData } from "./read-data.ts";
import { type StudyPage, toSearchDocument, toStudyPage } from "./study-page.ts";

/** A file that cannot be published: reviewers see its page say why. */
export type BrokenFile = { file: string; slug: string; url: string; problems: Problem[] };

/** All that a build publishes, read once. Studies stand newest first. */
export type Casebook = {
  site: Site;
  vocabulary: Vocabulary;
  build: BuildInfo;
  studies: StudyPage[];
  broken: BrokenFile[];
  unpublished: UnpublishedPages;
  indexJson: SearchIndexJson;
  index: SearchIndex;
};

/** Reads content and data of a project as `build.context` shows them at the time `now`. */
export async function loadCasebook(paths: ProjectPaths, build: BuildInfo, now: Date): Promise<Casebook> {
  const { site, vocabulary } = await readData(paths.data);
  const { files } = await readCaseStudies(paths.caseStudies, {
    vocabulary,
    timeZone: site.timeZone,
    root: paths.root,
  });
  const studies = files
    .flatMap(({ study, problems }) => (study ? [toStudyPage(study, problems, paths, now)] : []))
    .filter((page) => isShown(page.state, build.context))
    .sort(newestFirst);
  const broken = files.flatMap(({ study, file, slug, url, problems }) =>
    study ? [] : [{ file, slug, url, problems }],
  );
  const indexJson = buildIndex(studies.map(toSearchDocument), { vocabulary });
  const unpublished = unpublishedAmong(studies);
  return { site, vocabulary, build, studies, broken, unpublished, indexJson, index: openIndex(indexJson) };
}

function unpublishedAmong(studies: StudyPage[]): UnpublishedPages {
  return Object.fromEntries(
    studies.flatMap(({ study, state }) => (state === "published" ? [] : [[study.url, state]])),
  );
}

const newestFirst = (a: StudyPage, b: StudyPage): number =>
  b.study.publishDate.localeCompare(a.study.publishDate) || a.study.url.localeCompare(b.study.url);
