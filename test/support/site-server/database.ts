import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { applyMigrations, NetlifyDB } from "@netlify/database-dev";
import { withLock } from "../lock.ts";
import { ROOT } from "../project.ts";

/**
 * Where the databases that are copied lie: named by the migrations they hold, and kept between runs. Setting one up takes four
 * times as long as opening a copy: it is set up once for all.
 */
const MADE = join(ROOT, ".cache/test-databases");
const FILES = "files";
const ARCHIVE = "files.tar";

/** Opens an empty database with the migrations of a folder, which lies in `folder` and goes with it. */
export async function openDatabase(folder: string, migrations: string): Promise<NetlifyDB> {
  await copyDatabase(folder, migrations);
  return new NetlifyDB({ directory: folder, logger: () => {} });
}

/** Puts the files of an empty database into `folder`, with the migrations of a folder, or with none. */
export async function copyDatabase(folder: string, migrations: string | null): Promise<void> {
  cpSync(join(await makeDatabase(migrations), FILES), folder, { recursive: true });
}

/** An empty database with the migrations of a folder, in the memory of this process. */
export async function openInMemory(migrations: string): Promise<PGlite> {
  const archive = readFileSync(join(await makeDatabase(migrations), ARCHIVE));
  return PGlite.create({ loadDataDir: new Blob([archive]) });
}

async function makeDatabase(migrations: string | null): Promise<string> {
  const made = join(MADE, migrations === null ? "empty" : hashOfFiles(migrations));
  mkdirSync(MADE, { recursive: true });
  await withLock(
    `${made}.lock`,
    () => {},
    async () => {
      if (!existsSync(join(made, ARCHIVE))) await setUp(made, migrations);
    },
  );
  return made;
}

/** A folder that is there is whole: it gets its name when the database has been closed. */
async function setUp(made: string, migrations: string | null): Promise<void> {
  const unfinished = `${made}.${process.pid}`;
  mkdirSync(unfinished);
  const database = await PGlite.create(join(unfinished, FILES));
  if (migrations !== null) await applyMigrations(database, migrations);
  const archive = await database.dumpDataDir("none");
  await database.close();
  writeFileSync(join(unfinished, ARCHIVE), Buffer.from(await archive.arrayBuffer()));
  renameSync(unfinished, made);
}

function hashOfFiles(folder: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names.filter((each) => each.endsWith(".sql")))
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
