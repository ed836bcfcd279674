import type { Change, Outcome, Quantity, Verdict } from "../../outcomes/types.ts";
import type { TextColumn } from "../codec/prose.ts";

export type OutcomeColumn =
  | "outcomeLabel"
  | "outcomeText"
  | "outcomeLine"
  | "outcomeBefore"
  | "outcomeAfter"
  | "outcomeChange"
  | "outcomeVerdict";

/** The words an outcome was read from are kept up to here. */
const MAX_TEXT_LENGTH = 160;

/** Outcomes member by member, each member as a text. */
export function toOutcomeColumns(outcomes: readonly Outcome[]): Record<OutcomeColumn, string[]> {
  return {
    outcomeLabel: outcomes.map(({ label }) => label ?? ""),
    outcomeText: outcomes.map(({ text }) => shorten(text)),
    outcomeLine: outcomes.map(({ line }) => String(line)),
    outcomeBefore: outcomes.map(({ before }) => fromQuantity(before)),
    outcomeAfter: outcomes.map(({ after }) => fromQuantity(after)),
    outcomeChange: outcomes.map(({ change }) => fromChange(change)),
    outcomeVerdict: outcomes.map(({ verdict, expected }) => `${verdict ?? ""} ${expected ?? ""}`.trim()),
  };
}

export function readOutcome(columns: Record<OutcomeColumn, TextColumn>, at: number): Outcome {
  const label = columns.outcomeLabel(at);
  const [verdict = "", expected = ""] = columns.outcomeVerdict(at).split(" ");
  return {
    label: label === "" ? null : label,
    text: columns.outcomeText(at),
    line: Number(columns.outcomeLine(at)),
    before: toQuantity(columns.outcomeBefore(at)),
    after: toQuantity(columns.outcomeAfter(at)),
    change: toChange(columns.outcomeChange(at)),
    verdict: isVerdict(verdict) ? verdict : null,
    expected: expected === "" ? null : Number(expected),
  };
}

const shorten = (text: string): string =>
  text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1).toWellFormed()}…` : text;

/** "8.2 s" */
const fromQuantity = (quantity: Quantity | null): string =>
  quantity ? `${quantity.value} ${quantity.unit ?? ""}`.trim() : "";

function toQuantity(text: string): Quantity | null {
  if (text === "") return null;
  const [value = "", ...unit] = text.split(" ");
  return { value: Number(value), unit: unit.join(" ") || null };
}

/** "percent 83 down", "amount 120 up about 100:140 visit" */
function fromChange(change: Change | null): string {
  if (!change) return "";
  const { kind, value, direction, approx, range, unit } = change;
  const words = [kind, value, direction ?? "", approx ? "about" : "", range?.join(":") ?? "", unit ?? ""];
  return words.join(" ").trimEnd();
}

function toChange(text: string): Change | null {
  const [kind = "", value = "", direction = "", about = "", range = "", ...unit] = text.split(" ");
  if (!isKind(kind)) return null;
  const [low, high] = range.split(":").map(Number);
  return {
    kind,
    value: Number(value),
    ...(unit.length > 0 && { unit: unit.join(" ") }),
    ...(low !== undefined && high !== undefined && { range: [low, high] satisfies [number, number] }),
    direction: direction === "up" || direction === "down" ? direction : null,
    approx: about !== "",
  };
}

const isKind = (word: string): word is Change["kind"] =>
  ["percent", "times", "points", "amount"].includes(word);
const isVerdict = (word: string): word is Verdict => ["ok", "wrong", "uncheckable"].includes(word);
