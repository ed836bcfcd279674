import type { CaseStudy, Term } from "../case-study/types.ts";
import { chooseChart, drawChart } from "../chart/index.ts";
import { allFacetFacts } from "../content-model/facets.ts";
import type { Locale } from "../locale/index.ts";
import { leadingOutcomes } from "../outcomes/index.ts";
import { type ResultFigure, toResultFigure } from "../selection/result-figure.ts";

/** A result on the sheet; `svg` is its chart, null where it cannot be drawn to scale. */
export type OnePagerResult = ResultFigure & { svg: string | null };

/** A study on one sheet of paper, A4 or Letter: every text is short enough for it. */
export type OnePager = {
  /** Past what stands in two lines of large type. */
  hasLongTitle: boolean;
  title: string;
  challenge: string;
  /** The one that leads comes first. */
  results: OnePagerResult[];
  facts: Fact[];
  quote: { text: string; by: string | null } | null;
};

const RESULTS = 4;
const LONG_TITLE = 90;
const LONGEST = { title: 220, challenge: 360, quote: 260, by: 120, label: 60 };
const SENTENCES = { title: 3, challenge: 2, quote: 3 };

export function toOnePager(study: CaseStudy, locale: Locale): OnePager {
  const shorten = (paragraphs: string[], part: keyof typeof SENTENCES): string =>
    firstSentences(paragraphs, SENTENCES[part], LONGEST[part], locale.tag);
  const title = study.title.length <= LONGEST.title ? study.title : shorten([study.title], "title");
  return {
    hasLongTitle: title.length > LONG_TITLE,
    title,
    challenge: shorten(challengeOf(study), "challenge"),
    results: resultsOf(study, locale),
    facts: factsOf(study, locale),
    quote: study.testimonial && {
      text: shorten([study.testimonial.quote], "quote"),
      by: byline(study.testimonial),
    },
  };
}

/** The paragraphs of the last challenge section, which a background may precede; the snippet where there is none. */
function challengeOf({ sections, snippet }: CaseStudy): string[] {
  const section = sections.findLast(({ kind }) => kind === "challenge");
  const paragraphs = section?.paragraphs ?? [];
  return paragraphs.length > 0 ? paragraphs : [snippet];
}

function resultsOf({ outcomes }: CaseStudy, locale: Locale): OnePagerResult[] {
  return leadingOutcomes(outcomes, RESULTS).map((outcome, index) => {
    const chart = chooseChart(outcome, locale);
    const figure = toResultFigure(outcome, locale);
    const label =
      figure.label.length > LONGEST.label ? `${figure.label.slice(0, LONGEST.label)}…` : figure.label;
    return { ...figure, label, svg: chart && drawChart(chart, `one-pager-${index + 1}`, locale) };
  });
}

function byline({ person, role, company }: NonNullable<CaseStudy["testimonial"]>): string | null {
  const words = [person, role, company].filter((part) => part !== null).join(", ");
  return words === "" ? null : words.slice(0, LONGEST.by);
}

/** A fact and its name. */
export type Fact = { name: string; value: string };

/** Names a fact lists before it only counts the rest. */
const NAMES_LISTED = 6;
/** Characters of a fact in the author's own words. */
const LONGEST_FACT = 90;

/** The facts of a study in as little room as a sheet has for them. */
function factsOf(study: CaseStudy, locale: Locale): Fact[] {
  const { t } = locale;
  const facets = allFacetFacts(study).filter(({ onePager }) => onePager);
  const toFact = ({ name, terms }: (typeof facets)[number]): [string, string | null] => [
    t(`facets.${name}.heading`),
    listOf(terms, locale),
  ];
  const facts: [name: string, value: string | null][] = [
    [t("study.client"), study.client?.name ?? null],
    ...facets.filter(({ form }) => form === "link").map(toFact),
    [t("study.duration"), study.duration],
    [t("study.team"), study.team],
    ...facets.filter(({ form }) => form !== "link").map(toFact),
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value: shortenFact(value) }] : []));
}

function listOf(terms: readonly Term[], { t }: Locale): string | null {
  if (terms.length === 0) return null;
  const more = terms.length - NAMES_LISTED;
  const names = terms
    .slice(0, NAMES_LISTED)
    .map(({ label }) => label)
    .join(", ");
  return more > 0 ? t("study.moreNames", { names, count: more }) : names;
}

const shortenFact = (text: string): string =>
  text.length <= LONGEST_FACT ? text : `${text.slice(0, LONGEST_FACT - 1).trimEnd()}…`;

/**
 * The first whole sentences of paragraphs, at most `count` and `longest` characters; a single longer one ends in "…".
 * `language`: a language tag, for what a sentence is.
 */
export function firstSentences(
  paragraphs: readonly string[],
  count: number,
  longest: number,
  language: string,
): string {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences = paragraphs.flatMap((paragraph) =>
    [...segmenter.segment(paragraph)].map(({ segment }) => closed(segment.trim())).filter(Boolean),
  );
  const kept: string[] = [];
  for (const sentence of sentences.slice(0, count)) {
    if (join([...kept, sentence]).length > longest) break;
    kept.push(sentence);
  }
  return join(kept) || cutAtWord(sentences[0] ?? "", longest);
}

/** Chinese and Japanese set no space after their full stop. */
const join = (sentences: string[]): string => sentences.join(" ").replace(/([。！？]) /g, "$1");

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\p{P}\s]+$/u, "")}…`;
}

/** A sentence that led up to a list ends by itself. */
const closed = (text: string): string => text.replace(/\s*[:;,–—-]+$/u, ".");
