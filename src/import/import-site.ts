import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findFiles } from "../build/content/find-files.ts";
import { readData } from "../build/content/read-data.ts";
import { claimStudyFolder, showsSamples } from "../build/content/study-folder.ts";
import { mapParallel, reportStage } from "../build/progress.ts";
import { type ProjectPaths, projectPaths } from "../build/project-paths.ts";
import { parseCaseStudy } from "../domain/case-study/index.ts";
import { languagesOf } from "../domain/locale/site-languages.ts";
import { isPastAt } from "../domain/publication.ts";
import { comparePath } from "../domain/site-files/redirects.ts";
import { assignLanguages, type SiteLanguages, writeLanguages } from "./assign-languages.ts";
import { findLostParagraphs, paragraphsOfHtml, paragraphsOfMarkdown } from "./compare-words.ts";
import { type ConvertedEntry, convertEntry } from "./convert-entry.ts";
import { detectSource } from "./detect-source.ts";
import { formatStudy } from "./format-study.ts";
import type { ImportedFields, MappedEntry } from "./map-entry.ts";
import { nameStudies, StudyLinks } from "./name-studies.ts";
import { fetchPictures, PicturePlacer } from "./pictures.ts";
import { textUnder } from "./raw-values.ts";
import { findDayFirst } from "./read-dates.ts";
import { readSource } from "./read-source.ts";
import { resolveReferences } from "./resolve-references.ts";
import { picturesOf } from "./rewrite-links.ts";
import { type ImportNote, importNote, type Source, type SourceEntry } from "./source.ts";
import { addToVocabulary, proposeTerms, type TermProposal } from "./vocabulary.ts";

export type ImportOptions = {
  /** Absolute path of a folder or file. */
  source: string;
  /** Folder of the project that is written to. */
  root: string;
  dryRun: boolean;
  force: boolean;
  writeVocabulary: boolean;
  /** Fetches pictures of other sites; null where they are only listed. */
  fetchPicture: typeof fetch | null;
  now: Date;
};

/** What became of a file: `kept` is one that was there and differs. */
export type FileState = "written" | "unchanged" | "kept";

export type ImportedStudy = {
  /** Of the source. */
  path: string;
  /** From the root of the project. */
  file: string;
  text: string;
  state: FileState;
  isDraft: boolean;
  notes: ImportNote[];
  /** Paragraphs of the source that the study does not hold. */
  lost: string[];
};

export type ImportResult = {
  source: Source;
  studies: ImportedStudy[];
  /** Files under `src/content` beside the studies: pictures and downloads. */
  copies: { file: string; state: FileState }[];
  remote: { path: string; url: string }[];
  proposals: TermProposal[];
  /** Notes on the whole source. */
  notes: string[];
};

/** Reads a source and writes its studies into a project, and nothing with `dryRun`. */
export async function importSite(options: ImportOptions): Promise<ImportResult> {
  const paths = projectPaths(options.root);
  const data = await readData(paths.data);
  const { vocabulary } = data;
  reportStage("Reading the source");
  const read = await readSource(detectSource(options.source));
  const isEmpty = showsSamples(paths) || findFiles([paths.caseStudies]).markdown.length === 0;
  const languages = assignLanguages(read, data.site, isEmpty);
  const site = { ...data.site, ...languages.site };
  const source = { ...read, entries: languages.entries };
  const dates = source.entries.map(({ fields }) =>
    textUnder(fields, "date", "publishDate", "pubDate", "published"),
  );
  const dayFirst = findDayFirst(dates);
  const converted = await mapParallel("Converting texts", source.entries, async (entry) =>
    convertEntry(entry, source, dayFirst),
  );
  const fetched = options.fetchPicture
    ? await fetchPictures(remotePictures(converted, source), options.fetchPicture)
    : new Map<string, Uint8Array>();
  const named = nameStudies(converted);
  const linked = new StudyLinks(named, source.origin, site, options.now);
  const pictures = new PicturePlacer(source, fetched);
  const remote: ImportResult["remote"] = [];
  const redirects = new Set(named.map((study) => comparePath(linked.addressOf(study))));
  const studies = await mapParallel("Placing pictures", named, async ({ item, name, notes }) => {
    const study = resolveReferences({ item, name, pictures, linked, redirects });
    remote.push(...study.remote.map((url) => ({ path: item.entry.path, url })));
    const mended = mendFields(study.fields, study.body, `${name}.md`, {
      vocabulary,
      timeZone: site.timeZone,
      isPast: isPastAt(options.now),
    });
    const text = formatStudy(mended.fields, study.body);
    const paragraphs = paragraphsOf(item.entry, item.mapped);
    return {
      path: item.entry.path,
      file: `src/content/case-studies/${name}.md`,
      text,
      state: fileStateOf(join(paths.caseStudies, `${name}.md`), text, options.force),
      isDraft: mended.fields.draft,
      notes: [
        ...notes,
        ...study.notes,
        ...mended.notes.map((message) => importNote("left", item.entry, null, message)),
      ],
      lost: findLostParagraphs(paragraphs, [text, ...study.notes.map(({ message }) => message)].join("\n")),
    };
  });
  const copies = [...pictures.copies.values()].map(({ to, from }) => {
    const bytes = typeof from === "string" ? readFileSync(from) : from;
    return { to, bytes, state: fileStateOf(join(paths.content, to), bytes, options.force) };
  });
  const proposals = proposeTerms(
    converted.map(({ mapped }) => mapped.fields),
    vocabulary,
  );
  if (!options.dryRun) {
    writeAll(studies, copies, paths);
    writeSite(join(paths.data, "site.yaml"), data.site, languages.site);
    if (options.writeVocabulary) addToVocabulary(join(paths.data, "vocabulary.yaml"), proposals);
  }
  return {
    source,
    studies,
    copies: copies.map(({ to, state }) => ({ file: `src/content/${to}`, state })),
    remote,
    proposals,
    notes: [...source.guesses, ...languages.notes],
  };
}

