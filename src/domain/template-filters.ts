import type { Term } from "./case-study/types.ts";
import { facetFacts, type LandingFacet } from "./content-model/facets.ts";
import { type Locale, languageDirection, type TagMarkup } from "./locale/index.ts";
import type { MessageArguments } from "./locale/message.ts";
import { nameOfLanguage } from "./locale/site-languages.ts";
import type { Outcome } from "./outcomes/index.ts";
import { landingUrl } from "./page-addresses.ts";
import { type ResultFigure, toResultFigure } from "./selection/result-figure.ts";
import { telephoneLink } from "./text/telephone.ts";

const FIGURE_AND_UNIT = /(\d) (?=(?:%|[mµ]?s|min|h|[kMGT]?B|[kMG]?Wh|k?m|k?g)(?![\p{L}\p{N}]))/gu;

/** The Nunjucks filters, for the build and the functions alike. */
export function templateFilters(locale: Locale) {
  return {
    /** `"results.count" | t({ count: 3 })` is "3 case studies": the words of `src/data/words` in the language of the page. */
    t: (key: string, values?: MessageArguments): string => locale.text(key, values),
    /** The same with its tags as markup, to be marked `safe`: `"form.about" | html({ title: ... }, { link: { href: ... } })`. */
    html: (key: string, values?: MessageArguments, tags?: Record<string, TagMarkup>): string =>
      locale.toHtml(key, values, tags),
    longDate: locale.formatLongDate,
    shortDate: locale.formatShortDate,
    /** The same of a date of publication, which is written as the clocks of the site show it. */
    shortDay: locale.formatShortDay,
    dateTime: locale.formatDateTime,
    number: locale.formatNumber,
    /** Names as a list in a sentence: "Retail, Energy and Media". */
    namesInSentence: (terms: readonly Term[]): string =>
      locale.formatList(
        terms.map(({ label }) => label),
        "and",
      ),
    /** `3 | plural("case study", "case studies")`, for templates of a site's own in English. */
    plural: (count: number, one: string, many: string): string =>
      `${locale.formatNumber(count)} ${count === 1 ? one : many}`,
    /** JSON that may stand inside a script element: `<` cannot end it. */
    scriptJson: (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c"),
    /** `dir` of a page in a language. */
    direction: languageDirection,
    /** Attributes of text in another language than the page: ` lang="en" dir="ltr"`, to be marked `safe`; none where `tag` names none. */
    langAttributes: (tag: string | null | undefined): string => {
      if (!tag) return "";
      const direction = languageDirection(tag);
      return ` lang="${tag}"${direction === locale.direction ? "" : ` dir="${direction}"`}`;
    },
    /** An arrow to what follows, the way the page runs. */
    arrow: (toTheRight: string): string => (locale.direction === "rtl" ? "←" : toTheRight),
    /** What the language of the page calls another: "Englisch". */
    languageName: (tag: string): string => nameOfLanguage(new Intl.Locale(tag).language, locale.tag),
    telephoneLink,
    /** Keeps a figure on one line with its unit. */
    unbroken: (text: string): string => text.replace(FIGURE_AND_UNIT, "$1\u00a0"),
    /** The page of all that has a term of a facet: `term | landingUrl("industry")`. */
    landingUrl: ({ value }: Term, facet: LandingFacet): string => landingUrl(facet, value),
    facetFacts,
    /** The figures of an outcome, in parts that a template can set apart. */
    resultFigure: (outcome: Outcome): ResultFigure => toResultFigure(outcome, locale),
  } satisfies Record<string, (...values: never[]) => unknown>;
}
