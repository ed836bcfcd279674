import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobsServer } from "@netlify/blobs/server";

/** Netlify's own local blob server; `context` is what `NETLIFY_BLOBS_CONTEXT` must hold to reach it. */
export async function startBlobs() {
  const directory = mkdtempSync(join(tmpdir(), "blobs-"));
  const server = new BlobsServer({ directory, token: "token", logger: () => {} });
  const { port } = await server.start();
  const url = `http://localhost:${port}`;
  const facts = {
    apiURL: url,
    edgeURL: url,
    uncachedEdgeURL: url,
    siteID: "site",
    token: "token",
    deployID: "deploy",
  };
  return {
    context: Buffer.from(JSON.stringify(facts)).toString("base64"),
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
