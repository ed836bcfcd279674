import type { Marked } from "./figures/marked.ts";
import { barePairs, leadChange } from "./grammar/bare-changes.ts";
import { changesIn } from "./grammar/changes.ts";
import { type Ends, endsIn } from "./grammar/ends.ts";
import { nameAfter, nameBefore, nameOf } from "./grammar/labels.ts";
import { type Level, levelsIn } from "./grammar/levels.ts";
import { isNoMetric, isRefused, metricName } from "./grammar/refusals.ts";
import type { StatedChange } from "./grammar/stated-change.ts";
import type { Setting } from "./reading/sections.ts";

/** One metric as a sentence tells it. */
export type Finding = {
  start: number;
  label: string | null;
  ends: Ends | null;
  level: Level | null;
  change: StatedChange | null;
  /** The sentence itself names the object of its verb; a lead then is no better name. */
  namesObject: boolean;
};

/** Reads every outcome of one marked sentence, in the order of the text. `lead`: the name that stands before it. */
export function readSentence(marked: Marked, setting: Setting, lead: string | null): Finding[] {
  const ends = marked.mentions.length < 2 ? [] : endsIn(marked, lead !== null || setting === "results");
  const inEnds = new Set(ends.flatMap(({ figures }) => figures));
  const changes = [...changesIn(marked, inEnds), ...barePairs(marked, ends)];
  if (ends.length + changes.length === 0 && lead) changes.push(...leadChange(marked, lead));
  const findings = pair(marked.text, ends, withoutDoubles(changes));
  const taken = new Set([...inEnds, ...changes.flatMap(({ figures }) => figures)]);
  for (const level of levelsIn(marked, taken, setting, lead)) {
    findings.push({ ...NOTHING, start: level.start, label: level.label, level });
  }
  return findings
    .filter((finding) => !isRefused(marked.text, finding.start, endOf(finding), finding.ends !== null))
    .filter((finding) => !isNoMetric(finding.label, unitOf(finding)))
    .map((finding) => ({ ...finding, label: metricName(finding.label) }))
    .sort((a, b) => a.start - b.start);
}

const NOTHING: Finding = { start: 0, label: null, ends: null, level: null, change: null, namesObject: false };

function unitOf({ ends, level, change }: Finding): string | null {
  return (ends ?? level)?.after.unit ?? change?.unit ?? null;
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

function endOf({ ends, change, level, start }: Finding): number {
  return Math.max(ends?.end ?? start, change?.end ?? start, level?.end ?? start);
}

/** Brings each change together with the ends it was stated beside; what has none stands alone. */
function pair(text: string, ends: Ends[], changes: StatedChange[]): Finding[] {
  const left = new Set(changes);
  const findings = ends.map((one, index): Finding => {
    const mates = changes.filter(
      (change) => left.has(change) && isBeside(text, one, change, ends[index + 1]),
    );
    for (const mate of mates) left.delete(mate);
    const change = mates.find(({ kind }) => kind !== "amount") ?? mates[0] ?? null;
    const start = Math.min(one.start, change?.start ?? one.start);
    return { start, ends: one, level: null, change, ...endsName(text, one, change) };
  });
  let previous: StatedChange | null = null;
  for (const change of changes) {
    if (!left.has(change) || (previous && saysItAgain(text, previous, change))) continue;
    previous = change;
    findings.push({ start: change.start, ends: null, level: null, change, ...changeName(text, change) });
  }
  return findings;
}

/** What may stand between the ends and a change of the same metric. */
const LINK =
  /^[\s,;:()–—=-]*(?:(?:a|an|the|or|i\.e\.|that|that['’]s|this|which|is|was|means|meant|representing|represents|meaning|equivalent|equal|equals|equating|amounting|amounts|working|works|out|thus|so|for|with|making|makes|resulting|in|improvement|improvements|drop|reduction|increase|growth|gain|rise|saving|reducing|it|them|cutting|being|overall|total|net|relative|to|of|at|about|eine?|das|entspricht|ist|soit|est|es|decir|lo|que|supone|un|une|una)[\s,;:()–—=-]*)*$/iu;

function isBeside(text: string, ends: Ends, change: StatedChange, next: Ends | undefined): boolean {
  if (change.start < ends.end && ends.start < change.end) return true;
  if (change.end <= ends.start) {
    const between = text.slice(change.end, ends.start);
    return (
      !/[\ue000]/.test(between) && /^[^.]{0,60}$/.test(between) && !/\b(?:and|while|but)\b|;/i.test(between)
    );
  }
  if (next && next.start < change.start) return false;
  const between = text.slice(ends.end, change.start);
  return LINK.test(between) || /^\s*[(–—:]\s*[^\ue000;.,]{0,20}$/.test(between);
}

/** "an 80 % reduction (5x)": the same change in another form. */
function saysItAgain(text: string, first: StatedChange, second: StatedChange): boolean {
  return /^\s*[(/]\s*[^\p{L}]*$/u.test(text.slice(first.end, second.start));
}

type Name = Pick<Finding, "label" | "namesObject">;

function endsName(text: string, ends: Ends, change: StatedChange | null): Name {
  if (change && change.start < ends.start) {
    const named = changeName(text, change);
    if (named.label) return named;
  }
  const before = text.slice(0, ends.start);
  const label = nameBefore(before) ?? nameAfter(text.slice(ends.end), /^(?:of|in|for|on)$/i);
  const object = /\b(?:we|they|helped|us|and|team)\b/i.test(before);
  return { label, namesObject: object && label !== null };
}

function changeName(text: string, change: StatedChange): Name {
  const within = () => nameOf(change.inner);
  const before = () => nameBefore(text.slice(0, change.start));
  const behind = (prepositions?: RegExp) => nameAfter(text.slice(change.end), prepositions);
  const named = (label: string | null, namesObject = false): Name => ({ label, namesObject });
  switch (change.name) {
    case "object-or-subject": {
      const object = within();
      if (object) return named(object, true);
      // "teams save 50 % of the time": who did it stands before.
      const part = /^\s+(?:of|off)\b/i.test(text.slice(change.end)) ? behind(/^(?:of|off)$/i) : null;
      const subject = before();
      const place = behind(change.direction === "down" ? /^(?:in|of|on|for)$/i : /^(?:in|of|for)$/i);
      return named(part ?? metricName(subject) ?? place ?? subject);
    }
    case "behind":
      return named(behind(/^(?:of|on|in|off|from)$/i));
    case "behind-or-inner":
      return named(behind() ?? within() ?? before());
    case "behind-or-before":
      // Behind "than" stands what it is compared with.
      return named(
        (/\bthan$/i.test(text.slice(0, change.end)) ? null : behind(/^(?:of|at)$/i)) ?? metricName(before()),
      );
    case "inner-or-behind":
      return named(within() ?? behind() ?? before());
    case "unit":
      return named(unitName(text, change) ?? behind(/^(?:in|of)$/i));
  }
}

/** "added 3,000 subscribers": the name is what was counted, not who added them. */
function unitName(text: string, change: StatedChange): string | null {
  return change.unit !== null && /^\p{Ll}/u.test(change.unit)
    ? `${change.unit}`
    : nameAfter(text.slice(change.end), /^(?:in|of)$/i);
}
