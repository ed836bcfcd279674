import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { nameFinder } from "../../domain/case-study/anonymity/name-finder.ts";
import { FACETS, facetRow } from "../../domain/content-model/facets.ts";
import type { PreviewSummary } from "../../domain/deploy-context.ts";
import {
  type ComparedSite,
  type ComparedStudy,
  compareSites,
  countChanges,
  type Finding,
  type IsHidden,
  type SiteChanges,
} from "../../domain/preview/index.ts";
import { publicationState } from "../../domain/publication.ts";
import type { SearchResult } from "../../domain/search/index.ts";
import { siteSchema } from "../../domain/site.ts";
import { type Vocabulary, vocabularySchema } from "../../domain/vocabulary.ts";
import { listFiles } from "../content/list-files.ts";
import { readData, readYaml } from "../content/read-data.ts";
import { checkSite, readTexts, type SiteContent } from "../content/site-content.ts";
import { type StudyPage, toSearchResult } from "../content/study-page.ts";
import { placeLinks } from "../content/study-text.ts";
import { type ProjectPaths, projectPaths } from "../project-paths.ts";
import { type BaseCommit, findBase, type NoBase, writeBase } from "./base-commit.ts";

/** What `/preview/` shows. `base`: what the change is compared with, or why there is nothing. */
export type Preview = {
  base: BaseCommit | NoBase;
  changes: SiteChanges;
  /** Studies that were changed as lists show them, by their address. */
  cards: Record<string, SearchResult>;
  /** Addresses of pages by the file each is made of. */
  urls: Record<string, string>;
};

export const summaryOf = ({ base, changes }: Preview): PreviewSummary => ({
  changes: typeof base === "string" ? null : countChanges(changes),
  findings: changes.newFindings.length + changes.knownFindings.length,
  newFindings: changes.newFindings.length,
});

/**
 * Compares what is built with the merge base of the published branch, whose files are read by this code. `PREVIEW_BASE` names
 * that branch where a clone does not tell.
 */
export async function createPreview(
  content: SiteContent,
  studies: readonly StudyPage[],
  paths: ProjectPaths,
  now: Date,
): Promise<Preview> {
  const head = toComparedSite(content, paths, now);
  const { base, site, hiddenNames } = await readBase(content, head, paths, now);
  const names = [...hiddenNames, ...content.files.flatMap((file) => file.hiddenNames)];
  const finders = [...new Set(names)].map((name) => nameFinder({ name }));
  const isHidden: IsHidden = (text) => finders.some((holdsName) => holdsName(text));
  const changes = compareSites(site ?? head, head, { isHidden, hidden: content.locale.t("changes.hidden") });
  const urls = new Set(changes.studies.map(({ url }) => url));
  return {
    base,
    changes,
    cards: Object.fromEntries(
      studies
        .filter(({ study }) => urls.has(study.url))
        .map((page) => [page.study.url, toSearchResult(page)]),
    ),
    urls: Object.fromEntries([...head.studies, ...head.pages].map(({ file, url }) => [file, url])),
  };
}

type ReadBase = { base: BaseCommit | NoBase; site: ComparedSite | null; hiddenNames: string[] };

async function readBase(
  content: SiteContent,
  head: ComparedSite,
  paths: ProjectPaths,
  now: Date,
): Promise<ReadBase> {
  const none = (base: NoBase): ReadBase => ({ base, site: null, hiddenNames: [] });
  const base = findBase(paths.root, process.env.PREVIEW_BASE?.trim() || null);
  if (typeof base === "string") return none(base);
  const folder = writeBase(paths, base);
  if (typeof folder === "string") return none(folder);
  try {
    if (folder.isSame) return { base, site: head, hiddenNames: [] };
    const basePaths = projectPaths(folder.root);
    const read = await readTexts(basePaths, await readDataOf(basePaths, content), now);
    return {
      base,
      site: toComparedSite(read, basePaths, now),
      hiddenNames: read.files.flatMap((file) => file.hiddenNames),
    };
  } finally {
    folder.remove();
  }
}

