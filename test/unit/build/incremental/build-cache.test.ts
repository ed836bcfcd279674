import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cacheBuild, findCachedBuild, stateOfInputs } from "../../../../src/build/incremental/build-cache.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";

const folder = mkdtempSync(join(tmpdir(), "casebook-build-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date("2026-05-10T12:00:00Z");
const ENVIRONMENT = { CONTEXT: "production" };
const BUILT = { report: "2 files checked", pages: 7 };

let number = 0;
function makeBuilt(moments: string[] = []): string {
  const root = join(folder, String(number++));
  for (const file of ["src/content/a.md", "src/data/site.yaml", ".eleventy.js", "node_modules/x/index.js"])
    write(root, file, "text");
  const paths = projectPaths(root);
  const inputs = stateOfInputs(paths, ENVIRONMENT);
  for (const file of ["_site/index.html", ".generated/manifest.json"]) write(root, file, "made");
  cacheBuild({ inputs, ...BUILT, moments }, paths, NOW);
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Whether a build at `now` is taken for the one before. */
function isTheSame(root: string, now = NOW, environment: NodeJS.ProcessEnv = ENVIRONMENT): boolean {
  const paths = projectPaths(root);
  return findCachedBuild(stateOfInputs(paths, environment), paths, now) !== null;
}

describe("a build of what was built", () => {
  it("tells what the one before told", () => {
    const paths = projectPaths(makeBuilt());
    expect(findCachedBuild(stateOfInputs(paths, ENVIRONMENT), paths, NOW)).toMatchObject(BUILT);
  });

  const CHANGES: [string, (root: string) => void][] = [
    ["a file has another text", (root) => write(root, "src/content/a.md", "other text")],
    [
      "a file has another text of the same length and time",
      (root) => {
        const file = join(root, "src/content/a.md");
        const { atime, mtime } = statSync(file);
        writeFileSync(file, "txet");
        utimesSync(file, atime, mtime);
      },
    ],
    ["there is a file more, hidden or not", (root) => write(root, "src/content/.b.md", "text")],
    ["there is a file less", (root) => rmSync(join(root, "src/data/site.yaml"))],
    ["the configuration changed", (root) => write(root, ".eleventy.js", "other")],
    ["a package was installed", (root) => write(root, "node_modules/.package-lock.json", "{}")],
    ["a page was written over", (root) => write(root, "_site/index.html", "else")],
    ["a page is gone", (root) => rmSync(join(root, "_site/index.html"))],
    ["there is a page more", (root) => write(root, "_site/old/index.html", "old")],
    ["what functions read was written over", (root) => write(root, ".generated/manifest.json", "else")],
    ["nothing is kept", (root) => rmSync(join(root, ".cache"), { recursive: true })],
  ];
  it.each(CHANGES)("is another where %s", (_name, change) => {
    const root = makeBuilt();
    expect(isTheSame(root)).toBe(true);
    change(root);
    expect(isTheSame(root)).toBe(false);
  });

  it("is another in another environment, on another day, and when a time has come that it waited for", () => {
    const root = makeBuilt(["2026-05-10T14:00:00+01:00", "2020-01-01T00:00:00Z"]);
    expect(isTheSame(root, NOW, { CONTEXT: "dev" })).toBe(false);
    expect(isTheSame(root, new Date("2026-05-10T12:59:59Z"))).toBe(true);
    expect(isTheSame(root, new Date("2026-05-10T13:00:00Z"))).toBe(false);
    expect(isTheSame(makeBuilt(), new Date("2026-05-11T00:00:00Z"))).toBe(false);
    expect(isTheSame(root, new Date("2026-05-10T11:00:00Z"))).toBe(false);
  });

  it("reads no farther than a link that leads back", () => {
    const root = makeBuilt();
    symlinkSync(join(root, "src"), join(root, "src/again"));
    expect(isTheSame(root)).toBe(false);
  });
});
