import type { Assets } from "../../domain/build-manifest.ts";
import { chooseChart, drawChart } from "../../domain/chart/index.ts";
import type { InquiryForm } from "../../domain/inquiry/fields.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { type OnePager, toOnePager } from "../../domain/one-pager/index.ts";
import { LEADING_OUTCOMES, leadingOutcomes } from "../../domain/outcomes/index.ts";
import { RETENTION } from "../../domain/retention.ts";
import { createRelatedFinder, namesThatRelate, type Related } from "../../domain/selection/related.ts";
import { type ResultFigure, toResultFigure } from "../../domain/selection/result-figure.ts";
import { templateFilters } from "../../domain/template-filters.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { type StudyPage, toSearchResult } from "../content/study-page.ts";
import type { StudyRecorder } from "../incremental/index.ts";
import type { LocalizedSite } from "../localized-sites.ts";
import { type ListPage, viewOfPage } from "./lists.ts";

const RELATED_STUDIES = 3;

type RelatedStudy = Related<StudyPage> & { lead: ResultFigure | null };

/** A result in the header of a study; `svg` is drawn for the first one alone. */
type LeadResult = ResultFigure & { svg: string | null };

/**
 * What pages show of studies and lists beside their data, made when a page is written. What looks at other studies than the one it
 * is given is recorded by what it finds.
 */
export function pageFilters(
  { studies, listed, locale }: PublishedContent,
  { compare }: Pick<StudyRecorder, "compare">,
) {
  const { langAttributes } = templateFilters(locale);
  const findRelated = createRelatedFinder(listed);
  const compareRelated = compare(
    "related",
    (page) => findRelated(page, RELATED_STUDIES),
    () =>
      JSON.stringify(
        listed.map(({ study, untranslated }) => [
          untranslated?.language ?? null,
          study.url,
          ...namesThatRelate(study),
        ]),
      ),
  );
  // Lists show little of a study, and do not depend on the rest of it.
  const toResult = compare("result", toSearchResult);
  const positions = new Map(studies.map((page, position) => [page, position]));
  const near = (page: StudyPage, steps: number): StudyPage | null =>
    studies[(positions.get(page) ?? -2) + steps] ?? null;
  return {
    leadResults: (page: StudyPage) => leadResults(page, locale),
    onePager: ({ study }: StudyPage): OnePager => toOnePager(study, locale),
    related: (page: StudyPage): RelatedStudy[] =>
      compareRelated(page).map((related) => ({ ...related, lead: leadOf(related.page, locale) })),
    /** The attributes of a link to a study. */
    studyLink: ({ study, untranslated }: StudyPage): string =>
      untranslated === null
        ? `href="${study.url}"`
        : `href="${untranslated.address}" hreflang="${untranslated.language}"${langAttributes(untranslated.language)}`,
    newer: compare("newer", (page) => near(page, -1)),
    older: compare("older", (page) => near(page, 1)),
    viewOfPage: (page: ListPage) => viewOfPage(page, locale, toResult),
  };
}

function leadResults({ study }: StudyPage, locale: Locale): LeadResult[] {
  return leadingOutcomes(study.outcomes, LEADING_OUTCOMES).map((outcome, index) => {
    const chart = index === 0 ? chooseChart(outcome, locale) : null;
    return { ...toResultFigure(outcome, locale), svg: chart && drawChart(chart, "lead", locale, "lead") };
  });
}

function leadOf({ study }: StudyPage, locale: Locale): ResultFigure | null {
  const [outcome] = leadingOutcomes(study.outcomes, 1);
  return outcome ? toResultFigure(outcome, locale) : null;
}

/** The contact form before anyone wrote in it. */
export const emptyForm = (): InquiryForm => ({ values: {}, errors: [], notice: null });

/** What every page of a language is given. */
export const sharedData = ({ publishedContent, translations }: LocalizedSite, assets: Assets) => ({
  site: publishedContent.site,
  contact: publishedContent.contact,
  build: publishedContent.build,
  assets,
  unpublished: publishedContent.unpublished,
  homeText: publishedContent.homeText,
  broken: publishedContent.broken,
  translations: Object.fromEntries(translations),
  languages: translations.get("/") ?? [],
  form: emptyForm(),
  retention: RETENTION,
});
