import type { CaseStudy } from "../case-study/types.ts";
import { chartOf, drawChart } from "../chart/index.ts";
import { type ResultFigure, toResultFigure } from "../lead-results.ts";
import { leadingOutcomes } from "../outcomes/index.ts";
import { type Fact, factsOf } from "./facts.ts";
import { firstSentences } from "./sentences.ts";

/** A result on the sheet; `svg` is its chart, null where it cannot be drawn to scale. */
export type PaperResult = ResultFigure & { svg: string | null };

/** A study on one sheet of paper, A4 or Letter: every text is short enough for it. */
export type OnePager = {
  /** Past what stands in two lines of large type. */
  hasLongTitle: boolean;
  title: string;
  challenge: string;
  /** The one that leads comes first. */
  results: PaperResult[];
  facts: Fact[];
  quote: { text: string; by: string | null } | null;
};

const RESULTS = 4;
const LONG_TITLE = 90;
const LONGEST = { title: 220, challenge: 360, quote: 260, by: 120, label: 60 };
const SENTENCES = { title: 3, challenge: 2, quote: 3 };

/** `language`: of the site, as in `site.yaml`. */
export function toOnePager(study: CaseStudy, language: string): OnePager {
  const shorten = (paragraphs: string[], part: keyof typeof SENTENCES): string =>
    firstSentences(paragraphs, SENTENCES[part], LONGEST[part], language);
  const title = study.title.length <= LONGEST.title ? study.title : shorten([study.title], "title");
  return {
    hasLongTitle: title.length > LONG_TITLE,
    title,
    challenge: shorten(challengeOf(study), "challenge"),
    results: resultsOf(study),
    facts: factsOf(study),
    quote: study.testimonial && {
      text: shorten([study.testimonial.quote], "quote"),
      by: byline(study.testimonial),
    },
  };
}

/** What the section of the challenge says, in words; the snippet where there is no such section. A background may precede it. */
function challengeOf({ sections, snippet }: CaseStudy): string[] {
  const section = sections.findLast(({ kind }) => kind === "challenge");
  const paragraphs = section?.paragraphs ?? [];
  return paragraphs.length > 0 ? paragraphs : [snippet];
}

function resultsOf({ outcomes }: CaseStudy): PaperResult[] {
  return leadingOutcomes(outcomes, RESULTS).map((outcome, index) => {
    const chart = chartOf(outcome);
    const said = toResultFigure(outcome);
    const label = said.label.length > LONGEST.label ? `${said.label.slice(0, LONGEST.label)}…` : said.label;
    return { ...said, label, svg: chart && drawChart(chart, `one-pager-${index + 1}`) };
  });
}

function byline({ person, role, company }: NonNullable<CaseStudy["testimonial"]>): string | null {
  const words = [person, role, company].filter((part) => part !== null).join(", ");
  return words === "" ? null : words.slice(0, LONGEST.by);
}
