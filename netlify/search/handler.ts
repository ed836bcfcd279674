import { type AnswerKind, SEARCH_PARAMETERS } from "../../src/domain/headers/index.ts";
import {
  emptyQuery,
  parseSearchQuery,
  type SearchIndex,
  type SearchQuery,
  type SearchReply,
  search,
  toSearchParams,
} from "../../src/domain/search/index.ts";
import { toSearchView } from "../../src/domain/search-view/index.ts";
import { TYPING_HEADER } from "../../src/domain/search-view/typing-header.ts";
import type { Deps } from "../deps.ts";
import type { Handler, Route } from "../http/route.ts";
import { errorText } from "../log.ts";
import { countZeroResult } from "../store/zero-results.ts";

/** Everything the handler touches beside the request. */
export type SearchDeps = Pick<Deps, "headerFacts" | "renderPage" | "locale" | "log"> & {
  openIndex: () => SearchIndex;
  /** Keeps a question whose words find nothing. */
  countZeroResult: (question: string) => Promise<void>;
};

const COUNT_MS = 3_000;

export const toSearchDeps = (
  deps: Pick<Deps, "headerFacts" | "renderPage" | "locale" | "log" | "db" | "environment" | "now">,
  openIndex: () => SearchIndex,
): SearchDeps => ({
  headerFacts: deps.headerFacts,
  renderPage: deps.renderPage,
  locale: deps.locale,
  log: deps.log,
  openIndex,
  countZeroResult: (question) =>
    countZeroResult(deps.db, { context: deps.environment.context, question, now: deps.now() }, COUNT_MS),
});

/** Answers a question as a page (`/search`) or as data (`/api/search`); whatever the address holds, 200. */
const answerSearch: Handler<SearchDeps> = (request, deps, { waitUntil }) => {
  const { searchParams } = new URL(request.url);
  const index = deps.openIndex();
  const reply = search(index, parseSearchQuery(searchParams));
  const isData = isDataRequest(request);
  if (!isData && isSubmitted(request) && wordsFindNothing(index, reply)) {
    waitUntil(count(reply.query.q, deps));
  }
  const answered = { status: 200, caching: caching(reply, searchParams), entityTag: true } as const;
  if (isData) return { kind: "json", value: reply, ...answered };
  const view = toSearchView(reply, deps.locale);
  const data = { view, page: { url: view.canonicalUrl } };
  return { kind: "page", template: "pages/search.njk", data, ...answered };
};

export const searchRoute = {
  GET: answerSearch,
  refusal: {
    say: ({ t }) => ({ title: t("refusals.searchMethod.title"), detail: t("refusals.searchMethod.detail") }),
    isData: isDataRequest,
  },
} satisfies Route<SearchDeps>;

function isDataRequest(request: Request): boolean {
  return new URL(request.url).pathname.startsWith("/api/");
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
const caching = ({ total, query }: SearchReply, params: URLSearchParams): AnswerKind =>
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
