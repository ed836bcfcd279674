import sanitizeHtml from "sanitize-html";
import { markdown, parseMarkdown } from "../../domain/case-study/markdown/parser.ts";
import { SAFE_HTML } from "../../domain/case-study/markdown/safe-html.ts";
import type { CaseStudy, SectionKind } from "../../domain/case-study/types.ts";
import { type FindPicture, placePictures } from "../images/place-pictures.ts";
import { type Block, partAt, type Run, toBlocks, wordsOf } from "./blocks.ts";
import { drawMeasures, type Measure, markMeasures, measuresOf, withoutMarks } from "./measures.ts";
import { findQuote } from "./testimonial.ts";
import { findTimeline } from "./timeline.ts";

/** A stretch of a section. `html` is safe; the testimonial is the study's own. */
export type StudyPart =
  | { kind: "html"; html: string }
  | { kind: "testimonial" }
  | {
      kind: "timeline";
      phases: { id: string; name: string; period: string | null; span: string | null; html: string }[];
    };

/** A section of the page: what stands under one heading of the second level. The first may have no heading. */
export type StudySection = {
  id: string | null;
  title: string | null;
  kind: SectionKind | null;
  parts: StudyPart[];
};

/** The body of a study as its page shows it: results drawn beside their sentences, phases as a timeline, the quote as a figure. */
export function toStudySections(study: CaseStudy, findPicture: FindPicture): StudySection[] {
  const runs = partAt(toBlocks(parseMarkdown(withoutMarks(study.body))), (block) => block.tag === "h2");
  const kindOf = ({ heading }: Run): SectionKind | null =>
    study.sections.find(({ id }) => id === heading?.id)?.kind ?? null;
  const measures = measuresOf(study);
  const hasResults = runs.some((run) => kindOf(run) === "results");
  const render = (blocks: Block[], isMeasured: boolean) =>
    placePictures(renderBlocks(blocks, isMeasured ? measures : []), findPicture);
  const composed = runs.map((run): StudySection => {
    const kind = kindOf(run);
    const toHtml = (blocks: Block[]) => render(blocks, hasResults ? kind === "results" : true);
    return {
      id: run.heading?.id ?? null,
      title: run.heading ? wordsOf(run.heading) : null,
      kind,
      parts: toParts(run.blocks, study, toHtml),
    };
  });
  return withOneTestimonial(composed);
}

function toParts(blocks: Block[], study: CaseStudy, toHtml: (blocks: Block[]) => string): StudyPart[] {
  const timeline = findTimeline(blocks, study);
  if (timeline) {
    const phases = timeline.phases.map(({ blocks: own, ...phase }) => ({ ...phase, html: toHtml(own) }));
    return [...toParts(timeline.before, study, toHtml), { kind: "timeline", phases }];
  }
  const quote = study.testimonial && findQuote(blocks, study.testimonial);
  if (quote) {
    return [
      ...htmlPart(blocks.slice(0, quote.start), toHtml),
      { kind: "testimonial" },
      ...htmlPart(blocks.slice(quote.end), toHtml),
    ];
  }
  return htmlPart(blocks, toHtml);
}

const htmlPart = (blocks: Block[], toHtml: (blocks: Block[]) => string): StudyPart[] =>
  blocks.length === 0 ? [] : [{ kind: "html", html: toHtml(blocks) }];

function renderBlocks(blocks: Block[], measures: readonly Measure[]): string {
  const tokens = blocks.flatMap((block) => markMeasures(block, measures));
  return drawMeasures(
    sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), SAFE_HTML),
    measures,
  );
}

/** A body that quotes the same words twice shows them as a figure once. */
function withOneTestimonial(sections: StudySection[]): StudySection[] {
  let isShown = false;
  return sections.map((section) => ({
    ...section,
    parts: section.parts.filter(({ kind }) => {
      const isRepeated = kind === "testimonial" && isShown;
      isShown ||= kind === "testimonial";
      return !isRepeated;
    }),
  }));
}
