import { pickFields, type RawFields } from "../../src/domain/inquiry/index.ts";

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

/** The fields of a body, or null where it is not what its type says. Bytes that are no UTF-8 become U+FFFD. */
export async function readFields(
  type: PostType,
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<RawFields | null> {
  if (type === "form") return pickFields(new URLSearchParams(new TextDecoder().decode(bytes)));
  return type === "json" ? readJson(bytes) : readMultipart(contentType, bytes);
}

function readJson(bytes: Uint8Array): RawFields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return pickFields(Object.entries(value));
  } catch {
    return null;
  }
}

async function readMultipart(contentType: string, bytes: Uint8Array<ArrayBuffer>): Promise<RawFields | null> {
  try {
    const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
    return pickFields(form.entries());
  } catch {
    return null;
  }
}
