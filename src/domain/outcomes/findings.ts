import type { StatedChange } from "./changes/stated-change.ts";
import { isBeside } from "./ends/beside.ts";
import { directionBetween } from "./ends/direction.ts";
import type { Ends } from "./ends/ends.ts";
import type { Level } from "./levels/levels.ts";
import { changeName, endsName } from "./names/names.ts";
import type { Told } from "./refusals/no-metric.ts";

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

/** Brings each change together with the ends it was stated beside; what has none stands alone. */
export function pairUp(text: string, ends: Ends[], changes: StatedChange[]): Finding[] {
  const left = new Set(changes);
  const findings = ends.map((one, index): Finding => {
    const mates = changes.filter(
      (change) => left.has(change) && isBeside(text, one, change, ends[index + 1]),
    );
    for (const mate of mates) left.delete(mate);
    for (const mate of mates)
      for (const other of changes) if (left.has(other) && saysItAgain(text, mate, other)) left.delete(other);
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

/** "an 80 % reduction (5x)", "grew 127 % in six months — more than doubled": the same change in another form. */
function saysItAgain(text: string, first: StatedChange, second: StatedChange): boolean {
  if (first.end > second.start) return false;
  const between = text.slice(first.end, second.start);
  if (/^\s*[(/]\s*[^\p{L}]*$/u.test(between)) return true;
  const ends = /^\s*(?:$|[)–—.,;!])/.test(text.slice(second.end));
  return first.kind !== second.kind && second.kind !== "amount" && ends && APPENDED.test(between);
}

const APPENDED = /^(?:\s(?:[\p{L}-]+|\ue000d\d+\ue001)){0,4}?\s*(?:,|–|—)\s*(?:that is |or |i\.e\. )?$/u;

/** "hit 48 %, up 19 points", "fell by half, to 3 weeks": a level beside a change is where it led. */
export function joinLevels(text: string, findings: Finding[], levels: Level[]): Finding[] {
  const left = new Set(levels);
  const joined = findings.map((finding) => {
    const { change } = finding;
    const level =
      finding.ends || !change ? undefined : levels.find((one) => left.has(one) && leadsTo(text, change, one));
    if (!level || !change) return finding;
    left.delete(level);
    const isFirst = level.start < change.start;
    return {
      ...finding,
      level,
      start: Math.min(finding.start, level.start),
      label: isFirst ? level.label : (finding.label ?? level.label),
    };
  });
  const alone = [...left].map(
    (level): Finding => ({
      start: level.start,
      label: level.label,
      ends: null,
      level,
      change: null,
      namesObject: false,
    }),
  );
  return [...joined, ...alone];
}

function leadsTo(text: string, change: StatedChange, level: Level): boolean {
  if (level.start < change.start)
    return /^\s*[,(–—]\s*(?:a |an )?$/i.test(text.slice(level.end, change.start));
  return /^\s*,?\s*(?:to|and now|now at|reaching)\s+(?:just |only |now )?$/i.test(
    text.slice(change.end, level.start),
  );
}

/** What decides whether a finding measures anything. */
export function toldBy({ label, ends, level, change }: Finding): Told {
  const unit = (ends ?? level)?.after.unit ?? change?.unit ?? null;
  const direction = ends ? directionBetween(ends.before, ends.after) : (change?.direction ?? null);
  return {
    label,
    unit,
    direction,
    hasEnds: ends !== null,
    isRate: typeof (ends ?? level)?.after.rate === "string",
    isSaving: change?.kind === "amount" && change.direction === "down" && change.name === "behind",
  };
}
