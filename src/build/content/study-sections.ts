import type { Token } from "markdown-it";
import { isSilent } from "../../domain/case-study/markdown/parser.ts";
import { toPlainText } from "../../domain/case-study/markdown/plain-text.ts";
import { renderHtml } from "../../domain/case-study/markdown/render-html.ts";
import type { CaseStudy, SectionKind, StudyBody, Testimonial } from "../../domain/case-study/types.ts";
import { drawSpan, scheduleOf } from "../../domain/chart/schedule.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { drawMeasures, markMeasures, measuresOf, type ResultChart } from "./result-charts.ts";

/** A stretch of a section. `html` is safe, and its pictures have the paths their author wrote; the testimonial is the study's own. */
type StudyPart =
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
export function toStudySections(study: CaseStudy, body: StudyBody, locale: Locale): StudySection[] {
  const blocks = toBlocks(body.tokens.filter((token) => !isSilent(token)));
  const notes = blocks.findIndex(({ type }) => type === "footnote_block_open");
  const [text, footnotes] = notes < 0 ? [blocks, []] : [blocks.slice(0, notes), blocks.slice(notes)];
  const runs = partAt(text, (block) => block.tag === "h2");
  if (footnotes.length > 0) runs.push({ heading: null, blocks: footnotes });
  const kinds = new Map(study.sections.map(({ id, kind }) => [id, kind]));
  const kindOf = ({ heading }: Run): SectionKind | null => kinds.get(heading?.id ?? "") ?? null;
  const measures = measuresOf(study, body.line, locale);
  const hasResults = runs.some((run) => kindOf(run) === "results");
  const composed = runs.map((run): StudySection => {
    const kind = kindOf(run);
    const isMeasured = hasResults ? kind === "results" : true;
    const toHtml = (blocks: BodyBlock[]) => renderBlocks(blocks, isMeasured ? measures : [], locale);
    return {
      id: run.heading?.id ?? null,
      title: run.heading ? blockText(run.heading) : null,
      kind,
      parts: toParts(run.blocks, study, toHtml),
    };
  });
  return withOneTestimonial(composed);
}

function toParts(
  blocks: BodyBlock[],
  study: CaseStudy,
  toHtml: (blocks: BodyBlock[]) => string,
): StudyPart[] {
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

const htmlPart = (blocks: BodyBlock[], toHtml: (blocks: BodyBlock[]) => string): StudyPart[] =>
  blocks.length === 0 ? [] : [{ kind: "html", html: toHtml(blocks) }];

function renderBlocks(blocks: BodyBlock[], measures: readonly ResultChart[], locale: Locale): string {
  const tokens = blocks.flatMap((block) => markMeasures(block, measures));
  return drawMeasures(renderHtml(tokens, locale), measures, locale);
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

/** A phase of the work: its own text, and its stretch drawn on the whole of the schedule where the weeks are told. */
type TimelinePhase = {
  id: string;
  name: string;
  period: string | null;
  span: string | null;
  blocks: BodyBlock[];
};

/** The blocks of a section before its phases, and the phases; null where this section is not the timeline. */
function findTimeline(
  blocks: BodyBlock[],
  { phases }: CaseStudy,
): { before: BodyBlock[]; phases: TimelinePhase[] } | null {
  const starts: number[] = [];
  for (const { name, period } of phases) {
    const isHeading = (block: BodyBlock, index: number) =>
      index > (starts.at(-1) ?? -1) &&
      block.id !== null &&
      [name, period ?? ""].every((part) => blockText(block).includes(part));
    starts.push(blocks.findIndex(isHeading));
  }
  if (starts.length < 2 || starts.includes(-1)) return null;
  const schedule = scheduleOf(phases.map(({ period }) => period));
  const drawn = phases.map(({ name, period }, index) => {
    const start = starts[index] ?? 0;
    const span = schedule?.[index];
    return {
      id: blocks[start]?.id ?? "",
      name,
      period,
      span: span && schedule ? drawSpan(span, schedule) : null,
      blocks: blocks.slice(start + 1, starts[index + 1] ?? blocks.length),
    };
  });
  return { before: blocks.slice(0, starts[0]), phases: drawn };
}

/** Enough of a quote to know it by. */
const BEGINNING = 40;

/** Where the testimonial stands among blocks, its line of attribution included; null where it does not. */
function findQuote(blocks: BodyBlock[], testimonial: Testimonial): { start: number; end: number } | null {
  const beginning = testimonial.quote.slice(0, BEGINNING);
  const start = blocks.findIndex(
    (block) => block.type === "blockquote_open" && blockText(block).includes(beginning),
  );
  const [quote, after] = blocks.slice(start, start + 2);
  if (start < 0 || !quote) return null;
  const { person } = testimonial;
  const isNamedBelow = person !== null && !blockText(quote).includes(person);
  const isAttribution = isNamedBelow && after?.type === "paragraph_open" && blockText(after).includes(person);
  return { start, end: start + (isAttribution ? 2 : 1) };
}

/** A block of the outermost level: a heading, a paragraph, a whole list or table. Lines count from 0, the end is not in it. */
export type BodyBlock = {
  type: string;
  tag: string;
  id: string | null;
  tokens: Token[];
  start: number;
  end: number;
};

function toBlocks(tokens: Token[]): BodyBlock[] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks.map((own) => {
    const [first] = own;
    const [start, end] = first?.map ?? [0, 0];
    return {
      type: first?.type ?? "",
      tag: first?.tag ?? "",
      id: first?.type === "heading_open" ? String(first.attrGet("id")) : null,
      tokens: own,
      start,
      end,
    };
  });
}

/** The words of a block, in one line. */
const blockText = ({ tokens }: BodyBlock): string =>
  tokens.flatMap((token) => (token.type === "inline" ? [toPlainText(token.children ?? [])] : [])).join(" ");

/** A run of blocks under the heading that opens it; the first may have none. */
type Run = { heading: BodyBlock | null; blocks: BodyBlock[] };

/** Parts blocks at each one that `opens` a run. */
function partAt(blocks: BodyBlock[], opens: (block: BodyBlock) => boolean): Run[] {
  const runs: Run[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (opens(block)) runs.push({ heading: block, blocks: [] });
    else runs.at(-1)?.blocks.push(block);
  }
  return runs.filter(({ heading, blocks: own }) => heading || own.length > 0);
}
