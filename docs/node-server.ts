/** Casebook on any machine with Node 24 and any Postgres, built before; docs/operators.md says how. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join, normalize } from "node:path";
import { Readable } from "node:stream";

type Handler = (request?: Request, context?: object) => Promise<Response>;
const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, "_site", normalize(path)));
const linesOf = (path: string) => String(read(path)).split("\n").filter(Boolean);
const redirects = new Map(linesOf("_redirects").map((line) => line.split(" ") as [string, string]));
const types =
  "html text/html js text/javascript json application/json xml application/xml svg image/svg+xml md text/markdown png image/png webp image/webp avif image/avif jpeg image/jpeg ico image/x-icon woff2 font/woff2 txt text/plain pdf application/pdf webmanifest application/manifest+json";
const typeOf = (path: string) => new RegExp(`(?:^| )${path.split(".").pop()} (\\S+)`).exec(types)?.[1];

const routes: { pattern: URLPattern; handler: Handler }[] = [];
for (const name of readdirSync(join(root, "functions"))) {
  const { default: handler, config } = await import(join(root, "functions", name));
  for (const path of [config.path ?? []].flat())
    routes.push({ pattern: new URLPattern({ pathname: `${path}{/}?` }), handler });
  if (config.schedule) setInterval(() => isDue(config.schedule) && handler().catch(console.error), 60_000);
}

/** Minutes and hours of a cron line, which are all that ours have: "30 5 * * *". */
function isDue(schedule: string): boolean {
  const now = [new Date().getUTCMinutes(), new Date().getUTCHours()];
  const isNow = (part: string, at: number) =>
    (part[0] === "*" ? at % Number(part.slice(2) || 1) : at - +part) === 0;
  return now.every((at, index) => isNow(schedule.split(" ")[index] ?? "*", at));
}

/** The headers of a path in `_headers`: those of its own line and of all that end in a star above it. */
function headersOf(path: string): [string, string][] {
  let isOurs = false;
  return linesOf("_headers").flatMap((line): [string, string][] => {
    const [, name, value = ""] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
    if (!name) isOurs = line.endsWith("/*") ? `${path}/`.startsWith(line.slice(0, -1)) : line === path;
    return name && isOurs ? [[name, value]] : [];
  });
}

function answerFile(path: string): Response {
  for (const name of [path, `${path}index.html`, `${path}/index.html`].filter((each) =>
    /\.\w+$/.test(each),
  )) {
    try {
      const headers = new Map([
        ["Content-Type", `${typeOf(name) ?? "application/octet-stream"}; charset=utf-8`],
        ...headersOf(path),
      ]);
      return new Response(read(name), { headers: [...headers] });
    } catch {}
  }
  const moved = redirects.get(path) ?? redirects.get(path.replace(/\/$/, ""));
  if (moved) return new Response(null, { status: 301, headers: { Location: moved } });
  return new Response(read("404.html"), {
    status: 404,
    headers: [["Content-Type", "text/html"], ...headersOf(path)],
  });
}

async function answer(incoming: IncomingMessage): Promise<Response> {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
  const { method = "GET", headers } = incoming;
  const body = method === "GET" || method === "HEAD" ? null : Readable.toWeb(incoming);
  const request = new Request(url, { method, headers, body, duplex: "half" } as RequestInit);
  const context = {
    ip: incoming.socket.remoteAddress,
    waitUntil: (work: Promise<void>) => work.catch(console.error),
  };
  const route = routes.find(({ pattern }) => pattern.test(url));
  return route ? route.handler(request, context) : answerFile(decodeURI(url.pathname));
}

createServer(async (incoming, outgoing) => {
  const response = await answer(incoming).catch(() => new Response("Bad request", { status: 400 }));
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, [...response.headers].flat()).end(body);
}).listen(process.env.PORT ?? 8080, () => console.log("Casebook answers"));
