import type { FacetLabel, SearchReply } from "../search/types.ts";
import type { FilterName } from "./facet-names.ts";

/** What joins a filter to the sentence, in the order they are said. */
const JOINED_BY = {
  client: "for",
  industry: "in",
  technology: "using",
  topic: "about",
  service: "involving",
  year: "from",
  metric: "measuring",
} satisfies Record<FilterName, string>;

const ORDER = Object.keys(JOINED_BY) as FilterName[];

/** More values of one filter than this are counted, not named. */
const NAMED_VALUES = 3;
const NAMED_BEFORE_COUNT = 2;

/** "3 case studies in Retail or Logistics using Kubernetes matching “cost”" */
export function sayResult({
  total,
  query,
  applied,
}: Pick<SearchReply, "total" | "query" | "applied">): string {
  const filters = ORDER.map((name) =>
    sayFilter(
      name,
      applied.filter((filter) => filter.name === name),
    ),
  );
  const words = query.q === "" ? "" : `matching “${shorten(query.q)}”`;
  return [sayCount(total), ...filters, words].filter((part) => part !== "").join(" ");
}

/** "No case studies", "1 case study", "1,204 case studies" */
export function sayCount(total: number): string {
  if (total === 0) return "No case studies";
  return total === 1 ? "1 case study" : `${total.toLocaleString("en")} case studies`;
}

/** "Retail", "Retail and Energy", "Retail, Energy and Media" */
export function listNames(names: readonly string[], conjunction: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function sayFilter(name: FilterName, values: readonly FacetLabel[]): string {
  if (values.length === 0) return "";
  const labels = values.map(({ label }) => label);
  const named =
    labels.length <= NAMED_VALUES
      ? labels
      : [...labels.slice(0, NAMED_BEFORE_COUNT), `${labels.length - NAMED_BEFORE_COUNT} others`];
  return `${JOINED_BY[name]} ${listNames(named, "or")}`;
}

const LONGEST_WORDS = 80;

/** A question of two thousand letters is not a heading. */
function shorten(words: string): string {
  const letters = [...words];
  return letters.length <= LONGEST_WORDS
    ? words
    : `${letters
        .slice(0, LONGEST_WORDS - 1)
        .join("")
        .trimEnd()}…`;
}
