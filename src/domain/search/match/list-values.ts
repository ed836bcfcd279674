import type { FacetColumn } from "../facet-columns.ts";
import type { FacetValue } from "../types.ts";

/**
 * The values of a facet that some documents have, most documents first, then by label; the applied ones are there even
 * when none has them, and even when the index does not know them.
 */
export function listValues(
  column: FacetColumn,
  counts: Int32Array,
  applied: readonly string[],
): FacetValue[] {
  const chosen = new Set(applied.map(column.find));
  const values: FacetValue[] = [];
  counts.forEach((count, number) => {
    const isApplied = chosen.has(number);
    if (count > 0 || isApplied) values.push({ ...column.label(number), count, applied: isApplied });
  });
  const unknown = applied.filter((value) => column.find(value) < 0);
  values.push(...unknown.map((value) => ({ value, label: value, count: 0, applied: true })));
  return values.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
