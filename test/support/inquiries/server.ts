import { createServer } from "node:http";
import pg from "pg";
import { createMailer } from "../../../netlify/channels/smtp.ts";
import { createContactHandler } from "../../../netlify/contact/handler.ts";
import { createContactWorld } from "../../../netlify/contact/world.ts";
import { fromPool } from "../../../netlify/database/connection.ts";
import { openBlobs } from "../../../netlify/inquiries/blobs.ts";
import { createService } from "./service.ts";

/** A process to be killed: the contact function behind a plain HTTP server. Prints its port when it listens; ends when its standard input closes. */
process.stdin.on("end", () => process.exit()).resume();
const pool = new pg.Pool({ connectionString: process.env.NETLIFY_DB_URL, max: 20 });
pool.on("error", () => {});
const login = null;
const handle = createContactHandler(
  createContactWorld(
    createService({
      db: fromPool(pool),
      blobs: openBlobs("production"),
      mailer: createMailer(
        { host: "127.0.0.1", port: Number(process.env.SMTP_PORT), login },
        "forms@firm.example",
      ),
    }),
  ),
);

const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const request = new Request("http://localhost/api/contact", {
    method: "POST",
    headers: { "Content-Type": incoming.headers["content-type"] ?? "" },
    body: Buffer.concat(chunks),
  });
  const answer = await handle(request, () => {});
  const status = answer.kind === "problem" ? answer.problem.status : answer.status;
  outgoing.writeHead(status).end(answer.kind === "json" ? JSON.stringify(answer.value) : "");
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address !== null ? address.port : 0);
});
