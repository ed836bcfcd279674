import nunjucks from "nunjucks";
import { loadPublishedContent, type PublishedContent } from "../../src/build/content/published-content.ts";
import { toSearchResult } from "../../src/build/content/study-page.ts";
import { createReadRecorder } from "../../src/build/incremental/reads.ts";
import { homePage } from "../../src/build/pages/home.ts";
import { landingPages } from "../../src/build/pages/landing.ts";
import { allStudies, toListPages, viewOfPage } from "../../src/build/pages/lists.ts";
import { pageMetadata } from "../../src/build/pages/page-metadata.ts";
import { emptyForm, pageFilters } from "../../src/build/pages/template-data.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { toBuildInfo } from "../../src/domain/deploy-context.ts";
import { languagesOf, prefixLinks, prefixOf } from "../../src/domain/locale/site-languages.ts";
import { parseSearchQuery, search } from "../../src/domain/search/index.ts";
import { toSearchView } from "../../src/domain/search-view/index.ts";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { ROOT } from "./project.ts";

type RenderedSite = { publishedContent: PublishedContent; pages: Map<string, string> };

const ASSETS = { styles: {}, scripts: {}, font: "/font.woff2", logo: null };

/** One page of every type of a site, build and functions alike, by the name of the type; without files and styles. `language`: of several. */
export async function renderSite(
  root: string,
  now: Date,
  context = "deploy-preview",
  language?: string,
): Promise<RenderedSite> {
  const publishedContent = await loadPublishedContent(
    projectPaths(root),
    toBuildInfo({ CONTEXT: context }),
    now,
    language,
  );
  const prefix = prefixOf(publishedContent.site.language, languagesOf(publishedContent.site));
  const { locale, site } = publishedContent;
  const index = publishedContent.search.index();
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(projectPaths(ROOT).templates), {
    autoescape: true,
  });
  const filters = { ...templateFilters(locale), ...pageFilters(publishedContent, createReadRecorder()) };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const lists = toListPages(allStudies(publishedContent), locale);
  const landings = landingPages(publishedContent);
  const shared = {
    site,
    contact: publishedContent.contact,
    build: publishedContent.build,
    assets: ASSETS,
    unpublished: publishedContent.unpublished,
    homeText: publishedContent.homeText,
    metadata: pageMetadata(publishedContent, landings, lists, new Map()),
    home: homePage(publishedContent),
    studies: publishedContent.studies,
    form: emptyForm(),
  };
  const render = (template: string, url: string, data: object = {}): string =>
    prefixLinks(environment.render(template, { ...shared, page: { url }, ...data }), prefix);
  const ask = (query: string) => {
    const view = toSearchView(search(index, parseSearchQuery(new URLSearchParams(query))), locale);
    return render("pages/search.njk", view.canonicalUrl, { view });
  };
  const pages = new Map<string, string>();
  pages.set("home", render("pages/home.njk", "/"));
  for (const list of lists)
    pages.set(
      list.url,
      render("pages/search.njk", list.url, { view: viewOfPage(list, locale, toSearchResult) }),
    );
  for (const entry of landings) {
    const data = { landing: entry.landing, view: viewOfPage(entry, locale, toSearchResult) };
    pages.set(entry.url, render("pages/landing.njk", entry.url, data));
  }
  for (const entry of publishedContent.studies) {
    const { study, state } = entry;
    pages.set(study.url, render("pages/case-study.njk", study.url, { entry, study, state }));
  }
  for (const entry of publishedContent.pages)
    pages.set(
      entry.url,
      render(entry.hasBlocks ? "pages/text-with-blocks.njk" : "pages/text.njk", entry.url, { entry }),
    );
  for (const entry of publishedContent.broken)
    pages.set(`broken ${entry.url}`, render("pages/broken-study.njk", entry.url, { entry }));
  const { t } = locale;
  const wrong = {
    values: { name: "", email: "", message: "" },
    errors: [
      { field: "name", message: t("formErrors.name") },
      { field: "email", message: t("formErrors.emailForm") },
      {
        field: "message",
        message: t("formErrors.long", { field: "message", most: "50000", length: "50001" }),
      },
    ],
    notice: null,
  };
  const busy = {
    ...wrong,
    errors: [],
    notice: `${t("refusals.tooMany.title")}. ${t("refusals.tooMany.detail")}`,
  };
  const said = { title: t("failure.title"), paragraphs: [t("failure.detail", { incident: "0" })] };
  pages.set("contact", render("pages/contact.njk", "/contact/", { study: null }));
  pages.set("contact with errors", render("pages/contact.njk", "/api/contact", { form: wrong, study: null }));
  pages.set(
    "contact with a notice",
    render("pages/contact.njk", "/contact/busy", { form: busy, study: null }),
  );
  pages.set(
    "thanks",
    render("pages/thanks.njk", "/contact/thanks/", { reference: "7K3M-9QXP-2RTV", suggestions: [] }),
  );
  pages.set("message", render("pages/message.njk", "/", said));
  pages.set("not found", render("pages/not-found.njk", "/404.html"));
  pages.set("search, nothing found", ask("q=000000"));
  pages.set("search, filtered", ask("q=8.2&industry=1&industry=2&year=2024&metric=x&sort=newest"));
  return { publishedContent, pages };
}

/** What people see or hear of a page: its text, a line each, and the attributes that are read out. */
export function wordsOfPage(html: string): string[] {
  const page = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, "");
  const attributes = [
    ...page.matchAll(/ (?:aria-label|alt|title|placeholder|tool\w*description)="([^"]*)"/g),
    ...page.matchAll(/<meta (?:name|property)="(?:og:title|description)"[^>]* content="([^"]*)"/g),
  ].map(([, words = ""]) => words);
  return [...attributes, ...page.replace(/<[^>]*>/g, "\n").split("\n")]
    .map((line) => line.replace(/&nbsp;|&#\d+;|&[a-z]+;/g, " ").trim())
    .filter((line) => line !== "");
}
