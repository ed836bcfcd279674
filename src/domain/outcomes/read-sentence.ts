import { changesIn, type StatedChange } from "./changes.ts";
import { type Ends, endsIn } from "./ends.ts";
import { nameAfter, nameBefore, trim } from "./labels.ts";
import { type Level, levelsIn } from "./levels.ts";
import type { Marked } from "./marked.ts";
import { isRefused } from "./refusals.ts";
import type { Setting } from "./sections.ts";

/** One metric as a sentence tells it. */
export type Finding = {
  start: number;
  label: string | null;
  ends: Ends | null;
  level: Level | null;
  change: StatedChange | null;
};

/** Reads every outcome of one marked sentence, in the order of the text. */
export function readSentence(marked: Marked, setting: Setting): Finding[] {
  const ends = endsIn(marked);
  const changes = changesIn(marked, new Set(ends.flatMap(({ figures }) => figures)));
  const findings = pair(marked, ends, changes);
  const taken = new Set([...ends, ...changes].flatMap(({ figures }) => figures));
  for (const level of levelsIn(marked, taken, setting)) {
    findings.push({ start: level.start, label: level.label, ends: null, level, change: null });
  }
  return findings
    .filter((finding) => !isRefused(marked.text, finding.start, endOf(finding)))
    .sort((a, b) => a.start - b.start);
}

function endOf({ ends, change, level, start }: Finding): number {
  return Math.max(ends?.end ?? start, change?.end ?? start, level?.end ?? start);
}

/** Brings each change together with the ends it was stated beside; what has none stands alone. */
function pair(marked: Marked, ends: Ends[], changes: StatedChange[]): Finding[] {
  const left = new Set(changes);
  const findings: Finding[] = ends.map((one, index) => {
    const mates = changes.filter(
      (change) => left.has(change) && isBeside(marked.text, one, change, ends[index + 1]),
    );
    for (const mate of mates) left.delete(mate);
    const change = mates.find(({ kind }) => kind !== "amount") ?? mates[0] ?? null;
    return {
      start: Math.min(one.start, change?.start ?? one.start),
      label: endsLabel(marked.text, one, change),
      ends: one,
      level: null,
      change,
    };
  });
  let previous: StatedChange | null = null;
  for (const change of changes) {
    if (!left.has(change)) continue;
    if (previous && saysItAgain(marked.text, previous, change)) continue;
    previous = change;
    findings.push({
      start: change.start,
      label: changeLabel(marked.text, change),
      ends: null,
      level: null,
      change,
    });
  }
  return findings;
}

const LINK =
  /^[\s,;:()–—=-]*(?:(?:a|an|the|or|and|i\.e\.|that is|that['’]s|which is|which was|this is|it is|is|was|representing|meaning|equivalent to|equal to|equating to|amounting to|thus|so|for|with|making|resulting|in|improvement|drop|reduction|increase|growth|reducing|it|cutting|being|overall|total|more than|nearly|almost|roughly|about|around|over|just|by|to|of|eine|das entspricht|soit|est|es decir|lo que supone|un|une|una)[\s,;:()–—=-]*)*$/iu;

function isBeside(text: string, ends: Ends, change: StatedChange, next: Ends | undefined): boolean {
  if (change.start < ends.end && ends.start < change.end) return true;
  if (change.end <= ends.start) {
    const between = text.slice(change.end, ends.start);
    return (
      !/\ue000/.test(between) && /^[^.;]{0,45}$/.test(between) && !/\b(?:and|while|but)\b/i.test(between)
    );
  }
  if (next && next.start < change.start) return false;
  const between = text.slice(ends.end, change.start);
  return LINK.test(between) || /^\s*[(–—]\s*[^\ue000;.]{0,20}$/.test(between);
}

function saysItAgain(text: string, first: StatedChange, second: StatedChange): boolean {
  return /^\s*\(\s*[^\p{L}]*$/u.test(text.slice(first.end, second.start));
}

function endsLabel(text: string, ends: Ends, change: StatedChange | null): string | null {
  if (change && change.start < ends.start) return changeLabel(text, change);
  return (
    nameBefore(text.slice(0, ends.start)) ??
    objectBefore(text.slice(0, ends.start)) ??
    nameAfter(text.slice(ends.end))
  );
}

/** "We cut load time" + "from 8 s to 1 s": what stands between the verb and the ends. */
function objectBefore(text: string): string | null {
  return trim(text.split(/[,;:()—–]/).at(-1) ?? "");
}

function changeLabel(text: string, change: StatedChange): string | null {
  const inner = change.label ? trim(change.label) : null;
  if (inner) return inner;
  const before = () => nameBefore(text.slice(0, change.start));
  const after = () => nameAfter(text.slice(change.end));
  return change.side === "before" ? (before() ?? after()) : (after() ?? before());
}
