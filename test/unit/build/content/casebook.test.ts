import { afterEach, describe, expect, it } from "vitest";
import { loadCasebook } from "../../../../src/build/content/casebook.ts";
import { projectPaths } from "../../../../src/build/project.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { makeProject, type TestProject } from "../../../support/project.ts";

let project: TestProject | undefined;
afterEach(() => project?.remove());

const NOW = new Date("2024-06-15T12:00:00Z");

function load(studies: Record<string, string>, context: string) {
  project = makeProject(studies);
  return loadCasebook(projectPaths(project.root), toBuildInfo({ CONTEXT: context }), NOW);
}

describe("production", () => {
  it("is not built without the page of a file that is not Markdown", async () => {
    await expect(load({ "ferry.mdx": "---\ntitle: A\n---\n" }, "production")).rejects.toThrow(
      "Production is not built while case studies have errors; npm run check lists them.",
    );
    expect((await load({ "ferry.mdx": "---\ntitle: A\n---\n" }, "deploy-preview")).studies).toEqual([]);
  });

  it("is built where a note on the folder lies among the studies", async () => {
    const { studies } = await load({ "README.md": "# Case studies\n\nPut files here.\n" }, "production");
    expect(studies).toEqual([]);
  });
});
