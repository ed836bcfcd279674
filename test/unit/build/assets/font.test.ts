import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { publishTypeface, toUnicodeRange } from "../../../../src/build/assets/font.ts";
import { readSampleTypeface } from "../../../../src/build/assets/typeface.ts";
import { hasTrueTypeOutlines } from "../../../../src/build/assets/woff2.ts";

const folder = mkdtempSync(join(tmpdir(), "font-"));
afterAll(() => rmSync(folder, { recursive: true }));

const publish = async (words: string, typeface = readSampleTypeface()) => {
  const { font, css } = await publishTypeface(typeface, words, {
    output: folder,
    kept: join(folder, "kept"),
  });
  const faces = [...css.matchAll(/url\("([^"]+)"\)[^}]*unicode-range: ([^;]+);/g)];
  return {
    font,
    faces: faces.map(([, src = "", range = ""]) => ({
      src,
      points: range.split(",").flatMap((part) => {
        const [first = 0, last = first] = part
          .replace("U+", "")
          .split("-")
          .map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
      }),
      bytes: readFileSync(join(folder, src)).length,
    })),
  };
};

test("the letters of nearly every page come in one file of at most 24 kB, all others in a second", async () => {
  const { font, faces } = await publish("Case studies");
  expect(faces.map(({ src }) => src)).toEqual([
    font,
    expect.stringMatching(/^\/assets\/archivo-\w+\.woff2$/),
  ]);
  expect(faces[0]?.bytes).toBeLessThanOrEqual(24_000);
  expect(faces[0]?.points.filter((sign) => faces[1]?.points.includes(sign))).toEqual([]);
  expect(faces[0]?.points).toEqual(expect.arrayContaining([...'hello@example.com, +44 (0)20 7946\'s "R&D"']));
  expect(faces[1]?.points).toEqual(expect.arrayContaining(["ä", "é", "€", "#"]));
});

test("letters and signs outside of ASCII that every page of a site says are in the first file", async () => {
  const { faces } = await publish('{"ask":"¿Über «Größen»?","count":"{n, plural, other {#}}"}');
  expect(faces[0]?.points).toEqual(expect.arrayContaining(["¿", "Ü", "«", "ö", "ß", "»", "a"]));
  expect(faces[1]?.points).not.toContain("ß");
  expect(faces[1]?.points).toEqual(expect.arrayContaining(["ä", "{", "#"]));
});

test("a font without outlines of TrueType is told from one with them", () => {
  const [sample] = readSampleTypeface().files;
  expect(hasTrueTypeOutlines(readFileSync(sample?.path ?? ""))).toBe(true);
  const header = Buffer.alloc(48);
  const table = brotliCompressSync("CFF2");
  header.write("wOF2");
  header.writeUInt16BE(1, 12);
  header.writeUInt32BE(table.length, 20);
  const ownTag = 63;
  const entry = Buffer.concat([Buffer.from([ownTag]), Buffer.from("CFF2"), Buffer.from([4])]);
  expect(hasTrueTypeOutlines(Buffer.concat([header, entry, table]))).toBe(false);
});

test("characters are named as ranges, each once, in order", () => {
  expect(toUnicodeRange("cabéa€😀")).toBe("U+61-63,U+E9,U+20AC,U+1F600");
  expect(toUnicodeRange("")).toBe("");
});
