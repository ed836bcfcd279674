import { directionBetween } from "../before-after/before-after.ts";
import { judge, toClaim } from "../claims/verdict.ts";
import { opensPlan } from "../exclusions/exclusions.ts";
import { isNoMetric } from "../exclusions/no-metric.ts";
import { mentionsIn } from "../figures/mentions.ts";
import { isSameMeasure } from "../figures/units.ts";
import { PART_OF_WHOLE } from "../lexicon/english/figures.ts";
import { writing } from "../lexicon/index.ts";
import type { Outcome } from "../types.ts";
import { formatChangeCell, formatQuantityCell, parseChangeCell, parseQuantityCell } from "./cells.ts";

/** An outcome in an author's own words: a sentence, or a row of its parts. */
export type AuthorOutcome = string | AuthorRow;

export type AuthorRow = {
  label?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
  change?: string | undefined;
  metric?: string | undefined;
  value?: string | undefined;
  /** The sentence it stands for, word for word; who confirmed it, and on which day. */
  text?: string | undefined;
  by?: string | undefined;
  on?: string | undefined;
};

/** A row whose cells are figures, read without a word of grammar; null where one of them is none. */
export function toOutcomeOfRow(given: AuthorRow, line: number): Outcome | null {
  const row = withValue(given);
  const before = row.before === undefined ? null : parseQuantityCell(row.before);
  const after = row.after === undefined ? null : parseQuantityCell(row.after);
  if ((row.before !== undefined && !before) || (row.after !== undefined && !after)) return null;
  if (before && !after) return null;
  const between =
    before && after && isSameMeasure(before.unit, after.unit) ? directionBetween(before, after) : null;
  const change = row.change === undefined ? null : parseChangeCell(row.change, between);
  if ((row.change !== undefined && !change) || (!after && !change)) return null;
  return toOutcomeOfCells({ label: row.label ?? row.metric ?? null, before, after, change }, row, line);
}

export function toOutcomeOfCells(
  { label, before, after, change }: Pick<Outcome, "label" | "before" | "after" | "change">,
  row: AuthorRow,
  line: number,
): Outcome {
  const judgement = change && judge(toClaim(change), before && after ? { before, after } : null);
  return {
    label,
    text: formatEntry(row),
    line,
    before,
    after,
    change,
    verdict: judgement?.verdict ?? null,
    expected: judgement?.expected ?? null,
  };
}

const isYear = (figure: string | undefined): boolean => /^\s*(?:19|20)\d\d\s*$/.test(figure ?? "");

/** A value beside what was before is what came after; years beside a figure say when it was counted. */
export const withAfter = ({ value, ...row }: AuthorRow): AuthorRow =>
  isYear(row.before) && isYear(row.after) && (value ?? row.change) !== undefined
    ? { ...row, before: undefined, after: undefined, value }
    : row.before !== undefined && row.after === undefined
      ? { ...row, after: value }
      : { ...row, value };

export const isMultiple = (figure: string): boolean => /\d\s?[x×]\s*$/u.test(figure);

/** A value with a sign, or a multiple, is a change; any other is what was reached. */
function withValue(row: AuthorRow): AuthorRow {
  const { value, before, after, change } = row;
  if (value === undefined || before !== undefined || after !== undefined || change !== undefined) return row;
  return /^[~≈]?\s?[+−–-]/u.test(value) || isMultiple(value) || /\d\s?pp$/.test(value)
    ? { ...row, change: value }
    : { ...row, after: value };
}

/** The row of an outcome, or null where its figures have no form as cells that gives the same figures again. */
export function toRow(outcome: Outcome): AuthorRow | null {
  const { label, before, after, change } = outcome;
  const row: AuthorRow = {
    ...(label === null ? {} : { label }),
    ...(before === null ? {} : { before: formatQuantityCell(before) }),
    ...(after === null ? {} : { after: formatQuantityCell(after) }),
    ...(change === null ? {} : { change: formatChangeCell(change, before !== null && after !== null) }),
  };
  const again = toOutcomeOfRow(row, outcome.line);
  const isSame = again !== null && figuresOf(again) === figuresOf(outcome);
  return isSame ? row : null;
}

/** Both ends and the change of an outcome as one text: what two that tell the same have in common. */
export const figuresOf = ({ before, after, change }: Outcome): string =>
  JSON.stringify([
    ...[before, after].map((end) => end && [end.value, end.unit, end.range ?? null]),
    change && [
      change.kind,
      change.value,
      change.unit ?? null,
      change.range ?? null,
      change.direction,
      change.approx,
    ],
  ]);

/** "up to 50 %", "bis zu 3x" */
export const isLimit = (figure: string): boolean =>
  mentionsIn(figure, writing().decimal === ",").some(
    ({ hedge, kind }) => hedge === "under" && (kind === "percent" || kind === "times"),
  );

/** Rows that tell no result: one figure under a name of what was wanted, what others have, a price or a team; and "3 of 5", of which the first figure alone is none. */
export function isNoResult({ label, before, after, change }: Outcome, row: AuthorRow): boolean {
  if (before !== null) return false;
  if ([row.value, row.after, row.change].some((figure) => PART_OF_WHOLE.test(figure ?? ""))) return true;
  if (label === null) return false;
  const unit = after?.unit ?? change?.unit ?? null;
  const direction = change?.direction ?? null;
  const facts = { label, unit, direction, hasBeforeAfter: false, isRate: false, isSaving: false };
  return opensPlan(label) || (change === null && isNoMetric(facts));
}

/** "-0.3", "+34": in a sentence the sign of a bare number may be a hyphen. */
export const BARE_SIGNED = /^\s*[+−–-]\s?\d[\d.,]*\s*$/u;

/** The parts as one would write them: "Page load time: from 8.2 s to 1.4 s (83 % faster)". */
export function formatEntry(entry: AuthorOutcome): string {
  if (typeof entry === "string") return entry.trim();
  const { label, metric, before, after, change, value } = entry;
  const ends = before && after ? `from ${before} to ${after}` : (after ?? before ?? "");
  const body = ends && change ? `${ends} (${change})` : ends || (change ?? value ?? "");
  const name = label ?? metric;
  return name ? `${name}: ${body}` : body;
}
