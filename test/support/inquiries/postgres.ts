import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Database } from "../../../netlify/store/database.ts";
import { fromPool } from "../../../netlify/store/database.ts";
import { findPort } from "../../../src/commands/local/ports.ts";

const DEBIAN = "/usr/lib/postgresql";
const MIGRATIONS = "netlify/database/migrations";
/** The user Debian makes for the server, which refuses to run as root. */
const USER = "postgres";

export type Postgres = { url: string; db: Database; empty(): Promise<void>; stop(): Promise<void> };

export type OwnPostgres = Postgres & {
  /** Ends the server as a crash does; connections break, committed rows stay. */
  crash(): void;
  start(): void;
};

/**
 * A database with our migrations on a real PostgreSQL: on the server that `TEST_POSTGRES_URL` names, which a workflow runs
 * as a service, else on one of its own.
 */
export async function startPostgres(): Promise<Postgres> {
  const service = process.env.TEST_POSTGRES_URL;
  if (service === undefined) return startOwnPostgres();
  const name = `casebook_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: service });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(service);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href);
  return {
    ...database,
    stop: async () => {
      await database.stop();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** A PostgreSQL of the test's own, in a temporary folder and on a free port: one that may crash. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const bin = findServer() ?? installServer();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const port = (await findPort()) ?? 0;
  const asUser = isRoot() ? ["runuser", "-u", USER, "--"] : [];
  const commandOf = (program: string, ...options: string[]) => [...asUser, join(bin, program), ...options];
  const run = (program: string, ...options: string[]): void => {
    const [command = "", ...rest] = commandOf(program, ...options);
    execFileSync(command, rest, { stdio: "ignore", cwd: folder });
  };
  if (isRoot()) execFileSync("chown", [USER, folder]);
  const data = join(folder, "data");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  const start = (): void =>
    run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start");
  const stopWith = (mode: string): string[] => ["pg_ctl", "-D", data, "-w", "-m", mode, "stop"];
  run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
  start();
  const [program = "", ...options] = stopWith("immediate");
  const endGuard = guard(folder, commandOf(program, ...options));
  const database = await openDatabase(`postgres://${USER}@127.0.0.1:${port}/postgres`);
  return {
    ...database,
    crash: () => run(program, ...options),
    start,
    stop: async () => {
      await database.stop();
      endGuard();
      const [stop = "", ...how] = stopWith("fast");
      run(stop, ...how);
      rmSync(folder, { recursive: true });
    },
  };
}

async function openDatabase(url: string): Promise<Postgres> {
  const pool = new pg.Pool({ connectionString: url, max: 40 });
  pool.on("error", () => {});
  for (const file of readdirSync(MIGRATIONS).sort())
    await pool.query(readFileSync(join(MIGRATIONS, file), "utf8"));
  return {
    url,
    db: fromPool(pool),
    empty: async () => void (await pool.query("TRUNCATE inquiry, outbox, note RESTART IDENTITY CASCADE")),
    stop: () => pool.end(),
  };
}

/** Ends the server when this process is gone, however it ended: `pg_ctl` makes it nobody's child. */
function guard(folder: string, command: string[]): () => void {
  const script = `
    const [folder, program, ...options] = process.argv.slice(1);
    process.stdin.on("end", () => {
      require("node:child_process").spawnSync(program, options);
      require("node:fs").rmSync(folder, { recursive: true, force: true });
    }).resume();`;
  const child = spawn(process.execPath, ["-e", script, "--", folder, ...command], {
    stdio: ["pipe", "ignore", "ignore"],
    // Ctrl-C ends a whole group of processes.
    detached: true,
  });
  return () => void child.kill("SIGKILL");
}

const isRoot = (): boolean => process.getuid?.() === 0;

function findServer(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

function installServer(): string {
  try {
    if (isRoot())
      execFileSync("sh", ["-c", "apt-get update && apt-get install -y postgresql"], { stdio: "ignore" });
  } catch {
    // Told below.
  }
  const bin = findServer();
  if (bin === null)
    throw new Error("PostgreSQL is not installed: apt-get install postgresql, then run this again");
  return bin;
}
