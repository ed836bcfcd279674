import type { Token } from "markdown-it";
import { type Mention, mentionsIn } from "../figures/mentions.ts";
import { isSameMeasure, scaleOf } from "../figures/units.ts";
import { readIn } from "../lexicon/index.ts";
import { outcomesInText } from "../read-text.ts";
import { blocksOf, type TableBlock } from "../reading/blocks.ts";
import { recogniseLanguage } from "../reading/language.ts";
import type { Change, FoundOutcome, Outcome, Quantity } from "../types.ts";

/** Words and figures alone, so that markup, line breaks and the marks between words may differ. */
const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[−–—]/g, "-")
    .replace(/(?<!\d)[.,']|[.,'](?!\d)/g, "")
    .replace(/-(?!\d)/g, "")
    .replace(/[^\p{L}\p{N}.,'%€$£¥₹+-]/gu, "");

/** The same without its figures. */
const withoutFigures = (text: string): string => squash(text).replace(/[\d.,']+/g, "0");

/** True of two sentences that differ in nothing but markup. */
export const isSameSentence = (one: string, other: string): boolean => squash(one) === squash(other);

/** True of words that are a piece of a sentence, or hold all of it. */
export const isPartOfSentence = (words: string, sentence: string): boolean =>
  squash(sentence).includes(squash(words)) || squash(words).includes(squash(sentence));

/** Where a sentence stands. `altered`: its words with other figures. Lines are those of the text that was taken apart. */
export type SentencePlace = { kind: "found" | "altered"; line: number } | { kind: "gone" };

type Line = { text: string; line: number };

/** Finds sentences word for word among the blocks of a text and `others`: its title and snippet. */
export function createSentenceFinder(
  tokens: readonly Token[],
  others: readonly Line[],
): (sentence: string) => SentencePlace {
  const blocks: Line[] = [
    ...blocksOf(tokens).flatMap((block): Line[] =>
      block.kind === "table"
        ? [
            ...block.rows.map(({ line, cells }) => ({ text: cells.join(" | "), line })),
            ...linesOfColumns(block),
          ]
        : [{ text: block.text, line: block.line }],
    ),
    ...others,
  ];
  return (sentence) => {
    const wanted = squash(sentence);
    const found = blocks.find(({ text }) => squash(text).includes(wanted));
    if (wanted !== "" && found) return { kind: "found", line: found.line + linesBefore(found.text, wanted) };
    const words = withoutFigures(sentence);
    const altered = blocks.find(({ text }) => withoutFigures(text).includes(words));
    return altered && words !== "" ? { kind: "altered", line: altered.line } : { kind: "gone" };
  };
}

/** Columns as rows: of a table whose rows say "Before" and "After" an outcome is a column. */
const linesOfColumns = ({ header, rows }: TableBlock): Line[] =>
  header.map((title, index) => ({
    text: [title, ...rows.map(({ cells }) => cells[index] ?? "")].join(" | "),
    line: rows[0]?.line ?? 1,
  }));

/** Line breaks of a block before a sentence of it, which is squashed. */
function linesBefore(block: string, wanted: string): number {
  const lines = block.split("\n");
  const first = lines.findLastIndex((_, index) => squash(lines.slice(index).join("\n")).includes(wanted));
  return Math.max(0, first);
}

/** Factors that a sentence may name once for two figures: "from 1.2 to 1.5 million". */
const MAGNITUDES = [1, 1e3, 1e6, 1e9];

type Written = Pick<Mention, "kind" | "value" | "unit">;

/** True where each figure of a row stands in its sentence, in digits or in words. `hint`: the language of the study. */
export function statesFigures(sentence: string, row: Outcome, hint?: string): boolean {
  const language = recogniseLanguage(sentence, hint) ?? "en";
  const mentions = readIn(language, () => [false, true].flatMap((comma) => mentionsIn(sentence, comma)));
  const written = mentions.flatMap(({ kind, value, unit, range }): Written[] =>
    [value, ...(range ?? [])].map((one) => ({ kind, value: one, unit })),
  );
  const read: FoundOutcome[] = outcomesInText(sentence, language);
  const { before, after, change } = row;
  const isEnd = (end: Quantity | null, pick: (outcome: Outcome) => Quantity | null): boolean =>
    end === null ||
    (end.range ?? [end.value]).every((value) =>
      written.some((one) => isFigure(one, Math.abs(value), end.unit)),
    ) ||
    read.some((outcome) => isSameQuantity(pick(outcome), end));
  const isChange =
    change === null ||
    (change.range ?? [change.value]).every((value) =>
      written.some(
        (one) =>
          (change.kind === "amount" || !OTHER_KINDS[change.kind].includes(one.kind)) &&
          isFigure(one, value, change.unit ?? null),
      ),
    ) ||
    read.some(
      (outcome) =>
        outcome.change?.kind === change.kind && isEqual(outcome.change?.value ?? Number.NaN, change.value),
    );
  return isEnd(before, (outcome) => outcome.before) && isEnd(after, (outcome) => outcome.after) && isChange;
}

/** Figures that a change of a kind is not written as: "34 %" is neither 34 points nor 34 times. */
const OTHER_KINDS: Readonly<Record<Exclude<Change["kind"], "amount">, readonly Mention["kind"][]>> = {
  percent: ["points", "times", "money", "time", "size"],
  points: ["percent", "times", "money", "time", "size"],
  times: ["percent", "points", "money", "time", "size"],
};

const MEASURED: readonly Mention["kind"][] = ["money", "time", "size"];

/**
 * Whether a figure that is written is that of a row. Times, sizes and sums are the same in the same measure alone; of other figures the unit may be
 * called otherwise in a row, or be left out.
 */
function isFigure({ kind, value, unit }: Written, wanted: number, wantedUnit: string | null): boolean {
  if (wantedUnit !== null && isMeasure(wantedUnit) && MEASURED.includes(kind)) {
    if (!isSameMeasure(unit, wantedUnit)) return false;
    return MAGNITUDES.some((times) => isEqual(value * scaleOf(unit) * times, wanted * scaleOf(wantedUnit)));
  }
  return MAGNITUDES.some((times) => isEqual(value * times, wanted));
}

/** What the grammar reads, in the same measure. */
function isSameQuantity(one: Quantity | null, { value, unit }: Quantity): boolean {
  if (one === null) return false;
  const isMeasured = one.unit !== null && unit !== null && isMeasure(one.unit) && isMeasure(unit);
  if (!isMeasured) return isEqual(one.value, value);
  return isSameMeasure(one.unit, unit) && isEqual(one.value * scaleOf(one.unit), value * scaleOf(unit));
}

const isMeasure = (unit: string): boolean =>
  /^[A-Z]{3}$/.test(unit) || isSameMeasure(unit, "s") || isSameMeasure(unit, "KB");

const isEqual = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
