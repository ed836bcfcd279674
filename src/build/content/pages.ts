import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { checkSiteLinks, type LinkSite } from "../../domain/case-study/check-study-links.ts";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { termsOf } from "../../domain/content-model/facets.ts";
import { byPosition, type CheckedFile, type Diagnostic } from "../../domain/diagnostic.ts";
import type { TitledTargets } from "../../domain/link-labels.ts";
import {
  languageOfFile,
  languagesOf,
  nameOfLanguage,
  nameWithoutLanguage,
} from "../../domain/locale/site-languages.ts";
import { RETENTION } from "../../domain/retention.ts";
import type { Site } from "../../domain/site.ts";
import {
  isTerm,
  type PageBlock,
  type PageFile,
  type PageValues,
  parsePage,
} from "../../domain/site-page/index.ts";
import { telephoneLink } from "../../domain/text/telephone.ts";
import { createFolderReader, findImage } from "../images/find-image.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { findFiles } from "./find-files.ts";
import { readText } from "./read-text.ts";

/** The pages of a site: its own, and those of Casebook whose address none of them has. */
export type SitePages = { files: PageFile[]; strays: CheckedFile[] };

/** Reads the Markdown pages of a project; never throws for what stands in them. */
export function readPages(paths: ProjectPaths, site: Site): SitePages {
  const languages = languagesOf(site);
  const isOwn = (name: string) => languageOfFile(name, languages) === site.language;
  const own = readFolder(join(paths.content, "pages"), paths, site, isOwn);
  const ours = readOurPages(paths, site);
  const taken = new Set(own.files.map(({ url }) => url));
  return {
    files: [
      ...refuseTwins(own.files).map((entry) => refuseLanguageAddress(entry, site)),
      ...ours.files.filter(({ url }) => !taken.has(url)),
    ],
    strays: own.strays,
  };
}

/** The pages that come with Casebook, in English where nobody has translated them; those say so. */
function readOurPages(paths: ProjectPaths, site: Site): SitePages {
  const folder = join(paths.source, "pages");
  const { language } = new Intl.Locale(site.language);
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const isChosen = (name: string): boolean => {
    const tag = languageOfFile(name, [ENGLISH, language]);
    const hasLanguage = nameWithoutLanguage(name, [language]) !== name;
    if (tag === language && language !== ENGLISH) return hasLanguage;
    return !/\.[a-z]{2}\.md$/.test(name) && !names.has(name.replace(/\.md$/, `.${language}.md`));
  };
  const { files, strays } = readFolder(folder, paths, site, isChosen);
  const isTranslated = (file: string): boolean => nameWithoutLanguage(file, [language]) !== file;
  return {
    strays,
    files: files.map((entry) =>
      entry.page === null || language === ENGLISH || isTranslated(entry.file)
        ? entry
        : {
            ...entry,
            page: { ...entry.page, language: ENGLISH },
            diagnostics: [...entry.diagnostics, inEnglish(entry.name, site)],
          },
    ),
  };
}

const ENGLISH = "en";

const inEnglish = (name: string, { language }: Site): Diagnostic => ({
  level: "warning",
  rule: "page-language",
  field: null,
  line: 1,
  column: 1,
  message: `the site is written in ${language}, and this page, which comes with Casebook, is there in English alone; write src/content/pages/${name} in its place`,
});

/** Titles by which links can go to pages, and whether the site wrote them itself. */
export const titlesOfPages = (
  { files }: SitePages,
  { root, content }: Pick<ProjectPaths, "root" | "content">,
): TitledTargets["pages"] =>
  files.flatMap(({ page, url, file }) =>
    page === null ? [] : [{ url, title: page.title, isOwn: file.startsWith(relative(root, content) + sep) }],
  );

/** `isRead`: whether a file is read, by its name. */
function readFolder(
  folder: string,
  paths: ProjectPaths,
  site: Site,
  isRead: (name: string) => boolean,
): SitePages {
  if (!existsSync(folder)) return { files: [], strays: [] };
  const { markdown, strays } = findFiles([folder]);
  const values = toValues(site);
  const readNames = createFolderReader();
  const languages = [...languagesOf(site), new Intl.Locale(site.language).language];
  const read = markdown.filter((path) => isRead(basename(path)));
  const files = read.map((path): PageFile => {
    const file = relative(paths.root, path);
    const reading = readText(path);
    const named = nameWithoutLanguage(relative(folder, path).split(sep).join("/"), languages);
    if ("problem" in reading)
      return {
        ...parsePage({ path: named, file, text: "" }, values, undefined),
        diagnostics: [reading.problem],
      };
    return parsePage({ path: named, file, text: reading.text }, values, (src) =>
      findImage(src, { content: paths.content, file: path, root: paths.root, readNames }),
    );
  });
  return { files, strays: strays.map((stray) => ({ ...stray, file: relative(paths.root, stray.file) })) };
}

