import { z } from "zod";
import { type FacetName, mapFacets } from "./facets.ts";

const text = z.string().trim().min(1);

const filterWords = z.strictObject({
  label: text,
  /** What joins its values to a sentence: "3 case studies `in` Retail". */
  preposition: text,
});

/** `heading` stands over its values among the facts of a study, where it differs from the label. */
const facetWords = filterWords.extend({ heading: text.optional() });

/**
 * The words of `src/data/words/<language>.yaml`. Its keys follow from the rows of the content model, so that a row
 * whose words are missing is named when the file is read. `{...}` is filled in.
 */
export const wordsSchema = z.strictObject({
  facets: z.strictObject(mapFacets(() => facetWords)),
  metric: filterWords,
  results: z.strictObject({
    /** A BCP 47 tag, by which counts are written. */
    language: text,
    none: text,
    one: text,
    many: text,
    matching: text,
    and: text,
    or: text,
    others: text,
    title: text,
    titleOfPage: text,
  }),
  landing: z.strictObject({ title: text }),
});

export type SiteWords = z.output<typeof wordsSchema>;

/** What narrows a question: a facet, or the metric that studies report. */
export type FilterName = FacetName | "metric";

export const wordsOfFilter = (
  { facets, metric }: SiteWords,
  name: FilterName,
): z.output<typeof filterWords> => (name === "metric" ? metric : facets[name]);

/** Puts values where a text has their names in braces: `fillIn("{count} others", { count: 2 })` is "2 others". */
export const fillIn = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
