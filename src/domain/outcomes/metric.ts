import type { Term } from "../case-study/types.ts";
import { fold } from "../text/slug.ts";
import type { Outcome } from "./types.ts";

/** A metric of the vocabulary and the names texts give it. */
export type Metric = Term & { aliases: readonly string[] };

/**
 * Tells which of the metrics an outcome measures, by its place among them: the one whose longest name stands in the
 * label; -1 where none does. The names are prepared once, and each label is looked at once.
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
