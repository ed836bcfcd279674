import { inspect } from "node:util";

/** An error whose message is for the person who edits the content or the data, and says all there is to say. */
export class ReaderError extends Error {
  override name = "ReaderError";
}

/** The message of the ReaderError that lies in an error or under it; of any other, its innermost cause in full. */
export function readerMessage(error: unknown): string {
  let innermost = error;
  for (let cause = error; cause instanceof Error; cause = originOf(cause)) {
    if (cause instanceof ReaderError) return cause.message;
    innermost = cause;
  }
  return inspect(innermost);
}

/** Eleventy keeps what it wraps in `originalError`. */
function originOf(error: Error): unknown {
  return "originalError" in error ? error.originalError : error.cause;
}
