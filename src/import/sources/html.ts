import { join } from "node:path";
import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import { type HtmlElement, parseHtml } from "../body/html-to-markdown.ts";
import type { DetectedSource } from "../detect-source.ts";
import type { Source, SourceEntry } from "../source.ts";
import { listSourceFiles, readFileDate, readSourceText } from "../source-files.ts";
import { isStudyPath } from "./markdown-files.ts";
import { originOf } from "./settings.ts";

/** Reads pages of HTML: what their head says, and their main part without what every page has. */
export function readHtml({ root, scope }: DetectedSource): Source {
  const pages = scope === "" ? listSourceFiles(root).filter((path) => /\.html?$/i.test(path)) : [scope];
  const studies = pages.filter((path) => isStudyPath(path) && !isFolderPage(path));
  const chosen =
    studies.length > 0
      ? studies
      : pages.filter((path) => scope !== "" || !/^(?:index|404)\.html?$/i.test(path));
  const read = chosen.map((path) => readPage(path, root));
  const languages = read.flatMap(({ language }) => language ?? []);
  const [first = ""] = [...new Set(languages)].toSorted(
    (a, b) => languages.filter((tag) => tag === b).length - languages.filter((tag) => tag === a).length,
  );
  return {
    kind: "html",
    root,
    entries: read.map(({ entry, language }) => ({
      ...entry,
      language: language === first ? null : language,
    })),
    skipped: pages
      .filter((path) => !chosen.includes(path))
      .map((path) => ({ path, why: "it is no page of a study" })),
    guesses: [],
    publicFolders: [root],
    partialFolders: [],
    settings: {},
    origin: read.map(({ origin }) => origin).find((origin) => origin !== null) ?? null,
    languages: [first, ...new Set(languages.filter((tag) => tag !== first))].filter(Boolean),
  };
}

const isFolderPage = (path: string): boolean => {
  const parts = path.split("/");
  return /^index\.html?$/i.test(parts.at(-1) ?? "") && !isStudyPath(parts.slice(0, -1).join("/"));
};

/** Parts that stand on every page of a site. */
const CHROME =
  "nav, header, footer, script, style, noscript, template, form, aside, [role=navigation], [role=banner], [role=contentinfo], .breadcrumb, .breadcrumbs, .share, .related, .related-posts, .cookie, .sidebar, .menu, .pagination, .skip-link";

function readPage(
  path: string,
  root: string,
): { entry: SourceEntry; language: string | null; origin: string | null } {
  const document = parseHtml(readSourceText(join(root, path)));
  const head = (selector: string, attribute = "content"): string =>
    document.querySelector(selector)?.getAttribute(attribute)?.trim() ?? "";
  const canonical = head("link[rel=canonical]", "href") || head("meta[property='og:url']");
  const parts = ["article", "main", "[role=main]", "#content", ".content", "body"]
    .map((selector) => document.querySelector(selector))
    .filter((element) => (element?.textContent ?? "").trim().length > 100);
  // A part without the title is a card of another page, or leaves words out that stand beside the title.
  const hasTitle = document.querySelector("h1") !== null;
  const main = parts.find((element) => !hasTitle || element?.querySelector("h1")) ?? parts[0];
  const heading =
    document.querySelector("main h1, article h1, h1")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const shown = document.querySelector("title")?.textContent ?? "";
  const data = linkedData(document);
  const time = main?.querySelector("time[datetime]")?.getAttribute("datetime") ?? "";
  const fields: RawFields = {
    title: heading || head("meta[property='og:title']") || shown.replace(/\s+[|–—-]\s+[^|–—-]*$/, "").trim(),
    description: head("meta[name=description]") || head("meta[property='og:description']") || null,
    date: head("meta[property='article:published_time']") || data.published || time || null,
    modified: head("meta[property='article:modified_time']") || data.modified || null,
    author: head("meta[name=author]") || data.author || null,
    tags: head("meta[name=keywords]") || null,
    ...(head("meta[property='og:image']") === ""
      ? {}
      : { image: { src: head("meta[property='og:image']"), alt: head("meta[property='og:image:alt']") } }),
    ...(/noindex/i.test(head("meta[name=robots]")) ? { noindex: "true" } : {}),
  };
  if (main)
    for (const element of Array.from(main.querySelectorAll(CHROME)))
      if (!holdsTitle(element) && !holdsWords(element)) element.remove();
  const names = path
    .replace(/(?:^|\/)index\.html?$/i, "")
    .replace(/\.html?$/i, "")
    .split("/");
  const address = URL.canParse(canonical)
    ? new URL(canonical).pathname
    : `/${path.replace(/index\.html?$/i, "")}`;
  const entry: SourceEntry = {
    path,
    name: names.at(-1) || "study",
    fields,
    body: main?.innerHTML ?? "",
    format: "html",
    bodyLine: null,
    language: null,
    group: null,
    address,
    fallbackDate: { date: readFileDate(join(root, path)), from: "the file, the day it was last written" },
    pictures: new Map(),
  };
  const language = head("html", "lang").slice(0, 2).toLowerCase();
  return { entry, language: language || null, origin: originOf(canonical) };
}

/** A speaker below a quotation, or a text set apart that is no list of links. */
function holdsWords(element: HtmlElement): boolean {
  if (element.nodeName === "FOOTER") return element.closest("blockquote, figure") !== null;
  if (element.nodeName !== "ASIDE") return false;
  const words = (element.textContent ?? "").trim().length;
  const linked = Array.from(element.querySelectorAll("a")).reduce(
    (sum, link) => sum + (link.textContent ?? "").trim().length,
    0,
  );
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return words > 0 && linked * 2 < words && !BESIDE.test(names);
}

/** Names of what stands beside a text on every page. */
const BESIDE = /related|sidebar|share|social|newsletter|subscribe|cookie|toc|menu|widget|breadcrumb/i;

/** A header within the article holds its title and what stands below it. */
const holdsTitle = (element: HtmlElement): boolean =>
  element.nodeName === "HEADER" && element.querySelector("h1") !== null;

/** Dates and author of an article's JSON-LD (schema.org). */
function linkedData(document: HtmlElement): { published: string; modified: string; author: string } {
  const texts = Array.from(document.querySelectorAll("script[type='application/ld+json']")).map(
    ({ textContent }) => textContent ?? "",
  );
  const find = (name: string): string =>
    texts.map((text) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(text)?.[1]).find(Boolean) ?? "";
  const author =
    texts.map((text) => /"author"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"]+)"/.exec(text)?.[1]).find(Boolean) ?? "";
  return { published: find("datePublished"), modified: find("dateModified"), author };
}
