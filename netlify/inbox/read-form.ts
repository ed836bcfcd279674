import { readBody } from "../contact/read-body.ts";
import { parsePostType } from "../contact/read-fields.ts";

/** The fields of a form of ours, or null where the body is too large, broken off or of another kind. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (parsePostType(request.headers.get("Content-Type")) !== "form") return null;
  const body = await readBody(request);
  return body.ok ? new URLSearchParams(new TextDecoder().decode(body.bytes)) : null;
}
