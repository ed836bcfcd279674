import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPublishedSite } from "../../src/build/output/published-site.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { verifySite } from "../../src/domain/verify/index.ts";
import { commitProject, runGit } from "../support/git.ts";
import { buildProject, makeProject, type TestProject, writeStudy } from "../support/project.ts";

const study = (title: string, text: string, fields = ""): string =>
  `---\ntitle: "${title}"\nsnippet: "About ${title}."\npublishDate: 2024-01-15\nindustry: Retail\n${fields}---\n\n## Results\n\n${text}\n`;

let project: TestProject;
let page: string;
/** The words of the page, without its markup. */
let words: string;

beforeAll(async () => {
  project = makeProject({
    "shop.md": study("A quick shop", "Loading fell from 8 s to 2 s."),
    "ferry.md": study("A ferry on time", "Waiting fell from 40 minutes to 10 minutes."),
    "bank.md": study("A calm bank", "Errors fell from 90 to 9."),
    "port.md": study("A deep port", "Queues fell from 12 ships to 3 ships."),
    "still.md": study("A still mill", "Stops fell from 30 to 20."),
  });
  const { root } = project;
  commitProject(root);
  runGit(root, "checkout", "--quiet", "-b", "change");
  const folder = join(root, "src/content/case-studies");
  writeStudy(root, "tower.md", study("A <tall> tower", "Costs fell from 9 kWh to 3 kWh."));
  writeStudy(root, "shop.md", study("A quick shop", "Loading fell from 8 s to 1.5 s."));
  renameSync(join(folder, "ferry.md"), join(folder, "boat.md"));
  writeStudy(
    root,
    "boat.md",
    study(
      "A ferry on time",
      "Waiting fell from 40 minutes to 10 minutes.",
      "redirectFrom: [/case-studies/ferry/]\n",
    ),
  );
  rmSync(join(folder, "bank.md"));
  writeStudy(root, "port.md", study("A deep port", "Queues fell by 90 % from 12 ships to 3 ships."));
  const vocabulary = join(root, "src/data/vocabulary.yaml");
  writeFileSync(
    vocabulary,
    readFileSync(vocabulary, "utf8").replace(
      /label: Retail\n\s+aliases: \[/,
      "label: Shops\n    aliases: [Retail, ",
    ),
  );
  const { code, output } = await buildProject(root, {
    CONTEXT: "deploy-preview",
    DEPLOY_PRIME_URL: "https://deploy-preview-7--fixture.netlify.app",
  });
  expect(output).not.toContain("error at");
  expect(code, output).toBe(0);
  page = readFileSync(join(root, "_site/preview/index.html"), "utf8");
  words = page.replace(/<style>[^<]*<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");
});
afterAll(() => project.remove());

/** What stands of a study, in one line. */
function partOf(title: string): string {
  const article = page
    .split('<article class="change">')
    .find((part) => part.includes(`</span> ${title}</h3>`));
  return (article ?? "")
    .replace(/<details>[\s\S]*?<\/details>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

const linksOf = (title: string): string[] => {
  const article = page
    .split('<article class="change">')
    .find((part) => part.includes(`</span> ${title}</h3>`));
  const list = /<ul class="change-links">([\s\S]*?)<\/ul>/.exec(article ?? "")?.[1] ?? "";
  return [...list.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
};

describe("the page of changes", () => {
  it("tells what was added, changed, renamed and removed, each as an author would", () => {
    expect(words).toContain("Case studies: 5");
    expect(partOf("A &lt;tall&gt; tower")).toContain("Added A &lt;tall&gt; tower");
    expect(partOf("A quick shop")).toContain("8 s to 2 s → 8 s to 1.5 s");
    expect(partOf("A ferry on time")).toContain(
      "Address: /case-studies/ferry/ → /case-studies/boat/ The old address leads to the new one.",
    );
    expect(partOf("A calm bank")).toContain("Links to its address lead nowhere.");
    expect(page).not.toContain("A still mill");
  });

  it("quotes the old text beside the new one", () => {
    expect(page).toContain("Loading fell from 8 s to <del>2 </del>s.");
    expect(page).toContain("Loading fell from 8 s to <ins>1.5 </ins>s.");
  });

  it("tells the wrong claim beside the figure, and among the findings that are new", () => {
    expect(partOf("A deep port")).toContain("The ends and the stated change do not agree.");
    expect(words).toMatch(/New findings: \d src\/content\/case-studies\/port\.md/);
  });

  it("tells the renamed label and the redirect", () => {
    expect(words).toContain("Industry: Renamed: Retail → Shops (case studies: 5)");
    expect(words).toContain("New: /case-studies/ferry/ → /case-studies/boat/");
  });

  it("leads to page, sheet, social image and live page", () => {
    expect(linksOf("A quick shop")).toEqual([
      "/case-studies/shop/",
      "/case-studies/shop/#one-pager",
      expect.stringMatching(/^\/assets\/cards\/.+\.png$/),
      expect.stringMatching(/^https:\/\/[^/]+\/case-studies\/shop\/$/),
    ]);
    expect(linksOf("A calm bank")).toEqual([expect.stringMatching(/^https:.*\/case-studies\/bank\/$/)]);
    expect(linksOf("A &lt;tall&gt; tower")).toHaveLength(3);
  });

  it("loads nothing from another site", () => {
    expect(page).not.toMatch(/(?:src|srcset)="https?:/);
  });

  it("is counted in the banner of every page, which leads to it", () => {
    const home = readFileSync(join(project.root, "_site/index.html"), "utf8");
    expect(home).toContain('<a href="/preview/">This change does 9 things</a>');
  });
});

describe("what a preview says of itself", () => {
  const ORIGIN = "https://deploy-preview-7--fixture.netlify.app";
  const read = (file: string): string => readFileSync(join(project.root, "_site", file), "utf8");

  it("names its own address, where its social images are", () => {
    const html = read("case-studies/shop/index.html");
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/case-studies/shop/">`);
    expect(html).toContain(`<meta property="og:url" content="${ORIGIN}/case-studies/shop/">`);
    expect(html).toMatch(new RegExp(`property="og:image" content="${ORIGIN}/assets/cards/[^"]+\\.png"`));
    expect(html).toContain(`"mainEntityOfPage":"${ORIGIN}/case-studies/shop/"`);
  });

  it("is in no index, though those who draw cards may read it", () => {
    expect(read("_headers")).toContain("X-Robots-Tag: noindex, nofollow");
    expect(read("robots.txt")).toMatch(/^User-agent: \*\nDisallow: \/\n/);
    expect(read("robots.txt")).toMatch(/^User-agent: LinkedInBot\n(?:User-agent: [\w-]+\n)+Allow: \/$/m);
  });

  it("holds together, and so says npm run verify", () => {
    const site = readPublishedSite(projectPaths(project.root));
    expect(verifySite(site)).toEqual([]);
  });
});
