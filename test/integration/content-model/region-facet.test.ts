import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTypes } from "../../support/check-types.ts";
import { buildProject, makeProject, projectEnvironment, type TestProject } from "../../support/project.ts";
import { createStudy } from "../../support/search/studies.ts";

/** All that a facet from a new field of the front matter takes: lines, by file and by the line they stand before. */
const PATCH = [
  {
    file: "src/domain/content-model/fields.ts",
    before: "} satisfies Record<string, FieldRow>;",
    lines: `  region: { schema: text.optional(), kind: "term", aliases: ["area"], example: 'region: "Bavaria"' },`,
  },
  {
    file: "src/domain/content-model/facets.ts",
    before: "] as const satisfies readonly FacetRow[];",
    lines: `  {
    name: "region",
    fields: ["region"],
    values: ({ region }) => optional(region),
    vocabulary: null,
    landing: "regions",
    sentenceOrder: 7,
    facts: { place: "before", form: "link" },
  },`,
  },
  {
    file: "src/data/words/en.yaml",
    before: 'metric: { label: Measured result, phrase: "measuring {values}" }',
    lines: '  region: { label: Region, heading: Region, phrase: "within {values}" }',
  },
  {
    file: "src/data/words/en.yaml",
    before: "fields:",
    after: true,
    lines: "  region: { help: Where the work was done. }",
  },
];

/** Asks the copy by its own code, as functions and commands do. */
const PROBE = `
import { loadPublishedContent } from "./src/build/content/published-content.ts";
import { projectPaths } from "./src/build/project-paths.ts";
import { toBuildInfo } from "./src/domain/deploy-context.ts";
import { formatFacetList, formatFieldTable } from "./src/commands/docs.ts";
import { SEARCH_PARAMETERS } from "./src/domain/headers/caching.ts";
import { toScaffold } from "./src/domain/content-model/scaffold.ts";
import { writeReply } from "./netlify/http/reply.ts";
import { dispatch } from "./netlify/http/route.ts";
import { searchRoute } from "./netlify/search/handler.ts";

const { search, locale, words } = await loadPublishedContent(projectPaths(process.cwd()), toBuildInfo(process.env), new Date());
const deps = {
  prefix: "",
  headerFacts: { context: "production", styleHashes: [] },
  openIndex: () => search.index(),
  renderPage: async (template, data) => JSON.stringify(data.view),
  countZeroResult: async () => {},
  locale,
  log: () => {},
};
const visitor = { address: "203.0.113.7", waitUntil: () => {} };
const ask = async (path) => {
  const request = new Request("https://www.firm.example" + path);
  return (await writeReply(request, await dispatch(searchRoute, request, deps, visitor), deps)).json();
};
console.log(JSON.stringify({
  api: await ask("/api/search?region[]=Bavaria&industry=energy"),
  view: await ask("/search?region=bavaria"),
  table: formatFieldTable(words),
  list: formatFacetList(),
  parameters: SEARCH_PARAMETERS,
  scaffold: toScaffold({ title: "T", date: "2024-01-01", schema: "s" }),
}));
`;

const run = promisify(execFile);
const withRegion = (title: string, region: string): string =>
  createStudy({ title, industry: "Energy", tags: ["Kubernetes"] }).replace("---\n", `---\n${region}`);

let project: TestProject;
let answers: Record<string, never>;
/** What the check of the build said. */
let said: string;

beforeAll(async () => {
  project = makeProject({
    "with.md": withRegion("Orders in 3 seconds", 'region: "Bavaria"\n'),
    "without.md": withRegion("Orders in 4 seconds", ""),
  });
  for (const { file, before, after = false, lines } of PATCH)
    insert(join(project.root, file), before, lines, after);
  const built = await buildProject(project.root, { CONTEXT: "production" });
  if (built.code !== 0) throw new Error(built.output);
  said = built.output;
  writeFileSync(join(project.root, "probe.ts"), PROBE);
  const env = projectEnvironment(project.root, { CONTEXT: "production" });
  const { stdout } = await run(process.execPath, ["probe.ts"], { cwd: project.root, env });
  answers = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
});
afterAll(() => project.remove());

/** Puts lines before a line that stands once in a file, or after it. */
function insert(path: string, line: string, lines: string, after: boolean): void {
  const all = readFileSync(path, "utf8").split("\n");
  const at = all.indexOf(line);
  if (at < 0 || at !== all.lastIndexOf(line)) throw new Error(`${path} has not just one line: ${line}`);
  // A blank line parts the groups of the words; the new one belongs to the group before it.
  const position = after ? at + 1 : all[at - 1] === "" ? at - 1 : at;
  writeFileSync(path, all.toSpliced(position, 0, ...lines.split("\n")).join("\n"));
}

