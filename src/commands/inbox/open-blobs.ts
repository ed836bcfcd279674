import { join } from "node:path";
import { BlobsServer } from "@netlify/blobs/server";
import { type FallbackStore, openFallbackStore } from "../../../netlify/store/fallback.ts";
import type { DeployContext } from "../../domain/deploy-context.ts";
import { readLocalState } from "./local-state.ts";

type Variables = Readonly<Record<string, string | undefined>>;
type OpenBlobs = { blobs: FallbackStore; close(): Promise<void> };

/** What the Netlify CLI calls a site that has no id. */
const UNLINKED = "unlinked";

/** The spare store on this machine: the files that `npm start` keeps it in. */
export async function openLocalBlobs(root: string, context: DeployContext): Promise<OpenBlobs> {
  const directory = join(root, ".netlify/blobs-serve");
  const server = new BlobsServer({ directory, token: "local", logger: () => {} });
  const { port } = await server.start();
  const url = `http://localhost:${port}`;
  const siteID = readLocalState(root).siteId ?? UNLINKED;
  setContext({ edgeURL: url, uncachedEdgeURL: url, siteID, token: "local", deployID: "0" });
  return { blobs: openFallbackStore(context), close: () => server.stop() };
}

/** The site's own, by Netlify's API. Asked at the first use: only erasing needs it. */
export function openLinkedBlobs(root: string, context: DeployContext, variables: Variables): OpenBlobs {
  const siteID = variables.NETLIFY_SITE_ID ?? readLocalState(root).siteId;
  const token = variables.NETLIFY_AUTH_TOKEN;
  if (siteID && token) setContext({ siteID, token });
  return { blobs: openFallbackStore(context), close: async () => {} };
}

/** The one way `@netlify/blobs` takes settings that are not arguments. */
function setContext(facts: Record<string, string>): void {
  process.env.NETLIFY_BLOBS_CONTEXT = Buffer.from(JSON.stringify(facts)).toString("base64");
}
