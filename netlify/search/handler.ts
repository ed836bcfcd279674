import { type CachePolicy, SEARCH_PARAMETERS } from "../../src/domain/headers/caching.ts";
import { speculationHeaders } from "../../src/domain/headers/speculation-rules.ts";
import { prefixAddresses } from "../../src/domain/locale/site-languages.ts";
import {
  completeQuestion,
  emptyQuery,
  parseSearchQuery,
  type SearchIndex,
  type SearchQuery,
  type SearchReply,
  search,
  toSearchParams,
} from "../../src/domain/search/index.ts";
import { FILTERS, toCompletionViews, toSearchView } from "../../src/domain/search-view/index.ts";
import { TYPING_HEADER } from "../../src/domain/search-view/typing-header.ts";
import { toAtom } from "../../src/domain/site-files/feed.ts";
import type { Deps } from "../deps.ts";
import type { Handler, Route } from "../http/route.ts";
import { errorText } from "../log.ts";
import { countZeroResult } from "../store/zero-results.ts";
import { toSearchFeed } from "./feed.ts";

/** Everything the handler touches beside the request. */
export type SearchDeps = Pick<Deps, "site" | "prefix" | "headerFacts" | "renderPage" | "locale" | "log"> & {
  openIndex: () => SearchIndex;
  /** Keeps a question whose words find nothing. */
  countZeroResult: (question: string) => Promise<void>;
};

const FEED_PATH = "/search/feed.xml";

const COUNT_MS = 3_000;

export const toSearchDeps = (
  deps: Pick<
    Deps,
    "site" | "prefix" | "headerFacts" | "renderPage" | "locale" | "log" | "db" | "environment" | "now"
  >,
  openIndex: () => SearchIndex,
): SearchDeps => ({
  site: deps.site,
  prefix: deps.prefix,
  headerFacts: deps.headerFacts,
  renderPage: deps.renderPage,
  locale: deps.locale,
  log: deps.log,
  openIndex,
  countZeroResult: (question) =>
    countZeroResult(deps.db, { context: deps.environment.context, question, now: deps.now() }, COUNT_MS),
});

/**
 * Answers a question as a page (`/search`), as data (`/api/search`) or as a feed (`/search/feed.xml`), or says what it may be on its way to
 * (`/api/suggest`); whatever the address holds, 200.
 */
const answerSearch: Handler<SearchDeps> = (request, deps, { waitUntil }) => {
  const { searchParams } = new URL(request.url);
  const path = pathOf(request);
  const index = deps.openIndex();
  const query = parseSearchQuery(searchParams);
  if (path === "/api/suggest") {
    const suggestions = toCompletionViews(completeQuestion(index, query.q), deps.locale);
    return {
      kind: "json",
      status: 200,
      value: prefixAddresses({ q: query.q, suggestions }, deps.prefix),
      caching: "search",
      entityTag: true,
    };
  }
  const reply = search(index, query);
  const isData = isDataRequest(request);
  if (path === "/search" && isSubmitted(request) && wordsFindNothing(index, reply)) {
    waitUntil(count(reply.query.q, deps));
  }
  const answered = { status: 200, caching: caching(reply, searchParams), entityTag: true } as const;
  if (isData) return { kind: "json", value: prefixAddresses(reply, deps.prefix), ...answered };
  const whole = FILTERS.find((name) => name === searchParams.get("facet"));
  const view = toSearchView(reply, deps.locale, undefined, whole);
  if (path === FEED_PATH) {
    const text = toAtom(toSearchFeed(index, view, deps.site, deps.prefix));
    return { kind: "text", type: "application/atom+xml; charset=utf-8", text, ...answered };
  }
  const data = { view, page: { url: view.canonicalUrl } };
  const headers = speculationHeaders(deps.headerFacts);
  return { kind: "page", template: "pages/search.njk", data, headers, ...answered };
};

export const searchRoute = {
  GET: answerSearch,
  refusal: {
    say: ({ t }) => ({ title: t("refusals.searchMethod.title"), detail: t("refusals.searchMethod.detail") }),
    isData: isDataRequest,
  },
} satisfies Route<SearchDeps>;

/** The path that is asked for, without the language before it. */
const pathOf = (request: Request): string =>
  new URL(request.url).pathname
    .replace(/(?<!\/)\/+$/, "")
    .replace(/^\/(?!api\/)[^/]+(?=\/(?:search|api\/))/, "");

function isDataRequest(request: Request): boolean {
  return pathOf(request).startsWith("/api/");
}

/** The visitor has the answer by then: what fails here is a line in the log, without their words. */
async function count(question: string, { countZeroResult, log }: SearchDeps): Promise<void> {
  try {
    await countZeroResult(question);
  } catch (error) {
    log("count-zero-result-failed", { error: errorText(error) });
  }
}

/** Words that found nothing are asked afresh each time: an answer from a cache could not be counted. */
const caching = ({ total, query }: SearchReply, params: URLSearchParams): CachePolicy =>
  (total === 0 && query.q !== "") || !isToldApart(query, params) ? "private" : "search";

/**
 * Whether a cache sees all that was asked. It does not know `industry[]`, which is understood here: kept, that answer would be
 * given to everyone who asks for the whole list.
 */
function isToldApart(query: SearchQuery, params: URLSearchParams): boolean {
  const seen = new URLSearchParams([...params].filter(([name]) => SEARCH_PARAMETERS.includes(name)));
  return String(toSearchParams(parseSearchQuery(seen))) === String(toSearchParams(query));
}

const isSubmitted = ({ method, headers }: Request): boolean =>
  method === "GET" && !headers.has(TYPING_HEADER) && !headers.has("Sec-Purpose");

/** Where filters alone are to blame, the list of what people look for in vain has nothing to learn. */
const wordsFindNothing = (index: SearchIndex, { total, query }: SearchReply): boolean =>
  total === 0 && query.q !== "" && search(index, { ...emptyQuery(), q: query.q }).total === 0;
