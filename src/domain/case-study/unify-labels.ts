import { mapTermFields, TERM_FIELDS } from "../content-model/fields.ts";
import { spellingKey } from "../vocabulary.ts";
import type { CaseStudy, Term } from "./types.ts";

const LISTS = ["technologies", "topics", "services"] as const;

/**
 * Gives names outside the vocabulary one spelling across the site: the one most studies use, of equals the first in
 * the alphabet. So "web design" and "Web Design" are one entry of a filter.
 */
export function unifyLabels(studies: CaseStudy[]): CaseStudy[] {
  const terms = studies.flatMap((study) => termsOf(study));
  const spellings = Map.groupBy(terms, ({ label }) => spellingKey(label));
  const chosen = new Map([...spellings].map(([key, alike]) => [key, mostUsed(alike)]));
  const unify = (term: Term): Term => chosen.get(spellingKey(term.label)) ?? term;
  return studies.map((study) => ({
    ...study,
    ...mapTermFields((name) => study[name] && unify(study[name])),
    ...Object.fromEntries(LISTS.map((list) => [list, study[list].map(unify)])),
  }));
}

const termsOf = (study: CaseStudy): Term[] => [
  ...TERM_FIELDS.flatMap((name) => study[name] ?? []),
  ...LISTS.flatMap((list) => study[list]),
];

function mostUsed(alike: Term[]): Term {
  const counts = [...Map.groupBy(alike, ({ label }) => label).values()];
  const [first = []] = counts.sort((a, b) => b.length - a.length || (labelOf(a) < labelOf(b) ? -1 : 1));
  return first[0] ?? { value: "", label: "" };
}

const labelOf = (terms: Term[]): string => terms[0]?.label ?? "";
