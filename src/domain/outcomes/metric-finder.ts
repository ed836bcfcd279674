import type { Term } from "../case-study/types.ts";
import { fold } from "../text/slug.ts";
import type { Outcome } from "./types.ts";

/** A metric of the vocabulary and the other names of it. */
export type Metric = Term & { aliases: readonly string[] };

/**
 * Returns a function that gives the position of the metric an outcome measures: the one whose longest name stands in
 * the label, or -1. Names are prepared once, and the position of each label is cached.
 */
export function createMetricFinder(
  metrics: readonly Pick<Metric, "label" | "aliases">[],
): (outcome: Pick<Outcome, "label">) => number {
  const names = metrics
    .flatMap(({ label, aliases }, number) =>
      [label, ...aliases].map((name) => ({ number, name: spaced(name) })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const numbers = new Map<string | null, number>([[null, -1]]);
  return ({ label }) => {
    const known = numbers.get(label);
    if (known !== undefined) return known;
    const words = spaced(label ?? "");
    const number = names.find(({ name }) => words.includes(name))?.number ?? -1;
    numbers.set(label, number);
    return number;
  };
}

/** Words between single spaces, folded and singular: whole words match, and "page loads" matches "page load". */
function spaced(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map((word) => (word.length > 2 ? word.replace(/(?<=[^s])s$/, "") : word)).join(" ")} `;
}
