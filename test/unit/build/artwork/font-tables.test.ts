import { describe, expect, it } from "vitest";
import { flipMarkAnchors } from "../../../../src/build/artwork/font-tables.ts";

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, index * 2);
  return bytes;
};

/** A font of nothing but a GPOS table with one lookup of one subtable. */
function fontOf(type: number, subtable: Buffer): Buffer {
  const gpos = Buffer.concat([words(1, 0, 0, 0, 10), words(1, 4), words(type, 0, 1, 8), subtable]);
  const record = Buffer.alloc(16);
  record.write("GPOS", 0, "latin1");
  record.writeUInt32BE(28, 8);
  return Buffer.concat([words(0, 1, 1, 0, 0, 0), record, gpos]);
}

// A mark of class 0 that hangs at (10, 20), and a base it stands on at (30, 400); x stays and y is turned.
const MARK_ARRAY = words(1, 0, 6, 1, 10, 20);
const BASE_ARRAY = words(1, 4, 1, 30, 400);
const markToBase = Buffer.concat([words(1, 0, 0, 1, 12, 24), MARK_ARRAY, BASE_ARRAY]);
const turned = Buffer.concat([
  words(1, 0, 0, 1, 12, 24),
  words(1, 0, 6, 1, 10, -20),
  words(1, 4, 1, 30, -400),
]);

describe("the heights of anchors", () => {
  it.each([4, 6])("are turned where marks stand on letters or marks: lookup type %i", (type) => {
    expect(flipMarkAnchors(fontOf(type, markToBase))).toEqual(fontOf(type, turned));
  });

  it("are turned behind an extension", () => {
    const extension = (type: number) => words(1, type, 0, 8);
    expect(flipMarkAnchors(fontOf(9, Buffer.concat([extension(4), markToBase])))).toEqual(
      fontOf(9, Buffer.concat([extension(4), turned])),
    );
  });

  it("are turned in the parts of a ligature, where one has none", () => {
    const ligature = (mark: number, base: number) =>
      Buffer.concat([
        words(1, 0, 0, 1, 12, 24),
        words(1, 0, 6, 1, 10, mark),
        words(1, 4),
        words(2, 6, 0, 1, 30, base),
      ]);
    expect(flipMarkAnchors(fontOf(5, ligature(20, 400)))).toEqual(fontOf(5, ligature(-20, -400)));
  });

  it("are turned where a letter is entered and where it is left, in joined writing", () => {
    const cursive = (entry: number, exit: number, last: number) =>
      words(1, 0, 2, 14, 20, 26, 0, 1, 5, entry, 1, 6, exit, 1, 7, last);
    expect(flipMarkAnchors(fontOf(3, cursive(70, 80, 90)))).toEqual(fontOf(3, cursive(-70, -80, -90)));
  });

  it("are turned once where letters share them", () => {
    const cursive = (height: number) => words(1, 0, 2, 14, 14, 14, 0, 1, 5, height);
    expect(flipMarkAnchors(fontOf(3, cursive(70)))).toEqual(fontOf(3, cursive(-70)));
  });

  it("leave kerning and fonts without marks alone", () => {
    const kerning = fontOf(2, words(1, 2, 3, 4, 5, 6));
    expect(flipMarkAnchors(Buffer.from(kerning))).toEqual(kerning);
    const bare = words(0, 1, 0, 0, 0, 0);
    expect(flipMarkAnchors(Buffer.from(bare))).toEqual(bare);
  });
});
