import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { checkContrast } from "../../domain/brand/index.ts";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { findDeadLinks, type PlaceInFile } from "../../domain/check-site-yaml-links.ts";
import { byPosition, type CheckedFile, type Diagnostic } from "../../domain/diagnostic.ts";
import type { ContactForm } from "../../domain/inquiry/contact-form.ts";
import { checkLinkLabels, namesOfTargets } from "../../domain/link-labels.ts";
import { createLocale } from "../../domain/locale/index.ts";
import type { Messages } from "../../domain/locale/message.ts";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import { demonstrationDiagnostics, findSampleValues, sampleDiagnostics } from "../../domain/sample-firm.ts";
import type { PageFile } from "../../domain/site-page/index.ts";
import { checkLogo } from "../assets/logo.ts";
import { checkTypeface } from "../assets/typeface.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { findFiles } from "./find-files.ts";
import { type SitePages, titlesOfPages } from "./pages.ts";
import { parseYaml, type SiteData } from "./read-data.ts";
import type { SiteWords } from "./read-words.ts";
import { showsSamples } from "./study-folder.ts";

type CheckedData = SiteData & { words: SiteWords; pages: SitePages };

/**
 * What is wrong in the data of a site though each field by itself is right. `studies`: those whose pages are published.
 * `isDeploy`: production as it is put on the web, so that values of the samples' firm beside studies of one's own are errors.
 * Empty where nothing is wrong.
 */
export function checkData(
  { site, brand, contact, placeInSite, placeInBrand, placeInContact, words, pages: sitePages }: CheckedData,
  studies: readonly CaseStudy[],
  paths: ProjectPaths,
  isDeploy: boolean,
): CheckedFile[] {
  const pages = sitePages.files;
  const targets = { pages: titlesOfPages(sitePages, paths), studies };
  const namesIn = (tag: string, messages: Messages) =>
    namesOfTargets(targets, createLocale({ tag, timeZone: site.timeZone, messages }));
  const labels = checkLinkLabels(
    site,
    placeInSite,
    namesIn(site.language, words.messages),
    namesIn("en", words.english),
  );
  const links = findDeadLinks(site, placeInSite, {
    studies,
    pages: [...ownRoutes(join(paths.source, "routes")), ...addressesOf(pages)],
    drafts: pages.flatMap(({ url, page }) => (page?.draft ? [url] : [])),
    hasFile: (path) => path.startsWith("/files/") && isFile(join(paths.content, path)),
  });
  const values = findSampleValues(site);
  const studiesShown = findKindOfStudies(paths);
  const samples =
    studiesShown === "samples"
      ? demonstrationDiagnostics(values, placeInSite)
      : sampleDiagnostics(values, isDeploy && studiesShown === "own" ? "error" : "warning", placeInSite);
  const others = site.language === languagesOf(site)[0] ? languagesOf(site).slice(1) : [];
  const inherited = others.flatMap((language) => checkInheritedFacts(paths, language, placeInSite));
  const problems = [...links, ...labels, ...samples, ...inherited].sort(byPosition);
  const checked = (path: string, found: Diagnostic[]): CheckedFile => ({
    file: relative(paths.root, path),
    problems: found,
  });
  return [
    checked(join(paths.data, "site.yaml"), problems),
    checked(
      join(paths.data, "brand.yaml"),
      [
        ...checkContrast(brand, placeInBrand),
        ...checkLogo(brand, paths, placeInBrand),
        ...checkTypeface(brand, paths, placeInBrand),
      ].sort(byPosition),
    ),
    checked(
      join(paths.data, "contact.yaml"),
      placeInContact === null
        ? []
        : others
            .filter((language) => !isFile(join(paths.data, `contact.${language}.yaml`)))
            .flatMap((language) => checkInheritedForm(contact, language, placeInContact)),
    ),
    checked(
      join(paths.source, "styles/tokens.css"),
      isFile(join(paths.source, "styles/tokens.css")) ? [UNREAD_TOKENS] : [],
    ),
  ].filter((file) => file.problems.length > 0);
}

/** Facts in words that pages of another language have too, for want of their own. */
const WORDED_FACTS = ["tagline", "description", "about"] as const;

/** One sentence for a language, at the first of them. */
function checkInheritedFacts({ data }: ProjectPaths, language: string, placeOf: PlaceInFile): Diagnostic[] {
  const file = `site.${language}.yaml`;
  const path = join(data, file);
  const own: unknown = isFile(path) ? parseYaml(readFileSync(path, "utf8"), file).value : {};
  const inherited = WORDED_FACTS.filter((name) => !(own instanceof Object && name in own));
  const [first] = inherited;
  if (first === undefined) return [];
  const message = `pages in another language (${language}) show the words of this one for ${inherited.join(", ")}; write them into src/data/${file}`;
  return [{ level: "warning", rule: "site-untranslated", field: first, ...placeOf([first]), message }];
}

/** The words of a form that pages of another language have too, for want of a form of their own: one sentence, at the first of them. */
function checkInheritedForm(
  { fields, booking }: ContactForm,
  language: string,
  placeOf: PlaceInFile,
): Diagnostic[] {
  const inFields = fields.flatMap(({ name, label, help }, index) =>
    label !== null
      ? [{ name, path: ["fields", index, "label"] }]
      : help !== null
        ? [{ name, path: ["fields", index, "help"] }]
        : [],
  );
  const inherited = [
    ...inFields,
    ...(booking === null ? [] : [{ name: "booking", path: ["booking", "label"] }]),
  ];
  const [first] = inherited;
  if (first === undefined) return [];
  const names = inherited.map(({ name }) => name).join(", ");
  const message = `pages in another language (${language}) show the words of this one for ${names}; write them into src/data/contact.${language}.yaml, with the same fields in it`;
  return [
    {
      level: "warning",
      rule: "contact-untranslated",
      field: first.path.join("."),
      ...placeOf(first.path),
      message,
    },
  ];
}

/** An earlier version took colours from a style sheet that a site may have edited. */
const UNREAD_TOKENS: Diagnostic = {
  level: "warning",
  rule: "tokens-unread",
  field: null,
  line: 1,
  column: 1,
  message: "the file is not read any more; write its colours into src/data/brand.yaml and delete it",
};

/**
 * Whose studies a site shows: the samples, whether from their own folder or copied into the site's; its own, as soon as one
 * file differs from every sample; or none.
 */
function findKindOfStudies(paths: ProjectPaths): "samples" | "own" | "none" {
  if (showsSamples(paths)) return "samples";
  const { markdown } = findFiles([paths.caseStudies]);
  if (markdown.length === 0) return "none";
  const isSample = (path: string): boolean => {
    const sample = join(paths.samples, basename(path));
    return isFile(path) && isFile(sample) && readFileSync(sample).equals(readFileSync(path));
  };
  return markdown.every(isSample) ? "samples" : "own";
}

/** Of pages that production has. */
const addressesOf = (pages: readonly PageFile[]): string[] =>
  pages.flatMap(({ url, page }) => (page && !page.draft ? [url] : []));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Addresses of the route templates that make one page each. */
function ownRoutes(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, address] = name.endsWith(".njk")
      ? (/^permalink: (\/[^\s{]*)$/m.exec(readFileSync(join(folder, name), "utf8")) ?? [])
      : [];
    return address ?? [];
  });
}
