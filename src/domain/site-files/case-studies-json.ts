import type { CaseStudy, Client } from "../case-study/types.ts";
import { formatOutcome, type Outcome } from "../outcomes/index.ts";
import type { Site } from "../site.ts";
import { markdownUrl } from "./study-markdown.ts";

/** A study and the absolute address of its picture. */
export type StudyFacts = { study: CaseStudy; image: string };

/** `/case-studies.json`: the facts and measured results of every study, newest first. Addresses are absolute. */
export function toCaseStudiesJson(site: Site, studies: readonly StudyFacts[]): string {
  const document = {
    publisher: site.name,
    url: `${site.url}/case-studies/`,
    caseStudies: studies.map((facts) => toRecord(facts, site)),
  };
  return `${JSON.stringify(document)}\n`;
}

function toRecord({ study, image }: StudyFacts, site: Site) {
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
    industry: study.industry,
    services: study.services,
    technologies: study.technologies,
    topics: study.topics,
    duration: study.duration,
    team: study.team,
    testimonial: study.testimonial,
    evidence: study.evidence.map(({ label, url }) => ({ label, url: new URL(url, site.url).href })),
    outcomes: study.outcomes.filter(({ verdict }) => verdict !== "wrong").map(toOutcomeRecord),
  };
}

const toClientRecord = (client: Client) =>
  client.kind === "named" ? { name: client.name, url: client.url } : { anonymous: client.name };

/** `said` is the figure as people read it, `text` the author's words. */
const toOutcomeRecord = (outcome: Outcome) => ({
  label: outcome.label,
  said: formatOutcome(outcome).figure,
  text: outcome.text,
  before: outcome.before,
  after: outcome.after,
  change: outcome.change,
});
