import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { findSettingFaults } from "../../netlify/settings.ts";
import { openLocalDatabase } from "./local/database.ts";
import { localPassphrase } from "./local/passphrase.ts";
import { findPort, waitUntilServing } from "./local/ports.ts";
import { type ProcessGroup, startGroup } from "./local/process-group.ts";
import { explainFolder } from "./local/project-folder.ts";
import { watchForChanges } from "./local/rebuilder.ts";
import { createSiteBuilder } from "./local/site-builder.ts";

const root = resolve(import.meta.dirname, "../..");
const DEFAULT_PORT = 8888;
const NETLIFY = ["src/commands/local/netlify-cli.ts", "node_modules/netlify-cli/bin/run.js"];
/** ms. A server that lived less long has something wrong with it, and waits for the next change. */
const SHORT_LIFE = 5_000;
/** Everything that is asked for lies on this machine: a proxy that is away must not stop a start. */
const NO_PROXY = Object.fromEntries(
  ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"].map((name) => [
    name,
    undefined,
  ]),
);
const WATCHED = ["src", "functions", "netlify", ".eleventy.js", "netlify.toml"];

const groups = new Set<ProcessGroup>();
let ending = false;
let quiet = true;
let held = "";
/** Called when a change has started a server again. */
let restarted = (): void => {};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
// Started by a program over a channel, it ends when that program does, however that one ended.
process.on("disconnect", () => void end(0));

try {
  await start(Number(process.env.PORT) || DEFAULT_PORT);
} catch (error) {
  if (!ending) await fail(error instanceof Error ? error.message : String(error));
}

/** A first build, while the Netlify CLI is loaded; then the CLI, and a build on every change, until a signal ends all. */
async function start(port: number): Promise<void> {
  const fault = explainFolder(root);
  if (fault !== null) throw new Error(fault);
  const faults = findSettingFaults(readVariables(root));
  if (faults.length > 0) {
    throw new Error(
      [...faults, "Settings stand in the environment and in .env; .env.example explains them."].join("\n"),
    );
  }
  if ((await findPort(port)) === null) {
    throw new Error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=8890 npm start`);
  }
  // Watched from the start: what is edited while the first build runs is built after it.
  const changes = watchForChanges(WATCHED);
  const inbox = localPassphrase(root);
  const load = () => loadServer(inbox?.env);
  const serve = async (): Promise<ProcessGroup> => {
    const group = load();
    await serveOn(port, group);
    return group;
  };
  const database = openLocalDatabase(root);
  let server = load();
  const builder = createSiteBuilder(
    (name, args, options) => run(name, args, {}, options),
    async () => {
      // The CLI ends where a function does not compile; the next change may have mended it.
      if (ending || groups.has(server)) return;
      server = await serve();
      restarted();
    },
  );
  const [isBuilt] = await Promise.all([builder.start(), database.prepare(), changes.isReady]);
  if (!isBuilt) throw new Error("The first build failed: see above.");
  const url = `http://localhost:${port}`;
  console.error("Starting the local server");
  await serveOn(port, server);
  let isServing = false;
  const isUp = waitUntilServing(url).then(() => {
    isServing = true;
  });
  await Promise.race([Promise.all([isUp, database.migrate(() => isServing)]), server.exited]);
  if (ending) return;
  if (!groups.has(server)) throw new Error("netlify dev ended by itself: see above.");
  quiet = false;
  console.log(`Casebook is ready: ${url}  (Ctrl-C stops it)`);
  if (inbox) console.log(`The inbox: ${url}/inbox/  (passphrase ${inbox.passphrase})`);
  changes.begin(async (changed) => {
    if (!ending) await builder.update(changed);
  });
  while (!ending) {
    const started = performance.now();
    const current: ProcessGroup = server;
    await current.exited;
    if (ending || server !== current) continue;
    // Whatever it started goes with it, or would hold its database and ports.
    await current.end();
    if (performance.now() - started < SHORT_LIFE) {
      console.error("netlify dev ended by itself: see above. It is started again at the next change.");
      await new Promise<void>((resolve) => {
        restarted = resolve;
      });
      continue;
    }
    console.error("netlify dev ended by itself and is started again.");
    server = await serve();
  }
}

/** What the functions will be given: the environment, which counts before the files, as the Netlify CLI reads them. */
function readVariables(folder: string): NodeJS.Dict<string> {
  const files = [".env", ".env.development", ".env.local", ".env.development.local"].map((name) => {
    try {
      return parseEnv(readFileSync(join(folder, name), "utf8"));
    } catch {
      return {};
    }
  });
  return Object.assign({}, ...files, process.env);
}

/** Has the Netlify CLI loaded; `serveOn` has it serve. */
function loadServer(env: NodeJS.ProcessEnv = {}): ProcessGroup {
  const settings = { ...NO_PROXY, ...env, BROWSER: "none" };
  return run("netlify dev", NETLIFY, settings, { onMessage: () => {} });
}

async function serveOn(port: number, server: ProcessGroup): Promise<void> {
  server.send(["dev", ...(await serverOptions(port))]);
}

async function serverOptions(port: number): Promise<string[]> {
  const ports = [
    "--port",
    port,
    "--staticServerPort",
    await findPort(),
    "--functions-port",
    await findPort(),
  ];
  return ["--offline", "--no-open", "--internal-disable-edge-functions", ...ports.map(String)];
}

function run(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  options: { sharesErrors?: boolean; onMessage?: (message: unknown) => void } = {},
): ProcessGroup {
  if (ending) throw new Error("ending");
  const group = startGroup({ name, args, cwd: root, env, onOutput, ...options });
  groups.add(group);
  void group.exited.then(() => groups.delete(group));
  return group;
}

/** While starting, what the tools say is of interest only if they fail. */
function onOutput(text: string): void {
  if (quiet) held += text;
  else process.stdout.write(text);
}

async function fail(message: string): Promise<void> {
  if (quiet) process.stderr.write(held);
  console.error(message);
  await end(1);
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await Promise.all([...groups].map((group) => group.end()));
  process.exit(code);
}
