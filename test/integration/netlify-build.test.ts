import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProject, projectEnvironment, ROOT, type TestProject } from "../support/project.ts";
import { someStudies } from "../support/studies.ts";

type ManifestFunction = { name: string; path: string; routes?: { pattern: string }[]; schedule?: string };

const NETLIFY = join(ROOT, "node_modules/netlify-cli/bin/run.js");
let project: TestProject;
let functions: ManifestFunction[];

beforeAll(async () => {
  project = makeProject(someStudies());
  await netlifyBuild();
  functions = JSON.parse(
    readFileSync(join(project.root, ".netlify/functions/manifest.json"), "utf8"),
  ).functions;
});
afterAll(() => project.remove());

let printed = "";
async function netlifyBuild(): Promise<void> {
  const args = [NETLIFY, "build", "--offline", "--context", "deploy-preview"];
  const options = { cwd: project.root, env: projectEnvironment(project.root, { CI: "" }) };
  printed = (await promisify(execFile)(process.execPath, args, options)).stdout;
}

/** What a door says of itself: its route, its routes or its schedule, read from the literal in its source. */
function declared(name: string): { paths: string[]; schedule: string | undefined } {
  const source = readFileSync(join(ROOT, "functions", `${name}.ts`), "utf8");
  const literal = /path:\s*(\[[^\]]*\]|"[^"]*")/.exec(source)?.[1] ?? "";
  return {
    paths: [...literal.matchAll(/"([^"]+)"/g)].map(([, path = ""]) => path),
    schedule: /schedule:\s*"([^"]+)"/.exec(source)?.[1],
  };
}

/** Runs the first step of our plugin with the cache that the build hands it, in a process of its own: both read the folder they are in. */
async function restoreImages(cwd: string): Promise<void> {
  const script = `
    const { bindOpts } = await import("@netlify/cache-utils");
    const { onPreBuild } = await import("./netlify/plugins/cache-images/index.js");
    await onPreBuild({ utils: { cache: bindOpts({ cacheDir: ".netlify/cache" }) } });`;
  const env = projectEnvironment(cwd);
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd, env });
}

type PluginReport = {
  status: { title: string; summary: string; text: string } | null;
  failure: string | null;
};

/** Runs our plugin as Netlify does after a build, and tells what it did by the utilities it was handed. */
async function runVerifyPlugin(cwd: string): Promise<PluginReport> {
  const script = `
    const report = { status: null, failure: null };
    console.log = () => {};
    const { onPostBuild } = await import("./netlify/plugins/verify/index.js");
    await onPostBuild({
      utils: {
        status: { show: (status) => { report.status = status; } },
        build: { failBuild: (message) => { report.failure = message; } },
      },
      constants: {},
    });
    process.stdout.write(JSON.stringify(report));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd,
    env: projectEnvironment(cwd),
  });
  return JSON.parse(stdout);
}

function unpack(archive: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(join(folder, name), content);
  }
}

describe("netlify build", () => {
  it("bundles every door, and nothing else", () => {
    const doors = readdirSync(join(ROOT, "functions")).map((name) => name.replace(".ts", ""));
    expect(functions.map(({ name }) => name).sort()).toEqual(doors.sort());
  });

  it("finds the route or the schedule of every door", () => {
    for (const { name, routes = [], schedule } of functions) {
      const wanted = declared(name);
      expect(routes.map(({ pattern }) => pattern).sort(), name).toEqual(wanted.paths.sort());
      expect(schedule, name).toBe(wanted.schedule);
      expect(wanted.paths.length > 0 || wanted.schedule !== undefined, `${name} has no route`).toBe(true);
    }
  });

  it("builds the site for the context it was given", () => {
    expect(readFileSync(join(project.root, "_site/index.html"), "utf8")).toContain("deploy-preview");
  });

  it("keeps what was drawn for the next deploy, and nothing else of the cache", async () => {
    const kept = join(project.root, ".netlify/cache/cwd/.cache");
    const folders = readdirSync(kept).filter((name) => !name.endsWith(".netlify.cache.json"));
    expect(folders).toEqual(expect.arrayContaining(["cards", "fonts", "icons"]));
    expect(["cards", "fonts", "icons", "outcomes", "pictures", "related-words", "studies", "words"]).toEqual(
      expect.arrayContaining(folders),
    );
    writeFileSync(join(kept, "cards/mark.png"), "");
    rmSync(join(project.root, ".cache"));
    await restoreImages(project.root);
    expect(readdirSync(join(project.root, ".cache/cards")).sort()).toEqual(
      readdirSync(join(kept, "cards")).sort(),
    );
    expect(existsSync(join(project.root, ".cache/cards/mark.png"))).toBe(true);
  });

  it("verifies what was built, functions included", () => {
    expect(printed).toMatch(/Verified\s+\d+ files hold together/);
  });

  describe("the plugin that verifies, after something broke", () => {
    const manifest = () => join(project.root, ".generated/manifest.json");
    const inContext = (context: string): void => {
      const facts = JSON.parse(readFileSync(manifest(), "utf8"));
      facts.build.context = context;
      writeFileSync(manifest(), JSON.stringify(facts));
    };
    let lost: string;
    beforeAll(() => {
      lost = readFileSync(join(project.root, "_site/about/index.html"), "utf8");
      rmSync(join(project.root, "_site/about/index.html"));
    });
    afterAll(() => {
      inContext("deploy-preview");
      writeFileSync(join(project.root, "_site/about/index.html"), lost);
    });

    it("says so on a preview, and lets it be deployed", async () => {
      expect(await runVerifyPlugin(project.root)).toMatchObject({
        failure: null,
        status: { title: "Verified", text: expect.stringContaining("leads to /about/, which is not there") },
      });
    });

    it("stops production", async () => {
      inContext("production");
      const { failure } = await runVerifyPlugin(project.root);
      expect(failure).toMatch(/things are wrong in \d+ files: /);
    });
  });

  it("bundles the files of the search with the functions that search, and publishes none of them", () => {
    for (const name of ["search", "contact"]) {
      const archive = functions.find((entry) => entry.name === name)?.path ?? "";
      const files = Object.keys(unzipSync(readFileSync(archive)));
      for (const file of ["index", "records", "texts", "positions-0"])
        expect(files, name).toContain(`.generated/search/${file}`);
    }
    expect(existsSync(join(project.root, "_site/search-index.json"))).toBe(false);
  });

  it("makes bundles that answer far away from the project", async () => {
    const search = functions.find(({ name }) => name === "search");
    const elsewhere = join(project.root, "elsewhere");
    unpack(search?.path ?? "", elsewhere);
    const script = `
      const door = await import(${JSON.stringify(join(elsewhere, "functions/search.mjs"))});
      const request = new Request("http://localhost/search?q=kubernetes");
      const response = await door.default(request, { waitUntil() {} });
      console.log(response.status, (await response.text()).includes("case stud"));`;
    const answer = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: "/",
    });
    expect(answer.stdout.trim()).toBe("200 true");
  });
});
