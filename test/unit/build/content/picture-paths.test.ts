import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { siteFiles } from "../../../../src/build/site-files/index.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

let project: SiteFolder | undefined;
afterEach(() => project?.remove());

const NOW = new Date("2024-09-01");

describe("the Markdown copy of a study", () => {
  it("names the pictures its page shows, however their paths are written", async () => {
    const paths = [
      "/images/t/pier(2).svg",
      "/images/t/pier%20%281%29.svg",
      "</images/t/pier (1).svg>",
      "/images/t/C%23.svg",
    ];
    const body = [...paths.map((path) => `![a](${path})`), "<img src='/images/t/pier (1).svg' alt=a>"].join(
      "\n\n",
    );
    project = makeSiteFolder({ "pier.md": `---\ntitle: Pier\npublishDate: 2024-07-01\n---\n\n${body}\n` });
    const folder = join(project.root, "src/content/images/t");
    mkdirSync(folder, { recursive: true });
    for (const [index, name] of ["pier(2).svg", "pier (1).svg", "C#.svg"].entries())
      writeFileSync(
        join(folder, name),
        `<svg xmlns="http://www.w3.org/2000/svg" width="4${index}" height="3"/>`,
      );
    const publishedContent = await loadPublishedContent(projectPaths(project.root), toBuildInfo({}), NOW);
    const shown = [
      ...JSON.stringify(publishedContent.studies[0]?.text.sections)
        .replaceAll('\\"', '"')
        .matchAll(/<img[^>]* src="([^"]+)"/g),
    ].map(([, src]) => src);
    const copy =
      [...siteFiles(publishedContent, [], NOW)].find(({ url }) => url === "/case-studies/pier/index.md")
        ?.text ?? "";
    const named = [...copy.matchAll(/!\[a\]\(([^)]+)\)/g)].map(([, url = ""]) => new URL(url).pathname);
    expect(shown).toHaveLength(5);
    expect(named).toEqual(shown);
  });
});
