import type { CaseStudy } from "../case-study/types.ts";
import { allFacetFacts } from "../content-model/facets.ts";
import type { Locale } from "../locale/index.ts";
import { memoize } from "../memoize.ts";
import type { Site } from "../site.ts";

const MOST_TIME_ZONES = 10;

/** Where the Markdown copy of a study lies. */
export const markdownUrl = ({ url }: Pick<CaseStudy, "url">): string => `${url}index.md`;

/** A study as plain Markdown: its facts as a list, then `text`, the Markdown of what its page shows of the body. */
export function toStudyMarkdown(study: CaseStudy, site: Site, text: string, locale: Locale): string {
  const parts = [
    `# ${oneLine(study.title)}`,
    `> ${oneLine(study.snippet)}`,
    factsOf(study, site, locale)
      .map(([name, value]) => `- ${name}: ${oneLine(value)}`)
      .join("\n"),
    text,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function factsOf(study: CaseStudy, site: Site, { t }: Locale): [name: string, value: string][] {
  const all: [string, string | null][] = [
    [t("study.client"), study.client?.name ?? null],
    ...allFacetFacts(study).map(({ name, terms }): [string, string] => [
      t(`facets.${name}.heading`),
      terms.map(({ label }) => label).join(", "),
    ]),
    [t("study.duration"), study.duration],
    [t("study.team"), study.team],
    [t("study.author"), study.author],
    [t("study.published"), dayOf(study.publishDate, site)],
    [t("study.changed"), study.updated && dayOf(study.updated, site)],
    [t("study.page"), site.url + study.url],
    [t("study.publisher"), site.name],
  ];
  return all.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** `2024-01-15`, where the firm is. */
const dayOf = (time: string, { timeZone }: Site): string => formatIn(timeZone).format(new Date(time));

/** Making a format takes longer than writing a study. */
const formatIn = memoize(
  (timeZone) => new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone }),
  MOST_TIME_ZONES,
);

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