/** Two files of one address: neither is published, since which was meant is not known. */
function refuseTwins(files: PageFile[]): PageFile[] {
  const byAddress = Map.groupBy(files, ({ url }) => url);
  return files.map((entry) => {
    const other = byAddress.get(entry.url)?.find((candidate) => candidate !== entry);
    if (other === undefined) return entry;
    const message = `${other.file} has the address ${entry.url} too; rename one of them, or write another slug`;
    const twin: Diagnostic = {
      level: "error",
      rule: "slug-twice",
      field: "slug",
      line: 1,
      column: 1,
      message,
    };
    return { ...entry, page: null, diagnostics: [twin, ...entry.diagnostics] };
  });
}

/** In the first language of several `/en/` and all below it belong to the pages in English. */
function refuseLanguageAddress(entry: PageFile, site: Site): PageFile {
  const [first, ...others] = languagesOf(site);
  const [, folder = ""] = entry.url.split("/");
  const language = others.find((tag) => tag.toLowerCase() === folder.toLowerCase());
  if (site.language !== first || language === undefined) return entry;
  const named = nameOfLanguage(language, ENGLISH);
  const below = entry.name.replace(/^[^/]*\/?/, "").replace(/\.md$/, "");
  const cure =
    below === ""
      ? "rename the file, or write another slug"
      : `for a page in ${named} write src/content/pages/${below}.${language}.md`;
  const message = `the address ${entry.url} belongs to the pages in ${named}; ${cure}`;
  const taken: Diagnostic = {
    level: "error",
    rule: "slug-taken",
    field: "slug",
    line: 1,
    column: 1,
    message,
  };
  return { ...entry, page: null, diagnostics: [taken, ...entry.diagnostics] };
}

const SPECIAL = /[\\`*_{}[\]<>()#+.!|~&:-]/g;
const escapeMarkdown = (text: string): string => text.replace(/\s+/g, " ").replace(SPECIAL, "\\$&");

/** What a text may name in braces. */
const toValues = (site: Site): PageValues => ({
  firm: escapeMarkdown(site.name),
  about: escapeMarkdown(site.about),
  email: `[${escapeMarkdown(site.email)}](mailto:${site.email})`,
  telephone: `[${escapeMarkdown(site.telephone)}](${telephoneLink(site.telephone)})`,
  address: site.address.map(escapeMarkdown).join("<br>"),
  questionDays: String(RETENTION.questionDays),
  inquiryMonths: String(RETENTION.inquiryMonths),
  quarantineDays: String(RETENTION.quarantineDays),
});

/** What is wrong with pages, their links to the site and their lists of studies among it. `studies`: those that are published. */
export function checkPages(
  { files, strays }: SitePages,
  studies: readonly CaseStudy[],
  linkSite: LinkSite,
): CheckedFile[] {
  const entries = files.map(({ file, url, links, diagnostics }) => ({
    file,
    study: null,
    slug: url,
    url,
    links,
    linkTargets: new Map<string, string>(),
    isLanguageRead: true,
    ids: null,
    diagnostics,
    redact: (diagnostic: Diagnostic) => diagnostic,
    hiddenNames: [],
    placeOf: () => ({ line: 1, column: 1 }),
  }));
  const byFile = new Map(files.map((entry) => [entry.file, entry]));
  const checked = checkSiteLinks(entries, linkSite).map(({ file, diagnostics }): CheckedFile => {
    const blocks = byFile.get(file)?.page?.blocks ?? [];
    return {
      file,
      problems: [...diagnostics, ...blocks.flatMap((block) => checkList(block, studies))].sort(byPosition),
    };
  });
  return [...checked.filter(({ problems }) => problems.length > 0), ...strays];
}

function checkList(block: PageBlock, studies: readonly CaseStudy[]): Diagnostic[] {
  if (block.kind !== "studies") return [];
  const fault = (level: Diagnostic["level"], message: string): Diagnostic => ({
    level,
    rule: "page-block",
    field: null,
    line: block.line,
    column: 1,
    message,
  });
  const unknown = block.slugs.filter((slug) => !studies.some((study) => study.slug === slug));
  if (unknown.length > 0)
    return [
      fault(
        "error",
        `no published case study is called ${unknown.join(", ")}; write the name of its file without .md`,
      ),
    ];
  const isEmpty =
    block.slugs.length === 0 &&
    studies.length > 0 &&
    !studies.some((study) => hasAllFacets(study, block.facets));
  const wanted = block.facets.map(([name, value]) => `${name}: ${value}`).join(", ");
  return isEmpty
    ? [
        fault(
          "warning",
          `no published case study has ${wanted}, so that no list is shown; write another value`,
        ),
      ]
    : [];
}

export const hasAllFacets = (
  study: CaseStudy,
  facets: Extract<PageBlock, { kind: "studies" }>["facets"],
): boolean => facets.every(([name, value]) => termsOf(study, name).some((term) => isTerm(term, value)));
