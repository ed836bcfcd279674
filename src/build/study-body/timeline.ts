import type { CaseStudy } from "../../domain/case-study/types.ts";
import { drawSpan, scheduleOf } from "../../domain/chart/schedule.ts";
import { type Block, wordsOf } from "./blocks.ts";

/** A phase of the work: its own text, and its stretch drawn on the whole of the schedule where the weeks are told. */
export type TimelinePhase = {
  id: string;
  name: string;
  period: string | null;
  span: string | null;
  blocks: Block[];
};

/** The blocks of a section before its phases, and the phases; null where this section is not the timeline. */
export function findTimeline(
  blocks: Block[],
  { phases }: CaseStudy,
): { before: Block[]; phases: TimelinePhase[] } | null {
  const starts: number[] = [];
  for (const { name, period } of phases) {
    const isHeading = (block: Block, index: number) =>
      index > (starts.at(-1) ?? -1) &&
      block.id !== null &&
      [name, period ?? ""].every((part) => wordsOf(block).includes(part));
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
