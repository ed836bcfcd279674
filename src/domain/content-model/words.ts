import { z } from "zod";
import { type FacetName, mapFacets } from "./facets.ts";
import { type FieldName, mapFields } from "./fields.ts";

const text = z.string().trim().min(1);

const filterWords = z.strictObject({
  label: text,
  /** What joins its values to a sentence: "3 case studies `in` Retail". */
  preposition: text,
});

/** `heading` stands over its values among the facts of a study, where it differs from the label. */
const facetWords = filterWords.extend({ heading: text.optional() });

/** What pages and their functions say. `{...}` is filled in. */
const siteWordsSchema = z.strictObject({
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
    complete: z.strictObject({ none: text, one: text, many: text }),
    sorts: z.strictObject({ relevance: text, newest: text, metric: text }),
  }),
  landing: z.strictObject({ title: text }),
  /** What the page adds to an author's text. */
  body: z.strictObject({
    asides: z.strictObject({
      note: text,
      tip: text,
      info: text,
      important: text,
      warning: text,
      caution: text,
      danger: text,
    }),
    footnotes: z.strictObject({ title: text, reference: text, back: text }),
    tasks: z.strictObject({ done: text, open: text }),
  }),
});

/** What editors and documentation say of a field to its author. */
const fieldWords = z.strictObject({
  help: text,
  /** Markdown for the documentation, where it says more than the help. */
  guide: text.optional(),
  inner: z.record(z.string(), text).optional(),
});

/**
 * The words of `src/data/words/<language>.yaml`. Its keys follow from the rows of the content model, so that a row
 * whose words are missing is named when the file is read.
 */
export const wordsSchema = siteWordsSchema.extend({
  fields: z.strictObject(
    mapFields(({ inner }) =>
      inner === undefined
        ? fieldWords.omit({ inner: true })
        : fieldWords.extend({
            inner: z.strictObject(Object.fromEntries(Object.keys(inner).map((name) => [name, text]))),
          }),
    ) as Record<FieldName, typeof fieldWords>,
  ),
});

export type SiteWords = z.output<typeof siteWordsSchema>;
export type BodyWords = SiteWords["body"];
export type AllWords = z.output<typeof wordsSchema>;
export type FacetWords = SiteWords["facets"];
export type AuthorWords = Pick<AllWords, "fields">;

/** What narrows a question: a facet, or the metric that studies report. */
export type FilterName = FacetName | "metric";

export const wordsOfFilter = (
  { facets, metric }: SiteWords,
  name: FilterName,
): z.output<typeof filterWords> => (name === "metric" ? metric : facets[name]);

/** Puts values where a text has their names in braces: `fillIn("{count} others", { count: 2 })` is "2 others". */
export const fillIn = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));

/** What stands over the values of a facet among the facts of a study. */
export const facetHeading = (name: FacetName, words: FacetWords): string =>
  words[name].heading ?? words[name].label;
