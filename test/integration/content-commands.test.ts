import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CORPUS, HAS_CORPUS } from "../support/corpus.ts";
import { makeProject, projectEnvironment, ROOT, type TestProject } from "../support/project.ts";

let project: TestProject;
beforeAll(() => {
  project = makeProject({ "acme.md": "---\ntitle: Acme\npublishDate: 03/07/2019\n---\nText.\n" });
});
afterAll(() => project.remove());

type Run = { code: number; stdout: string; stderr: string };

/** Runs a command of the project as its npm script does. */
function run(command: string, ...args: string[]): Promise<Run> {
  const options = { cwd: project.root, env: projectEnvironment(project.root, { INIT_CWD: project.root }) };
  return promisify(execFile)(process.execPath, [`src/commands/${command}.ts`, ...args], options).then(
    (done) => ({ code: 0, ...done }),
    ({ code, stdout, stderr }: Run) => ({ code, stdout, stderr }),
  );
}

describe("a command as a process", () => {
  it("prints its text alone, and tells by its exit code that something is wrong", async () => {
    const { code, stdout, stderr } = await run("check", "--json");
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ problems: [{ rule: "date-ambiguous" }] }] });
  });

  it("says why it cannot go on, without a stack", async () => {
    expect(await run("new", "Acme")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "src/content/case-studies/acme.md is there already; give another title, or go on with that file.\n",
    });
    writeFileSync(join(project.root, "src/data/site.yaml"), "name: [\n");
    expect(await run("check")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "src/data/site.yaml:1:1 error: the [ in this line is not closed; write ] after its last entry\n",
    });
  });
});

describe.runIf(HAS_CORPUS)("hundreds of real case studies", () => {
  it("have no error", async () => {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["src/commands/check.ts", CORPUS],
      {
        cwd: ROOT,
        maxBuffer: 10_000_000,
      },
    );
    expect(stderr).toBe("");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^773 files checked: 0 errors, \d+ warnings$/);
  });
});
