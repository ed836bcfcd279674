import { createHash } from "node:crypto";

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
  if (!names(request.headers.get("If-None-Match") ?? "", tag)) {
    return new Response(request.method === "HEAD" ? null : body, { status: response.status, headers });
  }
  headers.delete("Content-Type");
  return new Response(null, { status: 304, headers });
}

/** Weak comparison: `W/"x"` and `"x"` are the same. */
const names = (list: string, tag: string): boolean =>
  list.trim() === "*" || list.split(",").some((candidate) => opaque(candidate) === opaque(tag));

const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
