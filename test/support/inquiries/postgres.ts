import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { fromPool } from "../../../netlify/store/connection.ts";
import type { Database } from "../../../netlify/store/database.ts";

const DEBIAN = "/usr/lib/postgresql";
const MIGRATIONS = "netlify/database/migrations";
/** The user Debian makes for the server, which refuses to run as root. */
const USER = "postgres";

export type Postgres = {
  url: string;
  db: Database;
  empty(): Promise<void>;
  /** Ends the server as a crash does; connections break, committed rows stay. */
  crash(): void;
  start(): void;
  stop(): Promise<void>;
};

/** A real PostgreSQL with our migrations, in a temporary folder and on a free port. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findServer() ?? installServer();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const port = await findPort();
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`;
  const asUser = isRoot() ? ["runuser", "-u", USER, "--"] : [];
  const run = (program: string, ...options: string[]): void => {
    const [command = "", ...rest] = [...asUser, join(bin, program), ...options];
    execFileSync(command, rest, { stdio: "ignore", cwd: folder });
  };
  if (isRoot()) execFileSync("chown", [USER, folder]);
  const data = join(folder, "data");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  const start = (): void =>
    run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start");
  const end = (mode: string): void => run("pg_ctl", "-D", data, "-w", "-m", mode, "stop");
  run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
  start();
  const pool = new pg.Pool({ connectionString: url, max: 40 });
  pool.on("error", () => {});
  for (const file of readdirSync(MIGRATIONS).sort())
    await pool.query(readFileSync(join(MIGRATIONS, file), "utf8"));
  return {
    url,
    db: fromPool(pool),
    empty: async () => void (await pool.query("TRUNCATE inquiry, outbox, note RESTART IDENTITY CASCADE")),
    crash: () => end("immediate"),
    start,
    stop: async () => {
      await pool.end();
      end("fast");
      rmSync(folder, { recursive: true });
    },
  };
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

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
