import { directionBetween } from "./before-after/before-after.ts";
import { type OutcomeCandidate, toMetricFacts } from "./candidates.ts";
import { certaintyOf } from "./certainty.ts";
import { comparatives, nouns, verbs } from "./changes/change-words.ts";
import { changesIn } from "./changes/changes.ts";
import { fromMention, type StatedChange } from "./changes/stated-change.ts";
import { isExcluded } from "./exclusions/exclusions.ts";
import { isNoMetric } from "./exclusions/no-metric.ts";
import { markFigures, withoutMarks } from "./figures/marked.ts";
import { type Mention, mentionsIn } from "./figures/mentions.ts";
import { agree } from "./figures/units.ts";
import { anyOf } from "./grammar.ts";
import { BESIDE, LEADS_IN_CELL, REFERENCE_CELL } from "./lexicon/english/sentences.ts";
import { byLanguage, phrasesFrom } from "./lexicon/index.ts";
import { isPlainName } from "./names/plain-name.ts";
import { pattern } from "./pattern.ts";
import { readSentence, toOutcome } from "./read-sentence.ts";
import type { TableBlock } from "./reading/blocks.ts";
import { type HeadingContext, headingContextOf } from "./reading/headings.ts";
import {
  type Columns,
  columnsOf,
  isMetricColumn,
  isPartColumn,
  isPlanned,
  isUnitColumn,
  periodsOf,
  rowsAcross,
} from "./table-columns.ts";
import type { Certainty, FoundOutcome } from "./types.ts";

/** Reads tables with a column before and a column after, and tables whose cells state changes or levels. */
export function tableOutcomes(block: TableBlock, decimalComma: boolean): FoundOutcome[] {
  const table = rowsAcross(block);
  const setting = headingContextOf([...table.headings, ...table.above], table.header[0] ?? null);
  if (setting === "silent" || table.header.some((title) => /\bversions?\b/i.test(title))) return [];
  const known = columnsOf(table.header);
  const periods = known === null && setting === "results" ? periodsOf(table.header) : null;
  // "Metric | Target | Reached | Change": the change is that against the target.
  const isAgainstPlan = known !== null && known.before < 0 && table.header.some(isPlanned);
  // "Page | Before | After": what was measured of each page no cell says.
  const ofParts = isPartColumn().test(table.header[0]?.trim() ?? "");
  return table.rows.flatMap(({ line, cells }) => {
    // "+14 % | +37 % | +24 %": the changes of the periods.
    const columns = known ?? (cells.some((cell) => /^\s*[+−-]\s?[\d$€£]/u.test(cell)) ? null : periods);
    const isOfPart =
      isAgainstPlan || periods !== null || ofParts || hasOtherColumns(cells, table.header, columns);
    const label = nameOfRow(cells[0]?.trim() ?? "");
    const ends = columns && rowFinding(cells, table.header, columns, decimalComma);
    if (ends === "unchanged") return [];
    const candidates = ends
      ? [{ ...ends, column: -1 }]
      : cells.flatMap((cell, column) => {
          if (column === 0 || column === columns?.before || isPlanned(table.header[column] ?? "")) return [];
          const isChange =
            column === columns?.change || (column === columns?.after && isBaseline(cells[columns.before]));
          const own = cells.length === 2 ? label : null;
          const found = cellFindings(cell, { setting, isChange, decimalComma, label: own });
          return found.map((candidate) => ({ ...candidate, column }));
        });
    const areOfColumns = new Set(candidates.map(({ column }) => column)).size > 1;
    const named = candidates
      .map((candidate) => ({ ...candidate, label: nameInRow(label, candidate) }))
      .filter((candidate) => !isNoMetric(toMetricFacts(candidate)) && !isPriceList(candidate, setting));
    // Which of several changes is the result of the work no header says.
    return named.map((candidate) => {
      const beside = candidates.filter((_, index) => index > 0);
      const sentence = { text: "", mentions: [] };
      const certainty = certaintyOf({
        place: "row",
        setting,
        candidate,
        sentence,
        isNamed: true,
        beside,
      });
      const { column } = candidate;
      const title = areOfColumns ? (table.header[column]?.trim() ?? "") : "";
      const name = title && candidate.label ? `${candidate.label} (${title})` : candidate.label;
      return toOutcome(
        { ...candidate, label: name },
        cells.join(" | "),
        line,
        isOfPart ? OF_PART : certainty,
      );
    });
  });
}

