import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { readData } from "../build/content/read-data.ts";
import { mapParallel, reportStage } from "../build/progress.ts";
import { claimStudyFolder, type ProjectPaths, projectPaths } from "../build/project.ts";
import { toAddressSlug } from "../domain/case-study/address.ts";
import { readDate } from "../domain/case-study/fields/dates.ts";
import { parseCaseStudy } from "../domain/case-study/index.ts";
import { comparePath, explainRedirect, SITE_PAGES } from "../domain/site-files/redirects.ts";
import { type BodyNote, convertBody } from "./body/convert-body.ts";
import { toMarkdownFromHtml } from "./body/html-to-markdown.ts";
import type { Dialect } from "./body/scan-constructs.ts";
import { findLostParagraphs, paragraphsOfHtml, paragraphsOfMarkdown } from "./compare-words.ts";
import { detectSource } from "./detect-source.ts";
import type { TextSection } from "./field-sections.ts";
import { formatStudy } from "./format-study.ts";
import { type ImportedFields, isTechnical, type MappedEntry, mapEntry } from "./map-entry.ts";
import { fetchPictures, PicturePlacer } from "./pictures.ts";
import { rawText, textUnder } from "./raw-values.ts";
import { findDayFirst } from "./read-dates.ts";
import { readSource } from "./read-source.ts";
import { keysOfEntry, linkKey, picturesOf, rewriteLinks, showPicture } from "./rewrite-links.ts";
import type { ImportNote, Source, SourceEntry } from "./source.ts";
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

/** An entry on its way: mapped and converted, not yet placed among the others. */
type Converted = { entry: SourceEntry; mapped: MappedEntry; body: string; notes: BodyNote[]; title: string };

/** Reads a source and writes its studies into a project, and nothing with `dryRun`. */
export async function importSite(options: ImportOptions): Promise<ImportResult> {
  const paths = projectPaths(options.root);
  const { vocabulary, site } = await readData(paths.data);
  reportStage("Reading the source");
  const source = await readSource(detectSource(options.source));
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
  const linked = new Linker(named, source, options.now);
  const pictures = new PicturePlacer(source, fetched);
  const remote: ImportResult["remote"] = [];
  const redirects = new Set(
    named.map(({ name }) => comparePath(`/case-studies/${name.replaceAll(".", "-")}/`)),
  );
  const studies = await mapParallel("Placing pictures", named, async ({ item, name, notes }) => {
    const study = finishStudy({ item, name, pictures, linked, redirects });
    remote.push(...study.remote.map((url) => ({ path: item.entry.path, url })));
    const mended = mendFields(study.fields, study.body, `${name}.md`, {
      vocabulary,
      timeZone: site.timeZone,
      now: options.now,
    });
    const text = formatStudy(mended.fields, study.body);
    const paragraphs = paragraphsOf(item.entry, item.mapped);
    return {
      path: item.entry.path,
      file: `src/content/case-studies/${name}.md`,
      text,
      state: stateOf(join(paths.caseStudies, `${name}.md`), text, options.force),
      isDraft: mended.fields.draft,
      notes: [
        ...notes,
        ...study.notes,
        ...mended.notes.map((message) => note("left", item.entry, null, message)),
      ],
      lost: findLostParagraphs(paragraphs, [text, ...study.notes.map(({ message }) => message)].join("\n")),
    };
  });
  const copies = [...pictures.copies.values()].map(({ to, from }) => {
    const bytes = typeof from === "string" ? readFileSync(from) : from;
    return { to, bytes, state: stateOf(join(paths.content, to), bytes, options.force) };
  });
  const proposals = proposeTerms(
    converted.map(({ mapped }) => mapped.fields),
    vocabulary,
  );
  if (!options.dryRun) {
    writeAll(studies, copies, paths);
    if (options.writeVocabulary) addToVocabulary(join(paths.data, "vocabulary.yaml"), proposals);
  }
  return {
    source,
    studies,
    copies: copies.map(({ to, state }) => ({ file: `src/content/${to}`, state })),
    remote,
    proposals,
    notes: [...source.guesses, ...explainLanguages(source, site.language)],
  };
}

const note = (
  kind: ImportNote["kind"],
  entry: SourceEntry,
  line: number | null,
  message: string,
): ImportNote => ({
  kind,
  path: entry.path,
  line,
  message,
});

