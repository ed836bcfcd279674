import type { CaseStudy } from "../case-study/types.ts";
import type { Site } from "../site.ts";

/** Where the Markdown copy of a study lies. */
export const markdownUrl = ({ url }: Pick<CaseStudy, "url">): string => `${url}index.md`;

/** A study as plain Markdown: its facts as a list, then `text`, the Markdown of what its page shows of the body. */
export function toStudyMarkdown(study: CaseStudy, site: Site, text: string): string {
  const parts = [
    `# ${oneLine(study.title)}`,
    `> ${oneLine(study.snippet)}`,
    facts(study, site)
      .map(([name, value]) => `- ${name}: ${oneLine(value)}`)
      .join("\n"),
    text,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function facts(study: CaseStudy, site: Site): [name: string, value: string][] {
  const list = (terms: { label: string }[]): string => terms.map(({ label }) => label).join(", ");
  const all: [string, string | null][] = [
    ["Client", study.client?.name ?? null],
    ["Industry", study.industry?.label ?? null],
    ["Services", list(study.services)],
    ["Technologies", list(study.technologies)],
    ["Topics", list(study.topics)],
    ["Duration", study.duration],
    ["Team", study.team],
    ["Written by", study.author],
    ["Published", dayOf(study.publishDate, site)],
    ["Updated", study.updated && dayOf(study.updated, site)],
    ["Page", site.url + study.url],
    ["Publisher", site.name],
  ];
  return all.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** `2024-01-15`, where the firm is. */
const dayOf = (time: string, { timeZone }: Site): string =>
  new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone }).format(new Date(time));

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
