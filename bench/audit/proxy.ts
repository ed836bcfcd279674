import { once } from "node:events";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import { brotli } from "../../test/support/pages/weigh.ts";
import { makeCertificate } from "./certificate.ts";

/** What a content delivery network does before a site: HTTP/2 over TLS, brotli, and answers kept. */
export type CachingProxy = { url: string; stop(): void };

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

const COMPRESSED = /^(?:text\/|application\/(?:json|xml|javascript|\w+\+(?:json|xml))|image\/svg)/;
/** Of one connection of HTTP/1, and so not of HTTP/2 (RFC 9113, section 8.2.2). */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "content-length"]);

export async function startCachingProxy(origin: string): Promise<CachingProxy> {
  const kept = new Map<string, Promise<Answer>>();
  const answer = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const answering = kept.get(request.url) ?? fetchAnswer(origin + request.url);
    kept.set(request.url, answering);
    const { status, headers, body } = await answering;
    response.writeHead(status, headers);
    response.end(body);
  };
  const server = createSecureServer({ ...makeCertificate(), allowHTTP1: true }, (request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.stream.destroy(error instanceof Error ? error : undefined),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the front server has no port");
  return { url: `https://localhost:${address.port}`, stop: () => void server.close() };
}

async function fetchAnswer(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: "manual" });
  const plain = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !HOP_BY_HOP.has(name)));
  if (!COMPRESSED.test(headers["content-type"] ?? ""))
    return { status: response.status, headers, body: plain };
  return { status: response.status, headers: { ...headers, "content-encoding": "br" }, body: brotli(plain) };
}
