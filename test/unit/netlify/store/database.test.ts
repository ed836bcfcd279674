import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDatabase } from "@netlify/database";
import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { database, loadDriver } from "../../../../netlify/store/database.ts";
import { bundlePackages, packageSources } from "../../../../src/build/output/package-modules.ts";
import { ROOT } from "../../../support/project.ts";

const ADDRESS = "postgres://nobody@127.0.0.1:1/none";

afterEach(() => vi.unstubAllEnvs());

/** A module of a text that may import packages. */
async function importText(text: string): Promise<unknown> {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache/casebook-"));
  try {
    writeFileSync(join(folder, "module.mjs"), text);
    return (await import(pathToFileURL(join(folder, "module.mjs")).href)).default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SOURCE = packageSources({ language: "en", languages: ["en"] })["postgres.js"] ?? "";
const driverOf = (name: string | undefined): unknown => {
  vi.stubEnv("NETLIFY_DB_DRIVER", name);
  return getDatabase({ connectionString: ADDRESS }).pool.constructor;
};

describe("the driver of the database", () => {
  it("is the one that Netlify's own package takes: serverless", async () => {
    expect(driverOf("serverless")).toBe(await loadDriver("serverless"));
  });

  it.each([undefined, "", "server"])("is the one that Netlify's own package takes: %s", async (name) => {
    expect(driverOf(name)).toBe(await importText(SOURCE));
  });

  it("is one file that imports nothing but modules of Node", async () => {
    const text = bundlePackages(SOURCE);
    expect([...text.matchAll(/\b(?:from|import)\s*"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "node:module",
    ]);
    expect([...new Set([...text.matchAll(/\bimport\(/g)])]).toEqual([]);
    expect(Object.getOwnPropertyNames(await importText(text))).toEqual(Object.getOwnPropertyNames(pg.Pool));
  });

  it("is asked for only where there is a database", async () => {
    vi.stubEnv("NETLIFY_DB_URL", undefined);
    await expect(database.query("SELECT 1", [])).rejects.toThrow("NETLIFY_DB_URL is not set");
  });
});
