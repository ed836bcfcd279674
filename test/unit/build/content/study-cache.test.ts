import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { readCaseStudies } from "../../../../src/build/content/read-case-studies.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { IS_NIGHTLY } from "../../../support/nightly.ts";
import { locale, messages } from "../../../support/words.ts";

const folder = mkdtempSync(join(tmpdir(), "casebook-study-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));

const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
  .png()
  .toBuffer();
const PICTURES = { none: null, sound: png, damaged: png.subarray(0, 60) };

const HEADS = [
  "",
  "client: { name: Harbour Line, anonymous: true }\nclaimWaivers: 3",
  "industry: Ships",
  "embargo: 2026-03-01",
  "embargo: 2026-03-01\ndate: 2026-02-01",
  "expires: 2026-05-01T10:00:00Z",
  "evidence: [{ label: Report, url: /case-studies/s9/ }]",
];
const BODIES = [
  "## Results\n\n- Costs fell by 40 %",
  "![A pier](pier.png)",
  "[The other](s0.md), [none](missing.md)",
  "Harbour Line said so.",
];

/** What a site is made of, each by its place among the choices above. */
type Tree = {
  studies: readonly { head: number; body: number; name: number }[];
  picture: keyof typeof PICTURES;
  vocabulary: boolean;
  month: number;
};

const trees: fc.Arbitrary<Tree> = fc.record({
  studies: fc.uniqueArray(
    fc.record({
      head: fc.nat(HEADS.length - 1),
      body: fc.nat(BODIES.length - 1),
      name: fc.nat(3),
    }),
    { minLength: 1, maxLength: 4, selector: ({ name }) => name },
  ),
  picture: fc.constantFrom("none", "sound", "damaged"),
  vocabulary: fc.boolean(),
  month: fc.integer({ min: 1, max: 9 }),
});

let number = 0;
const makeRoot = (): string => join(folder, String(number++));

/**
 * What a process of its own reads of a tree at `root`, as JSON, functions by what they say: what this one has in memory it has
 * by the name of the folder, which is a new one each time.
 */
async function read(tree: Tree, root: string): Promise<string> {
  const target = join(root, "src/content/case-studies");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const { head, body, name } of tree.studies)
    writeFileSync(
      join(target, `s${name}.md`),
      `---\ntitle: S${name}\npublishDate: 2024-01-15\n${HEADS[head]}\n---\n${BODIES[body]}\n`,
    );
  const picture = PICTURES[tree.picture];
  if (picture) writeFileSync(join(target, "pier.png"), picture);
  const vocabulary = vocabularySchema.parse({
    industries: tree.vocabulary ? [{ label: "Shipping", aliases: ["Ships"] }] : [],
  });
  const now = new Date(`2026-0${tree.month}-15T12:00:00Z`);
  const published = { locale, messages };
  const name = makeRoot();
  symlinkSync(root, name);
  const options = { root: name, vocabulary, timeZone: "UTC", now, published };
  const { files } = await readCaseStudies("src/content/case-studies", options);
  const said = files.map(({ redact, placeOf, linkTargets, ...file }) => ({
    ...file,
    redacted: file.diagnostics.map(redact),
    other: redact({ level: "error", rule: "", field: null, line: 1, column: 1, message: "Harbour Line" }),
    place: placeOf(["claimWaivers"]),
    linkTargets: [...linkTargets],
  }));
  return JSON.stringify(said);
}

describe("studies that are kept between builds", () => {
  it("are what a build with nothing kept reads, whatever was edited meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trees, { minLength: 1, maxLength: 3 }), trees, async (before, after) => {
        const edited = makeRoot();
        for (const tree of before) await read(tree, edited);
        expect(await read(after, edited)).toBe(await read(after, makeRoot()));
      }),
      { numRuns: IS_NIGHTLY ? 100 : 5 },
    );
  });

  const tree: Tree = {
    studies: [{ head: 0, body: 1, name: 0 }],
    picture: "sound",
    vocabulary: true,
    month: 1,
  };
  const keptFiles = (root: string): string[] =>
    readdirSync(join(root, ".cache/studies")).map((name) => join(root, ".cache/studies", name));

  it("are read again when a day has come that hid them, or shows them", async () => {
    const root = makeRoot();
    const ofMonth = (head: number, month: number): Tree => ({
      ...tree,
      studies: [{ head, body: 0, name: 0 }],
      month,
    });
    const told = [await read(ofMonth(3, 1), root), await read(ofMonth(3, 5), root)];
    expect(told.map((text) => text.includes('"kept-back"'))).toEqual([true, false]);
    const after = [await read(ofMonth(5, 1), root), await read(ofMonth(5, 6), root)];
    expect(after.map((text) => text.includes('"kept-back"'))).toEqual([false, true]);
  });

  it("are read again when a picture comes, or is damaged", async () => {
    const root = makeRoot();
    const states = ["none", "sound", "damaged"] as const;
    const told: string[][] = [];
    for (const picture of states) {
      const text = await read({ ...tree, picture }, root);
      told.push(["body-image-missing", "body-image-unusable"].filter((rule) => text.includes(`"${rule}"`)));
    }
    expect(told).toEqual([["body-image-missing"], [], ["body-image-unusable"]]);
  });

  it("are taken where nothing changed, and read again where a file is damaged", async () => {
    const root = makeRoot();
    const clean = await read(tree, root);
    const [file = ""] = keptFiles(root);
    const kept = readFileSync(file);
    expect(clean).toContain("A pier");
    await read(tree, root);
    expect(keptFiles(root)).toEqual([file]);
    expect(readFileSync(file)).toEqual(kept);
    const changed = Buffer.from(kept).fill("x", kept.indexOf("A pier"), kept.indexOf("A pier") + 1);
    for (const damaged of [Buffer.alloc(0), kept.subarray(0, 90), changed]) {
      for (const each of keptFiles(root)) rmSync(each);
      writeFileSync(file, damaged);
      expect(await read(tree, root)).toBe(clean);
    }
  });
});
