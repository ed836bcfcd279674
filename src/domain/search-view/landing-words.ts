import { LANDING_FACETS, type LandingFacet, landingUrl } from "../landing.ts";
import type { SearchReply } from "../search/types.ts";
import { FILTER_NAMES } from "./facet-names.ts";
import { listNames, sayResult } from "./sentence.ts";

/** Values of another kind found together with the one a page is about. */
export type RelatedGroup = { facet: string; links: { label: string; count: number; url: string }[] };

const NAMED = 3;
const MOST_RELATED = 6;

/** A sentence for a page whose value the vocabulary does not describe: "2 case studies using Django, in Retail and Media." */
export function sayLanding(name: LandingFacet, reply: SearchReply): string {
  const [other, joinedBy] =
    name === "industry" ? (["technology", "using"] as const) : (["industry", "in"] as const);
  const names = valuesOf(reply, other).map(({ label }) => label);
  const named =
    names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} others`];
  return names.length === 0
    ? `${sayResult(reply)}.`
    : `${sayResult(reply)}, ${joinedBy} ${listNames(named, "and")}.`;
}

/** For each other kind the values that most of these studies share. */
export function toRelatedGroups(name: LandingFacet, reply: SearchReply): RelatedGroup[] {
  return LANDING_FACETS.filter((other) => other !== name).flatMap((other) => {
    const links = valuesOf(reply, other)
      .slice(0, MOST_RELATED)
      .map(({ value, label, count }) => ({ label, count, url: landingUrl(other, value) }));
    return links.length === 0 ? [] : [{ facet: FILTER_NAMES[other], links }];
  });
}

const valuesOf = ({ facets }: SearchReply, name: LandingFacet) =>
  facets.find((facet) => facet.name === name)?.values ?? [];
