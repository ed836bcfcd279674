import type { Diagnostic } from "../../diagnostic.ts";
import { isSameMeasure, scaleOf } from "../figures/units.ts";
import { formatClaim, formatNumber, formatQuantity } from "../format.ts";
import type { Change, Outcome, Quantity } from "../types.ts";
import { contradictionsIn } from "./contradictions.ts";

/** An author's word that a claim may stand: which line of the file, or which words of it, and why. */
export type ClaimWaiver = { line?: number | undefined; text?: string | undefined; reason: string };

export type ClaimSource = {
  title: string;
  snippet: string | null;
  /** The language of the study, for a title whose words do not tell theirs. */
  language?: string | null;
  /** What was read from the body; lines are those of the file. */
  outcomes: readonly Outcome[];
  /** The author's own list, where there is one. */
  own?: readonly Outcome[];
  waivers?: readonly ClaimWaiver[];
  /** Lines of the file on which title and snippet stand, 1-based. */
  titleLine?: number;
  snippetLine?: number;
};

/**
 * Finds claims that do not add up: a change its own ends contradict, and one metric with different figures in title,
 * snippet, the author's list and body. All are warnings; a waiver silences the one it names, and one that names none is reported as well.
 */
export function findClaimDiagnostics(source: ClaimSource): Diagnostic[] {
  const { own = [], outcomes } = source;
  const found = [...wrongClaims([...own, ...outcomes]), ...contradictionsIn(source)];
  const waivers = source.waivers ?? [];
  const used = new Set<ClaimWaiver>();
  const left = found.filter(({ problem, text }) => {
    const waiver = waivers.find((candidate) => covers(candidate, problem.line, text));
    if (waiver) used.add(waiver);
    return !waiver;
  });
  return [
    ...left.map(({ problem }) => problem),
    ...waivers.filter((one) => !used.has(one)).map(unusedWaiver),
  ];
}

/** A problem and the words it was found in. */
export type ClaimDiagnostic = { problem: Diagnostic; text: string };

function wrongClaims(outcomes: readonly Outcome[]): ClaimDiagnostic[] {
  return outcomes
    .filter(({ verdict }) => verdict === "wrong")
    .map((outcome) => ({
      text: outcome.text,
      problem: {
        level: "warning",
        rule: "claim-wrong",
        field: null,
        line: outcome.line,
        column: 1,
        message: `${formatClaim(outcome)}: ${formatSum(outcome)}; correct the figure, or waive the claim with a reason under claimWaivers`,
      },
    }));
}

function covers({ line, text }: ClaimWaiver, at: number, words: string): boolean {
  if (line !== undefined && line !== at) return false;
  if (text !== undefined && !plain(words).includes(plain(text))) return false;
  return line !== undefined || text !== undefined;
}

const plain = (text: string): string =>
  text
    .replace(/[*_`\s]+/g, " ")
    .toLowerCase()
    .trim();

function unusedWaiver({ line, text }: ClaimWaiver): Diagnostic {
  const what = text === undefined ? `line ${line}` : `"${text}"`;
  return {
    level: "warning",
    rule: "claim-waiver-unused",
    field: "claimWaivers",
    line: 1,
    column: 1,
    message: `the waiver for ${what} silences nothing; remove it, or name the line or words of the claim it is for`,
  };
}

/**
 * The sum that contradicts a claim, written out: "(130 − 1) ÷ 1 = 12,900 %". Of a range one sum for each of its ends, so
 * that only the author's own figures stand in it.
 */
export function formatSum({ before, after, change, expected }: Outcome): string | null {
  if (!before || !after || !change || expected === null) return null;
  if (!before.range && !after.range) return sumOf(change, before, after, expected);
  const sums = endsOf(before).flatMap((from) => endsOf(after).map((to) => sumOf(change, from, to, null)));
  return sums.join(" and ");
}

const endsOf = ({ value, unit, range }: Quantity): Quantity[] =>
  (range ?? [value]).map((end) => ({ value: end, unit }));

/** `expected`: the result where it is known; null: computed here. */
function sumOf(change: Change, before: Quantity, after: Quantity, expected: number | null): string {
  const [from, to] = inOneUnit(before, after);
  const [high, low] = from.value > to.value ? [from, to] : [to, from];
  const result =
    expected === null
      ? formatExpected(change.kind, from.unit, resultOf(change.kind, from.value, to.value))
      : formatExpected(change.kind, change.unit ?? null, expected);
  switch (change.kind) {
    case "percent":
      return `(${formatNumber(high.value)} − ${formatNumber(low.value)}) ÷ ${formatNumber(from.value)} = ${result}`;
    case "times":
      return `${formatNumber(high.value)} ÷ ${formatNumber(low.value)} = ${result}`;
    case "points":
    case "amount":
      return `${formatNumber(high.value)} − ${formatNumber(low.value)} = ${result}`;
  }
}

function resultOf(kind: Change["kind"], from: number, to: number): number {
  const difference = Math.abs(from - to);
  if (kind === "percent") return Number(((difference / from) * 100).toFixed(1));
  return kind === "times" ? Number((Math.max(from, to) / Math.min(from, to)).toPrecision(3)) : difference;
}

function formatExpected(kind: Change["kind"], unit: string | null, expected: number): string {
  if (kind === "percent") return `${formatNumber(expected)} %`;
  if (kind === "times") return `${formatNumber(expected)}x`;
  if (kind === "points") return `${formatNumber(expected)} points`;
  return formatQuantity({ value: expected, unit });
}

/** Both ends in the smaller of their units, so that the sum can be followed. */
function inOneUnit(before: Quantity, after: Quantity): [Quantity, Quantity] {
  if (before.unit === after.unit || !isSameMeasure(before.unit, after.unit)) return [before, after];
  const unit = scaleOf(before.unit) < scaleOf(after.unit) ? before.unit : after.unit;
  const convert = ({ value, unit: own }: Quantity): Quantity => ({
    value: Number(((value * scaleOf(own)) / scaleOf(unit)).toPrecision(6)),
    unit,
  });
  return [convert(before), convert(after)];
}
