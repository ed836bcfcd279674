import { describe, expect, it } from "vitest";
import { toIco } from "../../../../src/build/artwork/icons.ts";

describe("a Windows icon file", () => {
  it("holds each image and says its size and place", () => {
    const images = [
      { size: 16, png: Buffer.from("small") },
      { size: 256, png: Buffer.from("large one") },
    ];
    const ico = toIco(images);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    const entries = [0, 1].map((index) => {
      const at = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      return [ico.readUInt8(at), ico.subarray(offset, offset + length).toString()];
    });
    expect(entries).toEqual([
      [16, "small"],
      [0, "large one"],
    ]);
    expect(ico.length).toBe(6 + 2 * 16 + 5 + 9);
  });
});
