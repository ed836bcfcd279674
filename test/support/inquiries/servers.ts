import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobsServer } from "@netlify/blobs/server";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type ReceivedMail = { raw: string; parsed: ParsedMail; from: string; to: string[] };
export type SmtpCatcher = { port: number; mails: ReceivedMail[]; stop(): Promise<void> };

/** A real SMTP server in this process that keeps what it accepts. `options` make it refuse, stall or ask for more. */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<SmtpCatcher> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        mails.push({ raw, parsed: await simpleParser(raw), from, to: rcptTo.map(({ address }) => address) });
        callback();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

export type CaughtPost = { headers: IncomingHttpHeaders; body: string };
export type Reply = { status: number; headers?: Record<string, string> };

/** An https server with a certificate of its own that keeps what it is sent. `reply` null: it never answers. */
export async function startHttps(reply: (post: CaughtPost) => Reply | null = () => ({ status: 204 })) {
  const { key, cert } = makeCertificate();
  const posts: CaughtPost[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("utf8");
    });
    request.on("end", () => {
      const post = { headers: request.headers, body };
      posts.push(post);
      const answer = reply(post);
      if (answer !== null) response.writeHead(answer.status, answer.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `https://localhost:${port}/hook`, port, ca: cert, posts, stop };
}

/** Node can use a certificate but not make one. */
function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const request =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost";
  execFileSync(
    "openssl",
    [
      ...request.split(" "),
      "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1",
      "-keyout",
      key,
      "-out",
      cert,
    ],
    {
      stdio: "ignore",
    },
  );
  const pair = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  rmSync(folder, { recursive: true });
  return pair;
}

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
