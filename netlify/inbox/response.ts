import { answerHeaders } from "../../src/domain/headers/index.ts";
import { toResponse } from "../answer-response.ts";
import { headerFacts } from "../site-data.ts";
import type { InboxAnswer } from "./answers.ts";

/** Writes an answer of the inbox out. Every one of them is private: never stored on the way, never indexed. */
export function toInboxResponse(answer: InboxAnswer): Response {
  if (answer.kind !== "file") return toResponse(answer);
  return new Response(ReadableStream.from(encode(answer.chunks)), {
    headers: {
      ...answerHeaders("private", headerFacts),
      "Content-Type": answer.type,
      "Content-Disposition": `attachment; filename="${answer.name}"`,
    },
  });
}

async function* encode(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}
