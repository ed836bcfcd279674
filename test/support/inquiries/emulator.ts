import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "../../../netlify/store/database.ts";
import { openInMemory } from "../site-server/database.ts";

const MIGRATIONS = "netlify/database/migrations";

/** Postgres in this process, with our migrations: what `netlify dev` runs. All callers share one session. */
export type Emulator = Database & { empty(): Promise<void>; stop(): Promise<void> };

/** The one of this worker, which the test files that it runs use in turn: starting it takes longer than most of them. */
let shared: Promise<PGlite> | null = null;

/** Empty, whatever the test file before left in it. It ends with the worker. */
export async function startEmulator(): Promise<Emulator> {
  shared ??= openInMemory(MIGRATIONS);
  const emulator = await toEmulator(await shared, async () => {});
  await emulator.empty();
  return emulator;
}

/** One of its own with the migrations of another folder. */
export async function startOwnEmulator(migrations: string): Promise<Emulator> {
  const database = await openInMemory(migrations);
  return toEmulator(database, () => database.close());
}

async function toEmulator(database: PGlite, stop: () => Promise<void>): Promise<Emulator> {
  const namesIn = async (catalogue: string, column: string): Promise<string[]> => {
    const statement = `SELECT format('%I', ${column}) AS name FROM ${catalogue} WHERE schemaname = 'public'`;
    return (await database.query<{ name: string }>(statement)).rows.map(({ name }) => name);
  };
  const tables = await namesIn("pg_tables", "tablename");
  const sequences = await namesIn("pg_sequences", "sequencename");
  // TRUNCATE gives each table and index a new file, which takes twenty times as long. As a replica, no trigger and no
  // foreign key asks for an order.
  const empty = [
    "SET session_replication_role = replica",
    ...tables.map((name) => `DELETE FROM ${name}`),
    ...sequences.map((name) => `SELECT setval('${name}', 1, false)`),
    "RESET session_replication_role",
  ].join(";");
  return {
    query: async <Row>(statement: string, values: unknown[]) =>
      (await database.query<Row>(statement, values)).rows,
    /** All that our migrations make, and the numbers of its rows. */
    empty: async () => void (await database.exec(empty)),
    stop,
  };
}
