import type { InquiryRecord } from "../../src/domain/inquiry/index.ts";
import type { Candidate } from "../contact/keep.ts";

/** Which shape a blob has: the next release must still be able to read the last one's. */
const VERSION = 1;

export const writeBlobRecord = (candidate: Candidate): string =>
  JSON.stringify({ version: VERSION, ...candidate });

/** What `writeBlobRecord` wrote, or null for anything else: it is then left where it is, for a person to look at. */
export function readBlobRecord(text: string): Candidate | null {
  const value = parseJson(text);
  if (!isObject(value) || value.version !== VERSION || !Array.isArray(value.neighbours)) return null;
  return isRecord(value.record)
    ? { record: value.record, neighbours: value.neighbours.filter(isText) }
    : null;
}

/** Only we write to the store: this tells a whole record from a broken one, the table's own checks do the rest. */
const isRecord = (value: unknown): value is InquiryRecord =>
  isObject(value) &&
  [
    value.context,
    value.idempotencyKey,
    value.reference,
    value.receivedAt,
    value.status,
    value.messageDigest,
  ].every(isText) &&
  isObject(value.inquiry) &&
  [value.inquiry.name, value.inquiry.email, value.inquiry.message].every(isText) &&
  isObject(value.origin) &&
  isObject(value.score) &&
  Array.isArray(value.score.reasons);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
