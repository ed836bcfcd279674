import { chartOf, drawChart } from "../../domain/chart/index.ts";
import type { InquiryForm } from "../../domain/inquiry/fields.ts";
import { LEAD_RESULTS, type SaidResult, sayResult } from "../../domain/lead-results.ts";
import { type OnePager, toOnePager } from "../../domain/one-pager/index.ts";
import { leadingOutcomes } from "../../domain/outcomes/index.ts";
import { type Related, relatedTo } from "../../domain/related.ts";
import { emptyQuery, search } from "../../domain/search/index.ts";
import { type SearchView, toSearchView } from "../../domain/search-view/index.ts";
import type { Casebook } from "../content/casebook.ts";
import type { StudyPage } from "../content/study-page.ts";
import { type StudySection, toStudySections } from "../content/study-sections.ts";

/** The pages of the list of all case studies, newest first, each at an address of its own. */
export function listPages({ index, words }: Casebook): { url: string; view: SearchView }[] {
  const { pages } = search(index, emptyQuery());
  return Array.from({ length: Math.max(1, pages) }, (_, position) => {
    const view = toSearchView(search(index, { ...emptyQuery(), page: position + 1 }), words);
    return { url: view.url, view };
  });
}

const RELATED_STUDIES = 3;

/** A result in the header of a study; `svg` is drawn for the first one alone. */
type LeadResult = SaidResult & { svg: string | null };

/** A study with all that its page shows beside its text. */
type LinkedStudyPage = StudyPage & {
  sections: StudySection[];
  leads: LeadResult[];
  onePager: OnePager;
  related: (Related<StudyPage> & { lead: SaidResult | null })[];
  newer: StudyPage | null;
  older: StudyPage | null;
};

export function studyPages({ studies, site, words }: Casebook): LinkedStudyPage[] {
  return studies.map((page, position) => ({
    ...page,
    sections: toStudySections(page.study, page.findPicture, words.body),
    leads: leadResults(page),
    onePager: toOnePager(page.study, site.language),
    related: relatedTo(page, studies, RELATED_STUDIES).map((related) => ({
      ...related,
      lead: leadOf(related.page),
    })),
    newer: studies[position - 1] ?? null,
    older: studies[position + 1] ?? null,
  }));
}

function leadResults({ study }: StudyPage): LeadResult[] {
  return leadingOutcomes(study.outcomes, LEAD_RESULTS).map((outcome, index) => {
    const chart = index === 0 ? chartOf(outcome) : null;
    return { ...sayResult(outcome), svg: chart && drawChart(chart, "lead", "lead") };
  });
}

function leadOf({ study }: StudyPage): SaidResult | null {
  const [outcome] = leadingOutcomes(study.outcomes, 1);
  return outcome ? sayResult(outcome) : null;
}

/** The contact form before anyone wrote in it. */
export const contactForm = (): InquiryForm => ({ values: {}, errors: [], notice: null });
