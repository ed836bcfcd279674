import type { Config } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { answerBusy } from "../netlify/contact/busy.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";

export default (request: Request): Promise<Response> =>
  guard(async () => toResponse(await answerBusy(request)), { log: logLine, toResponse });

/** Where the rate limit of /api/contact leads: a function, so that the answer is a 429 and not a page that says 200. */
export const config: Config = { path: "/contact/busy" };