function explainLanguages({ languages, entries }: Source, siteLanguage: string): string[] {
  const others = [...new Set(entries.flatMap(({ language }) => language ?? []))];
  if (others.length === 0) return [];
  const first = languages[0] || siteLanguage.slice(0, 2);
  return [
    `The texts are in ${[first, ...others].join(", ")}. Those in ${others.join(", ")} are written as name.${others[0]}.md beside name.md.`,
  ];
}

/** The dialects of template code that a text of a source may hold. */
function dialectsOf({ kind }: Source, { path, format }: SourceEntry): ReadonlySet<Dialect> {
  if (kind === "wordpress") return new Set(["wordpress", "hugo"]);
  if (format === "html" && kind === "html") return new Set();
  if (/\.mdx$/i.test(path) || kind === "docusaurus" || kind === "next") return new Set(["jsx", "hugo"]);
  return new Set(["hugo", "liquid"]);
}

function convertEntry(entry: SourceEntry, source: Source, dayFirst: boolean | null): Converted {
  const mapped = mapEntry(entry, dayFirst);
  const options = {
    dialects: dialectsOf(source, entry),
    fields: entry.fields,
    settings: source.settings,
    readPartial: (name: string) => readPartial(name, source.partialFolders),
  };
  // Template code is looked for in the Markdown: what it becomes must not be escaped as words of HTML would be.
  const convert = (text: string, firstLine: number | null, isHtml: boolean) =>
    convertBody(isHtml ? toMarkdownFromHtml(text) : text, { ...options, firstLine });
  const own = convert(entry.body, entry.format === "html" ? null : entry.bodyLine, entry.format === "html");
  const sections = mapped.sections
    .toSorted((a, b) => a.place - b.place)
    .map((section) => ({ section, converted: convert(section.text, null, isHtmlText(section.text)) }));
  const { title, body } = takeTitle(own.markdown, mapped.fields.title, entry);
  const parts = sections.map(({ section, converted }) => ({ ...section, text: converted.markdown }));
  const merged = joinSections(parts, body);
  const gallery = mapped.gallery
    .filter(({ src }) => !body.includes(src))
    .map(({ src, alt }) => showPicture(src, alt));
  return {
    entry,
    mapped,
    title,
    body: [merged, ...gallery].filter(Boolean).join("\n\n"),
    notes: [...own.notes, ...sections.flatMap(({ converted }) => converted.notes)],
  };
}

/** Whether the text of a field is HTML, as editors of rich text write it. */
const isHtmlText = (text: string): boolean =>
  /^\s*<(?:p|div|h[1-6]|ul|ol|figure|section|blockquote)\b[\s\S]*<\/\w+>\s*$/i.test(text);

/** Puts texts of fields before and behind a body, each under its heading; one whose heading the body has goes there. */
function joinSections(sections: readonly TextSection[], body: string): string {
  let text = body;
  const parts: { place: number; text: string }[] = [];
  for (const [heading, same] of Map.groupBy(sections, (section) => section.heading)) {
    const words = same.map((section) => section.text).filter((each) => !body.includes(each.trim()));
    const joined = words.join(words.every((each) => each.startsWith("- ")) ? "\n" : "\n\n");
    const own = heading === null ? null : new RegExp(`^#{2,6}[ \t]*${heading}[ \t]*$`, "im").exec(text);
    if (joined === "") continue;
    if (own)
      text = `${text.slice(0, own.index + own[0].length)}\n\n${joined}\n${text.slice(own.index + own[0].length)}`;
    else
      parts.push({
        place: same[0]?.place ?? 0,
        text: heading === null || /^#{1,2}\s/.test(joined) ? joined : `## ${heading}\n\n${joined}`,
      });
  }
  const before = parts.filter(({ place }) => place <= 3).map((part) => part.text);
  const after = parts.filter(({ place }) => place > 3).map((part) => part.text);
  return [...before, text, ...after]
    .map((each) => each.trim())
    .filter(Boolean)
    .join("\n\n");
}

