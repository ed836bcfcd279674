import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { flushCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { openDatabase } from "./database.ts";
import { findFunction, functionContext, loadFunctions } from "./functions.ts";
import { parseHeadersFile } from "./headers-file.ts";
import { answerStatic } from "./static-files.ts";

/**
 * A built project on a free port, as Netlify serves it but without the command-line tool's start-up time:
 * `node main.ts FOLDER` prints its address and serves until it is ended, or until its standard input closes, which it does
 * when the process that started it is gone. A line of it is an object of environment variables to set, or to delete where
 * they are null; it is answered by a line.
 */
createInterface(process.stdin)
  .on("line", (line) => {
    for (const [name, value] of Object.entries<string | null>(JSON.parse(line))) {
      if (value === null) delete process.env[name];
      else process.env[name] = value;
    }
    console.log("set");
  })
  .on("close", () => process.exit());

const root = resolve(process.argv[2] ?? ".");
const folder = join(root, "_site");
const rules = parseHeadersFile(readFileSync(join(folder, "_headers"), "utf8"));

const database = await openDatabase(join(root, ".netlify/db"), join(root, "netlify/database/migrations"));
process.env.NETLIFY_DB_URL = await database.start();

const routes = await loadFunctions(root);
// It is killed in the end, and would keep nothing of what it compiled.
flushCompileCache();
const waiting: Promise<unknown>[] = [];

const server = createServer(async (incoming, outgoing) => {
  const request = await toRequest(incoming);
  const { pathname } = new URL(request.url);
  const handler = findFunction(routes, pathname);
  const response = handler
    ? await handler(request, functionContext(waiting))
    : answerStatic(folder, rules, pathname);
  await send(response, outgoing);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://localhost:${address.port}`);
});

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers,
    body: hasBody ? Buffer.concat(chunks) : null,
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  // As pairs: an object would keep one of two cookies.
  outgoing.writeHead(response.status, [...response.headers].flat());
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
