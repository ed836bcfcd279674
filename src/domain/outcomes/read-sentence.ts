import { barePairs, leadChange } from "./changes/bare-changes.ts";
import { changesIn } from "./changes/changes.ts";
import type { StatedChange } from "./changes/stated-change.ts";
import { endsIn } from "./ends/ends.ts";
import type { Marked } from "./figures/marked.ts";
import { type Finding, joinLevels, pairUp, toldBy } from "./findings.ts";
import { levelsIn } from "./levels/levels.ts";
import type { Setting } from "./reading/sections.ts";
import { isNoMetric, metricName } from "./refusals/no-metric.ts";
import { isRefused } from "./refusals/refusals.ts";

/** Reads every outcome of one marked sentence, in the order of the text. `lead`: the name that stands before it. */
export function readSentence(marked: Marked, setting: Setting, lead: string | null): Finding[] {
  if (/\?["”’')\]]*$/.test(marked.text)) return [];
  const ends = marked.mentions.length < 2 ? [] : endsIn(marked, lead !== null || setting === "results");
  const inEnds = new Set(ends.flatMap(({ figures }) => figures));
  const changes = [...changesIn(marked, inEnds), ...barePairs(marked, ends)];
  if (ends.length + changes.length === 0 && lead) changes.push(...leadChange(marked, lead));
  const taken = new Set([...inEnds, ...changes.flatMap(({ figures }) => figures)]);
  const levels = levelsIn(marked, taken, setting, lead);
  return joinLevels(marked.text, pairUp(marked.text, ends, withoutDoubles(changes)), levels)
    .filter((finding) => !isRefused(marked.text, finding.start, endOf(finding), finding.ends !== null))
    .filter((finding) => !isNoMetric(toldBy(finding)))
    .map((finding) => ({ ...finding, label: metricName(finding.label) }))
    .sort((a, b) => a.start - b.start);
}

function endOf({ ends, change, level, start }: Finding): number {
  return Math.max(ends?.end ?? start, change?.end ?? start, level?.end ?? start);
}

/** A figure is read as one change, by the first that found it. */
function withoutDoubles(changes: StatedChange[]): StatedChange[] {
  const taken = new Set<number>();
  return changes.filter(({ figures }) => {
    const fresh = figures.every((index) => !taken.has(index));
    for (const index of figures) taken.add(index);
    return fresh;
  });
}
