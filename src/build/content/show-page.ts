import { renderHtml } from "../../domain/case-study/markdown/render-html.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { type SearchResult, toResult } from "../../domain/search/index.ts";
import { type PageBlock, type SitePage, splitAtBlocks } from "../../domain/site-page/index.ts";
import { type FindPicture, pictureSources, placePictures } from "../images/place-pictures.ts";
import { hasAllFacets } from "./pages.ts";
import { type StudyPage, toSearchDocument } from "./study-page.ts";

/** A part of a page as its template shows it. */
export type ShownPart =
  | { kind: "html"; html: string }
  | { kind: "studies"; results: SearchResult[] }
  | Exclude<PageBlock, { kind: "studies" }>;

/** A page with all its template needs. */
export type ShownPage = Pick<SitePage, "url" | "title" | "description" | "language" | "draft"> & {
  /** What its translations share: the name of its file without a language. */
  name: string;
  parts: ShownPart[];
  hasBlocks: boolean;
};

/** The pictures a page names. */
export const picturesOfPage = (page: SitePage, locale: Locale): string[] =>
  pictureSources(renderHtml(page.body.tokens, locale));

/** `studies`: those that are published, newest first. */
export function showPage(
  { page, name }: { page: SitePage; name: string },
  locale: Locale,
  find: FindPicture,
  studies: readonly StudyPage[],
): ShownPage {
  const html = placePictures(renderHtml(page.body.tokens, locale), find);
  const parts = splitAtBlocks(html, page.blocks).map(
    (part): ShownPart =>
      part.kind === "studies" ? { kind: "studies", results: chooseStudies(part, studies) } : part,
  );
  const { url, title, description, language, draft } = page;
  return { name, url, title, description, language, draft, parts, hasBlocks: page.blocks.length > 0 };
}

function chooseStudies(
  { slugs, facets, limit }: Extract<PageBlock, { kind: "studies" }>,
  studies: readonly StudyPage[],
): SearchResult[] {
  const named = slugs.flatMap((slug) => studies.find(({ study }) => study.slug === slug) ?? []);
  const chosen = slugs.length > 0 ? named : studies.filter(({ study }) => hasAllFacets(study, facets));
  return chosen.slice(0, limit).map((page) => toResult(toSearchDocument(page)));
}
