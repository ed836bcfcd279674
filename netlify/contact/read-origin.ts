import { normaliseLine, type Origin, type RawFields } from "../../src/domain/inquiry/index.ts";

export type Study = { slug: string; title: string; url: string };
export type FindStudy = (slug: string) => Study | null;

const LONGEST_PATH = 300;
const LONGEST_SEARCH = 500;

/**
 * Where an inquiry came from. The study is the form's, else that of the page's address (`/contact/?study=...`, where no
 * script filled the form), and only one that the index knows; page and search are ours alone, from a same-origin Referer.
 */
export function readOrigin(
  raw: RawFields,
  request: Request,
  findStudy: FindStudy,
): { study: Study | null; origin: Origin } {
  const page = readPage(request);
  const slug = raw.get("study") || page?.searchParams.get("study");
  const study = slug ? findStudy(slug) : null;
  const search = normaliseLine(raw.get("search") ?? "").replace(/^\?/, "");
  return {
    study,
    origin: {
      study: study?.slug ?? null,
      page: page === null ? null : normaliseLine(page.pathname).slice(0, LONGEST_PATH),
      search: search === "" || search.length > LONGEST_SEARCH ? null : search,
    },
  };
}

function readPage(request: Request): URL | null {
  const referer = request.headers.get("Referer");
  if (referer === null || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  // The form shown again after an error stands at our own address, which is no page anyone came from.
  const isPage = page.host === new URL(request.url).host && !page.pathname.startsWith("/api/");
  return isPage ? page : null;
}
