import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeProject, ROOT, type TestProject } from "../support/project.ts";

const STUDY =
  '---\ntitle: "Acme"\npublishDate: 2024-01-15\n---\n\n## Results\n\n- **Load time**: from 8.2 s to 1.4 s\n';
const BROKEN = '---\ntitle: "Brook"\npublishDate: 03/07/2019\n---\nText.\n';
const FOLDER = "src/content/case-studies";
const CORPUS = join(ROOT, "../shared/corpus/case-studies");

let project: TestProject;
beforeEach(() => {
  project = makeProject({ "acme.md": STUDY });
});
afterEach(() => project.remove());

type Run = { code: number; stdout: string; stderr: string };

/** Runs a command of the project as its npm script does. */
function run(command: string, args: string[] = [], from = project.root): Promise<Run> {
  const options = { cwd: project.root, env: { ...process.env, INIT_CWD: from } };
  return promisify(execFile)(process.execPath, [`src/commands/${command}.ts`, ...args], options).then(
    (done) => ({ code: 0, ...done }),
    ({ code, stdout, stderr }: Run) => ({ code, stdout, stderr }),
  );
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project.root, name)), { recursive: true });
  writeFileSync(join(project.root, name), text);
}

const studies = (): string[] =>
  readdirSync(join(project.root, FOLDER)).filter((name) => name.endsWith(".md"));

describe("check", () => {
  it("is content with a site in good order", async () => {
    expect(await run("check")).toEqual({ code: 0, stdout: "1 file checked: no problems\n", stderr: "" });
  });

  it("prints every problem of every file, and fails for an error", async () => {
    write(`${FOLDER}/brook.md`, BROKEN);
    write(`${FOLDER}/cove.md`, STUDY.replace("---\n\n", "layout: x\n---\n\n"));
    expect(await run("check")).toEqual({
      code: 1,
      stdout: [
        `${FOLDER}/brook.md:3:1 error publishDate: \`03/07/2019\` could be day and month or month and day; write 2019-07-03 or 2019-03-07`,
        `${FOLDER}/cove.md:4:1 warning layout: \`layout\` is no field and is not read; remove it`,
        "3 files checked: 1 error, 1 warning\n",
      ].join("\n"),
      stderr: "",
    });
  });

  it("reads files and folders named, from where the user stands, also outside the project", async () => {
    const outside = mkdtempSync(join(tmpdir(), "casebook-outside-"));
    writeFileSync(join(outside, "brook.md"), BROKEN);
    const { code, stdout } = await run("check", ["brook.md"], outside);
    expect([code, stdout.split("\n").at(-2)]).toEqual([1, "1 file checked: 1 error, 0 warnings"]);
    expect((await run("check", [`${FOLDER}/acme.md`])).code).toBe(0);
    rmSync(outside, { recursive: true });
  });

  it("prints JSON alone, with problems and outcomes", async () => {
    write(`${FOLDER}/brook.md`, BROKEN);
    const { code, stdout } = await run("check", ["--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          file: `${FOLDER}/acme.md`,
          problems: [],
          outcomes: [{ label: "Load time", line: 8, before: { value: 8.2 } }],
        },
        {
          file: `${FOLDER}/brook.md`,
          problems: [{ level: "error", rule: "date-ambiguous", field: "publishDate", line: 3, column: 1 }],
          outcomes: [],
        },
      ],
    });
  });

  it("says how it is called where it was called wrongly", async () => {
    const { code, stdout } = await run("check", ["--jsn"]);
    expect([code, stdout.split("\n")[0]]).toEqual([2, "--jsn is no option of check."]);
  });

  it("says what is wrong with the data of the site, without a stack", async () => {
    write("src/data/site.yaml", "name: [\n");
    const { code, stderr } = await run("check");
    expect(code).toBe(1);
    expect(stderr).toBe(
      "src/data/site.yaml:1:1 error: the [ in this line is not closed; write ] after its last entry\n",
    );
  });

  it.skipIf(!existsSync(CORPUS))("finds no error in hundreds of real case studies", async () => {
    const { stdout } = await run("check", [CORPUS]);
    expect(stdout.split("\n").at(-2)).toMatch(/^773 files checked: 0 errors, \d+ warnings$/);
  });
});

describe("new", () => {
  it("begins a draft that passes the check but for what is to be filled in", async () => {
    const { code, stdout } = await run("new", ['Acme: "fast" & 100% \\o/']);
    expect([code, stdout.split("\n")[0]]).toEqual([
      0,
      `${FOLDER}/acme-fast-and-100-o.md is begun. It is a draft: set draft to false when it may be published.`,
    ]);
    const text = readFileSync(join(project.root, FOLDER, "acme-fast-and-100-o.md"), "utf8");
    expect(text).toContain('title: "Acme: \\"fast\\" & 100% \\\\o/"');
    const check = await run("check", [`${FOLDER}/acme-fast-and-100-o.md`]);
    expect(check.code).toBe(0);
    expect(check.stdout).toContain("warning client: client is empty; fill it in, or remove the line");
  });

  it("names a JSON Schema that is there", async () => {
    await run("new", ["Acme again"]);
    const text = readFileSync(join(project.root, FOLDER, "acme-again.md"), "utf8");
    const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? "";
    const parsed: unknown = JSON.parse(readFileSync(join(project.root, FOLDER, schema), "utf8"));
    expect(parsed).toMatchObject({ type: "object", required: ["title", "publishDate"] });
  });

  it("never writes over a file", async () => {
    const { code, stderr } = await run("new", ["Acme"]);
    expect([code, stderr]).toEqual([
      1,
      `${FOLDER}/acme.md is there already; give another title, or go on with that file.\n`,
    ]);
    expect(readFileSync(join(project.root, FOLDER, "acme.md"), "utf8")).toBe(STUDY);
  });

  it("asks for a title, and for one that can be a file's name", async () => {
    expect((await run("new")).code).toBe(2);
    expect((await run("new", ["..."])).stderr).toBe(
      '"..." has no letter or digit to make a file name of; give another title.\n',
    );
  });
});

describe("fresh", () => {
  const SAMPLE = "ecommerce-platform-transformation.md";
  const withImages = (...names: string[]) =>
    `${STUDY}\n${names.map((name) => `![A](/images/case-studies/${name})`).join("\n")}\n`;

  it("removes the samples and the pictures they alone show, and says so", async () => {
    write(`${FOLDER}/${SAMPLE}`, withImages("sample.svg", "shared.svg"));
    write(`${FOLDER}/acme.md`, withImages("own.svg", "shared.svg"));
    for (const name of ["sample", "shared", "own"])
      write(`src/content/images/case-studies/${name}.svg`, "<svg/>");
    expect((await run("fresh")).stdout).toBe(
      [
        `removed ${FOLDER}/${SAMPLE}`,
        "removed src/content/images/case-studies/sample.svg",
        "1 case study of your own stays.\n",
      ].join("\n"),
    );
    expect(studies()).toEqual(["acme.md"]);
    expect(readdirSync(join(project.root, "src/content/images/case-studies"))).toEqual([
      "own.svg",
      "shared.svg",
    ]);
  });

  it("has nothing to do the second time", async () => {
    await run("fresh");
    expect((await run("fresh")).stdout).toBe("No samples are left to remove.\n");
  });

  it("leaves a site without studies, which passes the check", async () => {
    project.remove();
    project = makeProject({ [SAMPLE]: STUDY });
    expect((await run("fresh")).stdout).toContain('The site is empty now. npm run new -- "Title"');
    expect((await run("check")).stdout).toBe("0 files checked: no problems\n");
  });
});
