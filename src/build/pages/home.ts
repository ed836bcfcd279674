import type { Term } from "../../domain/case-study/types.ts";
import { type Chart, chooseChart, drawChart } from "../../domain/chart/index.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { leadingOutcomes, roundPercent } from "../../domain/outcomes/index.ts";
import { landingUrl } from "../../domain/page-addresses.ts";
import { emptyQuery, type FacetValue, type SearchResult, search } from "../../domain/search/index.ts";
import { type ResultFigure, toResultFigure } from "../../domain/selection/result-figure.ts";
import {
  relativeChange,
  type StrongResult,
  strongestResults,
} from "../../domain/selection/strongest-results.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { type StudyPage, toSearchResult } from "../content/study-page.ts";

const FEATURED = 3;
const STRONGEST = { metricCount: 3, resultCount: 3 };

/** A result of a study beside others of its metric, drawn on the scale they share. */
type RankedResult = { page: StudyPage; said: ResultFigure; svg: string };

/** What the home page shows. */
type Home = {
  /** The result that heads the page: the largest change among those the featured studies lead with. */
  lead: { page: StudyPage; name: string; said: ResultFigure; svg: string } | null;
  featured: SearchResult[];
  strongest: { metric: Term; results: RankedResult[] }[];
  industries: (FacetValue & { url: string })[];
};

export function homePage(publishedContent: PublishedContent): Home {
  const featured = featuredStudies(publishedContent.listed);
  // The label over the lead is in the language of its study.
  const own = featured.filter(({ untranslated }) => untranslated === null);
  return {
    lead: homeLead(own.length > 0 ? own : featured, publishedContent.locale),
    featured: featured.map(toSearchResult),
    strongest: strongestResults(publishedContent.listed, publishedContent.vocabulary.metrics, STRONGEST).map(
      ({ metric, results }) => ({
        metric,
        results: results.map((result, index) =>
          toRanked(result, results, `${metric.value}-${index + 1}`, publishedContent.locale),
        ),
      }),
    ),
    industries: industriesOf(publishedContent),
  };
}

/** The studies an editor marked, newest first, then the newest. */
function featuredStudies(studies: readonly StudyPage[]): StudyPage[] {
  const marked = studies.filter(({ study }) => study.featured);
  return [...marked, ...studies.filter(({ study }) => !study.featured)].slice(0, FEATURED);
}

function homeLead(featured: readonly StudyPage[], locale: Locale): Home["lead"] {
  const [lead] = featured
    .flatMap((page) => {
      const [outcome] = leadingOutcomes(page.study.outcomes, 1);
      const chart = outcome && chooseChart(outcome, locale);
      return chart ? [{ page, outcome, chart, change: Math.abs(relativeChange(outcome) ?? 0) }] : [];
    })
    .sort((a, b) => b.change - a.change);
  if (!lead) return null;
  const { page, outcome, chart } = lead;
  return {
    page,
    name: page.study.client?.name ?? page.study.title,
    said: toResultFigure(outcome, locale),
    svg: drawChart(chart, "lead", locale, "lead"),
  };
}

function toRanked(
  { page, outcome, change }: StrongResult<StudyPage>,
  rivals: readonly StrongResult<StudyPage>[],
  id: string,
  locale: Locale,
): RankedResult {
  const percent = roundPercent(Math.abs(change) * 100);
  const direction = change < 0 ? "down" : "up";
  const text = locale.figures.change({ kind: "percent", value: percent, direction, approx: false });
  const chart: Chart = {
    form: "relative",
    label: outcome.label ?? "",
    before: { value: 100, text: locale.t("chart.before") },
    after: { value: 100 * (1 + change), text },
    axis: { min: 0, max: 100 * Math.max(1, ...rivals.map((rival) => 1 + rival.change)), unit: null },
  };
  return { page, said: toResultFigure(outcome, locale), svg: drawChart(chart, id, locale) };
}

function industriesOf({ search: { index } }: PublishedContent): Home["industries"] {
  const facet = search(index(), emptyQuery()).facets.find(({ name }) => name === "industry");
  return (facet?.values ?? []).map((value) => ({ ...value, url: landingUrl("industry", value.value) }));
}
