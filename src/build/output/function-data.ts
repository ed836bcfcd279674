import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import nunjucks from "nunjucks";
import { z } from "zod";
import type {
  Assets,
  BuildManifest,
  InboxWords,
  LanguageManifest,
  PublishedStudy,
} from "../../domain/build-manifest.ts";
import { toJsonSchema } from "../../domain/content-model/json-schema.ts";
import type { AuthorWords } from "../../domain/content-model/words.ts";
import { headersFile } from "../../domain/headers/headers-file.ts";
import { toShortDays } from "../../domain/locale/short-days.ts";
import { LIST_URL } from "../../domain/page-addresses.ts";
import { formatStudyFacts } from "../../domain/selection/result-figure.ts";
import { redirectsOf, toRedirectsFile } from "../../domain/site-files/redirects.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { readInboxWords } from "../content/read-words.ts";
import { toSearchResult } from "../content/study-page.ts";
import type { LocalizedSite } from "../localized-sites.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { findTemplates } from "../theme.ts";
import { writePackageModules } from "./package-modules.ts";
import { getOrCompute } from "./value-cache.ts";
import { overwriteIfChanged, removeFilesExcept, writeIfChanged } from "./write-files.ts";

/** Writes what the functions need beside the search (templates and site facts) and what editors complete fields by. */
export function writeFunctionData(
  publishedContent: PublishedContent,
  assets: Assets,
  paths: ProjectPaths,
): void {
  const manifest: BuildManifest = {
    site: publishedContent.site,
    contact: publishedContent.contact,
    build: publishedContent.build,
    assets: { scripts: assets.scripts, font: assets.font, logo: assets.logo },
    styleHashes: hashesOf(assets),
    unpublished: publishedContent.unpublished,
    messages: publishedContent.words.messages,
    shortDays: toShortDays(publishedContent.site.language),
    scheduled: publishedContent.scheduled,
  };
  overwriteIfChanged(join(paths.generated, "manifest.json"), JSON.stringify(manifest));
  writeTemplates(assets, paths);
  writePackageModules(publishedContent.site, paths);
  writeIfChanged(confidentialTermsFile(paths), JSON.stringify(publishedContent.confidentialTerms));
  writeJsonSchema(publishedContent.vocabulary, publishedContent.words, paths);
}

/** What `npm run verify` looks for in all that was published: apart from what functions may read, since it names what is kept back. */
export const confidentialTermsFile = ({ verify }: Pick<ProjectPaths, "verify">): string =>
  join(verify, "confidential-terms.json");

const toPublished = ({ studies, locale }: PublishedContent): PublishedStudy[] =>
  studies.map((page) => {
    const { slug, url, title, snippet } = page.study;
    const { industry, outcomes } = toSearchResult(page);
    return { slug, url, title, snippet, facts: formatStudyFacts(industry?.label ?? null, outcomes, locale) };
  });

/** Writes the words of the inbox, in the first language of the site where they are there in it. */
export async function writeInboxWords([first]: readonly LocalizedSite[], paths: ProjectPaths): Promise<void> {
  const words = await readInboxWords(paths.data, first?.language);
  if (words === null) return;
  const { language, messages }: InboxWords = words;
  overwriteIfChanged(join(paths.generated, "inbox-words.json"), JSON.stringify({ language, messages }));
}

/** The published studies of each language, for functions. */
const STUDIES_FILE = "studies.js";
const EXPORT = "export default ";

/**
 * A module of texts of JSON by the prefix of the addresses of a language. V8 passes over a text, and takes milliseconds to make a list of
 * a thousand studies, at each start of a function that may need none.
 */
const toStudiesModule = (localizedSites: readonly LocalizedSite[]): string =>
  `${EXPORT}${JSON.stringify(
    Object.fromEntries(
      localizedSites.map(({ prefix, publishedContent }) => [
        prefix,
        JSON.stringify(toPublished(publishedContent)),
      ]),
    ),
  )};\n`;

