import { NetlifyDB } from "@netlify/database-dev";
import type { Database } from "../../../netlify/store/database.ts";

const MIGRATIONS = "netlify/database/migrations";

/** Postgres in this process, with our migrations: what `netlify dev` runs. All callers share one session. */
export type Emulator = Database & { empty(): Promise<void>; stop(): Promise<void> };

/** The one of this worker, which the test files that it runs use in turn: starting it takes longer than most of them. */
let shared: Promise<NetlifyDB> | null = null;

/** Empty, whatever the test file before left in it. It ends with the worker. */
export async function startEmulator(): Promise<Emulator> {
  shared ??= start(MIGRATIONS);
  const emulator = await shared;
  const tables = await emulator.query<{ name: string }>(
    "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  await emulator.exec(`TRUNCATE ${tables.rows.map(({ name }) => name).join(", ")} RESTART IDENTITY CASCADE`);
  return toDatabase(emulator, async () => {});
}

/** One of its own with the migrations of another folder. */
export async function startOwnEmulator(migrations: string): Promise<Emulator> {
  const emulator = await start(migrations);
  return toDatabase(emulator, () => emulator.stop());
}

async function start(migrations: string): Promise<NetlifyDB> {
  const emulator = new NetlifyDB({ logger: () => {} });
  await emulator.start();
  await emulator.applyMigrations(migrations);
  return emulator;
}

function toDatabase(emulator: NetlifyDB, stop: () => Promise<void>): Emulator {
  return {
    query: async <Row>(statement: string, values: unknown[]) =>
      (await emulator.query<Row>(statement, values)).rows,
    empty: async () => {
      await emulator.exec(
        "TRUNCATE inquiry, outbox, note, heartbeat, delivery_alert, spam_word, blocked_sender RESTART IDENTITY CASCADE",
      );
    },
    stop,
  };
}
