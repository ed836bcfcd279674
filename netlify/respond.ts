import { type AnswerKind, answerHeaders } from "../src/domain/headers/index.ts";
import { headerFacts } from "./site-data.ts";

export type AnswerOptions = { kind: AnswerKind; status?: number; headers?: Record<string, string> };

/** Problem details, RFC 9457; `errors` name the fields of a form. */
export type ProblemDetails = {
  status: number;
  title: string;
  detail?: string;
  errors?: { field: string; message: string }[];
};

export const htmlResponse = (html: string, options: AnswerOptions): Response =>
  respond(html, "text/html; charset=utf-8", options);

export const jsonResponse = (value: unknown, options: AnswerOptions): Response =>
  respond(JSON.stringify(value), "application/json; charset=utf-8", options);

export const problemResponse = (problem: ProblemDetails, headers: Record<string, string> = {}): Response =>
  respond(JSON.stringify(problem), "application/problem+json; charset=utf-8", {
    kind: "private",
    status: problem.status,
    headers,
  });

/** An answer without a body: 303, 304, 405 to a HEAD ... */
export const emptyResponse = (options: AnswerOptions): Response => respond(null, null, options);

function respond(
  body: string | null,
  type: string | null,
  { kind, status = 200, headers = {} }: AnswerOptions,
): Response {
  const own: Record<string, string> = type === null ? {} : { "Content-Type": type };
  return new Response(body, { status, headers: { ...answerHeaders(kind, headerFacts), ...own, ...headers } });
}
