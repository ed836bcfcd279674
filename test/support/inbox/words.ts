import { join } from "node:path";
import nunjucks from "nunjucks";
import { readInboxWords, readWords } from "../../../src/build/content/read-words.ts";
import { createInboxLanguage, type InboxLanguage } from "../../../src/domain/inbox/index.ts";
import type { Locale } from "../../../src/domain/locale/index.ts";
import { templateFilters } from "../../../src/domain/template-filters.ts";

const DATA = join(import.meta.dirname, "../../../src/data");

/** The language of the inbox of a site, as the build reads its words. */
export async function readInboxLanguage(tag: string, timeZone = "Europe/London"): Promise<InboxLanguage> {
  const words = await readInboxWords(DATA, tag);
  if (words === null) throw new Error("there are no words of the inbox");
  const { messages } = await readWords(DATA, tag);
  return createInboxLanguage(words, { timeZone, ofPages: messages });
}

/** English, as the inboxes of these tests are. */
export const { t } = await readInboxLanguage("en");

const TEMPLATES = new nunjucks.FileSystemLoader(join(import.meta.dirname, "../../../src/templates"));

/** Renders pages of the inbox as its function does, without styles, of a site without words of its own. */
export function createInboxRenderer(locale: Locale) {
  const environment = new nunjucks.Environment(TEMPLATES, { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(locale))) environment.addFilter(name, filter);
  const site = { language: locale.tag, timeZone: locale.timeZone, telephone: "+1", navigation: [] };
  const assets = { styles: {}, scripts: {}, font: "/font.woff2", logo: null };
  return (template: string, data: Record<string, unknown>): string =>
    environment.render(template, { site, assets, build: { context: "production" }, languages: [], ...data });
}
