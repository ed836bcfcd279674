import type { Term } from "./case-study/types.ts";
import { facetFacts, type LandingFacet } from "./content-model/facets.ts";
import { landingUrl } from "./landing.ts";
import type { Outcome } from "./outcomes/index.ts";
import { type ResultFigure, toResultFigure } from "./selection/lead-results.ts";

/** What the filters need to know of the site. */
export type FilterFacts = { language: string; timeZone: string };

const FIGURE_AND_UNIT = /(\d) (?=(?:%|[mµ]?s|min|h|[kMGT]?B|[kMG]?Wh|k?m|k?g)(?![\p{L}\p{N}]))/gu;

/** The Nunjucks filters, for the build and the functions alike. */
export function templateFilters({ language, timeZone }: FilterFacts) {
  const long = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone });
  const short = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone,
  });
  const time = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  const number = new Intl.NumberFormat(language);
  return {
    longDate: (iso: string): string => long.format(new Date(iso)),
    shortDate: (iso: string): string => short.format(new Date(iso)),
    dateTime: (iso: string): string => time.format(new Date(iso)),
    number: (value: number): string => number.format(value),
    /** `3 | plural("case study", "case studies")` is "3 case studies". */
    plural: (count: number, one: string, many: string): string =>
      `${number.format(count)} ${count === 1 ? one : many}`,
    /** JSON that may stand inside a script element: `<` cannot end it. */
    scriptJson: (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c"),
    /** `dir` of a page in a language. */
    direction: textDirection,
    /** Keeps a figure on one line with its unit. */
    unbroken: (text: string): string => text.replace(FIGURE_AND_UNIT, "$1\u00a0"),
    /** The page of all that has a term of a facet: `term | landingUrl("industry")`. */
    landingUrl: ({ value }: Term, facet: LandingFacet): string => landingUrl(facet, value),
    facetFacts,
    /** The figures of an outcome, in parts that a template can set apart. */
    resultFigure: (outcome: Outcome): ResultFigure => toResultFigure(outcome),
  } satisfies Record<string, (...values: never[]) => unknown>;
}

/** Scripts that run from right to left and have readers on the web (ISO 15924). */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Which way a language is written: "ar" and "ku-Arab" from the right, "ku" from the left. */
function textDirection(language: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(language).maximize();
  return script && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}
