import {
  type Recommendation,
  readProblem,
  recommendStudies,
  type SearchIndex,
} from "../../src/domain/search/index.ts";
import type { Deps } from "../deps.ts";
import { parsePostType, readRequestBody } from "../http/body.ts";
import { isSameOrigin } from "../http/csrf.ts";
import { redirect } from "../http/reply.ts";
import type { Handler, Route } from "../http/route.ts";

export type ProblemDeps = Pick<Deps, "site" | "prefix" | "locale" | "headerFacts" | "renderPage"> & {
  openIndex: () => SearchIndex;
};

const MOST_STUDIES = 5;

/**
 * Answers a problem told in sentences with the studies that fit. The words come in the body of a post and go back in the page alone: they are
 * in no address, cache or log, and are not kept.
 */
const answerProblem: Handler<ProblemDeps> = async (request, deps) => {
  const isForm = parsePostType(request.headers.get("Content-Type")) === "form";
  const isOurs = isSameOrigin(request, new URL(deps.site.url).origin, "lenient");
  const body = isForm && isOurs ? await readRequestBody(request) : null;
  const sent = body?.ok ? new URLSearchParams(new TextDecoder().decode(body.bytes)).get("problem") : "";
  const problem = readProblem(sent ?? "");
  const fits: Recommendation[] =
    problem === "" ? [] : recommendStudies(deps.openIndex(), problem, MOST_STUDIES);
  return {
    kind: "page",
    status: problem === "" ? 422 : 200,
    template: "pages/problem.njk",
    data: { problem, fits, page: { url: "/search/problem" } },
  };
};

export const problemRoute = {
  // Who comes back to the address without having sent anything is shown the list, which has the box.
  GET: (_request, { prefix }: ProblemDeps) => redirect(`${prefix}/case-studies/`),
  POST: answerProblem,
  refusal: {
    say: ({ t }) => ({ title: t("refusals.searchMethod.title"), detail: t("refusals.searchMethod.detail") }),
    isData: () => false,
  },
} satisfies Route<ProblemDeps>;
