/** An error whose message is for the person who edits the content or the data, and says all there is to say. */
export class ReaderError extends Error {
  override name = "ReaderError";
}

/** The message of the ReaderError that lies in an error or under it; of any other, the whole error. */
export function readerMessage(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = originOf(cause)) {
    if (cause instanceof ReaderError) return cause.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Eleventy keeps what it wraps in `originalError`. */
function originOf(error: Error): unknown {
  return "originalError" in error ? error.originalError : error.cause;
}
