import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSearchFiles } from "../../../../src/build/output/function-data.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { buildSearchFiles, search } from "../../../../src/domain/search/index.ts";
import { createDocument, createQuery, openBuiltIndex } from "../../../support/search/documents.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-search-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (count: number): Map<string, Uint8Array> => {
  const studies = Array.from({ length: count }, (_, at) =>
    createDocument({
      url: `/case-studies/${at}/`,
      body: `Secret${at} and words enough. ${"word ".repeat(9_000)}`,
    }),
  );
  const files = buildSearchFiles(studies);
  writeSearchFiles(files, projectPaths(root));
  return files;
};

describe("the files of the search", () => {
  it("hold nothing of studies that are gone", () => {
    const before = [...write(20).keys()];
    const after = [...write(2).keys()];
    expect(before).toEqual(expect.arrayContaining(["texts", "positions-4"]));
    const folder = join(root, ".generated/search");
    expect(readdirSync(folder).sort()).toEqual(after.sort());
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "latin1"))
        .join(),
    ).not.toMatch(/secret(?:[2-9]|1\d)/i);
  });

  it("are what a function reads", () => {
    write(2);
    const { total, results } = search(openBuiltIndex(root), createQuery({}, { q: '"secret1 and words"' }));
    expect([total, results[0]?.url]).toEqual([1, "/case-studies/1/"]);
    expect(results[0]?.excerpt?.[0]).toEqual({ text: "Secret1", marked: true });
  });
});
