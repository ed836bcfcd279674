import { type Artwork, type Brand, toArtwork } from "../../domain/brand/index.ts";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { type BuildInfo, isPublic, isReviewed } from "../../domain/deploy-context.ts";
import { type CheckedFile, formatDiagnostics, hasErrors } from "../../domain/diagnostic.ts";
import type { ContactForm } from "../../domain/inquiry/contact-form.ts";
import { labelLinks, namesOfTargets } from "../../domain/link-labels.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import { lazy } from "../../domain/memoize.ts";
import { isShown, publicationState, type UnpublishedPages } from "../../domain/publication.ts";
import { buildSearchFiles, openIndex, type SearchIndex } from "../../domain/search/index.ts";
import type { ShownSite } from "../../domain/site.ts";
import type { SitePage } from "../../domain/site-page/index.ts";
import type { ConfidentialTerms } from "../../domain/verify/index.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { coverPath } from "../artwork/covers.ts";
import { type Logo, readLogo } from "../assets/logo.ts";
import { readTypeface, type Typeface } from "../assets/typeface.ts";
import { findPicturePath, makePictures } from "../images/pictures.ts";
import type { FindPicture } from "../images/place-pictures.ts";
import { createPreview, type Preview, summaryOf } from "../preview/preview.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { ReaderError } from "../reader-message.ts";
import { refuseFaultyTheme } from "../theme.ts";
import { checkData } from "./check-data.ts";
import { findConfidentialTerms } from "./confidential-terms.ts";
import { findDownloads } from "./downloads.ts";
import { readPages, type SitePages, titlesOfPages } from "./pages.ts";
import type { ReadStudyFile } from "./read-study-file.ts";
import type { SiteWords } from "./read-words.ts";
import { picturesOfPage, type ShownPage, showPage } from "./show-page.ts";
import { checkPagesOf, getSiteContent, type SiteContent } from "./site-content.ts";
import {
  findLogo,
  picturesNamed,
  readRelatedWords,
  type StudyPage,
  toPageImage,
  toSearchDocument,
} from "./study-page.ts";
import { placeLinks, placePicturesInText } from "./study-text.ts";
import { readUntranslated, type ShownStudy, unifyLists } from "./untranslated.ts";

/** All that a build publishes, read once. Studies stand newest first. */
export type PublishedContent = {
  site: ShownSite;
  /** Pages of text, but for that of the home page. */
  pages: ShownPage[];
  homeText: ShownPage | null;
  brand: Brand;
  contact: ContactForm;
  artwork: Artwork;
  logo: Logo | null;
  typeface: Typeface;
  vocabulary: Vocabulary;
  words: SiteWords;
  /** Of the site. */
  locale: Locale;
  build: BuildInfo;
  /** Those that have a page. */
  studies: StudyPage[];
  /** Those that lists name: beside `studies` those that have a page in another language alone. */
  listed: StudyPage[];
  broken: BrokenPage[];
  unpublished: UnpublishedPages;
  /** What the change does that this build is a preview of; null in production, and on a machine that puts nothing on the web. */
  preview: Preview | null;
  /** Publish dates that have not come, of case studies that nothing else holds back. */
  scheduled: string[];
  /** What no file of this build may say. */
  confidentialTerms: ConfidentialTerms[];
  search: PublishedSearch;
  /** Lets go of what no page needs: the search, and the plain text and Markdown of studies. Asked for once they are written. */
  release(): void;
};

/** The search over what is published, made where it is asked for: the page of a study needs none. */
type PublishedSearch = {
  /** What functions search by, by name. */
  files(): ReadonlyMap<string, Uint8Array>;
  index(): SearchIndex;
};

/**
 * What a project publishes in `build.context` at the time `now`.
 * @throws {ReaderError} in production, where a file cannot be published: a page must not be missing unnoticed.
 */
