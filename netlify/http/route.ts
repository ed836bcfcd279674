import type { Context } from "@netlify/functions";
import type { Locale } from "../../src/domain/locale/index.ts";
import type { Deps } from "../deps.ts";
import { errorText, logLine } from "../log.ts";
import { type ProblemDetails, type Reply, type ReplyDeps, writeReply } from "./reply.ts";

/** What the platform knows beside the request: the network address of who asks, and how work goes on after the answer. */
export type Visitor = { address: string; waitUntil: (work: Promise<unknown>) => void };

export type Handler<D> = (request: Request, deps: D, visitor: Visitor) => Reply | Promise<Reply>;
/** What can be done at one address; HEAD is answered as GET is. */
export type Methods<Handled> = { GET?: Handled; POST?: Handled };

/** What other methods are told: a page, or problem details where `isData` says so. */
export type MethodRefusal = {
  say: (locale: Locale) => { title: string; detail: string };
  isData: (request: Request) => boolean;
};

/** The handlers of one address and what is said to other methods; `ALL` takes every method there is. */
export type Route<D> = (Methods<Handler<D>> & { refusal: MethodRefusal }) | { ALL: Handler<D> };

/** An address that looks like one of ours and is none, such as that of a language the site has not. */
export class UnknownAddress extends Error {}

const NOT_FOUND: Reply = { kind: "page", status: 404, template: "pages/not-found.njk", data: {} };

function openOr404<D>(open: () => D): D | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof UnknownAddress) return null;
    throw error;
  }
}

/** A function of Netlify's: opens what it works with, finds the handler of the method, writes its reply out. Never throws. */
export const route =
  <D extends ReplyDeps & Pick<Deps, "locale">>(table: Route<D>, open: (request?: Request) => D) =>
  (request: Request, context: Context): Promise<Response> =>
    guard(
      async () => {
        const deps = openOr404(() => open(request));
        if (deps === null) return writeReply(request, NOT_FOUND, open());
        const visitor: Visitor = {
          address: context.ip,
          waitUntil: (work) => context.waitUntil(work),
        };
        return writeReply(request, await dispatch(table, request, deps, visitor), deps);
      },
      {
        log: logLine,
        respond: (incident) => {
          const deps = openOr404(() => open(request)) ?? open();
          return writeReply(request, failure(incident, deps.locale), deps);
        },
      },
    );

/** The reply of the method's handler, or 405 with Allow (RFC 9110, 15.5.6). */
export function dispatch<D extends Pick<Deps, "locale">>(
  table: Route<D>,
  request: Request,
  deps: D,
  visitor: Visitor,
): Reply | Promise<Reply> {
  if ("ALL" in table) return table.ALL(request, deps, visitor);
  const handler = findHandler(table, request);
  return handler === undefined ? refuseMethod(table, request, deps) : handler(request, deps, visitor);
}

export function findHandler<Handled>(methods: Methods<Handled>, { method }: Request): Handled | undefined {
  if (method === "GET" || method === "HEAD") return methods.GET;
  return method === "POST" ? methods.POST : undefined;
}

/** The value of `Allow`. OPTIONS is never in it: no other site's script may read our answers. */
export const allowedMethods = ({ GET, POST }: Methods<unknown>): string =>
  [...(GET ? ["GET", "HEAD"] : []), ...(POST ? ["POST"] : [])].join(", ");

function refuseMethod(
  table: Methods<unknown> & { refusal: MethodRefusal },
  request: Request,
  { locale }: Pick<Deps, "locale">,
): Reply {
  const { say, isData } = table.refusal;
  const { title, detail } = say(locale);
  const headers = { Allow: allowedMethods(table) };
  const problem: ProblemDetails = { status: 405, title, detail };
  if (isData(request)) return { kind: "problem", problem, headers };
  return {
    kind: "page",
    status: 405,
    template: "pages/message.njk",
    data: { title, paragraphs: [detail] },
    headers,
  };
}

type GuardDeps = Pick<Deps, "log"> & { respond: (incident: string) => Response | Promise<Response> };

/**
 * Turns what nobody caught into a plain page with a reference that also stands in the log; never a stack trace. Where even
 * that page cannot be rendered, a text says the same.
 */
export async function guard(work: () => Promise<Response>, { log, respond }: GuardDeps): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const incident = crypto.randomUUID().slice(0, 8);
    log("uncaught", { incident, error: errorText(error) });
    try {
      return await respond(incident);
    } catch {
      return new Response(`${TITLE}. ${sentence(incident)}\n`, {
        status: 500,
        headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
      });
    }
  }
}

/** What is said where not even a page can be made, in English whatever the site is written in. */
const TITLE = "Something went wrong on our side";
const sentence = (incident: string): string =>
  `Please go back and try again. If it happens twice, tell us this reference: ${incident}.`;

const failure = (incident: string, { t }: Locale): Reply => ({
  kind: "page",
  status: 500,
  template: "pages/message.njk",
  data: { title: t("failure.title"), paragraphs: [t("failure.detail", { incident })] },
});
