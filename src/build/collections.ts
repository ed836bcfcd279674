import type { InquiryForm } from "../domain/inquiry-form.ts";
import { emptyQuery, search } from "../domain/search/index.ts";
import { type SearchView, toSearchView } from "../domain/search-view/index.ts";
import type { Casebook } from "./casebook.ts";
import type { StudyPage } from "./study-page.ts";

/** The pages of the list of all case studies, newest first, each at an address of its own. */
export function listPages({ index }: Casebook): { url: string; view: SearchView }[] {
  const { pages } = search(index, emptyQuery());
  return Array.from({ length: Math.max(1, pages) }, (_, position) => {
    const view = toSearchView(search(index, { ...emptyQuery(), page: position + 1 }));
    return { url: view.url, view };
  });
}

/** A study and the ones published after and before it. */
export type LinkedStudyPage = StudyPage & { newer: StudyPage | null; older: StudyPage | null };

export function studyPages({ studies }: Casebook): LinkedStudyPage[] {
  return studies.map((page, position) => ({
    ...page,
    newer: studies[position - 1] ?? null,
    older: studies[position + 1] ?? null,
  }));
}

/** The contact form before anyone wrote in it. */
export const contactForm = (): InquiryForm => ({ values: {}, errors: [], notice: null });
