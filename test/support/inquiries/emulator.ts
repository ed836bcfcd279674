import { NetlifyDB } from "@netlify/database-dev";
import type { Database } from "../../../netlify/store/database.ts";

const MIGRATIONS = "netlify/database/migrations";

/** Postgres in this process, with our migrations: what `netlify dev` runs. All callers share one session. */
export type Emulator = Database & { empty(): Promise<void>; stop(): Promise<void> };

/** `migrations`: the folder they stand in. */
export async function startEmulator(migrations = MIGRATIONS): Promise<Emulator> {
  const emulator = new NetlifyDB({ logger: () => {} });
  await emulator.start();
  await emulator.applyMigrations(migrations);
  return {
    query: async <Row>(statement: string, values: unknown[]) =>
      (await emulator.query<Row>(statement, values)).rows,
    empty: async () => {
      await emulator.exec("TRUNCATE inquiry, outbox, note, heartbeat RESTART IDENTITY CASCADE");
    },
    stop: () => emulator.stop(),
  };
}