const OF_PART: Certainty = { certainty: "read", reason: "several-figures" };

/**
 * "Spain | 400 | 900 % | +220 %": where further columns hold figures a row is a part of something, a firm or a market, and its
 * first cell names no metric. Further columns of words are notes where the first column is one of metrics.
 */
function hasOtherColumns(
  cells: readonly string[],
  header: readonly string[],
  columns: Columns | null,
): boolean {
  const known = columns ? [columns.before, columns.after, columns.change] : [];
  const others = cells.filter((_, index) => {
    const title = header[index] ?? "";
    return index > 0 && !known.includes(index) && !isPlanned(title) && !isUnitColumn().test(title.trim());
  });
  const isOfMetrics =
    (columns !== null && columns.before > 0) || isMetricColumn().test(header[0]?.trim() ?? "");
  const told = others.filter((cell) => (isOfMetrics ? /\d/ : /[\p{L}\d]/u).test(cell));
  return told.length > (columns === null ? 1 : 0);
}

/** "Maintenance | 200 CHF", "Training | 10 weeks": sums and times of a table are levels only among results, and sums never. */
function isPriceList({ beforeAfter, change, level }: OutcomeCandidate, setting: HeadingContext): boolean {
  const kind = level?.after.kind;
  return (
    !beforeAfter &&
    !change &&
    (kind === "money" ||
      (setting !== "results" && (kind === "time" || kind === "count" || kind === "number")))
  );
}

type Cell = { setting: HeadingContext; isChange: boolean; decimalComma: boolean; label: string | null };

/** What a cell states by itself; under a heading of changes a bare rate is a change. */
function cellFindings(cell: string, { setting, isChange, decimalComma, label }: Cell): OutcomeCandidate[] {
  const candidates = readSentence(markFigures(cell, decimalComma), setting, label);
  if (candidates.length > 0 || !isChange) return candidates;
  const change = cellChange(cell, decimalComma);
  if (!change || change.kind === "amount") return [];
  return [{ start: 0, label, beforeAfter: null, level: null, change, namesObject: false }];
}

/** "Orders | ... | 60 % cost reduction": the cell says of what the change is. */
function nameInRow(
  label: string | null,
  { label: own, change, beforeAfter }: OutcomeCandidate,
): string | null {
  if (label === null) return own;
  const isOther = own !== null && change !== null && beforeAfter === null && isPlainName(own);
  return isOther && !label.toLowerCase().includes(own.toLowerCase()) ? `${label}: ${own}` : label;
}

/** "Load time (ms)" is named "Load time"; the unit in brackets belongs to the bare numbers of the row. */
function nameOfRow(name: string): string | null {
  const own = unitOfRow(name) === "" ? name : name.replace(UNIT_IN_BRACKETS, "");
  return /\p{L}{2}/u.test(name) ? own : null;
}

const UNIT_IN_BRACKETS = /\s*[([](%|\p{L}{1,8})[)\]]\s*$/u;

/** "Clicks (GSC)": where they were counted is no unit. */
function unitOfRow(name: string): string {
  const unit = UNIT_IN_BRACKETS.exec(name)?.[1] ?? "";
  return unit === "%" || isKnownUnit(unit) ? unit : "";
}

/** "Metric | Unit | Before | After" */
function unitInColumn(cells: readonly string[], header: readonly string[]): string {
  const column = header.findIndex((title, index) => index > 0 && isUnitColumn().test(title.trim()));
  const unit = cells[column]?.trim() ?? "";
  return isKnownUnit(unit) ? unit : "";
}

/** "Before (days) | After (days)": the unit of the bare numbers of both columns. */
function unitInHeader(header: readonly string[], { before, after }: Columns): string {
  const [unit, other] = [header[before] ?? "", header[after] ?? ""].map(unitOfRow);
  return unit !== undefined && unit === other ? unit : "";
}

const isKnownUnit = (unit: string): boolean => unit !== "" && mentionsIn(`2 ${unit}`, false)[0]?.unit != null;

