import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCovers } from "../../../src/build/artwork/covers.ts";
import { loadPublishedContent } from "../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { toBuildInfo } from "../../../src/domain/deploy-context.ts";
import { makeProject, type TestProject } from "../../support/project.ts";

const STUDIES = {
  "named.md": "---\ntitle: A\npublishDate: 2024-01-15\nclient: Acme\nindustry: Retail\n---\nWe helped.\n",
  "other.md": "---\ntitle: B\npublishDate: 2024-01-16\nclient: Acme\nindustry: Retail\n---\nWe helped.\n",
  "untitled.md": "---\ntitle: Only a title\npublishDate: 2024-01-17\n---\nWe helped.\n",
  "unknown.md": "---\ntitle: \u{1E900}\u{1E901} here\npublishDate: 2024-01-18\n---\nWe helped.\n",
};

let project: TestProject;
let output: string;
beforeAll(async () => {
  project = makeProject(STUDIES);
  output = mkdtempSync(join(tmpdir(), "casebook-covers-"));
  const paths = { ...projectPaths(project.root), output };
  const publishedContent = await loadPublishedContent(
    paths,
    toBuildInfo({}),
    new Date("2026-01-01T00:00:00Z"),
  );
  await publishCovers(publishedContent, paths);
});
afterAll(() => {
  project.remove();
  rmSync(output, { recursive: true });
});

const coverFile = (slug: string): string => {
  const folder = join(output, "assets/covers");
  const files = readdirSync(folder).filter((name) => new RegExp(`^${slug}-[0-9a-f]+\\.svg$`).test(name));
  expect(files).toHaveLength(1);
  return join(folder, files[0] ?? "");
};
const cover = (slug: string): string => readFileSync(coverFile(slug), "utf8");

describe("covers of studies without picture and figure", () => {
  it("have what a study is known by in outlines, and a pattern; none is like another", () => {
    const covers = ["named", "other", "untitled"].map(cover);
    expect(new Set(covers).size).toBe(3);
    for (const svg of covers) {
      expect(svg).toContain('viewBox="0 0 1200 675"');
      expect(svg).not.toMatch(/<text|<script|href="http/);
      expect(svg.length).toBeGreaterThan(3_000);
      expect(svg.length).toBeLessThan(60_000);
    }
  });

  it("have the pattern alone where no font has a letter of the words", () => {
    expect(cover("unknown")).toContain("stroke-opacity");
    expect(cover("unknown")).not.toContain("mask");
  });
});
