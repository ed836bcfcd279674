import type { TableBlock } from "./blocks.ts";
import { changesIn, type StatedChange } from "./changes.ts";
import { agree } from "./ends.ts";
import { markFigures } from "./marked.ts";
import type { Mention } from "./mentions.ts";
import { mentionsIn } from "./mentions.ts";
import { type Finding, readSentence } from "./read-sentence.ts";
import { settingOf } from "./sections.ts";
import { toOutcome } from "./to-outcome.ts";
import type { Outcome } from "./types.ts";

const BEFORE =
  /\b(?:before|baseline|previous(?:ly)?|old|original|prior|initial|from|legacy|start|vorher|zuvor|avant|antes)\b/iu;
const AFTER =
  /\b(?:after|now|new|current(?:ly)?|today|final|to|result|end|nachher|jetzt|heute|après|maintenant|después|ahora)\b/iu;
const CHANGE =
  /\b(?:change|improvement|delta|difference|reduction|increase|gain|impact|growth|savings?|veränderung|verbesserung|änderung|évolution|amélioration|gain|cambio|mejora|variación)\b|[Δ±]/iu;

type Columns = { before: number; after: number; change: number };

/** Reads tables with a column before and a column after, and tables whose cells state changes. */
export function tableOutcomes(table: TableBlock, decimalComma: boolean): Outcome[] {
  const setting = settingOf([...table.headings, ...table.above.filter((text) => text.length < 120)]);
  if (setting === "silent") return [];
  const columns = columnsOf(table.header);
  return table.rows.flatMap(({ line, cells }) => {
    const label = cells[0]?.trim() || null;
    const text = cells.join(" | ");
    const found = columns ? rowFinding(cells, columns, decimalComma) : null;
    if (found) return [toOutcome({ ...found, label }, text, line)];
    return cells.slice(1).flatMap((cell) => {
      const findings = readSentence(markFigures(cell, decimalComma), setting);
      return findings.map((finding) => toOutcome({ ...finding, label: label ?? finding.label }, text, line));
    });
  });
}

function columnsOf(header: string[]): Columns | null {
  const find = (pattern: RegExp, not: number[] = []) =>
    header.findIndex((title, index) => index > 0 && !not.includes(index) && pattern.test(title));
  const change = find(CHANGE);
  const before = find(BEFORE, [change]);
  const after = find(AFTER, [change, before]);
  return before > 0 && after > 0 ? { before, after, change } : null;
}

function rowFinding(cells: string[], columns: Columns, decimalComma: boolean): Finding | null {
  const before = onlyFigure(cells[columns.before], decimalComma);
  const after = onlyFigure(cells[columns.after], decimalComma);
  const pair = before && after ? agree(before, after) : null;
  if (!pair) return null;
  const change = columns.change > 0 ? cellChange(cells[columns.change] ?? "", decimalComma) : null;
  const ends = { start: 0, end: 0, before: pair[0], after: pair[1], figures: [] };
  return { start: 0, label: null, ends, level: null, change };
}

function onlyFigure(cell: string | undefined, decimalComma: boolean): Mention | null {
  const mentions = mentionsIn(cell ?? "", decimalComma);
  return mentions.length === 1 ? (mentions[0] ?? null) : null;
}

/** What a change column says: "-83 %", "83 % faster", or the bare figure. */
function cellChange(cell: string, decimalComma: boolean): StatedChange | null {
  const marked = markFigures(cell, decimalComma);
  const stated = changesIn(marked, new Set())[0];
  if (stated) return stated;
  const mention = marked.mentions.length === 1 ? marked.mentions[0] : undefined;
  if (!mention) return null;
  const rate = mention.kind === "percent" || mention.kind === "times" || mention.kind === "points";
  return {
    start: 0,
    end: 0,
    kind: mention.kind === "times" || mention.kind === "points" ? mention.kind : rate ? "percent" : "amount",
    value: mention.value,
    unit: rate ? null : mention.unit,
    range: mention.range,
    direction: null,
    hedge: mention.hedge,
    step: mention.step,
    figures: [0],
    word: "",
    label: null,
    side: "before",
  };
}
