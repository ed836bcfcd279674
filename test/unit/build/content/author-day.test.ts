import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { siteFiles } from "../../../../src/build/site-files/index.ts";
import { writeSitemap } from "../../../../src/build/site-files/sitemap.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { describeStudy } from "../../../../src/domain/structured-data/index.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

let project: SiteFolder | undefined;
afterEach(() => project?.remove());

describe("a day of summer time", () => {
  it("is that day wherever machines read it", async () => {
    const text =
      "---\ntitle: Pier\npublishDate: 2024-07-01\nupdated: 2024-08-01\n---\n\n## Results\n\nAll is well.\n";
    project = makeSiteFolder({ "pier.md": text });
    const paths = projectPaths(project.root);
    const publishedContent = await loadPublishedContent(paths, toBuildInfo({}), new Date("2024-09-01"));
    const { site, studies } = publishedContent;
    const [page] = studies;
    if (!page) throw new Error("the study is missing");
    const { url } = page.study;
    const written = { url, file: "", hash: "", isIndexable: true, isRendered: true };
    writeSitemap([{ publishedContent, written: [written] }], paths);
    const all = JSON.stringify([
      [...siteFiles(publishedContent, [], new Date("2024-09-01"))],
      readFileSync(join(paths.output, "sitemap.xml"), "utf8"),
      describeStudy(page.study, "", site, publishedContent.locale),
      ...Array.from(publishedContent.search.files().values(), (file) => Buffer.from(file).toString("latin1")),
    ]);
    expect(all).toContain("2024-07-01T00:00:00+01:00");
    expect(all).toContain("2024-08-01T00:00:00+01:00");
    expect(all).not.toMatch(/2024-06-30|2024-07-31/);
  });
});