/** Both ends of a row; "unchanged" where they are the same, null where there are not two of one measure. */
function rowFinding(
  cells: string[],
  header: readonly string[],
  columns: Columns,
  decimalComma: boolean,
): OutcomeCandidate | "unchanged" | null {
  const unit = unitOfRow(cells[0] ?? "") || unitInColumn(cells, header) || unitInHeader(header, columns);
  const before = onlyFigure(cells[columns.before], unit, decimalComma);
  const after = onlyFigure(cells[columns.after], unit, decimalComma);
  const pair = before && after ? agree(before, after) : null;
  if (!pair) return null;
  // "100 % manual | 85 % automated": shares of two things.
  const [first, second] = [columns.before, columns.after].map(
    (column) => SHARE_OF.exec(cells[column] ?? "")?.[1],
  );
  if (first !== undefined && second !== undefined && first !== second) return "unchanged";
  if (directionBetween(pair[0], pair[1]) === null) return "unchanged";
  const change = columns.change > 0 ? cellChange(cells[columns.change] ?? "", decimalComma) : null;
  const ends = { start: 0, end: 0, before: pair[0], after: pair[1], figures: [] };
  return { start: 0, label: null, beforeAfter: ends, level: null, change, namesObject: false };
}

const SHARE_OF = /%\s+(\p{L}{4,})/u;

function onlyFigure(cell: string | undefined, unit: string, decimalComma: boolean): Mention | null {
  const text = (cell ?? "").trim();
  const withUnit = unit && /^[~<>≈]?\s?[\d.,'\s]+[kKM]?$/.test(text) ? `${text} ${unit}` : text;
  const [mention, ...others] = mentionsIn(withUnit, decimalComma);
  // "30 % / 70 %": two shares, of which the second is taken for a rate.
  if (/\d\s?%?\s?\/\s?\d+\s?%/.test(withUnit)) return null;
  if (!mention || others.length > 0 || !leads().test(withUnit.slice(0, mention.start))) return null;
  // "12 renewed" counts what was renewed: no bare number that could take the unit of another cell.
  const counts = mention.kind === "number" && /^\s+\p{L}{3,}/u.test(withUnit.slice(mention.end));
  return counts ? null : mention;
}

/** What may stand before the figure of a cell: signs, and words that only bring it in. */
const leads = byLanguage(() =>
  pattern(String.raw`^(?:[^\p{L}\p{N}]|(?:${LEADS_IN_CELL}|${own()})(?![\p{L}]))*$`, "iu"),
);

const own = (): string =>
  anyOf(phrasesFrom(({ code, names, times }) => (code === "en" ? "" : `${names.fillers} | ${times.now}`)));

/** "Baseline", "Not tracked": beside such a cell a multiple is a change. */
const isBaseline = (cell: string | undefined): boolean => REFERENCE_CELL.test(cell ?? "");

/** The change in a cell of a column of changes: "-83 %", "83 % faster", or the bare figure. */
function cellChange(cell: string, decimalComma: boolean): StatedChange | null {
  const marked = markFigures(cell, decimalComma);
  const stated = changesIn(marked, new Set())[0];
  // "50 % below the industry's average" compares with others.
  if (isExcluded(marked.text, stated?.start ?? 0, stated?.end ?? MARK_LENGTH, false)) return null;
  if (stated) return stated;
  const mention = marked.mentions.length === 1 ? marked.mentions[0] : undefined;
  if (!mention || !isAlone(marked.text)) return null;
  const arrow = /[↓▼⬇]/u.test(cell) ? "down" : /[↑▲⬆]/u.test(cell) || mention.kind === "times" ? "up" : null;
  return fromMention(mention, arrow, "behind");
}

/** Characters of the mark of a figure that stands first. */
const MARK_LENGTH = 4;

/** A figure and what may stand beside it in a cell of changes; in "100 % coverage" it is a level. */
const isAlone = (text: string): boolean =>
  withoutMarks(text)
    .toLowerCase()
    .match(/\p{L}{2,}/gu)
    ?.every(
      (word) => BESIDE.has(word) || nouns().has(word) || verbs().has(word) || comparatives().has(word),
    ) ?? true;
