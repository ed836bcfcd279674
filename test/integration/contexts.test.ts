import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../src/build/content/published-content.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { DEPLOY_CONTEXTS, type DeployContext, toBuildInfo } from "../../src/domain/deploy-context.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { buildProject, makeProject, type TestProject, writeStudy } from "../support/project.ts";

const study = (lines: string): string =>
  `---\ntitle: A study\n${lines}\n---\n\n## The challenge\n\nToo slow.\n`;

const STUDIES = {
  "draft.md": study("publishDate: 2020-01-01\ndraft: true"),
  "unpublished.md": study("publishDate: 2020-01-02\npublished: false"),
  "status-draft.md": study("publishDate: 2020-01-03\nstatus: draft"),
  "quoted-true.md": study('publishDate: 2020-01-04\ndraft: "true"'),
  "quoted-false.md": study('publishDate: 2020-01-05\ndraft: "false"'),
  "past.md": study("publishDate: 2020-01-06 10:30"),
  "past-with-zone.md": study("publishDate: 2020-01-07T10:30:00+09:00"),
  "future.md": study("publishDate: 2098-01-01"),
  "future-with-zone.md": study("publishDate: 2098-01-01T00:00:00-05:00"),
  "future-draft.md": study("publishDate: 2098-01-02\ndraft: true"),
};
const BROKEN = { "broken.md": "---\npublishDate: 2020-01-01\n---\ntext" };
const PUBLISHED = ["past", "past-with-zone", "quoted-false"];
const ALL = Object.keys(STUDIES).map((name) => name.replace(".md", ""));
/** One context beside production; the others differ from it by their name alone. */
const BUILT: readonly DeployContext[] = IS_NIGHTLY ? DEPLOY_CONTEXTS : ["production", "deploy-preview"];

type Built = { code: number; output: string; root: string; pages: string[]; read(file: string): string };

async function build(context: DeployContext, studies: Record<string, string>): Promise<Built> {
  const project = makeProject(studies);
  projects.push(project);
  const env = { CONTEXT: context, HEAD: "feature/words", COMMIT_REF: "0123456789abcdef" };
  const outcome = await buildProject(project.root, env);
  const { root } = project;
  return {
    ...outcome,
    root,
    pages: pagesOf(root),
    read: (file) => readFileSync(join(root, "_site", file), "utf8"),
  };
}

const pagesOf = (root: string): string[] =>
  globSync("case-studies/*/index.html", { cwd: join(root, "_site") })
    .map((file) => file.split("/")[1] ?? "")
    .sort();

const projects: TestProject[] = [];
const builds = new Map<DeployContext, Built>();
const built = (context: DeployContext): Built => {
  const found = builds.get(context);
  if (!found) throw new Error(`${context} was not built`);
  return found;
};

beforeAll(async () => {
  for (const context of BUILT) {
    builds.set(context, await build(context, context === "production" ? STUDIES : { ...STUDIES, ...BROKEN }));
  }
});
afterAll(() => {
  for (const project of projects) project.remove();
});

/** Everything machines read, in one text. */
const everything = ({ read, pages }: Built): string =>
  [
    "index.html",
    "case-studies/index.html",
    "../.generated/search/records",
    ...pages.map((page) => `case-studies/${page}/index.html`),
  ]
    .map(read)
    .join("\n");

describe("production", () => {
  it("has pages of published studies alone", () => {
    expect(built("production").code).toBe(0);
    expect(built("production").pages).toEqual(PUBLISHED);
  });

  it("says nothing of drafts and scheduled studies anywhere", () => {
    const text = everything(built("production"));
    for (const slug of ALL.filter((name) => !PUBLISHED.includes(name))) {
      expect(text).not.toContain(`/case-studies/${slug}/`);
    }
  });

  it("has no banner, and may be indexed", () => {
    expect(everything(built("production"))).not.toContain('class="preview-banner');
    expect(built("production").read("_headers")).not.toContain("X-Robots-Tag");
    expect(built("production").read("robots.txt")).not.toMatch(/^Disallow: \/$/m);
  });
});

describe.each(BUILT.filter((context) => context !== "production"))("%s", (context) => {
  it("has a page of every study", () => {
    expect(built(context).code).toBe(0);
    expect(built(context).pages).toEqual([...ALL, "broken"].sort());
  });

  it("names context, branch and commit above every page", () => {
    for (const page of ["index.html", "contact/index.html", "404.html", "case-studies/draft/index.html"]) {
      const html = built(context).read(page);
      expect(html).toContain("Not the live site");
      expect(html).toContain(context);
      expect(html).toContain("feature/words");
      expect(html).toContain("0123456");
    }
  });

  it("marks drafts and scheduled studies on their pages and in lists, with the date", () => {
    const { read } = built(context);
    expect(read("case-studies/draft/index.html")).toMatch(/draft/i);
    expect(read("case-studies/future/index.html")).toMatch(/scheduled for <time[^>]*>1 January 2098/i);
    const list = read("case-studies/index.html");
    expect(list.match(/class="[^"]*card-state/g)).toHaveLength(ALL.length - PUBLISHED.length);
  });

  it("is never indexed", () => {
    expect(built(context).read("_headers")).toMatch(
      /^\/\*\n(?: {2}.*\n)* {2}X-Robots-Tag: noindex, nofollow$/m,
    );
    expect(built(context).read("robots.txt")).toMatch(/^User-agent: \*\nDisallow: \/$/m);
  });

  it("points at production in canonical addresses", () => {
    const html = built(context).read("case-studies/past/index.html");
    expect(html).toContain('<link rel="canonical" href="https://www.fixture.test/case-studies/past/">');
  });
});

describe("without CONTEXT", () => {
  it("a build is a developer's, which shows everything", async () => {
    const project = makeProject(STUDIES);
    projects.push(project);
    const { build: info, studies } = await loadPublishedContent(
      projectPaths(project.root),
      toBuildInfo({}),
      new Date(),
    );
    expect(info).toEqual({
      context: "dev",
      branch: null,
      commit: null,
      isDeploy: false,
      origin: null,
      preview: null,
    });
    expect(studies.map(({ study }) => study.url).sort()).toEqual(
      ALL.map((name) => `/case-studies/${name}/`).sort(),
    );
  });
});

describe("a file that cannot be published", () => {
  it("stops a production build with its problem and no stack trace", async () => {
    const { code, output } = await build("production", { ...STUDIES, ...BROKEN });
    expect(code).toBe(1);
    expect(output).toMatch(/broken\.md:\d+:\d+ error title: /);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("does not stop a preview, which shows the problem on the page concerned", () => {
    const page = built("deploy-preview").read("case-studies/broken/index.html");
    expect(page).toContain("cannot be published yet");
    expect(page).toMatch(/broken\.md/);
  });
});

describe("a withdrawn study", () => {
  it("is gone from the output of the next build", async () => {
    const { root, pages } = built("production");
    expect(pages).toContain("past");
    writeStudy(root, "past.md", study("publishDate: 2020-01-06 10:30\ndraft: true"));
    const { code } = await buildProject(root, { CONTEXT: "production" });
    expect(code).toBe(0);
    expect(pagesOf(root)).toEqual(PUBLISHED.filter((name) => name !== "past"));
  });
});