function remotePictures(converted: readonly ConvertedEntry[], source: Source): string[] {
  const placer = new PicturePlacer(source, new Map());
  return converted.flatMap(({ entry, body, mapped }) => {
    const sources = [...picturesOf(body), mapped.fields.image?.src ?? "", mapped.fields.client?.logo ?? ""];
    return sources.flatMap((src) => {
      const placed = src === "" ? null : placer.place(src, entry, "x");
      return placed?.kind === "remote" ? [placed.url] : [];
    });
  });
}

const OPTIONAL = [
  "image",
  "updated",
  "client",
  "industry",
  "tags",
  "services",
  "technologies",
  "outcomes",
  "evidence",
  "redirectFrom",
  "author",
  "team",
  "duration",
  "snippet",
] as const;

/** Takes fields out that the check refuses, and says what stood in them: a study is never refused for what it could do without. */
function mendFields(
  fields: ImportedFields,
  body: string,
  path: string,
  options: Parameters<typeof parseCaseStudy>[1],
): { fields: ImportedFields; notes: string[] } {
  const empty = {
    image: null,
    updated: "",
    client: null,
    industry: "",
    tags: [],
    services: [],
    technologies: [],
    outcomes: [],
    evidence: [],
    redirectFrom: [],
    author: "",
    team: "",
    duration: "",
    snippet: "",
  };
  const notes: string[] = [];
  let mended = fields;
  for (const name of OPTIONAL) {
    const { study, diagnostics } = parseCaseStudy({ path, text: formatStudy(mended, body) }, options);
    if (study) break;
    const fault = diagnostics.find(
      ({ level, field }) => level === "error" && field?.replace(/[.[].*$/, "") === name,
    );
    if (!fault) continue;
    notes.push(`${name} is left out, since it ${fault.message}: ${JSON.stringify(mended[name])}`);
    mended = { ...mended, [name]: empty[name] };
  }
  return { fields: mended, notes };
}

function paragraphsOf(entry: SourceEntry, { sections }: MappedEntry): string[] {
  const body = entry.format === "html" ? paragraphsOfHtml(entry.body) : paragraphsOfMarkdown(entry.body);
  return [...body, ...sections.flatMap(({ text }) => paragraphsOfMarkdown(text))];
}

/** What writing a file would do. */
function fileStateOf(path: string, content: string | Uint8Array, force: boolean): FileState {
  if (!existsSync(path)) return "written";
  const isSame = readFileSync(path).equals(Buffer.from(content));
  return isSame ? "unchanged" : force ? "written" : "kept";
}

function writeAll(
  studies: readonly ImportedStudy[],
  copies: readonly { to: string; bytes: Uint8Array; state: FileState }[],
  paths: ProjectPaths,
): void {
  if (!existsSync(paths.caseStudies)) claimStudyFolder(paths);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  for (const { file, text, state } of studies) if (state === "written") write(join(paths.root, file), text);
  for (const { to, bytes, state } of copies) if (state === "written") write(join(paths.content, to), bytes);
}

/** Gives `site.yaml` the languages that the texts have; one that has them is not touched. */
function writeSite(path: string, own: SiteLanguages, wanted: SiteLanguages): void {
  if (languagesOf(own).join() === languagesOf(wanted).join()) return;
  writeFileSync(path, writeLanguages(readFileSync(path, "utf8"), wanted));
}
