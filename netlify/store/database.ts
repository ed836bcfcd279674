/** The one thing we ask of Postgres. Every caller names its deploy context in the statement. */
export type Database = {
  /** Rows of one statement; `timeoutMs` ends the query and its connection. Throws what the driver throws. */
  query<Row>(statement: string, values: unknown[], timeoutMs?: number): Promise<Row[]>;
};

/** What we use of a pool, whichever driver is behind it. */
type Pool = {
  options: { connectionTimeoutMillis?: number | null | undefined };
  on(event: "error", listener: (error: Error) => void): unknown;
  query(query: { text: string; values: unknown[]; query_timeout: number }): Promise<{ rows: unknown[] }>;
};

const CONNECT_MS = 3_000;
const QUERY_MS = 10_000;

/** Netlify may hand a running function a new address; the connections of the old one end when they idle. */
let opened: { url: string; pool: Pool } | undefined;

/** The database of this deploy. Opened at the first query, so that a missing one fails that query and nothing else. */
export const database: Database = {
  query: async (statement, values, timeoutMs) =>
    fromPool(await openPool()).query(statement, values, timeoutMs),
};

/** `query_timeout` also drops the connection: one that hangs must not be handed to the next caller. */
export function fromPool(pool: Pool): Database {
  return {
    async query<Row>(text: string, values: unknown[], timeoutMs = QUERY_MS): Promise<Row[]> {
      const { rows } = await pool.query({ text, values, query_timeout: timeoutMs });
      return rows as Row[];
    },
  };
}

/** The driver is loaded here: of all that a function starts with it would take the longest, and most answers ask no database. */
async function openPool(): Promise<Pool> {
  const { NETLIFY_DB_URL: url, NETLIFY_DB_DRIVER: driver } = process.env;
  if (!url) throw new Error("NETLIFY_DB_URL is not set: this deploy has no database");
  const Driver = await loadDriver(driver);
  if (opened?.url !== url) opened = { url, pool: preparePool(new Driver({ connectionString: url })) };
  return opened.pool;
}

/**
 * The class whose pool `getDatabase` of @netlify/database makes, by the driver that Netlify names in `NETLIFY_DB_DRIVER`. Not by way of
 * that package: it loads both drivers, a client of WebSockets and two builders of queries, which takes a starting function three times as long.
 * `pg` comes in one file that the build made of it.
 */
export async function loadDriver(
  driver: string | undefined,
): Promise<new (options: { connectionString: string }) => Pool> {
  if (driver === "serverless") return (await import("@neondatabase/serverless")).Pool;
  return (await import("../../.generated/postgres.js")).default;
}

function preparePool(pool: Pool): Pool {
  // getDatabase takes no pool options; pg reads this one at each connect.
  pool.options.connectionTimeoutMillis = CONNECT_MS;
  // An idle connection that breaks is dropped by the pool; without a listener the error would end the process.
  pool.on("error", () => {});
  return pool;
}
