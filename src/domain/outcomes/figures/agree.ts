import type { Mention } from "./mention.ts";
import { isSameMeasure } from "./units.ts";

/** Two figures of one measure, the bare one with unit and magnitude of the other; null: not one measure. */
export function agree(before: Mention, after: Mention): [Mention, Mention] | null {
  if (before.kind !== after.kind && !isBare(before) && !isBare(after) && !isShare(before, after)) return null;
  if (before.kind === "fraction" && after.kind === "fraction") return null;
  const [first, second] = [borrow(before, after), borrow(after, before)];
  return isSameMeasure(first.unit, second.unit) || sharesNoun(first, second) ? [first, second] : null;
}

/** A bare number or "a week" may stand beside a figure that names its unit. */
function isBare({ kind }: Mention): boolean {
  return kind === "number" || kind === "vague";
}

/** "from a third to 90 %" */
function isShare(one: Mention, other: Mention): boolean {
  return one.unit === "%" && other.unit === "%";
}

function sharesNoun(one: Mention, other: Mention): boolean {
  return one.kind === "count" && other.kind === "count" && (one.unit ?? "").endsWith(other.unit ?? "\n");
}

function borrow(mention: Mention, other: Mention): Mention {
  const scaled = magnified(mention, other);
  if (mention.kind !== "number" || other.kind === "number") return scaled;
  return { ...scaled, kind: other.kind, unit: other.unit };
}

/** "from 1.2 to 1.5 million" starts at 1.2 million; "from 900 to 1.5 million" does not. */
function magnified(mention: Mention, other: Mention): Mention {
  const times = mention.value / (other.value / other.magnitude);
  if (mention.magnitude !== 1 || other.magnitude === 1 || times > 100 || times < 0.01) return mention;
  if (mention.kind !== "number" && mention.kind !== "money") return mention;
  const { magnitude } = other;
  return { ...mention, value: mention.value * magnitude, step: mention.step * magnitude, magnitude };
}
