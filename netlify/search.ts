import { parseSearchQuery, search } from "../src/domain/search/index.ts";
import { searchUrl, toSearchView } from "../src/domain/search-view.ts";
import { renderPage } from "./render.ts";
import { emptyResponse, htmlResponse, jsonResponse } from "./respond.ts";
import { openSearchIndex } from "./site-data.ts";

/** Answers a question as a page (`/search`) or as data (`/api/search`); whatever the address holds, 200. */
export function answerSearch(request: Request): Response {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return emptyResponse({ kind: "private", status: 405, headers: { Allow: "GET, HEAD" } });
  }
  const { pathname, searchParams } = new URL(request.url);
  const reply = search(openSearchIndex(), parseSearchQuery(searchParams));
  if (pathname.startsWith("/api/")) return jsonResponse(reply, { kind: "search" });
  const view = toSearchView(reply, (page) => searchUrl({ ...reply.query, page }));
  return htmlResponse(renderPage("pages/search.njk", { view, page: { url: "/search" } }), { kind: "search" });
}
