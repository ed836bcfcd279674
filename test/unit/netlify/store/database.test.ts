import { getDatabase } from "@netlify/database";
import { afterEach, describe, expect, it, vi } from "vitest";
import { database, loadDriver } from "../../../../netlify/store/database.ts";

const ADDRESS = "postgres://nobody@127.0.0.1:1/none";

afterEach(() => vi.unstubAllEnvs());

describe("the driver of the database", () => {
  it.each([undefined, "", "server", "serverless"])(
    "is the one that Netlify's own package takes: %s",
    async (name) => {
      vi.stubEnv("NETLIFY_DB_DRIVER", name);
      expect(getDatabase({ connectionString: ADDRESS }).pool.constructor).toBe(await loadDriver(name));
    },
  );

  it("is asked for only where there is a database", async () => {
    vi.stubEnv("NETLIFY_DB_URL", undefined);
    await expect(database.query("SELECT 1", [])).rejects.toThrow("NETLIFY_DB_URL is not set");
  });
});
