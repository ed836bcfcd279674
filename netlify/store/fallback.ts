import type { Store } from "@netlify/blobs";
import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { InquiryRecord } from "../../src/domain/inquiry/index.ts";
import type { NewInquiry } from "./inquiries.ts";

/** Where inquiries wait when Postgres does not answer. */
export type FallbackStore = {
  /** Resolves when the store has taken it and gives it back. */
  put(key: string, text: string): Promise<void>;
  list(): Promise<string[]>;
  get(key: string): Promise<string | null>;
  delete(key: string): Promise<void>;
};

/**
 * The blob store of one context. Site stores are shared by all deploys, so the context is in the name. A plain `set`: the
 * conditional ones report success when the store refuses. Opened at each call, as Netlify asks; its package is loaded by the first.
 */
export function openFallbackStore(context: DeployContext): FallbackStore {
  const store = async (): Promise<Store> => (await import("@netlify/blobs")).getStore(`inquiries-${context}`);
  return {
    async put(key, text) {
      await (await store()).set(key, text);
      if ((await readBack(await store(), key)) !== text)
        throw new Error("the blob store did not keep what it took");
    },
    async list() {
      return (await (await store()).list()).blobs.map(({ key }) => key);
    },
    get: async (key): Promise<string | null> => (await store()).get(key, { type: "text" }),
    delete: async (key) => (await store()).delete(key),
  };
}

/** Past any cache; where the platform has no address for that, as the store answers. */
async function readBack(store: Store, key: string): Promise<string | null> {
  try {
    return await store.get(key, { type: "text", consistency: "strong" });
  } catch (error) {
    if (error instanceof Error && error.name === "BlobsConsistencyError")
      return store.get(key, { type: "text" });
    throw error;
  }
}

/** Which shape a blob has: the next release must still be able to read the last one's. */
const VERSION = 1;

export const writeBlobRecord = (candidate: NewInquiry): string =>
  JSON.stringify({ version: VERSION, ...candidate });

/** What `writeBlobRecord` wrote, or null for anything else: it is then left where it is, for a person to look at. */
export function readBlobRecord(text: string): NewInquiry | null {
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
