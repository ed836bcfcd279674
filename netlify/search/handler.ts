import { SEARCH_PARAMETERS } from "../../src/domain/headers/cache.ts";
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
import { errorText, type Log } from "../log.ts";
import { type AnswerOptions, htmlResponse, jsonResponse } from "../respond.ts";
import { withEntityTag } from "./entity-tag.ts";
import { type RenderPage, refuseMethod } from "./refuse-method.ts";

/** Everything the handler touches beside the request. */
export type SearchWorld = {
  openIndex: () => SearchIndex;
  renderPage: RenderPage;
  /** Keeps a question whose words find nothing. */
  countZeroResult: (question: string) => Promise<void>;
  log: Log;
};

type WaitUntil = (work: Promise<void>) => void;

/** Answers a question as a page (`/search`) or as data (`/api/search`); whatever the address holds, 200. */
export function createSearchHandler(world: SearchWorld) {
  return async (request: Request, waitUntil: WaitUntil): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const asData = pathname.startsWith("/api/");
    if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(asData, world.renderPage);
    const index = world.openIndex();
    const reply = search(index, parseSearchQuery(searchParams));
    if (!asData && isSubmitted(request) && wordsFindNothing(index, reply)) waitUntil(count(reply.query.q));
    const response = asData
      ? jsonResponse(reply, caching(reply, searchParams))
      : htmlResponse(renderReply(reply), caching(reply, searchParams));
    return withEntityTag(request, response);
  };

  function renderReply(reply: SearchReply): string {
    const view = toSearchView(reply);
    return world.renderPage("pages/search.njk", { view, page: { url: view.canonicalUrl } });
  }

  /** The visitor has the answer by then: what fails here is a line in the log, without their words. */
  async function count(question: string): Promise<void> {
    try {
      await world.countZeroResult(question);
    } catch (error) {
      world.log("count-zero-result-failed", { error: errorText(error) });
    }
  }
}

/** Words that found nothing are asked afresh each time: an answer from a cache could not be counted. */
const caching = ({ total, query }: SearchReply, params: URLSearchParams): AnswerOptions => ({
  kind: (total === 0 && query.q !== "") || !isToldApart(query, params) ? "private" : "search",
});

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
