import { createHash } from "node:crypto";
import { type CachePolicy, responseHeaders } from "../../src/domain/headers/caching.ts";
import type { Deps } from "../deps.ts";

/** Problem details, RFC 9457; `errors` name the fields of a form. */
export type ProblemDetails = {
  status: number;
  title: string;
  detail: string;
  errors?: { field: string; message: string }[];
};

/** `caching`: private where nothing is said. `entityTag`: marked by its content, so that who has it is told 304. */
type Headed = { headers?: Record<string, string>; caching?: CachePolicy; entityTag?: true };

export type PageReply = Headed & {
  kind: "page";
  status: number;
  /** A template of `src/templates` and what it is given. */
  template: string;
  data: Record<string, unknown>;
};

/** What a handler says, before it is HTML or JSON: a value that a test can read and `writeReply` turns into a Response. */
export type Reply =
  | PageReply
  | (Headed & { kind: "json"; status: number; value: unknown })
  /** `type` is the media type, with its charset. */
  | (Headed & { kind: "text"; status: number; type: string; text: string })
  | { kind: "problem"; problem: ProblemDetails; headers?: Record<string, string> }
  | {
      kind: "redirect";
      status: 303;
      location: string;
      headers?: Record<string, string>;
      /** Values of `Set-Cookie`, a header each. */
      cookies?: readonly string[];
    }
  | { kind: "file"; type: string; name: string; chunks: AsyncIterable<string> };

/** See Other (RFC 9110, 15.4.4): after a post, so that a reload repeats nothing. */
export const redirect = (location: string, cookies?: readonly string[]): Reply =>
  cookies === undefined
    ? { kind: "redirect", status: 303, location }
    : { kind: "redirect", status: 303, location, cookies };

export type ReplyDeps = Pick<Deps, "renderPage" | "headerFacts">;

/** Writes a reply out: the one place where a Response is made. */
export async function writeReply(request: Request, reply: Reply, deps: ReplyDeps): Promise<Response> {
  const response = await toResponse(reply, deps);
  const isTagged =
    (reply.kind === "page" || reply.kind === "json" || reply.kind === "text") && reply.entityTag === true;
  return isTagged ? withEntityTag(request, response) : response;
}

async function toResponse(reply: Reply, { renderPage, headerFacts }: ReplyDeps): Promise<Response> {
  const respond = (
    body: string | null,
    status: number,
    { headers = {}, caching = "private" }: Headed,
  ): Response =>
    new Response(body, { status, headers: { ...responseHeaders(caching, headerFacts), ...headers } });
  switch (reply.kind) {
    case "page":
      return respond(
        await renderPage(reply.template, reply.data),
        reply.status,
        typed("text/html; charset=utf-8", reply),
      );
    case "json":
      return respond(
        JSON.stringify(reply.value),
        reply.status,
        typed("application/json; charset=utf-8", reply),
      );
    case "text":
      return respond(reply.text, reply.status, typed(reply.type, reply));
    case "problem":
      return respond(
        JSON.stringify(reply.problem),
        reply.problem.status,
        typed("application/problem+json; charset=utf-8", reply),
      );
    case "redirect": {
      const response = respond(null, reply.status, {
        headers: { ...reply.headers, Location: reply.location },
      });
      for (const cookie of reply.cookies ?? []) response.headers.append("Set-Cookie", cookie);
      return response;
    }
    case "file":
      return new Response(ReadableStream.from(encode(reply.chunks)), {
        headers: {
          ...responseHeaders("private", headerFacts),
          "Content-Type": reply.type,
          "Content-Disposition": `attachment; filename="${reply.name}"`,
        },
      });
  }
}

const typed = (type: string, headed: Headed): Headed => ({
  ...headed,
  headers: { "Content-Type": type, ...headed.headers },
});

async function* encode(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}

const TAG_LENGTH = 22;

/**
 * Marks an answer by its content, and says 304 to a client that has just that (RFC 9110, 8.8.3 and 13.1.2). The tag is weak:
 * Netlify may compress on the way, which changes the bytes and not the meaning.
 */
export async function withEntityTag(request: Request, response: Response): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, TAG_LENGTH)}"`;
  const headers = new Headers(response.headers);
  headers.set("ETag", tag);
  if (!matchesTag(request.headers.get("If-None-Match") ?? "", tag)) {
    return new Response(request.method === "HEAD" ? null : body, { status: response.status, headers });
  }
  headers.delete("Content-Type");
  return new Response(null, { status: 304, headers });
}

/** Weak comparison: `W/"x"` and `"x"` are the same. */
const matchesTag = (list: string, tag: string): boolean =>
  list.trim() === "*" || list.split(",").some((candidate) => toOpaqueTag(candidate) === toOpaqueTag(tag));

const toOpaqueTag = (tag: string): string => tag.trim().replace(/^W\//, "");
