import type { Token } from "markdown-it";
import { mentionsIn } from "../figures/mentions.ts";
import { scaleOf } from "../figures/units.ts";
import { readIn } from "../lexicon/index.ts";
import { outcomesInText } from "../read-text.ts";
import { blocksOf, type TableBlock } from "../reading/blocks.ts";
import { recogniseLanguage } from "../reading/language.ts";
import type { FoundOutcome, Outcome } from "../types.ts";

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

/** True where each figure of a row stands in its sentence, in digits or in words. `hint`: the language of the study. */
export function statesFigures(sentence: string, row: Outcome, hint?: string): boolean {
  const language = recogniseLanguage(sentence, hint) ?? "en";
  const written = readIn(language, () => [false, true].flatMap((comma) => mentionsIn(sentence, comma)));
  const values = written.flatMap(({ value, unit, range }) =>
    [value, ...(range ?? [])].flatMap((one) => [one, one * scaleOf(unit)]),
  );
  const read: FoundOutcome[] = outcomesInText(sentence, language);
  const isWritten = (value: number): boolean =>
    values.some((one) => MAGNITUDES.some((times) => isEqual(one * times, value)));
  const isRead = (pick: (outcome: Outcome) => number | undefined, value: number): boolean =>
    read.some((outcome) => isEqual(pick(outcome) ?? Number.NaN, value));
  const { before, after, change } = row;
  const ends = [before, after].every(
    (end) =>
      end === null ||
      (end.range ?? [end.value]).every(
        (value) => isWritten(Math.abs(value)) || isWritten(Math.abs(value) * scaleOf(end.unit)),
      ) ||
      isRead((outcome) => (end === before ? outcome.before : outcome.after)?.value, end.value),
  );
  const isStated =
    change === null ||
    (change.range ?? [change.value]).every(isWritten) ||
    isRead((outcome) => outcome.change?.value, change.value);
  return ends && isStated;
}

const isEqual = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
