import type { Change, Outcome, Quantity, Verdict } from "../outcomes/types.ts";

/** An outcome from its members as `packOutcomes` writes them. */
export function unpackOutcome(members: readonly string[]): Outcome {
  const [label = "", text = "", line = "", before = "", after = "", change = "", verdict = ""] = members;
  const [word = "", expected = ""] = verdict.split(" ");
  return {
    label: label === "" ? null : label,
    text,
    line: Number(line),
    before: toQuantity(before),
    after: toQuantity(after),
    change: toChange(change),
    verdict: isVerdict(word) ? word : null,
    expected: expected === "" ? null : Number(expected),
  };
}

function toQuantity(text: string): Quantity | null {
  if (text === "") return null;
  const [value = "", ...unit] = text.split(" ");
  return { value: Number(value), unit: unit.join(" ") || null };
}

function toChange(text: string): Change | null {
  const [kind = "", value = "", direction = "", about = "", range = "", ...unit] = text.split(" ");
  if (!isKind(kind)) return null;
  const [low = "", high = ""] = range.split(":");
  return {
    kind,
    value: Number(value),
    ...(unit.length > 0 && { unit: unit.join(" ") }),
    ...(range !== "" && { range: [Number(low), Number(high)] satisfies [number, number] }),
    direction: direction === "up" || direction === "down" ? direction : null,
    approx: about !== "",
  };
}

const isKind = (word: string): word is Change["kind"] =>
  ["percent", "times", "points", "amount"].includes(word);
const isVerdict = (word: string): word is Verdict => ["ok", "wrong", "uncheckable"].includes(word);
