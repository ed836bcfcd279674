import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openFallbackStore } from "../../../netlify/store/fallback.ts";
import { startBlobs } from "../../support/inquiries/servers.ts";

const before = process.env.NETLIFY_BLOBS_CONTEXT;
afterEach(() => {
  if (before === undefined) delete process.env.NETLIFY_BLOBS_CONTEXT;
  else process.env.NETLIFY_BLOBS_CONTEXT = before;
});

/** A store that says 200 to everything it is given and has nothing when it is asked. */
async function startForgetful(): Promise<{ context: string; server: Server }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(request.method === "GET" ? 404 : 200).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const facts = { edgeURL: url, uncachedEdgeURL: url, siteID: "site", token: "token", deployID: "deploy" };
  return { context: Buffer.from(JSON.stringify(facts)).toString("base64"), server };
}

describe("the fallback store", () => {
  it("gives back what it took", async () => {
    const blobs = await startBlobs();
    process.env.NETLIFY_BLOBS_CONTEXT = blobs.context;
    const store = openFallbackStore("production");
    await store.put("key", "words");
    expect(await store.get("key")).toBe("words");
    expect(await store.list()).toEqual(["key"]);
    await blobs.stop();
  });

  it("has kept nothing where it answers 200 and does not give it back", async () => {
    const { context, server } = await startForgetful();
    process.env.NETLIFY_BLOBS_CONTEXT = context;
    await expect(openFallbackStore("production").put("key", "words")).rejects.toThrow("did not keep");
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
