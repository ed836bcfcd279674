import type { CaseStudy, Client, Term } from "../case-study/types.ts";
import { allFacetFacts } from "../content-model/facets.ts";
import type { Locale } from "../locale/index.ts";
import type { Outcome } from "../outcomes/index.ts";
import type { Site } from "../site.ts";
import { markdownUrl } from "./study-markdown.ts";

/** A study and the absolute address of its picture. */
export type StudyFacts = { study: CaseStudy; image: string };

/** `/case-studies.json`: the facts and measured results of every study, newest first. Addresses are absolute. */
export function toCaseStudiesJson(site: Site, studies: readonly StudyFacts[], locale: Locale): string {
  const document = {
    publisher: site.name,
    url: `${site.url}/case-studies/`,
    caseStudies: studies.map((facts) => toRecord(facts, site, locale)),
  };
  return `${JSON.stringify(document)}\n`;
}

function toRecord({ study, image }: StudyFacts, site: Site, locale: Locale) {
  return {
    url: site.url + study.url,
    markdown: site.url + markdownUrl(study),
    title: study.title,
    snippet: study.snippet,
    image,
    publishDate: study.publishDate,
    updated: study.updated,
    author: study.author,
    client: study.client && toClientRecord(study.client),
    ...toFacetRecord(study),
    duration: study.duration,
    team: study.team,
    testimonial: study.testimonial,
    evidence: study.evidence.map(({ label, url }) => ({ label, url: new URL(url, site.url).href })),
    outcomes: study.outcomes
      .filter(({ verdict }) => verdict !== "wrong")
      .map((outcome) => toOutcomeRecord(outcome, locale)),
  };
}

/** Each facet under its key: one term or null where a study has one value of it, else a list of terms. */
const toFacetRecord = (study: CaseStudy): Record<string, Term | Term[] | null> =>
  Object.fromEntries(
    allFacetFacts(study).map(({ key, form, terms }) => [key, form === "link" ? (terms[0] ?? null) : terms]),
  );

const toClientRecord = (client: Client) =>
  client.kind === "named" ? { name: client.name, url: client.url } : { anonymous: client.name };

/** `said` is the formatted figure, `text` the author's words. */
const toOutcomeRecord = (outcome: Outcome, locale: Locale) => ({
  label: outcome.label,
  said: figureOf(outcome, locale),
  text: outcome.text,
  before: outcome.before,
  after: outcome.after,
  change: outcome.change,
});

function figureOf({ before, after, change }: Outcome, { figures }: Locale): string {
  if (before && after) return figures.fromTo(before, after);
  if (change) return figures.change(change);
  return after ? figures.quantity(after) : "";
}
