import { anyOf } from "./grammar.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "./lexicon/index.ts";
import type { Lexicon } from "./lexicon/types.ts";
import { pattern } from "./pattern.ts";
import type { TableBlock } from "./reading/blocks.ts";

// Which columns of a table hold what.

/** Positions of the columns that hold both ends and the stated change; -1: none. */
export type Columns = { before: number; after: number; change: number };

const header = (name: keyof Lexicon["columns"]): (() => RegExp) =>
  byLanguage(() =>
    pattern(`(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ columns }) => columns[name]))})(?![\\p{L}])`, "iu"),
  );
const isBefore = header("before");
const isAfter = header("after");
const isOfChanges = header("change");
/** "Improvement in conversion" is a metric of its own, "Change in %" and "Change from 2022" are not. */
const namesMetric = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ columns }) => columns.change))})\\s+(?:${anyOf(wordsFrom(({ names }) => names.leadIns))})\\s+(?!(?:${anyOf(phrasesFrom(({ units, times }) => `${units.percent} | ${units.points} | ${times.past}`))})(?![\\p{L}]))\\p{L}{3}`,
    "iu",
  ),
);
const isTarget = header("planned");
export const isUnitColumn = byLanguage(() =>
  pattern(`^(?:${anyOf(phrasesFrom(({ columns }) => columns.unit))})$`, "iu"),
);
export const isMetricColumn = byLanguage(() =>
  pattern(`^(?:${anyOf(phrasesFrom(({ columns }) => columns.metric))})?$`, "iu"),
);
export const isPartColumn = byLanguage(() =>
  pattern(`^(?:${anyOf(phrasesFrom(({ columns }) => columns.part))})$`, "iu"),
);
const SIGN_OF_CHANGE = /[Δ±]/u;

export function columnsOf(header: readonly string[]): Columns | null {
  const find = (pattern: RegExp, ...not: number[]): number =>
    header.findIndex(
      (title, index) => index > 0 && !not.includes(index) && pattern.test(title) && !isPlanned(title),
    );
  const sign = header.findIndex((title, index) => index > 0 && SIGN_OF_CHANGE.test(title));
  const change =
    sign > 0
      ? sign
      : find(isOfChanges(), ...header.flatMap((title, at) => (namesMetric().test(title) ? at : [])));
  const before = find(isBefore(), change);
  const after = find(isAfter(), change, before);
  if (before > 0 && after > 0) return { before, after, change };
  const years = yearsOf(header, change);
  if (years) return { ...years, change };
  return change > 0 ? { before: -1, after: -1, change } : null;
}

/** "Metric | 2022 | 2023": two years, or the same quarter of both, are before and after. */
function yearsOf(header: readonly string[], change: number): Pick<Columns, "before" | "after"> | null {
  const years = header.flatMap((title, index) => {
    const [, opening = "", year, closing = ""] =
      /^\s*((?:(?:[HQ][1-4]|FY|\p{L}{3,9}\.?)\s?)?)((?:19|20)\d\d)(\s?(?:[HQ][1-4])?)\s*$/iu.exec(title) ??
      [];
    return year === undefined || isPlanned(title)
      ? []
      : [{ index, year: Number(year), kind: `${opening}${closing}`.trim() }];
  });
  const [first, second] = years;
  const others = header.filter(
    (title, index) =>
      index > 0 && index !== change && !isPlanned(title) && !isUnitColumn().test(title.trim()),
  ).length;
  if (years.length !== 2 || others !== 2 || !first || !second || first.kind !== second.kind) return null;
  if (first.year === second.year) return null;
  const isAscending = first.year < second.year;
  return isAscending
    ? { before: first.index, after: second.index }
    : { before: second.index, after: first.index };
}

/** "Q1 2025 | Q2 2025 | Q3 2025": three and more periods of one length in their order lead from the first to the last. */
export function periodsOf(header: readonly string[]): Columns | null {
  const titles = header.flatMap((title, index) =>
    index > 0 && !isPlanned(title) && !isUnitColumn().test(title.trim()) ? [{ index, title }] : [],
  );
  const periods = titles.flatMap(({ index, title }) => {
    const { part = "", number = "0", year, short } = PERIOD.exec(title)?.groups ?? {};
    const when = year ?? (short === undefined ? undefined : `20${short}`);
    return when === undefined ? [] : [{ index, part: part.toLowerCase(), at: Number(when + number) }];
  });
  const [first, second] = periods;
  const last = periods.at(-1);
  if (periods.length < 3 || periods.length !== titles.length || !first || !second || !last) return null;
  const step = Math.sign(second.at - first.at);
  const isInOrder = periods.every(({ part, at }, index) => {
    const before = periods[index - 1];
    return part === first.part && (before === undefined || Math.sign(at - before.at) === step);
  });
  if (!isInOrder || step === 0) return null;
  const [before, after] = step > 0 ? [first, last] : [last, first];
  return { before: before.index, after: after.index, change: -1 };
}

const PERIOD =
  /^\s*(?:(?<part>[HQ])(?<number>[1-4])\s?|FY\s?)?(?:(?<year>(?:19|20)\d\d)|['’](?<short>\d\d))\s*$/iu;

/** True of columns of expected values. */
export function isPlanned(title: string): boolean {
  return isTarget().test(title);
}

/** A table whose rows are "Before" and "After" is turned, so that every row is a metric. */
export function rowsAcross(table: TableBlock): TableBlock {
  const [first, second] = table.rows;
  const isTurned =
    table.rows.length >= 2 &&
    table.rows.length <= 3 &&
    first &&
    second &&
    isBefore().test(first.cells[0] ?? "") &&
    isAfter().test(second.cells[0] ?? "");
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
