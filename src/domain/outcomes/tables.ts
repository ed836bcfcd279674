import { changesIn } from "./changes/changes.ts";
import { fromMention, type StatedChange } from "./changes/stated-change.ts";
import { agree } from "./figures/agree.ts";
import { markFigures } from "./figures/marked.ts";
import type { Mention } from "./figures/mention.ts";
import { mentionsIn } from "./figures/mentions.ts";
import { type Finding, toldBy } from "./findings.ts";
import { readSentence } from "./read-sentence.ts";
import type { TableBlock } from "./reading/blocks.ts";
import { type Columns, columnsOf, isPlanned, rowsAcross } from "./reading/columns.ts";
import { type Setting, settingOf } from "./reading/sections.ts";
import { isNoMetric } from "./refusals/no-metric.ts";
import { toOutcome } from "./to-outcome.ts";
import type { Outcome } from "./types.ts";

/** Reads tables with a column before and a column after, and tables whose cells state changes or levels. */
export function tableOutcomes(block: TableBlock, decimalComma: boolean): Outcome[] {
  const table = rowsAcross(block);
  const setting = settingOf([...table.headings, ...table.above], table.header[0] ?? null);
  if (setting === "silent" || table.header.some((title) => /\bversions?\b/i.test(title))) return [];
  const columns = columnsOf(table.header);
  return table.rows.flatMap(({ line, cells }) => {
    const label = nameOfRow(cells[0]?.trim() ?? "");
    const ends = columns && rowFinding(cells, columns, decimalComma);
    const findings = ends
      ? [ends]
      : cells.flatMap((cell, index) => {
          if (index === 0 || index === columns?.before || isPlanned(table.header[index] ?? "")) return [];
          const isChange = index === columns?.change;
          return cellFindings(cell, {
            setting,
            isChange,
            decimalComma,
            label: cells.length === 2 ? label : null,
          });
        });
    return findings
      .map((finding) => ({ ...finding, label: label ?? finding.label }))
      .filter((finding) => !isNoMetric(toldBy(finding)))
      .map((finding) => toOutcome(finding, cells.join(" | "), line));
  });
}

type Cell = { setting: Setting; isChange: boolean; decimalComma: boolean; label: string | null };

/** What a cell states by itself; under a title that says so, a bare rate is a change. */
function cellFindings(cell: string, { setting, isChange, decimalComma, label }: Cell): Finding[] {
  const findings = readSentence(markFigures(cell, decimalComma), setting, label);
  if (findings.length > 0 || !isChange) return findings;
  const change = cellChange(cell, decimalComma);
  if (!change || change.kind === "amount") return [];
  return [{ start: 0, label, ends: null, level: null, change, namesObject: false }];
}

/** "Load time (ms)" is named "Load time"; the unit in brackets belongs to the bare numbers of the row. */
function nameOfRow(name: string): string | null {
  return /\p{L}{2}/u.test(name) ? name.replace(/\s*[([](?:%|[\p{L}]{1,8})[)\]]\s*$/u, "") : null;
}

function unitOfRow(name: string): string {
  return /[([](%|\p{L}{1,8})[)\]]\s*$/u.exec(name)?.[1] ?? "";
}

function rowFinding(cells: string[], columns: Columns, decimalComma: boolean): Finding | null {
  const unit = unitOfRow(cells[0] ?? "");
  const before = onlyFigure(cells[columns.before], unit, decimalComma);
  const after = onlyFigure(cells[columns.after], unit, decimalComma);
  const pair = before && after ? agree(before, after) : null;
  if (!pair) return null;
  const change = columns.change > 0 ? cellChange(cells[columns.change] ?? "", decimalComma) : null;
  const ends = { start: 0, end: 0, before: pair[0], after: pair[1], figures: [] };
  return { start: 0, label: null, ends, level: null, change, namesObject: false };
}

function onlyFigure(cell: string | undefined, unit: string, decimalComma: boolean): Mention | null {
  const text = (cell ?? "").trim();
  const withUnit = unit && /^[~<>≈]?\s?[\d.,'\s]+[kKM]?$/.test(text) ? `${text} ${unit}` : text;
  const mentions = mentionsIn(withUnit, decimalComma);
  return mentions.length === 1 ? (mentions[0] ?? null) : null;
}

/** What a column of changes says: "-83 %", "83 % faster", or the bare figure. */
function cellChange(cell: string, decimalComma: boolean): StatedChange | null {
  const marked = markFigures(cell, decimalComma);
  const stated = changesIn(marked, new Set())[0];
  if (stated) return stated;
  const mention = marked.mentions.length === 1 ? marked.mentions[0] : undefined;
  if (!mention) return null;
  const arrow = /[↓▼⬇]/u.test(cell) ? "down" : /[↑▲⬆]/u.test(cell) ? "up" : null;
  return fromMention(mention, arrow, "behind");
}