/** The title of a study: of its fields, its first heading, or its name; a heading that repeats it leaves the body. */
function takeTitle(markdown: string, given: string, { name }: SourceEntry): { title: string; body: string } {
  const [line = "", words = ""] = /^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{#[\w-]+\})?$/m.exec(markdown) ?? [];
  const heading = words.replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
  const isFirst = line !== "" && markdown.trimStart().startsWith(line);
  const title = given || heading || capitalised(name.replace(/[-_]+/g, " ").trim());
  const isRepeated =
    heading !== "" && heading.toLowerCase() === title.toLowerCase() && (isFirst || given === "");
  return { title, body: isRepeated ? markdown.replace(line, "").trim() : markdown };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text of a partial template, by the name an include gives it. */
function readPartial(name: string, folders: readonly string[]): string | null {
  const bare = name.replace(/^[./]+/, "");
  if (bare.includes("..")) return null;
  for (const folder of folders)
    for (const ending of ["", ".md", ".html", ".liquid", ".njk", ".mdx"]) {
      const path = join(folder, bare + ending);
      if (extname(path) !== "" && existsSync(path)) return readFileSync(path, "utf8");
    }
  return null;
}

type Named = { item: Converted; name: string; notes: ImportNote[] };

/** Gives each study the name of its file, which makes its address; of two that want one the second gets a number. */
function nameStudies(converted: readonly Converted[]): Named[] {
  const taken = new Map<string, string>();
  const byGroup = new Map<string, string>();
  const nameOf = ({ entry, title }: Converted): { slug: string; ending: string } => {
    const own = rawText(entry.fields.slug).split("/").filter(Boolean).at(-1) ?? "";
    const shared = entry.language === null ? undefined : byGroup.get(entry.group ?? "");
    const slug =
      shared ?? (toAddressSlug(own) || toAddressSlug(entry.name) || toAddressSlug(title) || "study");
    return { slug, ending: entry.language === null ? "" : `.${entry.language}` };
  };
  const nameStudy = (item: Converted): Named => {
    const { entry } = item;
    const { slug, ending } = nameOf(item);
    let name = `${slug}${ending}`;
    for (let number = 2; taken.has(name); number++) name = `${slug}-${number}${ending}`;
    const rival = taken.get(`${slug}${ending}`);
    taken.set(name, entry.path);
    if (entry.language === null && entry.group !== null) byGroup.set(entry.group, name);
    const message = `${rival} has the name ${slug} already, so this becomes ${name}`;
    return { item, name, notes: rival === undefined ? [] : [note("guessed", entry, null, message)] };
  };
  // Translations take the name of the text they translate.
  const firsts = converted.filter(({ entry }) => entry.language === null).map(nameStudy);
  return [...firsts, ...converted.filter(({ entry }) => entry.language !== null).map(nameStudy)];
}

/** Finds the study a link leads to. */
class Linker {
  readonly #studies = new Map<string, Named>();
  readonly #now: Date;

  constructor(named: readonly Named[], source: Source, now: Date) {
    this.#now = now;
    for (const study of named)
      for (const key of keysOfEntry(study.item.entry, source.origin))
        if (!this.#studies.has(key)) this.#studies.set(key, study);
  }

  /** The study's address, or "" where the public site will not have it and the study that links to it will be there. */
  find(href: string, from: Converted): string | null {
    if (/^(?:#|mailto:|tel:)/.test(href)) return null;
    const found = this.#studies.get(linkKey(href));
    if (!found) return null;
    if (this.#isHeld(found.item) && !this.#isHeld(from)) return "";
    const fragment = /#.*$/.exec(href)?.[0] ?? "";
    return `/case-studies/${found.name.replaceAll(".", "-")}/${fragment}`;
  }

  #isHeld({ mapped: { fields } }: Converted): boolean {
    if (fields.draft || fields.client?.approved === false) return true;
    const date = readDate(fields.publishDate, "UTC");
    return "iso" in date && Date.parse(date.iso) > this.#now.getTime() - 86_400_000;
  }
}

function remotePictures(converted: readonly Converted[], source: Source): string[] {
  const placer = new PicturePlacer(source, new Map());
  return converted.flatMap(({ entry, body, mapped }) => {
    const sources = [...picturesOf(body), mapped.fields.image?.src ?? "", mapped.fields.client?.logo ?? ""];
    return sources.flatMap((src) => {
      const placed = src === "" ? null : placer.place(src, entry, "x");
      return placed?.kind === "remote" ? [placed.url] : [];
    });
  });
}

type Finishing = {
  item: Converted;
  name: string;
  pictures: PicturePlacer;
  linked: Linker;
  redirects: Set<string>;
};

/** Puts pictures, links and old addresses of a study in their places, and says what had none. */
function finishStudy({ item, name, pictures, linked, redirects }: Finishing) {
  const { entry, mapped, title } = item;
  const notes: ImportNote[] = [
    ...mapped.guesses.map((message) => note("guessed", entry, null, message)),
    ...mapped.todos.map((message) => note("todo", entry, null, message)),
    ...item.notes.map(({ kind, line, message }) => note(kind, entry, line, message)),
    ...mapped.left.flatMap(({ name: field, value }) => explainLeft(field, value, entry)),
  ];
  const remote: string[] = [];
  const placePicture = (src: string): string | null => {
    const placed = pictures.place(src, entry, name);
    if (placed.kind === "placed") {
      if (placed.guess) notes.push(note("guessed", entry, lineOf(entry, src), placed.guess));
      return placed.path;
    }
    if (placed.kind === "remote") remote.push(placed.url);
    else if (placed.kind === "unusable") notes.push(note("todo", entry, lineOf(entry, src), placed.why));
    else
      notes.push(
        note("todo", entry, lineOf(entry, src), `the picture ${src} was not found; its description stays`),
      );
    return null;
  };
  const body = rewriteLinks(item.body, {
    picture: (src, alt) => {
      const path = placePicture(src);
      if (path !== null) return showPicture(path, alt);
      const url = src.replace(/^\/\//, "https://");
      if (/^https?:/.test(url)) return `[${alt || "Picture"}](${url})`;
      const isSaid = item.body.replace(/!\[[^\]]*\]\([^)]*\)/g, "").includes(alt);
      return isSaid ? "" : `*${alt}*`;
    },
    link: (href) => {
      const study = linked.find(href, item);
      if (study === "")
        notes.push(
          note(
            "guessed",
            entry,
            lineOf(entry, href),
            `the link to ${href} leads to a draft, so its words stay alone`,
          ),
        );
      if (study !== null || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(href)) return study;
      const download = pictures.placeDownload(href, entry);
      if (download !== null || SITE_PAGES.includes(href.replace(/\/$/, ""))) return download;
      const isPath = href.startsWith("/");
      const end = isPath
        ? "is kept; write where it leads now"
        : "leads to no study here, so its words stay alone";
      notes.push(note("todo", entry, lineOf(entry, href), `the link to ${href} ${end}`));
      return isPath ? null : "";
    },
  });
  const image = mapped.fields.image;
  const src = image ? placePicture(image.src) : null;
  const logo = mapped.fields.client?.logo;
  const logoPath = logo === undefined ? null : placePicture(logo);
  const { logo: _, ...client } = mapped.fields.client ?? {};
  const fields: ImportedFields = {
    ...mapped.fields,
    title,
    image: image && src !== null ? { src, alt: image.alt } : null,
    client:
      mapped.fields.client === null || Object.keys(client).length === 0
        ? null
        : logoPath === null
          ? client
          : { ...client, logo: logoPath },
    redirectFrom: takeAddresses(item, name, redirects, notes),
  };
  return { fields, body: body.replace(/\n{3,}/g, "\n\n"), notes, remote };
}

/** The 1-based line of an entry's file on which a text stands; null where it cannot be told. */
function lineOf({ body, bodyLine, format }: SourceEntry, text: string): number | null {
  const index = bodyLine === null || format === "html" ? -1 : body.indexOf(text);
  return index < 0 || bodyLine === null ? null : bodyLine + body.slice(0, index).split("\n").length - 1;
}

function explainLeft(field: string, value: SourceEntry["fields"][string], entry: SourceEntry): ImportNote[] {
  if (isTechnical(field, value)) return [];
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return [note("left", entry, null, `\`${field}\` has no place here: ${text.replace(/\s+/g, " ")}`)];
}

/** The old addresses of a study that can lead to it: none of this site's own pages, none that another study has. */
function takeAddresses(
  { entry, mapped }: Converted,
  name: string,
  taken: Set<string>,
  notes: ImportNote[],
): string[] {
  const given = [...(entry.address === null ? [] : [entry.address]), ...mapped.fields.redirectFrom];
  const wanted = [
    ...new Map(given.toReversed().map((path) => [comparePath(path), path])).values(),
  ].toReversed();
  const own = comparePath(`/case-studies/${name.replaceAll(".", "-")}/`);
  const pages = new Set(SITE_PAGES);
  return wanted.flatMap((path) => {
    const key = comparePath(path);
    if (key === own || key === "") return [];
    const why = /^\/(?!\/)\S*$/.test(path) ? explainRedirect(path, pages) : "is no path";
    if (why === null && !taken.has(key)) {
      taken.add(key);
      return [path];
    }
    notes.push(
      note(
        "todo",
        entry,
        null,
        `the old address ${path} ${why ?? "belongs to another study as well"}, and does not lead here`,
      ),
    );
    return [];
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
function stateOf(path: string, content: string | Uint8Array, force: boolean): FileState {
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