const StudyTexts = z.record(z.string(), z.string());
const Studies = z.array(z.custom<PublishedStudy>((value) => value instanceof Object && "url" in value));

/** The studies of all languages as a build wrote them for functions. */
export function readPublishedStudies({ generated }: Pick<ProjectPaths, "generated">): PublishedStudy[] {
  const module = readFileSync(join(generated, STUDIES_FILE), "utf8");
  const texts = StudyTexts.parse(JSON.parse(module.slice(EXPORT.length).replace(/;\n$/, "")));
  return Object.values(texts).flatMap((text) => Studies.parse(JSON.parse(text)));
}

/** Writes what functions need of the languages beside the first, and of the studies of all, and the rules of the platform for their addresses. */
export function writeLocalizedData(localizedSites: readonly LocalizedSite[], paths: ProjectPaths): void {
  const others = localizedSites.slice(1);
  const languages: Record<string, LanguageManifest> = Object.fromEntries(
    others.map(({ language, publishedContent }) => [
      language.toLowerCase(),
      {
        site: publishedContent.site,
        contact: publishedContent.contact,
        unpublished: publishedContent.unpublished,
        messages: publishedContent.words.messages,
        shortDays: toShortDays(publishedContent.site.language),
      },
    ]),
  );
  overwriteIfChanged(join(paths.generated, STUDIES_FILE), toStudiesModule(localizedSites));
  overwriteIfChanged(join(paths.generated, "languages.json"), JSON.stringify(languages));
  removeFilesExcept(
    others.map(({ language }) => language.toLowerCase()),
    join(paths.generated, "languages"),
  );
  if (others.length === 0) return;
  const redirects = localizedSites.flatMap(({ publishedContent, prefix }) =>
    redirectsOf(publishedContent.studies.map(({ study }) => study)).flatMap(({ from, to }) =>
      oldAddresses(from, prefix).map((address) => ({ from: address, to: prefix + to })),
    ),
  );
  const missing = others.map(({ prefix }) => `${prefix}/* ${prefix}/404.html 404\n`).join("");
  writeIfChanged(join(paths.output, "_redirects"), toRedirectsFile(redirects) + missing);
}

/** An old address in a localized site: below its prefix, and as it is written, since another site may have had texts of a language anywhere. */
function oldAddresses(from: string, prefix: string): string[] {
  if (prefix === "" || from.startsWith(`${prefix}/`)) return [from];
  return from.startsWith(LIST_URL) ? [prefix + from] : [prefix + from, from];
}

/** Writes `_headers` for all that was published. */
export function writeHeaders(publishedContent: PublishedContent, assets: Assets, paths: ProjectPaths): void {
  const names = readdirSync(paths.output).filter((name) => name !== "index.html" && !name.startsWith("_"));
  const published = ["", ...names].sort();
  const facts = { context: publishedContent.build.context, styleHashes: hashesOf(assets) };
  writeIfChanged(join(paths.output, "_headers"), headersFile(facts, published));
}

/**
 * Writes what functions search by to `.generated/search/`, and removes what an earlier build left there. Each file in one step: functions of
 * `netlify dev` read them meanwhile.
 */
export function writeSearchFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { generated }: Pick<ProjectPaths, "generated">,
): void {
  const folder = join(generated, "search");
  removeFilesExcept([...files.keys()], folder);
  for (const [name, file] of files) writeIfChanged(join(folder, name), file);
}

const hashesOf = ({ styles }: Assets): string[] => Object.values(styles).map(({ hash }) => hash);

/** What functions render, by the name of the set: those of a function share one. */
const PAGE_SETS: Record<string, RegExp> = {
  search: /^pages\/(?:search|problem|message|not-found)\.njk$/,
  contact: /^pages\/(?:contact|thanks|message|not-found)\.njk$/,
  inbox: /^pages\/(?:inbox-.*|message|not-found)\.njk$/,
};

/**
 * Writes a module of each set of pages: their templates, each compiled to a function, since a function that starts cold would spend
 * more time on compiling them than on all else, and the style sheets that they name.
 */
