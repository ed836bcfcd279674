import { createServer } from "node:http";
import pg from "pg";
import { toContactDeps } from "../../../netlify/contact/handler.ts";
import { createMailer } from "../../../netlify/delivery/mail.ts";
import { fromPool } from "../../../netlify/store/database.ts";
import { openFallbackStore } from "../../../netlify/store/fallback.ts";
import { answerContact } from "./contact.ts";
import { createDeps } from "./deps.ts";

/** A process to be killed: the contact function behind a plain HTTP server. Prints its port when it listens; ends when its standard input closes. */
process.stdin.on("end", () => process.exit()).resume();
const pool = new pg.Pool({ connectionString: process.env.NETLIFY_DB_URL, max: 20 });
pool.on("error", () => {});
const login = null;
const deps = toContactDeps(
  createDeps({
    db: fromPool(pool),
    blobs: openFallbackStore("production"),
    mailer: createMailer(
      { host: "127.0.0.1", port: Number(process.env.SMTP_PORT), login },
      "forms@firm.example",
    ),
  }),
);

const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const request = new Request("http://localhost/api/contact", {
    method: "POST",
    headers: { "Content-Type": incoming.headers["content-type"] ?? "" },
    body: Buffer.concat(chunks),
  });
  const answer = await answerContact(request, deps);
  const status =
    answer.kind === "problem" ? answer.problem.status : answer.kind === "file" ? 200 : answer.status;
  outgoing.writeHead(status).end(answer.kind === "json" ? JSON.stringify(answer.value) : "");
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address !== null ? address.port : 0);
});