/** Facts and vocabulary of the base; a file that this code does not read any more, or not yet, is taken from the change. */
async function readDataOf({ data }: ProjectPaths, content: SiteContent) {
  const whole = await readData(data, content.site.language).catch(() => null);
  if (whole !== null) return { ...content, ...whole };
  const [site, vocabulary] = await Promise.all([
    readYaml(join(data, "site.yaml"), siteSchema).catch(() => null),
    readYaml(join(data, "vocabulary.yaml"), vocabularySchema).catch(() => null),
  ]);
  const { brand, placeInBrand, contact, placeInContact, words, locale } = content;
  return {
    brand,
    contact,
    placeInBrand,
    placeInContact,
    words,
    locale,
    site: site?.value ?? content.site,
    placeInSite: site?.placeOf ?? content.placeInSite,
    vocabulary: vocabulary?.value ?? content.vocabulary,
  };
}

function toComparedSite(content: SiteContent, paths: ProjectPaths, now: Date): ComparedSite {
  const sourceOf = (file: string): string => hashOf(join(paths.root, file));
  const checked = [
    ...content.files.map(({ file, diagnostics, redact }) => ({ file, problems: diagnostics.map(redact) })),
    ...content.strays,
    ...checkSite(content, paths),
  ];
  return {
    studies: content.files.map(
      ({ file, url, study, text, linkTargets }): ComparedStudy => ({
        file,
        url,
        study,
        state: study === null ? "broken" : publicationState(study, now),
        markdown: text === null ? "" : placeLinks(text, linkTargets).markdown,
        source: sourceOf(file),
      }),
    ),
    pages: content.pages.files.map(({ file, url, page }) => ({
      file,
      url,
      title: page?.title ?? file,
      source: sourceOf(file),
    })),
    dataFiles: openDataFiles(paths),
    aliases: aliasesOf(content.vocabulary),
    findings: checked.flatMap(({ file, problems }) =>
      problems.map(
        ({ line, level, rule, field, message }): Finding => ({ file, line, level, rule, field, message }),
      ),
    ),
  };
}

function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "";
  }
}

const aliasesOf = (vocabulary: Vocabulary): Map<string, string[]> =>
  new Map(
    FACETS.flatMap((facet) => {
      const { vocabulary: list } = facetRow(facet);
      if (list === null) return [];
      const entries = Object.entries(vocabulary).find(([name]) => name === list)?.[1] ?? [];
      return entries.map(({ label, aliases }): [string, string[]] => [`${facet}\n${label}`, aliases]);
    }),
  );

function openDataFiles(paths: ProjectPaths): ComparedSite["dataFiles"] {
  const files = listFiles(paths.data).filter((name) => /\.ya?ml$/.test(name));
  return new Map(
    files.map((name) => {
      const source = readFileSync(join(paths.data, name), "utf8");
      const readTexts = () => new Map(flatten(parseDocument(source).toJS(), ""));
      return [`src/data/${name}`, { source, readTexts }];
    }),
  );
}

/** Scalars by the keys that lead to them. An entry of a list is one text, known by its label and not by its place. */
function flatten(value: unknown, key: string): [string, string][] {
  const below = (name: string): string => (key === "" ? name : `${key}.${name}`);
  if (Array.isArray(value)) {
    const plain = value.filter((entry) => !isMapping(entry)).join(", ");
    const entries = value.filter(isMapping);
    return [
      ...(plain === "" ? [] : [[key, plain] satisfies [string, string]]),
      ...entries.map((entry, index): [string, string] => [
        below(nameOf(entry) ?? String(index + 1)),
        flatten(entry, "")
          .map(([, text]) => text)
          .join("; "),
      ]),
    ];
  }
  if (isMapping(value)) return Object.entries(value).flatMap(([name, inner]) => flatten(inner, below(name)));
  return value === null || value === undefined ? [] : [[key, String(value)]];
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function nameOf({ label, name, url }: Record<string, unknown>): string | null {
  const named = [label, name, url].find((value) => typeof value === "string");
  return named === undefined ? null : String(named);
}
