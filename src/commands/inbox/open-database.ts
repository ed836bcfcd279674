import { join } from "node:path";
import { NetlifyDB } from "@netlify/database-dev";
import pg from "pg";
import { fromPool } from "../../../netlify/store/connection.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { readLocalState } from "./local-state.ts";

type OpenDatabase = { db: Database; isLocal: boolean; close(): Promise<void> };

/**
 * The database that `NETLIFY_DB_URL` names, as it stands in the site's environment; else the local one: that of a running
 * `npm start`, or, where none runs, the same files opened here. Two at once on the same files would damage them.
 */
export async function openDatabase(root: string, url: string | undefined): Promise<OpenDatabase> {
  if (url) return { ...connect(url), isLocal: false };
  const { dbConnectionString } = readLocalState(root);
  const running = dbConnectionString === null ? null : await connectIfThere(dbConnectionString);
  return { ...(running ?? (await startLocal(root))), isLocal: true };
}

type Connected = Omit<OpenDatabase, "isLocal">;

function connect(connectionString: string): Connected {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is dropped; the next query opens another.
  pool.on("error", () => {});
  return { db: fromPool(pool), close: () => pool.end() };
}

/** What was written down may be of an `npm start` that has ended. */
async function connectIfThere(connectionString: string): Promise<Connected | null> {
  const connected = connect(connectionString);
  try {
    await connected.db.query("SELECT 1", []);
    return connected;
  } catch {
    await connected.close();
    return null;
  }
}

async function startLocal(root: string): Promise<Connected> {
  const local = new NetlifyDB({ directory: join(root, ".netlify/db"), logger: () => {} });
  await local.start();
  await local.applyMigrations(join(root, "netlify/database/migrations"));
  return {
    db: {
      query: async <Row>(statement: string, values: unknown[]) =>
        (await local.query<Row>(statement, values)).rows,
    },
    close: () => local.stop(),
  };
}
