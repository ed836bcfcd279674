import { fold } from "../../text/slug.ts";
import { isSameMeasure, scaleOf } from "../figures/units.ts";
import { formatClaim } from "../format.ts";
import { wordsOf } from "../grammar.ts";
import { outcomesInText } from "../read-block.ts";
import type { Change, Outcome, Quantity } from "../types.ts";
import type { ClaimDiagnostic, ClaimSource } from "./problems.ts";
import { type Claim, judge } from "./verdict.ts";

/** Where a claim stands, for the message. */
type Place = { name: "title" | "snippet" | "outcomes" | "body"; line: number };
type Told = { outcome: Outcome; place: Place };

/** One figure told differently in title, snippet, the author's list and body; told of the one that stands first. */
export function contradictionsIn(source: ClaimSource): ClaimDiagnostic[] {
  const title = tellings(source.title, { name: "title", line: source.titleLine ?? 1 });
  const snippet = tellings(source.snippet ?? "", { name: "snippet", line: source.snippetLine ?? 1 });
  const own = toldAt("outcomes", source.own ?? []);
  const body = toldAt("body", source.outcomes);
  return [
    ...differences(title, [...snippet, ...own, ...body]),
    ...differences(snippet, [...own, ...body]),
    ...differences(own, body),
  ];
}

function toldAt(name: Place["name"], outcomes: readonly Outcome[]): Told[] {
  return outcomes.map((outcome) => ({ outcome, place: { name, line: outcome.line } }));
}

function tellings(text: string, place: Place): Told[] {
  return outcomesInText(text).map((outcome) => ({ outcome, place }));
}

/** Of each claim the first place that tells its metric in the same kind of figure but another number. */
function differences(claims: readonly Told[], others: readonly Told[]): ClaimDiagnostic[] {
  return claims.flatMap((claim) => {
    const same = others.filter((other) => tellsTheSame(claim.outcome, other.outcome));
    const agrees = same.some((other) => differs(claim.outcome, other.outcome) === false);
    const rival = same.find((other) => differs(claim.outcome, other.outcome));
    return agrees || !rival ? [] : [toFinding(claim, rival)];
  });
}

/** Names are alike where they differ in nothing but words like "average". */
function tellsTheSame(one: Outcome, other: Outcome): boolean {
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

const QUALIFIERS = new Set(
  wordsOf(
    "the of our their its in average mean median overall total rate number monthly annual page site website share",
  ),
);

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
  return [!isSame(one.value, other.value)];
}

/** A change told in one place against both ends told in another. */
function contradicts(change: Change, { before, after }: Outcome): boolean[] {
  if (!before || !after) return [];
  const { verdict } = judge(toClaim(change), { before, after });
  return verdict === "uncheckable" ? [] : [verdict === "wrong"];
}

/** As written, a number's last digit is the last it has. */
function toClaim({ kind, value, unit, range, direction, approx }: Change): Claim {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const hedge = approx ? "about" : null;
  return {
    kind,
    value,
    unit: unit ?? null,
    range: range ?? null,
    direction,
    hedge,
    step: 10 ** -decimals,
    inWords: false,
    isAdded: false,
  };
}

/** A title may round: 82.9 is told as 83. */
const isNear = (a: number, b: number): boolean =>
  Math.round(a) === Math.round(b)
    ? Math.abs(a - b) < 0.05 * Math.max(a, b, 1)
    : Math.abs(a - b) < 0.005 * Math.max(a, b);
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= 0.1 * Math.max(a, b);

const SAID = {
  title: "the title",
  snippet: "the snippet",
  outcomes: "the list of outcomes",
  body: "the body",
};

function toFinding(claim: Told, rival: Told): ClaimDiagnostic {
  const { name, line } = claim.place;
  const where = rival.place.name === "body" ? `line ${rival.place.line}` : SAID[rival.place.name];
  return {
    text: claim.outcome.text,
    problem: {
      level: "warning",
      rule: "claim-differs",
      field: name === "body" ? null : name,
      line,
      column: 1,
      message: `${SAID[name]} says ${formatClaim(claim.outcome)}, ${where} says ${formatClaim(rival.outcome)}; let both tell the same figure, or waive the claim with a reason under claimWaivers`,
    },
  };
}
