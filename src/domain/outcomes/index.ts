import { blocksOf, type TextBlock } from "./blocks.ts";
import { isGeneric, leadOf } from "./labels.ts";
import { markFigures } from "./marked.ts";
import { writesDecimalComma } from "./numbers.ts";
import { readSentence } from "./read-sentence.ts";
import { settingOf } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";
import { tableOutcomes } from "./tables.ts";
import { toOutcome } from "./to-outcome.ts";
import type { Outcome } from "./types.ts";

export { leadingOutcomes } from "./leading.ts";
export { type Metric, metricOf } from "./metric.ts";
export { type SaidOutcome, sayChange, sayOutcome, sayQuantity } from "./say.ts";
export type { Change, Direction, Outcome, Quantity, Verdict } from "./types.ts";

/** Reads the measured results of a study out of its Markdown; lines are 1-based in that text. */
export function outcomesIn(markdown: string): Outcome[] {
  const body = withoutFrontMatter(markdown);
  const decimalComma = writesDecimalComma(body);
  return blocksOf(body).flatMap((block) =>
    block.kind === "table" ? tableOutcomes(block, decimalComma) : textOutcomes(block, decimalComma),
  );
}

function textOutcomes(block: TextBlock, decimalComma: boolean): Outcome[] {
  const lead = leadOf(block.text, block.bold);
  const titles = [
    ...block.headings,
    ...block.above.filter((text) => text.length < 120),
    ...(lead ? [lead.lead] : []),
  ];
  const setting = settingOf(titles);
  if (setting === "silent") return [];
  const body = lead ? block.text.slice(lead.length) : block.text;
  const shift = lead ? lead.length : 0;
  return sentencesOf(body).flatMap((sentence) => {
    const findings = readSentence(markFigures(sentence.text, decimalComma), setting);
    const named = lead && !isGeneric(lead.lead) && findings.length === 1 ? lead.lead : null;
    const text = lead && sentence.offset === 0 ? `${lead.lead}: ${sentence.text}` : sentence.text;
    return findings.map((finding) =>
      toOutcome(
        named ? { ...finding, label: named } : finding,
        text,
        lineOf(block, sentence.offset + shift),
      ),
    );
  });
}

/** Front matter becomes empty lines, so that the lines below keep their numbers. */
function withoutFrontMatter(markdown: string): string {
  const matter = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown)?.[0] ?? "";
  return matter.replace(/[^\n]/g, "") + markdown.slice(matter.length);
}

function lineOf(block: TextBlock, offset: number): number {
  return block.line + (block.text.slice(0, offset).match(/\n/g)?.length ?? 0);
}
