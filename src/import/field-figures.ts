import { isRawFields, type RawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { rawText, textUnder } from "./raw-values.ts";

/** Fields of other systems that hold figures. */
const FIGURES = new Set(
  [
    "metrics",
    "results",
    "stats",
    "statistics",
    "kpis",
    "key results",
    "key figures",
    "key metrics",
    "figures",
    "numbers",
    "outcomes",
    "highlights",
    "achievements",
    "impact",
  ].map(spellingKey),
);

export const isFigureField = (name: string): boolean => FIGURES.has(spellingKey(name));

/** A list of figures with what each measures, whatever it is called. */
export const areFigures = (value: RawValue): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (item) =>
      isRawFields(item) && textUnder(item, ...FIGURE_NAMES) !== "" && textUnder(item, ...LABEL_NAMES) !== "",
  );

/** Figures with what they measure, a line of a list for each. */
export function toFigures(value: RawValue): string {
  if (Array.isArray(value))
    return value
      .map(toFigure)
      .filter(Boolean)
      .map((line) => `- ${line}`)
      .join("\n");
  if (!isRawFields(value)) return "";
  return Object.entries(value)
    .map(([name, inner]) => (isRawFields(inner) ? toFigure(inner) : `**${name}**: ${rawText(inner)}`))
    .map((line) => `- ${line}`)
    .join("\n");
}

const FIGURE_NAMES = ["value", "number", "figure", "stat", "result", "amount", "percentage", "change"];
const LABEL_NAMES = ["label", "metric", "name", "title", "kpi", "measure"];
const WORD_NAMES = ["text", "description", "detail", "details", "caption", "note"];

function toFigure(value: RawValue): string {
  if (!isRawFields(value)) return rawText(value);
  const before = textUnder(value, "before", "from");
  const after = textUnder(value, "after", "to");
  const unit = textUnder(value, "unit", "suffix");
  const figure =
    textUnder(value, "prefix") +
    textUnder(value, ...FIGURE_NAMES) +
    (unit === "%" ? unit : unit && ` ${unit}`);
  const label = textUnder(value, ...LABEL_NAMES);
  const words = textUnder(value, ...WORD_NAMES);
  const change =
    before !== "" && after !== ""
      ? `from ${before} to ${after}${figure === "" ? "" : ` (${figure})`}`
      : figure;
  const name = label || (change === "" ? "" : words);
  const rest = label === "" ? "" : words;
  const line = name === "" ? change || words : change === "" ? name : `**${name}**: ${change}`;
  const others = Object.entries(value as RawFields).flatMap(([key, inner]) =>
    [
      ...FIGURE_NAMES,
      ...LABEL_NAMES,
      ...WORD_NAMES,
      "before",
      "from",
      "after",
      "to",
      "unit",
      "suffix",
      "prefix",
      "icon",
      "id",
    ].includes(key) || rawText(inner) === ""
      ? []
      : [rawText(inner)],
  );
  return [line, rest, ...others].filter(Boolean).join(". ").replace(/\s+/g, " ");
}
