import { resolve } from "node:path";
import { migrateLocalDatabase } from "./local/migrate.ts";
import { findPort } from "./local/ports.ts";
import { type ProcessGroup, startGroup } from "./local/process-group.ts";
import { answers } from "./local/wait.ts";

const root = resolve(import.meta.dirname, "../..");
const DEFAULT_PORT = 8888;
const DATABASE_HINT = "netlify database reset starts with an empty one";

const groups = new Set<ProcessGroup>();
let ending = false;
let ready = false;
let held = "";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));

try {
  await start(Number(process.env.PORT) || DEFAULT_PORT);
} catch (error) {
  if (!ending) await fail(error instanceof Error ? error.message : String(error));
}

/** Migrations and a first build; then one process that rebuilds and one that serves, until one of them or a signal ends all. */
async function start(port: number): Promise<void> {
  if ((await findPort(port)) === null) {
    throw new Error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=8890 npm start`);
  }
  const built = run("build", ["src/commands/build.ts"]).exited;
  await migrateLocalDatabase(root).catch((error: unknown) => {
    throw new Error(`The local database in .netlify/db does not open (${error}); ${DATABASE_HINT}.`);
  });
  if ((await built) !== 0) throw new Error("The first build failed; see above.");
  if (ending) return;
  const rebuild = run("rebuild", ["--watch", "--watch-preserve-output", eleventy, "--watch", "--quiet"]);
  const serve = run("serve", [netlify, "dev", ...(await serveOptions(port))], { BROWSER: "none" });
  const url = `http://localhost:${port}`;
  const stopped = Promise.race([rebuild, serve].map((group) => group.exited.then(() => group.name)));
  const first = await Promise.race([stopped, answers(url).then(() => null)]);
  if (ending) return;
  if (first === null) {
    ready = true;
    console.log(`Casebook is ready: ${url}  (Ctrl-C stops it)`);
  }
  const name = first ?? (await stopped);
  if (!ending) throw new Error(`The ${name} process ended by itself; see above.`);
}

const eleventy = "node_modules/@11ty/eleventy/cmd.cjs";
const netlify = "node_modules/netlify-cli/bin/run.js";

async function serveOptions(port: number): Promise<string[]> {
  const ports = ["--port", port, "--staticServerPort", await findPort(), "--functionsPort", await findPort()];
  return ["--offline", "--no-open", "--internal-disable-edge-functions", ...ports.map(String)];
}

function run(name: string, args: string[], env: NodeJS.ProcessEnv = {}): ProcessGroup {
  if (ending) throw new Error("stopped");
  const group = startGroup({ name, args, cwd: root, env, onOutput });
  groups.add(group);
  void group.exited.then(() => groups.delete(group));
  return group;
}

/** While starting, what the tools say is of interest only if it fails. */
function onOutput(text: string): void {
  if (ready) process.stdout.write(text);
  else held += text;
}

async function fail(message: string): Promise<void> {
  process.stderr.write(held);
  console.error(message);
  await end(1);
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await Promise.all([...groups].map((group) => group.end()));
  process.exit(code);
}
