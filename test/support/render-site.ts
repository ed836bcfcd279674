import nunjucks from "nunjucks";
import { type Casebook, loadCasebook } from "../../src/build/content/casebook.ts";
import { toSearchResult } from "../../src/build/content/study-page.ts";
import { createReadRecorder } from "../../src/build/incremental/reads.ts";
import { homePage } from "../../src/build/pages/home.ts";
import { landingPages } from "../../src/build/pages/landing.ts";
import { allStudies, toListPages, viewOfPage } from "../../src/build/pages/lists.ts";
import { pageMetadata } from "../../src/build/pages/page-metadata.ts";
import { emptyForm, pageFilters } from "../../src/build/pages/template-data.ts";
import { projectPaths } from "../../src/build/project.ts";
import { toBuildInfo } from "../../src/domain/deploy-context.ts";
import { languagesOf, prefixLinks, prefixOf } from "../../src/domain/locale/site-languages.ts";
import { parseSearchQuery, search } from "../../src/domain/search/index.ts";
import { toSearchView } from "../../src/domain/search-view/index.ts";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { ROOT } from "./project.ts";

type RenderedSite = { casebook: Casebook; pages: Map<string, string> };

const ASSETS = { styles: {}, scripts: {}, font: "/font.woff2", logo: null };

/** One page of every type of a site, build and functions alike, by the name of the type; without files and styles. `language`: of several. */
export async function renderSite(
  root: string,
  now: Date,
  context = "deploy-preview",
  language?: string,
): Promise<RenderedSite> {
  const casebook = await loadCasebook(projectPaths(root), toBuildInfo({ CONTEXT: context }), now, language);
  const prefix = prefixOf(casebook.site.language, languagesOf(casebook.site));
  const { locale, index, site } = casebook;
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(projectPaths(ROOT).templates), {
    autoescape: true,
  });
  const filters = { ...templateFilters(locale), ...pageFilters(casebook, createReadRecorder()) };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const lists = toListPages(allStudies(casebook), locale);
  const landings = landingPages(casebook);
  const shared = {
    site,
    contact: casebook.contact,
    build: casebook.build,
    assets: ASSETS,
    unpublished: casebook.unpublished,
    homeText: casebook.homeText,
    metadata: pageMetadata(casebook, landings, lists, new Map()),
    home: homePage(casebook),
    studies: casebook.studies,
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
  for (const entry of casebook.studies) {
    const { study, state } = entry;
    pages.set(study.url, render("pages/case-study.njk", study.url, { entry, study, state }));
  }
  for (const entry of casebook.pages)
    pages.set(
      entry.url,
      render(entry.hasBlocks ? "pages/text-with-blocks.njk" : "pages/text.njk", entry.url, { entry }),
    );
  for (const entry of casebook.broken)
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
  return { casebook, pages };
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
