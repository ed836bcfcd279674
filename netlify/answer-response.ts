import type { Answer } from "./answer.ts";
import { renderPage } from "./render.ts";
import { emptyResponse, htmlResponse, jsonResponse, problemResponse } from "./respond.ts";

/** Writes an answer out. All of them hold, or may hold, what one visitor wrote: none is ever stored on the way. */
export function toResponse(answer: Answer): Response {
  switch (answer.kind) {
    case "page":
      return htmlResponse(renderPage(answer.template, answer.data), {
        kind: "private",
        status: answer.status,
        headers: answer.headers ?? {},
      });
    case "json":
      return jsonResponse(answer.value, {
        kind: "private",
        status: answer.status,
        headers: answer.headers ?? {},
      });
    case "problem":
      return problemResponse(answer.problem, answer.headers ?? {});
    case "redirect":
      return emptyResponse({
        kind: "private",
        status: answer.status,
        headers: { ...answer.headers, Location: answer.location },
      });
  }
}
