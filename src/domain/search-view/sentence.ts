import { FACET_ROWS, LANDING_FACETS, type LandingFacet } from "../content-model/facets.ts";
import { type FilterName, fillIn, type SiteWords, wordsOfFilter } from "../content-model/words.ts";
import { landingUrl } from "../landing.ts";
import type { FacetLabel, SearchReply } from "../search/types.ts";

const SENTENCE_ORDER: readonly FilterName[] = [
  ...FACET_ROWS.toSorted((a, b) => a.sentenceOrder - b.sentenceOrder).map(({ name }) => name),
  "metric",
];

/** More values of one filter than this are counted, not named. */
const NAMED_VALUES = 3;
const NAMED_BEFORE_COUNT = 2;

/** "3 case studies in Retail or Logistics using Kubernetes matching “cost”" */
export function formatResult(
  { total, query, applied }: Pick<SearchReply, "total" | "query" | "applied">,
  words: SiteWords,
): string {
  const filters = SENTENCE_ORDER.map((name) =>
    formatFilter(
      name,
      applied.filter((filter) => filter.name === name),
      words,
    ),
  );
  const matching = query.q === "" ? "" : fillIn(words.results.matching, { words: shorten(query.q) });
  return [formatCount(total, words), ...filters, matching].filter((part) => part !== "").join(" ");
}

/** "No case studies", "1 case study", "1,204 case studies" */
export function formatCount(total: number, { results }: SiteWords): string {
  if (total === 0) return results.none;
  return total === 1 ? results.one : fillIn(results.many, { count: total.toLocaleString(results.language) });
}

/** "8 of them have all of these words."; null where all have, or no more than one word was asked. */
export function formatComplete(
  { total, complete }: Pick<SearchReply, "total" | "complete">,
  { results }: SiteWords,
): string | null {
  if (complete === null || complete === total) return null;
  if (complete === 0) return results.complete.none;
  if (complete === 1) return results.complete.one;
  return fillIn(results.complete.many, { count: complete.toLocaleString(results.language) });
}

/** "Retail", "Retail and Energy", "Retail, Energy and Media" */
function formatList(names: readonly string[], conjunction: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The first names and how many more there are, where there are more than a sentence can hold. */
function nameSome(labels: readonly string[], { results }: SiteWords): readonly string[] {
  return labels.length <= NAMED_VALUES
    ? labels
    : [
        ...labels.slice(0, NAMED_BEFORE_COUNT),
        fillIn(results.others, { count: labels.length - NAMED_BEFORE_COUNT }),
      ];
}

function formatFilter(name: FilterName, values: readonly FacetLabel[], words: SiteWords): string {
  if (values.length === 0) return "";
  const named = nameSome(
    values.map(({ label }) => label),
    words,
  );
  return `${wordsOfFilter(words, name).preposition} ${formatList(named, words.results.or)}`;
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
export function formatLanding(name: LandingFacet, reply: SearchReply, words: SiteWords): string {
  const other = name === "industry" ? "technology" : "industry";
  const labels = valuesOf(reply, other).map(({ label }) => label);
  const sentence = formatResult(reply, words);
  if (labels.length === 0) return `${sentence}.`;
  const named = formatList(nameSome(labels, words), words.results.and);
  return `${sentence}, ${words.facets[other].preposition} ${named}.`;
}

/** For each other kind the values that most of these studies share. */
export function toRelatedGroups(name: LandingFacet, reply: SearchReply, words: SiteWords): RelatedGroup[] {
  return LANDING_FACETS.filter((other) => other !== name).flatMap((other) => {
    const links = valuesOf(reply, other)
      .slice(0, MOST_RELATED)
      .map(({ value, label, count }) => ({ label, count, url: landingUrl(other, value) }));
    return links.length === 0 ? [] : [{ facet: words.facets[other].label, links }];
  });
}

const valuesOf = ({ facets }: SearchReply, name: LandingFacet) =>
  facets.find((facet) => facet.name === name)?.values ?? [];
