import type { Change, Outcome, Quantity } from "../../outcomes/types.ts";
import { packLists } from "../codec/lists.ts";
import { packTexts } from "../codec/strings.ts";

/** The words an outcome was read from are kept up to here. */
const MAX_TEXT_LENGTH = 160;

/** Outcomes of all documents, member by member; `unpackOutcome` reads them back. */
export function packOutcomes(outcomesOf: readonly (readonly Outcome[])[]): {
  counts: string;
  members: string[];
} {
  const outcomes = outcomesOf.flat();
  const members: ((outcome: Outcome) => string)[] = [
    ({ label }) => label ?? "",
    ({ text }) =>
      text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1).toWellFormed()}…` : text,
    ({ line }) => String(line),
    ({ before }) => fromQuantity(before),
    ({ after }) => fromQuantity(after),
    ({ change }) => (change ? fromChange(change) : ""),
    ({ verdict, expected }) => (verdict === null ? "" : `${verdict} ${expected ?? ""}`.trim()),
  ];
  return {
    counts: packLists([outcomesOf.map((list) => list.length)]),
    members: members.map((member) => packTexts(outcomes.map(member))),
  };
}

/** "8.2 s" */
function fromQuantity(quantity: Quantity | null): string {
  return quantity ? `${quantity.value} ${quantity.unit ?? ""}`.trim() : "";
}

/** "percent 83 down", "amount 120 up about 100:140 visit" */
function fromChange({ kind, value, direction, approx, range, unit }: Change): string {
  const words = [
    kind,
    value,
    direction ?? "",
    approx ? "about" : "",
    range ? range.join(":") : "",
    unit ?? "",
  ];
  return words.join(" ").trimEnd();
}
