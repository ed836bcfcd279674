import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { emptyQuery, search } from "../../src/domain/search/index.ts";
import { buildProject, makeProject, type TestProject } from "../support/project.ts";
import { openBuiltIndex } from "../support/search/documents.ts";
import { someStudy } from "../support/studies.ts";

const ANONYMOUS = "Brindlewick";
const UNAPPROVED = "Quarrelstone";
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="4"><title>Quietmark</title></svg>';
const STAND_IN = "A grocer of the north";

const withClient = (position: number, client: string): string =>
  someStudy(position)
    .replace(/^client: .*$/m, `client: ${client}`)
    .replaceAll("Northwind Fixtures", "the client");

const STUDIES = {
  "open.md": someStudy(1),
  "quiet.md": withClient(
    0,
    `{ name: "${ANONYMOUS} Foods Ltd", url: "https://www.brindlewick.example", logo: "/images/brindlewick.svg", anonymous: "${STAND_IN}" }`,
  ),
  "waiting.md": withClient(2, `{ name: "${UNAPPROVED} GmbH", approved: false }`).replace(
    'title: "',
    `redirectFrom: [/work/quarrelstone/]\ntitle: "${UNAPPROVED}: `,
  ),
};

/** Two files that give the name away, one in its text and one in its fields: production does not take them. */
const TELLING = {
  "text.md": `${STUDIES["quiet.md"]}\nThanks, Brindlewick Foods.\n`,
  "fields.md": `${STUDIES["quiet.md"].replace(/^industry: .*$/m, 'industry: "Brindlewick Foods"')}
![A shelf](/images/brindlewick-foods.jpg)
`,
};

type Built = { code: number; output: string; project: TestProject };
const builds = new Map<string, Built>();

async function build(context: DeployContext, studies: Record<string, string> = STUDIES): Promise<Built> {
  const project = makeProject(studies);
  mkdirSync(join(project.root, "src/content/images"), { recursive: true });
  writeFileSync(join(project.root, "src/content/images/brindlewick.svg"), LOGO);
  const built = { ...(await buildProject(project.root, { CONTEXT: context })), project };
  builds.set(project.root, built);
  return built;
}

let live: Built;
let preview: Built;
beforeAll(async () => {
  live = await build("production");
  preview = await build("deploy-preview", { ...STUDIES, ...TELLING });
});
afterAll(() => {
  for (const { project } of builds.values()) project.remove();
});

/** The names and contents of all a build published or handed to the functions; shards unpacked. */
function everything({ project: { root } }: Built): { name: string; text: string }[] {
  return ["_site", ".generated"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(root, folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => ({ name: relative(root, path), text: unpack(readFileSync(path)) })),
  );
}

function unpack(bytes: Buffer): string {
  for (const open of [gunzipSync, brotliDecompressSync]) {
    try {
      return open(bytes).toString("latin1");
    } catch {
      // Most files are not compressed.
    }
  }
  return bytes.toString("latin1");
}

const filesNaming = (built: Built, name: string): string[] =>
  everything(built).flatMap((file) =>
    `${file.name}\n${file.text}`.toLowerCase().includes(name.toLowerCase()) ? [file.name] : [],
  );

const page = ({ project }: Built, path: string): string =>
  readFileSync(join(project.root, "_site", path), "utf8");

/** How many studies the index finds. */
const found = (built: Built, q: string): number =>
  search(openBuiltIndex(built.project.root), { ...emptyQuery(), q }).total;

describe("an anonymous client", () => {
  it("is named in no file of the site, nor in what the functions read, live or in a preview", () => {
    expect(everything(live).length).toBeGreaterThan(50);
    expect(filesNaming(live, ANONYMOUS)).toEqual([]);
    expect(filesNaming(preview, ANONYMOUS)).toEqual([]);
  });

  it("has its logo published nowhere", () => {
    expect([...filesNaming(live, "Quietmark"), ...filesNaming(preview, "Quietmark")]).toEqual([]);
  });

  it("is not found by its name", () => {
    expect([ANONYMOUS, UNAPPROVED, "Södra"].map((q) => found(live, q))).toEqual([0, 0, 1]);
    expect(found(preview, UNAPPROVED)).toBe(1);
  });

  it("is told of by the words that stand in for it, on page, paper and card", () => {
    expect(page(live, "case-studies/quiet/index.html")).toContain(`<dt>Client</dt><dd>${STAND_IN}</dd>`);
    expect(page(live, "case-studies/quiet/index.md")).toContain(`- Client: ${STAND_IN}`);
    expect(page(live, "case-studies.json")).toContain(`"client":{"anonymous":"${STAND_IN}"}`);
  });

  it("is no client to filter by, and no organisation to machines", () => {
    expect(page(live, "../.generated/search/index")).not.toContain("a-grocer-of-the-north");
    expect(page(live, "case-studies/index.html")).not.toContain("a-grocer-of-the-north");
    expect(page(live, "case-studies/quiet/index.html")).not.toContain('"about"');
    expect(page(live, "case-studies/open/index.html")).toContain('"about"');
  });

  it("stops production where a file gives its name away, and is named to its author by the check", async () => {
    const { code, output } = await build("production", { ...STUDIES, ...TELLING });
    expect(code).toBe(1);
    expect(output).toMatch(/text\.md:\d+:1 error: this names the client/);
    expect(output).toContain("`Brindlewick Foods` is no industry");
    expect(output).toContain("brindlewick-foods.jpg");
  });

  it("is named to nobody by the problems that a preview shows", () => {
    expect(preview.code, preview.output).toBe(0);
    expect(page(preview, "case-studies/text/index.html")).toContain("this names the client");
    const hidden = "what is wrong here cannot be told without naming the client";
    expect(page(preview, "case-studies/fields/index.html").split(hidden)).toHaveLength(3);
    expect(filesNaming(preview, ANONYMOUS)).toEqual([]);
  });
});

describe("a client who has not said yes", () => {
  it("is in no file of production, and neither is the study", () => {
    expect(live.code).toBe(0);
    expect(filesNaming(live, UNAPPROVED)).toEqual([]);
    expect(filesNaming(live, "case-studies/waiting")).toEqual([]);
  });

  it("is named by the check as held back", () => {
    expect(live.output).toContain(
      "Not in production:\n  src/content/case-studies/waiting.md waits for the client's approval",
    );
  });

  it("is marked for reviewers, on its page and in lists, and not in the sitemap", () => {
    expect(page(preview, "case-studies/waiting/index.html")).toContain(
      "This case study is <strong>waiting for the client’s approval</strong>.",
    );
    expect(page(preview, "case-studies/index.html")).toContain(
      '<span class="state-mark">Waiting for the client’s approval</span>',
    );
    expect(page(preview, "sitemap.xml")).not.toContain("waiting");
  });
});
