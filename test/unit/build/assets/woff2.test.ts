import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { readCharacters } from "../../../../src/build/assets/woff2.ts";

const require = createRequire(import.meta.url);
const fileOf = (name: string): Buffer =>
  readFileSync(require.resolve(`@fontsource-variable/noto-sans/files/noto-sans-${name}-wght-normal.woff2`));

describe("the characters of a WOFF2 file", () => {
  it("are those that a font cut out of it has glyphs for", async () => {
    const cut = await subsetFont(fileOf("greek"), "Ωα", { targetFormat: "woff2" });
    expect([...readCharacters(Buffer.from(cut))]).toEqual([0x3a9, 0x3b1]);
    const all = readCharacters(fileOf("greek"));
    expect([0x3a9, 0x3b1, 0x41a].map((code) => all.has(code))).toEqual([true, true, false]);
  });

  it("are told of a whole file alone", () => {
    const file = fileOf("greek");
    expect(() => readCharacters(file.subarray(0, 200))).toThrow();
    expect(() => readCharacters(Buffer.from("no font"))).toThrow("no WOFF2 file");
  });
});
