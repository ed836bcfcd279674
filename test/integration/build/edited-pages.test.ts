import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openLiveSite } from "../../../src/build/edited-pages.ts";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { formatReport } from "../../../src/commands/check.ts";
import { buildProject, makeProject, type TestProject, writeStudy } from "../../support/project.ts";

const STUDY = (title: string, body: string): string =>
  `---\ntitle: ${title}\npublishDate: 2024-01-15\nclient: Harrow Retail\nindustry: Retail\ntags: [React, AWS]\n---\n\n${body}\n`;

let project: TestProject;
beforeAll(() => {
  project = makeProject({
    "kept.md": STUDY(
      "The study that stays",
      "See [the other](edited.md).\n\n## Result\n\nTime fell from 8.2s to 1.1s.",
    ),
    "edited.md": STUDY("The old title", "Costs were cut by 40%."),
    "broken.md": STUDY("A right study", "Text."),
    "quiet.md": STUDY("A study of which nothing new is said", "Text."),
    "kept.de.md": STUDY("Ein Titel", "Die Ladezeit sank um 40 %."),
  });
  const data = join(project.root, "src/data/site.yaml");
  writeFileSync(data, readFileSync(data, "utf8").replace("language: en-GB", "languages: [en, de]"));
  const page = join(project.root, "src/content/pages");
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, "approach.md"), "---\ntitle: Approach\ndescription: How we work.\n---\n\nText.\n");
});
afterAll(() => project.remove());

/** The files of a folder by name. */
const readFolder = (folder: string): Map<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

it("writes the pages and the search of edited files as the build that follows writes them, and says what is new of them", async () => {
  const paths = projectPaths(project.root);
  const site = await openLiveSite(paths);
  writeStudy(
    project.root,
    "edited.md",
    STUDY(
      'A new title, größer & "better"',
      "## Challenge\n\nPages took long.\n\n## Results\n\n- Costs fell by 70%\n- Load time fell from 8.2s to 1.1s\n\n[Kept](kept.md)",
    ),
  );
  writeStudy(project.root, "kept.de.md", STUDY("Ein anderer Titel", "Die Ladezeit sank um 70 %."));
  writeStudy(project.root, "broken.md", "---\ntitle: [\n---\n\nText.\n");
  writeStudy(project.root, "added/new.md", STUDY("A new study", "Text with a [link](edited.md)."));
  const page = join(paths.content, "pages/approach.md");
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace("Text.", "Other text, and a [study](/case-studies/kept/)."),
  );
  const studies = ["edited.md", "broken.md", "added/new.md", "kept.de.md"].map(
    (name) => `src/content/case-studies/${name}`,
  );
  const { urls, read, ofSite } = await site.writePagesOf(
    [...studies, "src/content/pages/approach.md"],
    new Date(),
  );
  expect(urls).toEqual([
    "/case-studies/edited/",
    "/case-studies/broken/",
    "/case-studies/new/",
    "/approach/",
    "/de/case-studies/kept/",
  ]);
  const report = formatReport(read, ofSite);
  expect(report).toContain("src/content/case-studies/broken.md:2:9 error");
  expect(report).not.toContain("quiet.md");
  const textOf = (url: string): string => readFileSync(join(paths.output, url, "index.html"), "utf8");
  const written = urls.map(textOf);
  site.writeSearch();
  const search = readFolder(join(paths.generated, "search"));
  const searchInGerman = readFolder(join(paths.generated, "languages/de/search"));
  const { code, output } = await buildProject(project.root);
  expect(code, output).toBe(0);
  expect(urls.map(textOf)).toEqual(written);
  expect(readFolder(join(paths.generated, "search"))).toEqual(search);
  expect(readFolder(join(paths.generated, "languages/de/search"))).toEqual(searchInGerman);
});
