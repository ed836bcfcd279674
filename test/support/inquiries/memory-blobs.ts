import type { FallbackStore } from "../../../netlify/store/fallback.ts";

/** A blob store in a map; `isUp` false makes every call fail. */
export function createMemoryBlobs() {
  const stored = new Map<string, string>();
  const state = { isUp: true };
  const ask = async <T>(work: () => T): Promise<T> => {
    if (!state.isUp) throw new Error("blobs are down");
    return work();
  };
  const blobs: FallbackStore = {
    put: (key, text) => ask(() => void stored.set(key, text)),
    list: () => ask(() => [...stored.keys()]),
    get: (key) => ask(() => stored.get(key) ?? null),
    delete: (key) => ask(() => void stored.delete(key)),
  };
  return { blobs, stored, state };
}
