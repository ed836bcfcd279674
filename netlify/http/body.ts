import { type OwnField, pickFields, type RawFormFields } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";

export const MAX_BODY_BYTES = 64 * 1024;
const READ_MS = 5_000;

export type RequestBody =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; why: "too-large" | "unreadable" };

/** Reads a body and counts its bytes while they come; `Content-Length` is only what the sender says. */
export async function readRequestBody(request: Request, readMs = READ_MS): Promise<RequestBody> {
  const reader = request.body?.getReader();
  if (reader === undefined) return { ok: true, bytes: new Uint8Array() };
  try {
    return await withDeadline("reading the body", readMs, () => readAll(reader));
  } catch {
    return { ok: false, why: "unreadable" };
  } finally {
    // Nobody waits for the rest; a sender that cannot be stopped is the platform's to end.
    reader.cancel().catch(() => {});
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<RequestBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { ok: true, bytes: concat(chunks, size) };
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) return { ok: false, why: "too-large" };
    chunks.push(value);
  }
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The three ways a form can be sent here. */
export type PostType = "form" | "multipart" | "json";

const POST_TYPES: Readonly<Record<string, PostType>> = {
  "application/x-www-form-urlencoded": "form",
  "multipart/form-data": "multipart",
  "application/json": "json",
};

/** The kind of body a `Content-Type` announces; null for one we do not take. */
export function parsePostType(contentType: string | null): PostType | null {
  const essence = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return Object.hasOwn(POST_TYPES, essence) ? (POST_TYPES[essence] ?? null) : null;
}

/** The fields of a body, `own` those of the site's form, or null where it is not what its type says. Bytes that are no UTF-8 become U+FFFD. */
export async function parseFormBody(
  type: PostType,
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  own: readonly OwnField[] = [],
): Promise<RawFormFields | null> {
  if (type === "form") return pickFields(new URLSearchParams(new TextDecoder().decode(bytes)), own);
  return type === "json" ? readJson(bytes, own) : readMultipart(contentType, bytes, own);
}

function readJson(bytes: Uint8Array, own: readonly OwnField[]): RawFormFields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return pickFields(readEntries(new TextDecoder().decode(bytes)), own);
  } catch {
    return null;
  }
}

const JSON_STRING = /"(?:[^"\\]|\\.)*"/y;

/**
 * The names and values of a JSON object in the order they stand, a name that comes twice included: `JSON.parse` keeps the last
 * of those, and a form the first. `text` has been parsed before, so that it is known to be an object.
 */
function* readEntries(text: string): Generator<[name: string, value: unknown]> {
  let depth = 0;
  let name: string | null = null;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') {
      JSON_STRING.lastIndex = at;
      const string = JSON_STRING.exec(text)?.[0] ?? '"';
      if (depth === 1 && name === null) {
        name = String(JSON.parse(string));
        from = text.indexOf(":", at + string.length) + 1;
      }
      at += string.length - 1;
    } else if (depth === 1 && name !== null && (sign === "," || sign === "}")) {
      yield [name, JSON.parse(text.slice(from, at))];
      name = null;
    }
    if (sign === "{" || sign === "[") depth += 1;
    if (sign === "}" || sign === "]") depth -= 1;
  }
}

async function readMultipart(
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  own: readonly OwnField[],
): Promise<RawFormFields | null> {
  try {
    const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
    const fields = pickFields(form.entries(), own);
    // An empty file input sends a file without name and content.
    const hasFile = [...form.values()].some(
      (value) => typeof value !== "string" && (value.name !== "" || value.size > 0),
    );
    return hasFile ? new Map([...fields, ["file-part", "1"]]) : fields;
  } catch {
    return null;
  }
}

/** The fields of a form of ours, or null where the body is too large, broken off or of another kind. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (parsePostType(request.headers.get("Content-Type")) !== "form") return null;
  const body = await readRequestBody(request);
  return body.ok ? new URLSearchParams(new TextDecoder().decode(body.bytes)) : null;
}