export async function loadPublishedContent(
  paths: ProjectPaths,
  build: BuildInfo,
  now: Date,
  language?: string,
): Promise<PublishedContent> {
  refuseFaultyTheme(paths);
  const content = await getSiteContent(paths, now, language);
  const { site, vocabulary, words, locale, files, strays } = content;
  const own: ShownStudy[] = files
    .flatMap(({ study, text, linkTargets, diagnostics, redact }) =>
      study && text
        ? [
            {
              study,
              text: placeLinks(text, linkTargets),
              state: publicationState(study, now),
              diagnostics: diagnostics.map(redact),
              untranslated: null,
            },
          ]
        : [],
    )
    .filter(({ state }) => isShown(state, build.context));
  const foreign = await readUntranslated(content, own, { paths, context: build.context, now });
  const shown = unifyLists([...own, ...foreign]).sort(newestFirst);
  const broken = [...brokenPages(files), ...unreadPages(content.pages)];
  // A study may stand in previews though a link of it would lead readers of the public site to a page it has not.
  const checked = files.map(({ file, diagnostics }) => ({ file, problems: diagnostics }));
  if (hasErrors([...checked, ...strays, ...findDownloads(paths).checked]) && isPublic(build.context)) {
    throw new ReaderError(
      "Production is not built while case studies have errors; npm run check lists them.",
    );
  }
  if (isPublic(build.context)) refuseFaultyData(content, shown, paths, build.isDeploy);
  const shownPages = content.pages.files.flatMap(({ page, file, name }) =>
    page && (!page.draft || !isPublic(build.context)) ? [{ page, file, name }] : [],
  );
  const { studies: listed, findPictureOf } = await withPictures(shown, shownPages, paths, content);
  const studies = listed.filter(({ untranslated }) => untranslated === null || site.untranslated === "shown");
  const search = createSearch(() =>
    buildSearchFiles(listed.map(toSearchDocument), {
      vocabulary,
      language: site.language,
      relatedWords: readRelatedWords(site.language, paths),
    }),
  );
  const pages = shownPages.map(({ page, file, name }) =>
    showPage({ page, name }, locale, findPictureOf(file), listed),
  );
  const unpublished = { ...unpublishedAmong(listed), ...draftsAmong(pages) };
  const preview = isReviewed(build.context) ? await createPreview(content, studies, paths, now) : null;
  return {
    site: labelSite(
      content,
      shown.map(({ study }) => study),
      paths,
    ),
    pages: pages.filter(({ url }) => url !== HOME_URL),
    homeText: pages.find(({ url }) => url === HOME_URL) ?? null,
    brand: content.brand,
    contact: content.contact,
    artwork: toArtwork(content.brand),
    logo: readLogo(content.brand, paths),
    typeface: readTypeface(content.brand, paths),
    vocabulary,
    words,
    locale,
    build: { ...build, preview: preview && summaryOf(preview) },
    studies,
    listed,
    broken,
    unpublished,
    preview,
    scheduled: files.flatMap(({ study }) =>
      study !== null && publicationState(study, now) === "scheduled" ? [study.publishDate] : [],
    ),
    confidentialTerms: findConfidentialTerms(content, shown, pages),
    search,
    release: () => {
      search.release();
      // Those of thousands of studies take as much memory as their pages.
      for (const { text } of listed) Object.assign(text, { plain: "", markdown: "" });
    },
  };
}

function createSearch(build: () => Map<string, Uint8Array>): PublishedSearch & { release(): void } {
  const make = () => {
    const files = build();
    return { files, index: lazy(() => openIndex((name) => files.get(name) ?? null)) };
  };
  let made: ReturnType<typeof make> | null = null;
  let isReleased = false;
  const get = (): ReturnType<typeof make> => {
    if (isReleased) throw new Error("The search was let go when it had been written.");
    made ??= make();
    return made;
  };
  return {
    files: () => get().files,
    index: () => get().index(),
    release: () => {
      made = null;
      isReleased = true;
    },
  };
}

/** Links take their words from what is published; what a language lacks goes by its title in the first one, to which it leads. */
function labelSite(
  { site, pages, locale }: SiteContent,
  studies: readonly CaseStudy[],
  paths: ProjectPaths,
): ShownSite {
  const nameOf = namesOfTargets({ pages: titlesOfPages(pages, paths), studies }, locale);
  const [first = site.language] = languagesOf(site);
  if (first === site.language) return labelLinks(site, nameOf);
  const firstPages = titlesOfPages(readPages(paths, { ...site, language: first }), paths);
  const nameInFirst = namesOfTargets({ pages: firstPages, studies: [] }, locale);
  return labelLinks(site, (path) => nameOf(path) ?? nameInFirst(path));
}

