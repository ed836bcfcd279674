import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { NetlifyDB } from "@netlify/database-dev";
import { withLock } from "../lock.ts";
import { ROOT } from "../project.ts";

/** Where the databases that are copied lie: named by the migrations they hold, and kept between runs. */
const MADE = join(ROOT, ".cache/databases");

/**
 * Opens an empty database with the migrations of a folder, which lies in `folder` and goes with it. Setting one up takes four
 * times as long as opening a copy: it is set up once for all servers.
 */
export async function openDatabase(folder: string, migrations: string): Promise<NetlifyDB> {
  const made = join(MADE, hashOfFiles(migrations));
  mkdirSync(MADE, { recursive: true });
  await withLock(
    `${made}.lock`,
    () => {},
    async () => {
      if (!existsSync(made)) await setUp(made, migrations);
    },
  );
  cpSync(made, folder, { recursive: true });
  return new NetlifyDB({ directory: folder, logger: () => {} });
}

/** A folder that is there is whole: it gets its name when the database has been closed. */
async function setUp(made: string, migrations: string): Promise<void> {
  const unfinished = `${made}.${process.pid}`;
  const database = new NetlifyDB({ directory: unfinished, logger: () => {} });
  await database.start();
  await database.applyMigrations(migrations);
  await database.stop();
  renameSync(unfinished, made);
}

function hashOfFiles(folder: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names.filter((each) => each.endsWith(".sql")))
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
