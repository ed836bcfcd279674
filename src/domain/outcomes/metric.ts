import type { Term } from "../case-study/types.ts";
import { fold } from "../slug.ts";
import type { Outcome } from "./types.ts";

/** A metric of the vocabulary and the names texts give it. */
export type Metric = Term & { aliases: readonly string[] };

/** The metric an outcome measures: the one whose longest name stands in the label; null where none does. */
export function metricOf(outcome: Pick<Outcome, "label">, metrics: readonly Metric[]): Term | null {
  if (outcome.label === null) return null;
  const label = spaced(outcome.label);
  const names = metrics
    .flatMap((metric) => [metric.label, ...metric.aliases].map((name) => ({ metric, name: spaced(name) })))
    .filter(({ name }) => label.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  const metric = names[0]?.metric;
  return metric ? { value: metric.value, label: metric.label } : null;
}

/** Words between single spaces, folded and singular: whole words match, and "page loads" matches "page load". */
function spaced(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map((word) => (word.length > 2 ? word.replace(/(?<=[^s])s$/, "") : word)).join(" ")} `;
}
