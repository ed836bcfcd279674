import { fold } from "../../text/slug.ts";
import { isSameMeasure, scaleOf } from "../figures/units.ts";
import { formatClaim } from "../format.ts";
import { wordsOf } from "../grammar.ts";
import { LEXICONS } from "../lexicon/index.ts";
import { outcomesInText } from "../read-text.ts";
import type { Change, Outcome, Quantity } from "../types.ts";
import type { ClaimDiagnostic, ClaimSource } from "./claim-diagnostics.ts";
import { judge, toClaim } from "./verdict.ts";

/** The field a claim stands in and its line, 1-based, for the message. */
type Place = { name: "title" | "snippet" | "outcomes" | "body"; line: number };
type LocatedClaim = { outcome: Outcome; place: Place };

/**
 * Finds metrics that title, snippet, the author's list and body state with different figures. Each difference is
 * reported at the first of the two places.
 */
export function contradictionsIn(source: ClaimSource): ClaimDiagnostic[] {
  const title = readClaims(source.title, { name: "title", line: source.titleLine ?? 1 }, source.language);
  const snippet = readClaims(
    source.snippet ?? "",
    { name: "snippet", line: source.snippetLine ?? 1 },
    source.language,
  );
  const own = locateClaims("outcomes", source.own ?? []);
  const body = locateClaims("body", source.outcomes);
  return [
    ...differences(title, [...snippet, ...own, ...body]),
    ...differences(snippet, [...own, ...body]),
    ...differences(own, body),
  ];
}

function locateClaims(name: Place["name"], outcomes: readonly Outcome[]): LocatedClaim[] {
  return outcomes.map((outcome) => ({ outcome, place: { name, line: outcome.line } }));
}

function readClaims(text: string, place: Place, language: string | null | undefined): LocatedClaim[] {
  if (language === null) return [];
  return outcomesInText(text, language).map((outcome) => ({ outcome, place }));
}

/** Of each claim the first place that states its metric in the same kind of figure but another number. */
function differences(claims: readonly LocatedClaim[], others: readonly LocatedClaim[]): ClaimDiagnostic[] {
  return claims.flatMap((claim) => {
    const same = others.filter((other) => isSameMetric(claim.outcome, other.outcome));
    const agrees = same.some((other) => differs(claim.outcome, other.outcome) === false);
    const rival = same.find((other) => differs(claim.outcome, other.outcome));
    return agrees || !rival ? [] : [toDiagnostic(claim, rival)];
  });
}

/** Names are alike where they differ in nothing but words like "average". */
function isSameMetric(one: Outcome, other: Outcome): boolean {
  // "From 8.2 s to 1.8 s" in a title names its metric by where it starts.
  if (one.label === null) return one.before !== null && compareEnds(one.before, other.before)[0] === false;
  if (other.label === null) return false;
  const name = nameOf(one.label);
  return name !== "" && name === nameOf(other.label);
}

function nameOf(label: string): string {
  return (fold(label).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !QUALIFIERS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word))
    .sort()
    .join(" ");
}

const QUALIFIERS = new Set(LEXICONS.flatMap(({ names }) => wordsOf(names.qualifiers)));

/** True: the same kind of figure, another number. False: the same number. Null: not to be compared. */
function differs(one: Outcome, other: Outcome): boolean | null {
  const found = [
    ...compareEnds(one.before, other.before),
    ...compareEnds(one.after, other.after),
    ...compareChanges(one.change, other.change),
    ...(one.change && !other.change ? contradicts(one.change, other) : []),
    ...(other.change && !one.change ? contradicts(other.change, one) : []),
  ];
  return found.length === 0 ? null : found.some(Boolean);
}

function compareEnds(one: Quantity | null, other: Quantity | null): boolean[] {
  if (!one || !other || !isSameMeasure(one.unit, other.unit)) return [];
  return [!isNear(one.value * scaleOf(one.unit), other.value * scaleOf(other.unit))];
}

function compareChanges(one: Change | null, other: Change | null): boolean[] {
  if (!one || !other || one.kind !== other.kind || one.unit !== other.unit) return [];
  const isSame = one.approx || other.approx ? isAbout : isNear;
  return [isOpposite(one, other) || !isSame(one.value, other.value)];
}

const isOpposite = (one: Change | null, other: Change | null): boolean =>
  [one, other].some((change) => change?.direction === "up") &&
  [one, other].some((change) => change?.direction === "down");

/** Checks a change stated in one place against both ends stated in another. */
function contradicts(change: Change, { before, after }: Outcome): boolean[] {
  if (!before || !after) return [];
  const { verdict } = judge(toClaim(change), { before, after });
  return verdict === "uncheckable" ? [] : [verdict === "wrong"];
}

/** Allows for rounding: 82.9 may be written as 83. */
const isNear = (a: number, b: number): boolean =>
  Math.round(a) === Math.round(b)
    ? Math.abs(a - b) < 0.05 * Math.max(a, b, 1)
    : Math.abs(a - b) < 0.005 * Math.max(a, b);
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= 0.1 * Math.max(a, b);

const PLACE_NAMES = {
  title: "the title",
  snippet: "the snippet",
  outcomes: "the list of outcomes",
  body: "the body",
};

function toDiagnostic(claim: LocatedClaim, rival: LocatedClaim): ClaimDiagnostic {
  const { name, line } = claim.place;
  const where = rival.place.name === "body" ? `line ${rival.place.line}` : PLACE_NAMES[rival.place.name];
  const isOtherWay = isOpposite(claim.outcome.change, rival.outcome.change);
  const tell = (outcome: Outcome): string =>
    formatClaim(outcome) + (isOtherWay ? ` ${outcome.change?.direction}` : "");
  return {
    text: claim.outcome.text,
    problem: {
      level: "warning",
      rule: "claim-differs",
      field: name === "body" ? null : name,
      line,
      column: 1,
      message: `${PLACE_NAMES[name]} says ${tell(claim.outcome)}, ${where} says ${tell(rival.outcome)}; let both tell the same figure, or waive the claim with a reason under claimWaivers`,
    },
  };
}
