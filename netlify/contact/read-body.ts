import { withDeadline } from "../deadline.ts";

export const MAX_BODY_BYTES = 64 * 1024;
const READ_MS = 5_000;

export type Body =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; why: "too-large" | "unreadable" };

/** Reads a body and counts its bytes while they come; `Content-Length` is only what the sender says. */
export async function readBody(request: Request, readMs = READ_MS): Promise<Body> {
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

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Body> {
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
