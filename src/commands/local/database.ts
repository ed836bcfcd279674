import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { applyMigrations, NetlifyDB, type SQLExecutor } from "@netlify/database-dev";
import pg from "pg";
import { z } from "zod";

const MIGRATIONS = "netlify/database/migrations";
const FILES = ".netlify/db";
/** What the Netlify CLI remembers of a project. */
const STATE = ".netlify/state.json";
const State = z.looseObject({ dbConnectionString: z.string().optional() });
/** ms between two looks for the address of the database. */
const PAUSE = 100;

/** Why the database cannot be used, and the cure. */
const toFault = (cause: unknown): Error =>
  new Error(
    `The local database does not open: ${cause}\nnpx netlify database reset starts with an empty one.`,
  );

/** The local database, to which `netlify dev` applies no migrations. */
export type LocalDatabase = {
  /** To be awaited before `netlify dev` runs, since two would damage the files. */
  prepare(): Promise<void>;
  /**
   * Applies the migrations that it has not seen, once `netlify dev` has opened it; `isServing` tells that it would have.
   * @throws {Error} where it does not open.
   */
  migrate(isServing: () => boolean): Promise<void>;
};

/**
 * A first start makes the database and its tables beside the build. Later ones ask the database that the CLI opens anyway: to open it once
 * more takes two seconds of a core.
 */
export function openLocalDatabase(root: string): LocalDatabase {
  const isThere = existsSync(join(root, FILES));
  return {
    async prepare() {
      if (isThere) forgetAddress(join(root, STATE));
      else await createDatabase(root);
    },
    async migrate(isServing) {
      if (!isThere) return;
      try {
        const client = new pg.Client({ connectionString: await findAddress(join(root, STATE), isServing) });
        await client.connect();
        await applyMigrations(toExecutor(client), join(root, MIGRATIONS)).finally(() => client.end());
      } catch (error) {
        throw toFault(error);
      }
    },
  };
}

async function createDatabase(root: string): Promise<void> {
  const database = new NetlifyDB({ directory: join(root, FILES), logger: () => {} });
  try {
    await database.start();
    await database.applyMigrations(join(root, MIGRATIONS));
  } catch (error) {
    throw toFault(error);
  } finally {
    await database.stop();
  }
}

function readState(file: string): z.infer<typeof State> {
  try {
    return State.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

/** Takes away what a CLI that was killed left there: another database may answer at that address by now. */
function forgetAddress(file: string): void {
  const { dbConnectionString, ...state } = readState(file);
  if (dbConnectionString !== undefined) writeFileSync(file, JSON.stringify(state));
}

async function findAddress(file: string, isServing: () => boolean): Promise<string> {
  for (;;) {
    const isLast = isServing();
    const { dbConnectionString } = readState(file);
    if (dbConnectionString !== undefined) return dbConnectionString;
    if (isLast) throw new Error("netlify dev has not started it; see above.");
    await pause(PAUSE);
  }
}

const toExecutor = (client: pg.Client): SQLExecutor => {
  const exec = async (sql: string): Promise<void> => void (await client.query(sql));
  return {
    exec,
    async query(sql, values) {
      const result = await client.query(sql, values);
      return result;
    },
    async transaction(work) {
      await exec("BEGIN");
      try {
        const result = await work(toExecutor(client));
        await exec("COMMIT");
        return result;
      } catch (error) {
        await exec("ROLLBACK");
        throw error;
      }
    },
  };
};