const read = (path: string): string => readFileSync(join(project.root, path), "utf8");

describe("a facet of regions, from a new field of the front matter", () => {
  it("takes at most fifteen lines in at most three files", () => {
    const lines = PATCH.flatMap((part) => part.lines.split("\n"));
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(new Set(PATCH.map(({ file }) => file)).size).toBeLessThanOrEqual(3);
  });

  it("passes the check of types", async () => {
    await run(process.execPath, ["src/commands/words.ts"], {
      cwd: project.root,
      env: projectEnvironment(project.root),
    });
    expect(await checkTypes(project.root, "facet")).toBe("");
  });

  it("is a fact of the study in its Markdown copy and in case-studies.json", () => {
    expect(read("_site/case-studies/with/index.md")).toContain("\n- Region: Bavaria\n");
    const { caseStudies } = JSON.parse(read("_site/case-studies.json"));
    const regions = new Map(caseStudies.map(({ url, region }: Record<string, unknown>) => [url, region]));
    const regionOf = (slug: string) =>
      regions.get(`${new URL(caseStudies[0].url).origin}/case-studies/${slug}/`);
    expect(regionOf("with")).toEqual({ value: "bavaria", label: "Bavaria" });
    expect(regionOf("without")).toBeNull();
  });

  it("has a landing page with a feed, named by its value", () => {
    expect(read("_site/regions/bavaria/index.html")).toContain(">Bavaria case studies</h1>");
    expect(read("_site/regions/bavaria/feed.xml")).toContain("Orders in 3 seconds");
    expect(read("_site/regions/bavaria/feed.xml")).not.toContain("Orders in 4 seconds");
    expect(read("_site/sitemap.xml")).toContain("/regions/bavaria/");
  });

  it("stands among the facts of the study that has one, and nowhere on the other", () => {
    expect(read("_site/case-studies/with/index.html")).toContain(
      '<dt>Region</dt><dd><a href="/regions/bavaria/">Bavaria</a></dd>',
    );
    expect(read("_site/case-studies/without/index.html")).not.toMatch(/region(s\/|<)/i);
  });

  it("is a filter beside the list of all studies", () => {
    expect(read("_site/case-studies/index.html")).toMatch(
      /id="facet-region"[\s\S]*name="region" value="bavaria"/,
    );
  });

  it("is searched, counted and told by the functions", () => {
    expect(answers.api).toMatchObject({
      total: 1,
      query: { facets: { region: ["bavaria"], industry: ["energy"] } },
      results: [{ url: "/case-studies/with/" }],
      applied: expect.arrayContaining([{ name: "region", value: "bavaria", label: "Bavaria" }]),
      facets: expect.arrayContaining([
        { name: "region", values: [{ value: "bavaria", label: "Bavaria", count: 1, applied: true }] },
      ]),
    });
    expect(answers.view).toMatchObject({
      sentence: "1 case study within Bavaria",
      canonicalUrl: "/regions/bavaria/",
    });
    expect(answers.parameters).toContain("region");
  });

  it("is told caches apart by", () => {
    expect(answers.parameters).toEqual([
      "q",
      "industry",
      "technology",
      "topic",
      "service",
      "client",
      "year",
      "region",
      "metric",
      "sort",
      "match",
      "figures",
      "page",
      "facet",
    ]);
  });

  it("is known to editors and in the documentation", () => {
    const schema = JSON.parse(read(".generated/case-study.schema.json"));
    expect(schema.properties.region).toEqual({
      type: "string",
      minLength: 1,
      description: "Where the work was done.",
    });
    expect(answers.table).toContain("| `region` | Where the work was done. |");
    expect(answers.list).toContain("`year`, `region`");
  });

  it("leaves nothing to be said by the check, and is what a slip in its name is taken for", async () => {
    const check = async () =>
      run(process.execPath, ["src/commands/check.ts"], {
        cwd: project.root,
        env: projectEnvironment(project.root),
      }).then(({ stdout }) => stdout);
    expect(said).not.toMatch(/region/i);
    writeFileSync(
      join(project.root, "src/content/case-studies/slip.md"),
      withRegion("Slip", 'regoin: "Bavaria"\n'),
    );
    expect(await check()).toContain("`regoin` is no field and is not read; did you mean region?");
  });

  it("has no place of its own in the address of a site without it", () => {
    expect(existsSync(join(project.root, "_site/regions/index.html"))).toBe(false);
  });
});
