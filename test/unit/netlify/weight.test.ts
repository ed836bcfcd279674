import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const files = readdirSync("netlify", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const packagesOf = (source: string): string[] =>
  [
    ...source.matchAll(/^import (?!type)[^;]*? from "((?:@[^/"]+\/)?[^./"][^/"]*)/gm),
    ...source.matchAll(/\bimport\("((?:@[^/"]+\/)?[^./"][^/"]*)/g),
  ].map(([, name = ""]) => name);

describe("what the form costs", () => {
  it("is at most 2 kB of script, gzipped", async () => {
    const options = { bundle: true, minify: true, format: "esm", write: false } as const;
    const { outputFiles } = await build({ entryPoints: ["src/scripts/contact.ts"], ...options });
    expect(gzipSync(outputFiles[0]?.contents ?? "").byteLength).toBeLessThanOrEqual(2_048);
  });

  it("is four packages at run time, beside the templates' own: the blob store, the mail and either driver of Postgres", () => {
    const used = files.flatMap((name) => packagesOf(readFileSync(`netlify/${name}`, "utf8")));
    const packages = new Set(used.filter((name) => !name.startsWith("node:")));
    expect([...packages].sort()).toEqual([
      "@neondatabase/serverless",
      "@netlify/blobs",
      "nodemailer",
      "nunjucks",
      "pg",
    ]);
  });
});
