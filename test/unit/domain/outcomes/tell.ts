import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";
import type { Change, Outcome, Quantity } from "../../../../src/domain/outcomes/types.ts";

/** The outcomes of a text, each as "[page load time] 8.2 s -> 1.4 s; percent 83 down; ok". `language`: that of its site. */
export function tell(markdown: string, language?: string): string[] {
  return outcomesInText(markdown, language).map(tellOutcome);
}

/** Of these what is published. */
export function tellStated(markdown: string, language?: string): string[] {
  return outcomesInText(markdown, language)
    .filter(({ certainty }) => certainty === "stated")
    .map(tellOutcome);
}

export function tellOutcome({ label, before, after, change, verdict, expected }: Outcome): string {
  const parts = [
    before ? `${tellEnd(before)} -> ${after ? tellEnd(after) : "?"}` : after ? tellEnd(after) : null,
    change ? tellChange(change) : null,
    verdict,
    expected,
  ];
  return `[${label ?? "no name"}] ${parts.filter((part) => part !== null).join("; ")}`;
}

const tellEnd = ({ value, unit }: Quantity): string => (unit === null ? `${value}` : `${value} ${unit}`);

function tellChange({ kind, value, unit, range, direction, approx }: Change): string {
  const parts = [
    kind,
    value,
    unit,
    range && `(${range.join("-")})`,
    direction ?? "either way",
    approx && "about",
  ];
  return parts.filter(Boolean).join(" ");
}
