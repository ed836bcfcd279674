import { join } from "node:path";
import { NetlifyDB } from "@netlify/database-dev";

/** Applies what `netlify/database/migrations` holds and the local database has not seen. `netlify dev` does not do it. */
export async function migrateLocalDatabase(root: string): Promise<void> {
  const database = new NetlifyDB({ directory: join(root, ".netlify/db"), logger: () => {} });
  await database.start();
  try {
    await database.applyMigrations(join(root, "netlify/database/migrations"));
  } finally {
    await database.stop();
  }
}
