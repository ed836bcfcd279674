import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readCaseStudies } from "../../../../src/build/content/read-case-studies.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const folder = mkdtempSync(join(tmpdir(), "casebook-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LINES = [
  "## Results",
  "- Load time: 8.2 s to 1.4 s (83 %)",
  "- Costs fell by 40 %",
  "Checkout errors fell from 4 % to 0.5 % within a month.",
  "We trained 12 people.",
  "| Metric | Before | After |\n|---|---|---|\n| Sales | 10 | 25 |",
];

let number = 0;
function makeRoot(studies: readonly (readonly number[])[], cacheOf?: string): string {
  const root = join(folder, String(number++));
  const target = join(root, "src/content/case-studies");
  mkdirSync(target, { recursive: true });
  for (const [at, lines] of studies.entries()) {
    const body = lines.map((line) => LINES[line % LINES.length]).join("\n\n");
    writeFileSync(join(target, `s${at}.md`), `---\ntitle: S${at}\npublishDate: 2024-01-15\n---\n${body}\n`);
  }
  // Not the studies that are kept beside them: these are kept whole.
  const kept = ".cache/outcomes";
  if (cacheOf !== undefined) cpSync(join(cacheOf, kept), join(root, kept), { recursive: true });
  return root;
}

/** What a process of its own reads, as JSON: what this one has in memory it has by the name of the folder, which is a new one. */
async function read(root: string): Promise<string> {
  const name = join(folder, String(number++));
  symlinkSync(root, name);
  const options = { root: name, vocabulary: vocabularySchema.parse({}), timeZone: "UTC" };
  const { files } = await readCaseStudies("src/content/case-studies", options);
  return JSON.stringify(files.map(({ study, diagnostics }) => ({ study, diagnostics })));
}

const keptFiles = (root: string): string[] =>
  existsSync(join(root, ".cache/outcomes")) ? readdirSync(join(root, ".cache/outcomes")) : [];

describe("outcomes that are kept between builds", () => {
  const studies = fc.array(fc.array(fc.nat(LINES.length - 1), { maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  });

  it("are what a build with nothing kept reads, whatever was edited meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(studies, studies, async (before, after) => {
        const first = makeRoot(before);
        await read(first);
        expect(
          await read(makeRoot(after, existsSync(join(first, ".cache/outcomes")) ? first : undefined)),
        ).toBe(await read(makeRoot(after)));
      }),
      { numRuns: 8 },
    );
  });

  it("are taken from the file, and read again where it is damaged", async () => {
    const given = [
      [0, 1, 2],
      [0, 3],
    ];
    const first = makeRoot(given);
    const clean = await read(first);
    const [name = ""] = keptFiles(first);
    expect(keptFiles(first)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.bin$/)]);
    expect(clean).toContain("8.2");
    for (const damage of ["", "no such thing", Buffer.from([0xff, 0x0f, 0x6f])]) {
      const root = makeRoot(given, first);
      writeFileSync(join(root, ".cache/outcomes", name), damage);
      expect(await read(root)).toBe(clean);
    }
  });
});
