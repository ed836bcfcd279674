import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseStudy } from "../domain/case-study/types.ts";
import { leadingOutcomes } from "../domain/outcomes/index.ts";
import type { Problem } from "../domain/problem.ts";
import { type PublicationState, publicationState } from "../domain/publication.ts";
import type { SearchDocument } from "../domain/search/index.ts";
import { type RenderedBody, renderBody } from "./markdown.ts";
import type { ProjectPaths } from "./project.ts";

/** How many outcomes a card may show. */
const LEADING_OUTCOMES = 3;

/** A case study that can be published, and all its page shows. */
export type StudyPage = {
  study: CaseStudy;
  state: PublicationState;
  problems: Problem[];
  body: RenderedBody;
  /** The image of card and page: the author's, or the cover the build draws. */
  image: { src: string; alt: string; drawn: boolean };
};

export function toStudyPage(
  study: CaseStudy,
  problems: Problem[],
  paths: ProjectPaths,
  now: Date,
): StudyPage {
  return {
    study,
    state: publicationState(study, now),
    problems,
    body: renderBody(study.body),
    image: imageOf(study, paths),
  };
}

/** A path from the root of the site, or relative to the Markdown file. */
export function imageFile(src: string, file: string, paths: ProjectPaths): string {
  return src.startsWith("/") ? join(paths.content, src) : join(paths.root, dirname(file), src);
}

function imageOf(study: CaseStudy, paths: ProjectPaths): StudyPage["image"] {
  if (study.image && existsSync(imageFile(study.image.src, study.file, paths))) {
    return { ...study.image, drawn: false };
  }
  return { src: `/covers/${study.slug}.svg`, alt: "", drawn: true };
}

/** What a search may need of a page; the outcomes that lead come first. */
export function toSearchDocument({ study, body, image }: StudyPage): SearchDocument {
  return {
    url: study.url,
    title: study.title,
    snippet: study.snippet,
    headings: body.headings.map((heading) => heading.text),
    body: body.text,
    client: study.client?.name ?? null,
    industry: study.industry?.label ?? null,
    technologies: labels(study.technologies),
    topics: labels(study.topics),
    services: labels(study.services),
    publishDate: study.publishDate,
    image: { src: image.src, alt: image.alt },
    outcomes: leadingOutcomes(study.outcomes, LEADING_OUTCOMES),
  };
}

const labels = (terms: { label: string }[]): string[] => terms.map((term) => term.label);
