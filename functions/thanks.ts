import type { Config } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { answerThanks } from "../netlify/contact/thanks.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";
import { openSearchIndex } from "../netlify/site-data.ts";
import { openStudies } from "../netlify/studies.ts";

export default (request: Request): Promise<Response> =>
  guard(async () => toResponse(answerThanks(request, openStudies(openSearchIndex()).find)), {
    log: logLine,
    toResponse,
  });

/** Without a slash at its end the route answers both forms; with one it would answer neither. */
export const config: Config = { path: "/contact/thanks" };
