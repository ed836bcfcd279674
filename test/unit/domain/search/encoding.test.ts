import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileWriter, joinPieces, openFile, toAsciiJson } from "../../../../src/domain/search/encoding.ts";
import { packWords, unpackWords } from "../../../../src/domain/search/word-list.ts";

describe("what is packed comes back", () => {
  it("lists of numbers, beside any value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 70_000 }))),
        fc.string({ unit: "binary" }),
        (lists, text) => {
          const file = new FileWriter();
          const refs = [file.lists(lists), file.packedLists(lists)];
          const { value, lists: read } = openFile(file.toFile({ text }));
          expect(value).toEqual({ text });
          for (const { starts, values } of refs.map(read))
            expect(lists.map((_, at) => [...values.subarray(starts[at], starts[at + 1])])).toEqual(lists);
        },
      ),
    );
  });

  it.each([15, 16, 300])("lengths of lists up to %i, and where each starts", (max) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max }), { maxLength: 60 }), (own) => {
        const file = new FileWriter();
        const ref = file.lengths(own);
        const { lengthOf, startOf } = openFile(file.toFile(null)).lengths(ref);
        const starts = own.map((_, at) => own.slice(0, at).reduce((sum, length) => sum + length, 0));
        expect(own.map((_, at) => [lengthOf(at), startOf(at)])).toEqual(
          own.map((length, at) => [length, starts[at]]),
        );
      }),
    );
  });

  it("numbers of one, two and four bytes, one after the other", () => {
    const file = new FileWriter();
    const refs = [[], [0], [255], [256], [65_535], [65_536], [2 ** 31 - 1]].map((numbers) =>
      file.numbers([1, ...numbers, 0]),
    );
    const { numbers } = openFile(file.toFile(null));
    expect(refs.map((ref) => [...numbers(ref)])).toEqual([
      [1, 0],
      [1, 0, 0],
      [1, 255, 0],
      [1, 256, 0],
      [1, 65_535, 0],
      [1, 65_536, 0],
      [1, 2 ** 31 - 1, 0],
    ]);
  });

  it("sorted words, found by number, by themselves and by how they begin", () => {
    const words = fc
      .uniqueArray(
        fc.string({ unit: "grapheme", minLength: 1 }).map((word) => word.replaceAll(/\s/g, "_")),
        {
          maxLength: 60,
        },
      )
      .map((list) => list.sort());
    fc.assert(
      fc.property(words, fc.string(), (list, other) => {
        const file = new FileWriter();
        const ref = file.words(list);
        const read = openFile(file.toFile(null)).words(ref);
        expect(unpackWords(packWords(list))).toEqual(list);
        expect(read.all()).toEqual(list);
        expect(read.length).toBe(list.length);
        expect(list.map((_, at) => read.at(at))).toEqual(list);
        expect(list.map((word) => read.find(word))).toEqual(list.map((_, at) => at));
        expect(read.find(other)).toBe(list.indexOf(other));
        const first = list.findIndex((word) => word >= other);
        expect(read.firstFrom(other)).toBe(first < 0 ? list.length : first);
      }),
    );
  });

  it("values of any text as JSON, in ASCII alone", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const json = toAsciiJson(texts);
        expect(json).toMatch(/^[\0-\x7f]*$/);
        expect(JSON.parse(json)).toEqual(texts);
      }),
    );
  });

  it("pieces of a file, each from a multiple of four bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 9 })), (pieces) => {
        const { file, lengths } = joinPieces(pieces);
        let start = 0;
        for (const [at, piece] of pieces.entries()) {
          expect(start % 4).toBe(0);
          expect(file.subarray(start, start + piece.length)).toEqual(piece);
          expect((lengths[at] ?? 0) - piece.length).toBeLessThan(4);
          start += lengths[at] ?? 0;
        }
        expect(start).toBe(file.length);
      }),
    );
  });
});