function writeTemplates({ styles }: Assets, paths: ProjectPaths): void {
  const sources = new Map(
    [...findTemplates(paths)].map(([name, file]): [string, string] => [name, readFileSync(file, "utf8")]),
  );
  const sets = Object.entries(PAGE_SETS).map(([set, pages]) => [set, templatesOf(sources, pages)] as const);
  const wanted = [...new Set(sets.flatMap(([, names]) => names))];
  const texts = wanted.map((name) => [name, sources.get(name) ?? ""] as const);
  const kept = { folder: join(paths.cache, "templates"), few: MOST_UNUSED };
  const compiled = getOrCompute(kept, texts, isMap, () => new Map(texts.map(compileTemplate)));
  for (const [set, names] of sets) {
    const used = stylesNamed(
      names.map((name) => sources.get(name) ?? ""),
      Object.keys(styles),
    );
    const own = Object.fromEntries(used.map((name) => [name, styles[name]]));
    const members = names.map((name) => compiled.get(name)).join("");
    overwriteIfChanged(
      join(paths.generated, `${set}-templates.js`),
      `export default {\ntemplates: {\n${members}},\nstyles: ${JSON.stringify(own)},\n};\n`,
    );
  }
}

/** Sets of templates of other texts and other code, so many of which are left. */
const MOST_UNUSED = 20;

const compileTemplate = ([name, text]: readonly [string, string]): [string, string] => [
  name,
  nunjucks.precompileString(text, { name, wrapper: toMember }),
];

const isMap = (value: unknown): value is Map<string, string> => value instanceof Map;

/** The pages and all they include, in the order of `sources`; every template, where a theme includes one by a name that it works out. */
function templatesOf(sources: ReadonlyMap<string, string>, pages: RegExp): string[] {
  const found = new Set<string>();
  const waiting = [...sources.keys()].filter((name) => pages.test(name));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const source = sources.get(name);
    if (source === undefined || found.has(name)) continue;
    found.add(name);
    if (/{%-?\s*(?:extends|include|import|from)\s+(?!["'][^"']+["']\s*(?:[a-z%-]))/.test(source))
      return [...sources.keys()];
    waiting.push(...[...source.matchAll(/["']([^"'\n]+\.njk)["']/g)].map(([, other = ""]) => other));
  }
  return [...sources.keys()].filter((name) => found.has(name));
}

/** The style sheets that templates set by their name; all, where one is worked out. */
function stylesNamed(sources: readonly string[], all: readonly string[]): string[] {
  const values = sources.flatMap((source) =>
    [...source.matchAll(/{%-?\s*set\s+bundle\s*=\s*(.*?)\s*-?%}/g)].map(([, value = ""]) => value),
  );
  const names = values.map((value) => /^["']([^"']*)["']$/.exec(value)?.[1]);
  return names.includes(undefined) ? [...all] : all.filter((name) => name === "page" || names.includes(name));
}

/** What Nunjucks hands over: the body of a function. Its types forget that it comes in a list. */
const Compiled = z.tuple([z.object({ name: z.string(), template: z.string() })]);

function toMember(templates: unknown): string {
  const [{ name, template }] = Compiled.parse(templates);
  const { code } = transformSync(`${EXPORT}(() => {\n${template}\n})()`, { minify: true });
  return `${JSON.stringify(name)}: ${code.replace(/^export default\s*|;\n$/g, "")},\n`;
}

/** Where editors find the schema; it changes with the vocabulary, so it is made, not kept. */
export const jsonSchemaFile = ({ generated }: Pick<ProjectPaths, "generated">): string =>
  join(generated, "case-study.schema.json");

export function writeJsonSchema(
  vocabulary: Vocabulary,
  words: AuthorWords,
  paths: Pick<ProjectPaths, "generated">,
): void {
  writeIfChanged(jsonSchemaFile(paths), `${JSON.stringify(toJsonSchema(vocabulary, words), null, 2)}\n`);
}
