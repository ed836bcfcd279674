import { getStore } from "@netlify/blobs";
import type { DeployContext } from "../../src/domain/deploy-context.ts";

/** Where inquiries wait when Postgres does not answer. */
export type Blobs = {
  /** Resolves when the store has taken it. */
  put(key: string, text: string): Promise<void>;
  list(): Promise<string[]>;
  get(key: string): Promise<string | null>;
  delete(key: string): Promise<void>;
};

/**
 * The blob store of one context. Site stores are shared by all deploys, so the context is in the name. A plain `set`: the
 * conditional ones report success when the store refuses. Opened at each call, as Netlify asks.
 */
export function openBlobs(context: DeployContext): Blobs {
  const store = () => getStore(`inquiries-${context}`);
  return {
    async put(key, text) {
      await store().set(key, text);
    },
    async list() {
      return (await store().list()).blobs.map(({ key }) => key);
    },
    get: (key): Promise<string | null> => store().get(key, { type: "text" }),
    delete: (key) => store().delete(key),
  };
}
