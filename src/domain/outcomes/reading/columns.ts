import type { TableBlock } from "./blocks.ts";

/** Positions of the columns that hold both ends and the stated change; -1: none. */
export type Columns = { before: number; after: number; change: number };

const BEFORE =
  /(?<![\p{L}])(?:before|baseline|previous(?:ly)?|old|original(?:ly)?|prior|initial|from|legacy|start|starting|then|without|vorher|zuvor|alt|avant|antes)(?![\p{L}])/iu;
const AFTER =
  /(?<![\p{L}])(?:after|now|new|current(?:ly)?|today|final|to|results?|end|with|achieved|actual|nachher|jetzt|heute|neu|après|maintenant|después|ahora)(?![\p{L}])/iu;
const CHANGE =
  /(?<![\p{L}])(?:change|improvement|delta|difference|reduction|increase|gain|impact|growth|savings?|uplift|effect|veränderung|verbesserung|änderung|évolution|amélioration|variation|cambio|mejora|variación)(?![\p{L}])|[Δ±]/iu;
const PLANNED =
  /(?<![\p{L}])(?:targets?|goals?|planned|plan|forecast|expected|projected|sla|ziel|objectif|objetivo)(?![\p{L}])/iu;

export function columnsOf(header: readonly string[]): Columns | null {
  const find = (pattern: RegExp, ...not: number[]): number =>
    header.findIndex(
      (title, index) => index > 0 && !not.includes(index) && !isPlanned(title) && pattern.test(title),
    );
  const change = find(CHANGE);
  const before = find(BEFORE, change);
  const after = find(AFTER, change, before);
  if (before > 0 && after > 0) return { before, after, change };
  return change > 0 ? { before: -1, after: -1, change } : null;
}

/** True of columns that hold what was hoped for. */
export function isPlanned(title: string): boolean {
  return PLANNED.test(title);
}

/** A table whose rows are "Before" and "After" is turned, so that every row is a metric. */
export function rowsAcross(table: TableBlock): TableBlock {
  const [first, second] = table.rows;
  const isTurned =
    table.rows.length >= 2 &&
    table.rows.length <= 3 &&
    first &&
    second &&
    BEFORE.test(first.cells[0] ?? "") &&
    AFTER.test(second.cells[0] ?? "");
  if (!isTurned) return table;
  const metrics = table.header.slice(1);
  return {
    ...table,
    header: ["", ...table.rows.map(({ cells }) => cells[0] ?? "")],
    rows: metrics.map((metric, index) => ({
      line: second.line,
      cells: [metric, ...table.rows.map(({ cells }) => cells[index + 1] ?? "")],
    })),
  };
}
