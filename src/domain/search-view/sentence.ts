import { FACET_ROWS, LANDING_FACETS, type LandingFacet } from "../content-model/facets.ts";
import { type FilterName, filterKey, type Locale } from "../locale/index.ts";
import { landingUrl } from "../page-addresses.ts";
import type { FacetLabel, SearchReply } from "../search/types.ts";

const SENTENCE_ORDER: readonly FilterName[] = [
  ...FACET_ROWS.toSorted((a, b) => a.sentenceOrder - b.sentenceOrder).map(({ name }) => name),
  "metric",
];

/** More values of one filter than this are counted, not named. */
const NAMED_VALUES = 3;
const NAMED_BEFORE_COUNT = 2;

/** "3 case studies in Retail or Logistics using Kubernetes matching “cost”", or "with some of “cost control”" */
export function formatResult(
  { total, query, applied, tier }: Pick<SearchReply, "total" | "query" | "applied" | "tier">,
  locale: Locale,
): string {
  const filters = SENTENCE_ORDER.map((name) =>
    formatFilter(
      name,
      applied.filter((filter) => filter.name === name),
      locale,
    ),
  );
  const pattern = tier === "some" ? "results.matchingSome" : "results.matching";
  const matching = query.q === "" ? "" : locale.t(pattern, { words: shorten(query.q) });
  const said = [...filters, matching].filter((part) => part !== "");
  const count = formatCount(total, locale);
  return said.length === 0
    ? count
    : locale.t("results.sentence", { count, filters: said.join(locale.t("results.between")) });
}

/** "No case studies", "1 case study", "1,204 case studies" */
export const formatCount = (total: number, { t }: Locale): string => t("results.count", { count: total });

/** "Also: 520 that have some of these words" */
export const formatTier = (tier: "also" | "all", count: number, { t }: Locale): string =>
  t(`results.tiers.${tier}`, { count });

/** The first names and how many more there are, where there are more than a sentence can hold. */
function nameSome(labels: readonly string[], { t }: Locale): readonly string[] {
  return labels.length <= NAMED_VALUES
    ? labels
    : [
        ...labels.slice(0, NAMED_BEFORE_COUNT),
        t("results.others", { count: labels.length - NAMED_BEFORE_COUNT }),
      ];
}

function formatFilter(name: FilterName, values: readonly FacetLabel[], locale: Locale): string {
  if (values.length === 0) return "";
  const named = nameSome(
    values.map(({ label }) => label),
    locale,
  );
  return locale.t(filterKey(name, "phrase"), { values: locale.formatList(named, "or") });
}

const LONGEST_WORDS = 80;

/** Questions may have 2,000 letters; a heading shows the first of them. */
function shorten(words: string): string {
  const letters = [...words];
  return letters.length <= LONGEST_WORDS
    ? words
    : `${letters
        .slice(0, LONGEST_WORDS - 1)
        .join("")
        .trimEnd()}…`;
}

/** Values of another kind found together with the one a page is about. */
export type RelatedGroup = { facet: string; links: { label: string; count: number; url: string }[] };

const MOST_RELATED = 6;

/** A sentence for a page whose value the vocabulary does not describe: "2 case studies using Django, in Retail and Media." */
export function formatLanding(name: LandingFacet, reply: SearchReply, locale: Locale): string {
  const other = name === "industry" ? "technology" : "industry";
  const labels = valuesOf(reply, other).map(({ label }) => label);
  const sentence = formatResult(reply, locale);
  if (labels.length === 0) return locale.t("landing.sentenceAlone", { sentence });
  const values = locale.formatList(nameSome(labels, locale), "and");
  return locale.t("landing.sentence", { sentence, phrase: locale.t(`facets.${other}.phrase`, { values }) });
}

/** For each other kind the values that most of these studies share. */
export function toRelatedGroups(name: LandingFacet, reply: SearchReply, { t }: Locale): RelatedGroup[] {
  return LANDING_FACETS.filter((other) => other !== name).flatMap((other) => {
    const links = valuesOf(reply, other)
      .slice(0, MOST_RELATED)
      .map(({ value, label, count }) => ({ label, count, url: landingUrl(other, value) }));
    return links.length === 0 ? [] : [{ facet: t(`facets.${other}.label`), links }];
  });
}

const valuesOf = ({ facets }: SearchReply, name: LandingFacet) =>
  facets.find((facet) => facet.name === name)?.values ?? [];
