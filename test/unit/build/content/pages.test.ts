import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { check } from "../../../../src/commands/check.ts";
import { toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

const NOW = new Date("2024-06-15T12:00:00Z");
const STUDY =
  "---\ntitle: Acme\npublishDate: 2024-01-15\nindustry: Retail\n---\nText that leads to [services](/services/).\n";
const page = (text: string, fields = ""): string => `---\ntitle: A\ndescription: B\n${fields}---\n${text}\n`;

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write("src/content/case-studies/acme.md", STUDY);
  site.write("src/pages/about.md", page("Ours: {about}"));
  site.write("src/pages/privacy.md", page("Ours."));
});
afterEach(() => site.remove());

const load = (context = "production") =>
  loadPublishedContent(projectPaths(site.root), toBuildInfo({ CONTEXT: context }), NOW);
const checked = async (): Promise<string[]> =>
  (await check([], { root: site.root, from: site.root })).output.split("\n");

describe("pages of a site", () => {
  it("are those of Casebook until one of the site's own has the address", async () => {
    site.write("src/content/pages/services.md", page("What we do.\n\n::: studies\nindustry: retail\n:::"));
    site.write("src/content/pages/about.md", page("Own."));
    const { pages } = await load();
    expect(pages.map(({ url }) => url).sort()).toEqual(["/about/", "/privacy/", "/services/"]);
    const [about, services] = ["/about/", "/services/"].map((url) =>
      pages.find((entry) => entry.url === url),
    );
    expect(about?.parts).toEqual([{ kind: "html", html: "<p>Own.</p>\n" }]);
    expect(services?.parts[1]).toMatchObject({ kind: "studies", results: [{ title: "Acme" }] });
    expect(await checked()).toEqual(["1 file checked: no problems"]);
  });

  it("that come with Casebook are named where they are English on a site that is not", async () => {
    site.write("src/data/site.yaml", site.read("src/data/site.yaml").replace("en-GB", "nl"));
    site.write("src/content/pages/privacy.md", page("Van ons."));
    site.write("src/content/pages/services.md", page("Van ons."));
    expect(await checked()).toEqual([
      "src/pages/about.md:1:1 warning: the site is written in nl, and this page, which comes with Casebook, is there in English alone; write src/content/pages/about.md in its place",
      "2 files checked: 0 errors, 1 warning",
    ]);
    site.write("src/pages/about.nl.md", page("Over {about}"));
    expect(await checked()).toEqual(["1 file checked: no problems"]);
  });

  it("give the home page its text", async () => {
    site.write("src/content/pages/home.md", page("Welcome."));
    const { pages, homeText } = await load();
    expect(homeText).toMatchObject({ title: "A", parts: [{ html: "<p>Welcome.</p>\n" }] });
    expect(pages.map(({ url }) => url)).not.toContain("/");
  });

  it("that are drafts are seen by reviewers alone, marked", async () => {
    site.write("src/content/pages/services.md", page("Soon.", "draft: true\n"));
    expect((await load()).pages.map(({ url }) => url)).not.toContain("/services/");
    const { pages, unpublished } = await load("deploy-preview");
    expect(pages.map(({ url }) => url)).toContain("/services/");
    expect(unpublished).toEqual({ "/services/": "draft" });
  });

  it("may stand in the navigation, as long as they are published", async () => {
    site.write("src/content/pages/services.md", page("Ours."));
    const links = "navigation:\n  - label: Services\n    url: /services/\n";
    site.write("src/data/site.yaml", `${site.read("src/data/site.yaml")}${links}`);
    expect(await checked()).toEqual(["1 file checked: no problems"]);
    site.write("src/content/pages/services.md", page("Ours.", "draft: true\n"));
    expect((await checked()).join()).toContain("error navigation.0.url: there is no page `/services/`");
  });

  it("that hold back one of ours leave no link to it", async () => {
    site.write("src/content/pages/about.md", page("Soon.", "draft: true\n"));
    expect((await checked()).join()).toMatch(
      /error navigation\.1\.url: there is no page `\/about\/` on this site/,
    );
  });

  it("with errors are named with their lines and keep production back; a preview shows why in their place", async () => {
    site.write("src/content/pages/services.md", page("::: studies\n- nobody\n:::\n\n[lost](/nowhere/)"));
    site.write("src/content/pages/team.md", "---\ntitle: Team\n---\nWe.\n");
    const lines = await checked();
    expect(lines).toEqual([
      "src/content/pages/services.md:5:1 error: no published case study is called nobody; write the name of its file without .md",
      "src/content/pages/services.md:9:1 warning: the link to `/nowhere/` leads to no page of this site; correct it, or write its words alone",
      "src/content/pages/team.md:1:1 error description: description is missing; write description: What we do, in one sentence.",
      "3 files checked: 2 errors, 1 warning",
    ]);
    await expect(load()).rejects.toThrow(
      "Production is not built while pages have errors:\nsrc/content/pages/serv",
    );
    const { broken } = await load("deploy-preview");
    expect(broken).toMatchObject([{ url: "/team/", files: [{ file: "src/content/pages/team.md" }] }]);
  });

  it("may not stand where those of another language of the site do", async () => {
    site.write(
      "src/data/site.yaml",
      site.read("src/data/site.yaml").replace(/^language: .*$/m, "languages: [en, de]"),
    );
    site.write("src/content/pages/de.md", page("We."));
    site.write("src/content/pages/de/jobs.md", page("We."));
    site.write("src/content/pages/jobs.de.md", page("Wir."));
    expect((await checked()).filter((line) => line.includes("belongs to the pages")).sort()).toEqual([
      "src/content/pages/de.md:1:1 error slug: the address /de/ belongs to the pages in German; rename the file, or write another slug",
      "src/content/pages/de/jobs.md:1:1 error slug: the address /de/jobs/ belongs to the pages in German; for a page in German write src/content/pages/jobs.de.md",
    ]);
  });

  it("of one address are both refused", async () => {
    site.write("src/content/pages/team.md", page("We."));
    site.write("src/content/pages/people.md", page("They.", "slug: team\n"));
    expect((await checked()).filter((line) => line.includes("has the address /team/ too"))).toHaveLength(2);
  });
});
