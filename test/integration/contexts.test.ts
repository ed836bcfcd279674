import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEPLOY_CONTEXTS, type DeployContext } from "../../src/domain/deploy-context.ts";
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
const PUBLISHED = ["past", "past-with-zone", "quoted-false"];
const ALL = Object.keys(STUDIES).map((name) => name.replace(".md", ""));

type Built = { code: number; output: string; pages: string[]; read(file: string): string };

async function build(context: DeployContext | undefined, studies: Record<string, string>): Promise<Built> {
  const project = makeProject(studies);
  projects.push(project);
  const env = {
    ...(context ? { CONTEXT: context } : {}),
    HEAD: "feature/words",
    COMMIT_REF: "0123456789abcdef",
  };
  const outcome = await buildProject(project.root, env);
  const output = join(project.root, "_site");
  const pages = globSync("case-studies/*/index.html", { cwd: output }).map(
    (file) => file.split("/")[1] ?? "",
  );
  return { ...outcome, pages: pages.sort(), read: (file) => readFileSync(join(output, file), "utf8") };
}

const projects: TestProject[] = [];
const builds = new Map<DeployContext, Built>();
const built = (context: DeployContext): Built => {
  const found = builds.get(context);
  if (!found) throw new Error(`${context} was not built`);
  return found;
};

beforeAll(async () => {
  for (const context of DEPLOY_CONTEXTS) builds.set(context, await build(context, STUDIES));
});
afterAll(() => {
  for (const project of projects) project.remove();
});

/** Everything machines read, in one text. */
const everything = ({ read, pages }: Built): string =>
  [
    "index.html",
    "case-studies/index.html",
    "search-index.json",
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

describe.each(DEPLOY_CONTEXTS.filter((context) => context !== "production"))("%s", (context) => {
  it("has a page of every study", () => {
    expect(built(context).code).toBe(0);
    expect(built(context).pages).toEqual([...ALL].sort());
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
    expect(html).toContain('<link rel="canonical" href="https://www.fixture.example/case-studies/past/">');
  });
});

describe("without CONTEXT", () => {
  it("a build is a developer's: everything is there and nothing is indexed", async () => {
    const { pages, read } = await build(undefined, STUDIES);
    expect(pages).toEqual([...ALL].sort());
    expect(read("_headers")).toContain("X-Robots-Tag: noindex, nofollow");
  });
});

describe("a file that cannot be published", () => {
  const broken = {
    "past.md": study("publishDate: 2020-01-06"),
    "broken.md": "---\npublishDate: 2020-01-01\n---\ntext",
  };

  it("stops a production build with its problem and no stack trace", async () => {
    const { code, output } = await build("production", broken);
    expect(code).toBe(1);
    expect(output).toMatch(/broken\.md:\d+:\d+ error title: /);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("does not stop a preview, which shows the problem on the page concerned", async () => {
    const { code, pages, read } = await build("deploy-preview", broken);
    expect(code).toBe(0);
    expect(pages).toEqual(["broken", "past"]);
    expect(read("case-studies/broken/index.html")).toContain("cannot be published yet");
    expect(read("case-studies/broken/index.html")).toMatch(/broken\.md/);
  });
});

describe("a withdrawn study", () => {
  it("is gone from the output of the next build", async () => {
    const project = makeProject({
      "one.md": study("publishDate: 2020-01-01"),
      "two.md": study("publishDate: 2020-01-02"),
    });
    projects.push(project);
    const pages = () => globSync("case-studies/*/index.html", { cwd: join(project.root, "_site") }).sort();
    await buildProject(project.root, { CONTEXT: "production" });
    expect(pages()).toEqual(["case-studies/one/index.html", "case-studies/two/index.html"]);
    writeStudy(project.root, "one.md", study("publishDate: 2020-01-01\ndraft: true"));
    await buildProject(project.root, { CONTEXT: "production" });
    expect(pages()).toEqual(["case-studies/two/index.html"]);
  });
});
