import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { emptyQuery, search } from "../../../../src/domain/search/index.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

let project: SiteFolder | undefined;
afterEach(() => project?.remove());

const NOW = new Date("2024-06-15T12:00:00Z");

function load(studies: Record<string, string>, context: string) {
  project = makeSiteFolder(studies);
  return loadPublishedContent(projectPaths(project.root), toBuildInfo({ CONTEXT: context }), NOW);
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

describe("the search of a site in another language", () => {
  it("stems the words of that language", async () => {
    project = makeSiteFolder({
      "lager.md":
        "---\ntitle: Ein Haus für die Ware\npublishDate: 2024-01-15\n---\n\nWir bauten die Lager um.\n",
    });
    const site = join(project.root, "src/data/site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace("language: en-GB", "language: de"));
    const content = await loadPublishedContent(projectPaths(project.root), toBuildInfo({}), NOW);
    expect(search(content.search.index(), { ...emptyQuery(), q: "häusern" }).total).toBe(1);
  });
});

describe("what is let go once it was written", () => {
  it("is the search, which nobody may ask then, and texts that no page shows", async () => {
    const file = "---\ntitle: A quick shop\npublishDate: 2024-01-15\n---\n\nText.\n";
    const content = await load({ "shop.md": file }, "production");
    expect(search(content.search.index(), { ...emptyQuery(), q: "shop" }).total).toBe(1);
    const [{ text: shown } = { text: null }] = content.studies;
    const sections = structuredClone(shown?.sections);
    content.release();
    expect(() => content.search.files()).toThrow("The search was let go");
    expect(shown).toMatchObject({ sections, plain: "", markdown: "" });
  });
});

describe("what a deploy holds back", () => {
  const study = (fields: string) =>
    `---\ntitle: A quick shop\npublishDate: 2024-01-15\n${fields}---\n\nText.\n`;
  const studies = {
    "shop.md": study("client: Corran Bank\n"),
    "draft.md": study("draft: true\nclient: Brindle Foods\n").replace("quick shop", "slow ferry"),
    "named.md": study("draft: true\nclient: Corran Bank\n").replace("quick shop", "new till"),
    "quiet.md": study("client: { anonymous: A bank, name: Norrvik Frakt }\n").replace(
      "quick shop",
      "small loan",
    ),
  };

  it("is in production what it does not show, unless what it shows says the same", async () => {
    expect((await load(studies, "production")).confidentialTerms).toEqual([
      {
        file: "src/content/case-studies/draft.md",
        words: ["A slow ferry", "/case-studies/draft", "Brindle Foods"],
      },
      { file: "src/content/case-studies/named.md", words: ["A new till", "/case-studies/named"] },
      { file: "src/content/case-studies/quiet.md", words: ["Norrvik Frakt"] },
    ]);
  });

  it("is in a preview the name of a client that is not to be named", async () => {
    expect((await load(studies, "deploy-preview")).confidentialTerms).toEqual([
      { file: "src/content/case-studies/quiet.md", words: ["Norrvik Frakt"] },
    ]);
  });
});
