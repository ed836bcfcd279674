import type { CaseStudy, Term } from "../case-study/types.ts";
import { memoize } from "../memoize.ts";
import { toSlug } from "../text/slug.ts";
import type { FieldName } from "./fields.ts";

/** All that the site knows of one facet; its words stand under the same name in `src/data/words`. */
type FacetRow = {
  /** The parameter of addresses, and the key of its words. */
  name: string;
  /** The fields of the front matter its values come from; the first is its own. */
  fields: readonly FieldName[];
  values: (study: CaseStudy) => Term[];
  /** The list of `vocabulary.yaml` its values are looked up in; null where they are taken as written. */
  vocabulary: string | null;
  /** First segment of the address of its landing pages; null where its values have none. */
  landing: string | null;
  /** Position among the filters in a sentence, ascending: "for Acme in Retail using React". */
  sentenceOrder: number;
  /** The order its values are listed in; the commonest first where it is left out. */
  valueOrder?: "newest";
  /**
   * Where its values stand among the facts of a study's page, before or after duration and team, and in which form: a
   * study has one value where it is a link. Left out, they are none of its facts, in no format. `key`: its key in the
   * JSON of a study, by default the name. `onePager`: false where the one-pager has no room for it.
   */
  facts?: {
    place: "before" | "after";
    form: "link" | "list" | "wide list";
    key?: string;
    onePager?: boolean;
  };
  /** How much a value that two studies share counts for their being related; left out, it does not. */
  relatedWeight?: number;
};

/** A row for each facet, in the order filters, parameters and index have. A new facet is a row here and its words. */
export const FACET_ROWS = [
  {
    name: "industry",
    fields: ["industry"],
    values: ({ industry }) => optional(industry),
    vocabulary: "industries",
    landing: "industries",
    sentenceOrder: 2,
    facts: { place: "before", form: "link" },
    relatedWeight: 3,
  },
  {
    name: "technology",
    fields: ["technologies", "tags"],
    values: ({ technologies }) => technologies,
    vocabulary: "technologies",
    landing: "technologies",
    sentenceOrder: 3,
    facts: { place: "after", form: "wide list", key: "technologies" },
    relatedWeight: 1,
  },
  {
    name: "topic",
    fields: ["tags"],
    values: ({ topics }) => topics,
    vocabulary: "topics",
    landing: "topics",
    sentenceOrder: 4,
    facts: { place: "after", form: "list", key: "topics", onePager: false },
    relatedWeight: 2,
  },
  {
    name: "service",
    fields: ["services"],
    values: ({ services }) => services,
    vocabulary: "services",
    landing: "services",
    sentenceOrder: 5,
    facts: { place: "before", form: "list", key: "services" },
    relatedWeight: 2,
  },
  {
    name: "client",
    fields: ["client"],
    // The stand-in for an anonymous client is no name to filter by.
    values: ({ client }) => (client?.kind === "named" ? [toTermOf(client.name)] : []),
    vocabulary: null,
    landing: null,
    sentenceOrder: 1,
  },
  {
    name: "year",
    fields: ["publishDate"],
    values: ({ publishDate }) => [toTermOf(publishDate.slice(0, 4))],
    vocabulary: null,
    landing: null,
    sentenceOrder: 6,
    valueOrder: "newest",
  },
] as const satisfies readonly FacetRow[];

type Row = (typeof FACET_ROWS)[number];

export type FacetName = Row["name"];
/** A facet whose values have a page each. */
export type LandingFacet = Extract<Row, { landing: string }>["name"];
/** Lists of `vocabulary.yaml` that facets draw on. */
export type FacetVocabulary = Extract<Row, { vocabulary: string }>["vocabulary"];

/** The dimensions a visitor can filter by, in the order they are shown. */
export const FACETS: readonly FacetName[] = FACET_ROWS.map(({ name }) => name);
export const LANDING_FACETS: readonly LandingFacet[] = FACET_ROWS.flatMap((row) =>
  row.landing === null ? [] : [row.name],
);
export const FACET_VOCABULARIES: readonly FacetVocabulary[] = [
  ...new Set(FACET_ROWS.flatMap(({ vocabulary }) => (vocabulary === null ? [] : [vocabulary]))),
];

const rowsByName = new Map<FacetName, FacetRow>(FACET_ROWS.map((row) => [row.name, row]));

/** @throws {TypeError} for a name that no row has, which the types rule out. */
export function facetRow(name: FacetName): FacetRow {
  const row = rowsByName.get(name);
  if (!row) throw new TypeError(`no facet is called ${name}`);
  return row;
}

/** Something for each facet, by its name. */
export function mapFacets<Value>(toValue: (name: FacetName) => Value): Record<FacetName, Value> {
  return Object.fromEntries(FACETS.map((name) => [name, toValue(name)])) as Record<FacetName, Value>;
}

/** The lists of the vocabulary whose names a field may hold, those of the facet that is its own first. */
export function vocabulariesOf(field: string): FacetVocabulary[] {
  const positionIn = (fields: readonly string[]): number => fields.indexOf(field);
  return FACET_ROWS.filter(({ fields }) => positionIn(fields) >= 0)
    .toSorted((a, b) => positionIn(a.fields) - positionIn(b.fields))
    .flatMap(({ vocabulary }) => (vocabulary === null ? [] : [vocabulary]));
}

/** The values a study has of a facet. */
export const termsOf = (study: CaseStudy, name: FacetName): Term[] => facetRow(name).values(study);

/** A facet among the facts of a study, with the values the study has of it. */
export type FacetFact = { name: FacetName; terms: Term[] } & Required<NonNullable<FacetRow["facts"]>>;

/** The facets that are facts of a study, those before duration and team first; `terms` may be empty. */
export function allFacetFacts(study: CaseStudy): FacetFact[] {
  const facts = FACETS.flatMap((name) => {
    const row = facetRow(name).facts;
    return row ? [{ name, key: name, onePager: true, ...row, terms: termsOf(study, name) }] : [];
  });
  return facts.toSorted((a, b) => Number(a.place === "after") - Number(b.place === "after"));
}

/** The facets among the facts of a study's page of which it has values. */
export const facetFacts = (study: CaseStudy, place: "before" | "after"): FacetFact[] =>
  allFacetFacts(study).filter((fact) => fact.place === place && fact.terms.length > 0);

const optional = (term: Term | null): Term[] => (term ? [term] : []);

const toTermOf = (label: string): Term => ({ value: slugOf(label), label });

/** The same names come again with every study that has them. */
const MOST_NAMES = 5_000;
const slugOf = memoize(toSlug, MOST_NAMES);
