import { servedProject } from "./built/built-project.ts";
import { HOSTILE_STUDY } from "./hostile-study.ts";
import { someStudies } from "./studies.ts";

/** Clients of studies that production does not show. */
export const HIDDEN_CLIENTS = ["Draft Client", "Scheduled Client"];

const hidden = (client: string, lines: string): string =>
  `---\ntitle: ${client} and its secret\nclient: ${client}\nsnippet: About ${client}\n${lines}\n---\n\nText of ${client}.\n`;

/** A site in production, two pages of a list: common studies, a hostile one, and two that are not public. */
export const startPublishedSite = (): ReturnType<typeof servedProject> =>
  servedProject(
    {
      ...someStudies(),
      "hostile.md": HOSTILE_STUDY,
      "draft.md": hidden("Draft Client", "publishDate: 2020-01-01\ndraft: true\nredirectFrom: [/old-draft/]"),
      "scheduled.md": hidden("Scheduled Client", "publishDate: 2090-01-01"),
    },
    "production",
  );
