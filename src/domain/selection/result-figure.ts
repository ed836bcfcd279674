import type { CaseStudy } from "../case-study/types.ts";
import { type Chart, chooseChart } from "../chart/index.ts";
import type { Locale } from "../locale/index.ts";
import { leadingOutcomes, type Outcome } from "../outcomes/index.ts";
import { capitalise } from "../text/capitalise.ts";

/** An outcome's figure: `from` where both ends are known, `figure` the one to set large, and the metric's name. */
export type ResultFigure = { from: string | null; figure: string; label: string };

export function toResultFigure(
  { label, before, after, change }: Outcome,
  { figures }: Pick<Locale, "figures">,
): ResultFigure {
  const figure =
    after && (before || !change) ? figures.quantity(after) : change ? figures.change(change) : "";
  return { from: before && after ? figures.quantity(before) : null, figure, label: capitalise(label ?? "") };
}

/** What a study was filed under first and what it achieved, in one line: "Retail; Stock accuracy, 71% to 94%". */
export function formatStudyFacts(
  industry: string | null,
  outcomes: readonly Outcome[],
  locale: Pick<Locale, "figures" | "t">,
): string {
  const [lead] = outcomes;
  return [industry, lead ? formatResult(toResultFigure(lead, locale), locale.t) : ""]
    .filter((fact) => fact !== null && fact !== "")
    .join("; ");
}

const formatResult = ({ label, from, figure }: ResultFigure, t: Locale["t"]): string =>
  from === null
    ? [label, figure].filter((part) => part !== "").join(", ")
    : t("study.ranked", { label, from, to: figure });

/** The chart of the result that leads, for header, cover and social card; null where it cannot be drawn. */
export function leadChart({ outcomes }: Pick<CaseStudy, "outcomes">, locale: Locale): Chart | null {
  const [lead] = leadingOutcomes(outcomes, 1);
  return lead ? chooseChart(lead, locale) : null;
}
