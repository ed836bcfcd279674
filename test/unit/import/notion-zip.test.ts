import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dryImport, importFixture } from "../../support/import/import-fixture.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "casebook-zip-"));
  const root = importFixture("notion");
  const names = globSync("**/*", { cwd: root }).filter((name) => statSync(join(root, name)).isFile());
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(root, name)))]),
  );
  const inner = zipSync({ ...files, "../outside.md": new TextEncoder().encode("# Outside\n") });
  writeFileSync(join(folder, "Export.zip"), zipSync({ "Export-Part-1.zip": inner }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the ZIP of a Notion export", () => {
  it("is read like its folder, through the ZIP in it, and nothing of it leaves its folder", async () => {
    const zipped = await dryImport(join(folder, "Export.zip"));
    const unzipped = await dryImport(importFixture("notion"));
    expect(zipped.source.kind).toBe("notion");
    expect(zipped.studies.map(({ file, text }) => [file, text])).toEqual(
      unzipped.studies.map(({ file, text }) => [file, text]),
    );
  });
});
