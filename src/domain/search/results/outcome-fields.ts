import type { Change, Outcome, Quantity, Verdict } from "../../outcomes/types.ts";

/** How many texts one outcome takes. */
export const OUTCOME_FIELDS = 7;

/** The words an outcome was read from are kept up to here. */
const MAX_TEXT_LENGTH = 160;

/** An outcome member by member, each as a text. */
export function toOutcomeFields(outcome: Outcome): string[] {
  const { label, text, line, before, after, change, verdict, expected } = outcome;
  return [
    label ?? "",
    shorten(text),
    String(line),
    fromQuantity(before),
    fromQuantity(after),
    fromChange(change),
    `${verdict ?? ""} ${expected ?? ""}`.trim(),
  ];
}

export function readOutcome(fields: readonly string[]): Outcome {
  const [label = "", text = "", line = "", before = "", after = "", change = "", told = ""] = fields;
  const [verdict = "", expected = ""] = told.split(" ");
  return {
    label: label === "" ? null : label,
    text,
    line: Number(line),
    before: toQuantity(before),
    after: toQuantity(after),
    change: toChange(change),
    verdict: isVerdict(verdict) ? verdict : null,
    expected: expected === "" ? null : Number(expected),
  };
}

const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

const shorten = (text: string): string =>
  text.length > MAX_TEXT_LENGTH
    ? `${text.slice(0, MAX_TEXT_LENGTH - 1).replace(HALF_A_CHARACTER, "")}…`
    : text;

/** "8.2 s" */
const fromQuantity = (quantity: Quantity | null): string =>
  quantity ? `${quantity.value} ${quantity.unit ?? ""}`.trim() : "";

function toQuantity(text: string): Quantity | null {
  if (text === "") return null;
  const end = text.indexOf(" ");
  return end < 0
    ? { value: Number(text), unit: null }
    : { value: Number(text.slice(0, end)), unit: text.slice(end + 1) };
}

/** "percent 83 down", "amount 120 up about 100:140 visit" */
function fromChange(change: Change | null): string {
  if (!change) return "";
  const { kind, value, direction, approx, range, unit } = change;
  const words = [kind, value, direction ?? "", approx ? "about" : "", range?.join(":") ?? "", unit ?? ""];
  return words.join(" ").trimEnd();
}

function toChange(text: string): Change | null {
  if (text === "") return null;
  const words = text.split(" ");
  const [kind = "", value, direction, about, range = ""] = words;
  if (!isKind(kind)) return null;
  const unit = words.slice(5).join(" ");
  const [low, high] = range === "" ? [] : range.split(":").map(Number);
  return {
    kind,
    value: Number(value),
    ...(unit !== "" && { unit }),
    ...(low !== undefined && high !== undefined && { range: [low, high] satisfies [number, number] }),
    direction: direction === "up" || direction === "down" ? direction : null,
    approx: about === "about",
  };
}

const isKind = (word: string): word is Change["kind"] =>
  ["percent", "times", "points", "amount"].includes(word);
const isVerdict = (word: string): word is Verdict => ["ok", "wrong", "uncheckable"].includes(word);