/** @throws {ReaderError} where the data of the site are not fit for the public. */
function refuseFaultyData(
  content: SiteContent,
  shown: readonly ShownStudy[],
  paths: ProjectPaths,
  isDeploy: boolean,
): void {
  const found = checkData(
    content,
    shown.map(({ study }) => study),
    paths,
    isDeploy,
  );
  const pages = checkPagesOf(content, paths);
  if (hasErrors(pages))
    throw new ReaderError(
      ["Production is not built while pages have errors:", ...formatDiagnostics(pages)].join("\n"),
    );
  if (!hasErrors(found)) return;
  throw new ReaderError(
    ["Production is not built while the data of the site have errors:", ...formatDiagnostics(found)].join(
      "\n",
    ),
  );
}

async function withPictures(
  shown: readonly ShownStudy[],
  pages: readonly { page: SitePage; file: string }[],
  paths: ProjectPaths,
  { site, locale, brand }: SiteContent,
): Promise<{ studies: StudyPage[]; findPictureOf: (file: string) => FindPicture }> {
  const uses = [
    ...shown.map(({ study, text }) => ({ file: study.file, sources: picturesNamed(study, text) })),
    ...pages.map(({ page, file }) => ({ file, sources: picturesOfPage(page, locale) })),
  ];
  const pictures = await makePictures(uses, paths);
  const artwork = toArtwork(brand);
  const typeface = readTypeface(brand, paths);
  const findPictureOf = (file: string) => (src: string) =>
    pictures.byPath.get(findPicturePath(src, file, paths) ?? "") ?? null;
  const studies = shown.map((entry) => {
    const { study, text } = entry;
    const find = findPictureOf(study.file);
    return {
      ...entry,
      text: placePicturesInText(text, find, site.url),
      image: toPageImage(study, find, coverPath(study, artwork, locale, typeface), site.covers),
      logo: findLogo(study, find),
    };
  });
  return { studies, findPictureOf };
}

/** The address of the home page. */
const HOME_URL = "/";

const draftsAmong = (pages: readonly ShownPage[]): UnpublishedPages =>
  Object.fromEntries(pages.flatMap(({ url, draft }) => (draft ? [[url, "draft"]] : [])));

/** By the addresses of their pages, and by those that lists lead to. */
function unpublishedAmong(studies: StudyPage[]): UnpublishedPages {
  return Object.fromEntries(
    studies.flatMap(({ study, state, untranslated }) =>
      state === "published" ? [] : [study.url, untranslated?.address ?? study.url].map((url) => [url, state]),
    ),
  );
}

const newestFirst = (a: ShownStudy, b: ShownStudy): number =>
  Date.parse(b.study.publishDate) - Date.parse(a.study.publishDate) ||
  listedAddress(a).localeCompare(listedAddress(b));

/** Where lists lead; the index orders studies of one day by it too. */
const listedAddress = ({ study, untranslated }: ShownStudy): string => untranslated?.address ?? study.url;

/** Stands in a preview where files cannot be published, and says why; two files that want one address share it. */
type BrokenPage = { url: string; files: CheckedFile[] };

/** Pages of text that cannot be published, but for the home page, which has other text. */
const unreadPages = ({ files }: SitePages): BrokenPage[] =>
  [...Map.groupBy(files, ({ url }) => url)].flatMap(([url, sharing]) => {
    const unread = sharing.filter(({ page }) => page === null);
    if (unread.length === 0 || url === HOME_URL) return [];
    return [{ url, files: unread.map(({ file, diagnostics }) => ({ file, problems: diagnostics })) }];
  });

function brokenPages(files: ReadStudyFile[]): BrokenPage[] {
  const broken = files.filter(({ study }) => study === null);
  const byAddress = Map.groupBy(broken, ({ url }) => url.toLowerCase());
  return [...byAddress].map(([url, sharing]) => ({
    url,
    files: sharing.map(({ file, diagnostics, redact }) => ({ file, problems: diagnostics.map(redact) })),
  }));
}
