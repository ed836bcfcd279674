import { leadChart, sayResult } from "../../domain/lead-results.ts";
import { leadingOutcomes } from "../../domain/outcomes/index.ts";
import type { Site } from "../../domain/site.ts";
import { templateFilters } from "../../domain/template-filters.ts";
import type { Casebook } from "../casebook.ts";
import type { LandingPage } from "../landing.ts";
import type { StudyPage } from "../study-page.ts";
import type { SocialCard } from "./card.ts";

/** The card of every page that has its own, by the address of the page. */
export function cardsOf(
  { site, studies }: Casebook,
  landings: readonly LandingPage[],
): Map<string, SocialCard> {
  return new Map([
    ...studies.map((page) => [page.study.url, toStudyCard(page, site)] as const),
    ...landings.map((page) => [page.landing.url, toLandingCard(page, site)] as const),
  ]);
}

function toStudyCard({ study }: StudyPage, site: Site): SocialCard {
  const [lead] = leadingOutcomes(study.outcomes, 1);
  const result = lead ? sayResult(lead) : null;
  return {
    seed: study.slug,
    siteName: site.name,
    eyebrow: study.client?.name ?? study.industry?.label ?? null,
    title: study.title,
    sentence: null,
    result: result?.figure ? result : null,
    chart: leadChart(study),
  };
}

function toLandingCard({ landing, view }: LandingPage, site: Site): SocialCard {
  return {
    seed: landing.value,
    siteName: site.name,
    eyebrow: templateFilters(site).plural(view.reply.total, "case study", "case studies"),
    title: landing.title,
    sentence: landing.sentence,
    result: null,
    chart: null,
  };
}

/** The card of every other page. */
export const toSiteCard = (site: Site): SocialCard => ({
  seed: site.name,
  siteName: site.name,
  eyebrow: new URL(site.url).hostname,
  title: site.tagline,
  sentence: null,
  result: null,
  chart: null,
});
