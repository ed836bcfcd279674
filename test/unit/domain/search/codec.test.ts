import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { BitReader, BitWriter } from "../../../../src/domain/search/codec/bits.ts";
import { packNumbers, unpackNumbers } from "../../../../src/domain/search/codec/bytes.ts";
import { packLists, unpackLists } from "../../../../src/domain/search/codec/lists.ts";
import {
  countPostings,
  packAscending,
  packPostings,
  unpackAscending,
  unpackPostings,
} from "../../../../src/domain/search/codec/postings.ts";
import { openProse, packProse } from "../../../../src/domain/search/codec/prose.ts";
import { packWords, unpackWords } from "../../../../src/domain/search/codec/strings.ts";
import { NO_POSITION, packPositions, unpackPositions } from "../../../../src/domain/search/shards.ts";

const RANKS = Uint8Array.from([3, 0, 1, 2, 4, 5, 6, 7]);
const BY_RANK = Uint8Array.from([1, 2, 3, 0, 4, 5, 6, 7]);
const ascending = (universe: number) =>
  fc.uniqueArray(fc.nat(universe - 1)).map((numbers) => numbers.sort((a, b) => a - b));

describe("what is packed comes back", () => {
  it("bits, Rice codes and gamma codes one after the other", () => {
    const code = fc.record({ value: fc.integer({ min: 1, max: 2 ** 20 }), width: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const writer = new BitWriter();
        for (const { value, width } of codes) {
          writer.gamma(value);
          writer.rice(value % 5000, width);
          writer.bits(value & (2 ** width - 1), width);
        }
        const reader = new BitReader(writer.take());
        for (const { value, width } of codes) {
          expect([reader.gamma(), reader.rice(width), reader.bits(width)]).toEqual([
            value,
            value % 5000,
            value & (2 ** width - 1),
          ]);
        }
      }),
    );
  });

  it("postings of any density", () => {
    fc.assert(
      fc.property(ascending(3000), fc.infiniteStream(fc.nat(7)), (numbers, stream) => {
        const documents = Int32Array.from(numbers.length > 0 ? numbers : [0]);
        const impacts = Uint8Array.from(documents, () => stream.next().value ?? 0);
        const packed = packPostings(new BitWriter(), { documents, impacts }, 3000, RANKS);
        expect(unpackPostings(packed, 3000, BY_RANK)).toEqual({ documents, impacts });
        expect(countPostings(packed)).toBe(documents.length);
      }),
    );
  });

  it("ascending numbers, none of them too", () => {
    fc.assert(
      fc.property(ascending(500), (numbers) => {
        const packed = packAscending(new BitWriter(), numbers, 500);
        expect([...unpackAscending(packed, 500)]).toEqual(numbers);
      }),
    );
  });

  it("lists of numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 70_000 }))), (lists) => {
        const { starts, values } = unpackLists(packLists(lists));
        expect(lists.map((_, at) => [...values.subarray(starts[at], starts[at + 1])])).toEqual(lists);
      }),
    );
  });

  it("words, sharing how they begin", () => {
    const words = fc.array(
      fc.string({ unit: "grapheme", minLength: 1 }).map((word) => word.replaceAll(" ", "_")),
    );
    fc.assert(
      fc.property(words, (list) => {
        expect(unpackWords(packWords(list))).toEqual(list);
      }),
    );
  });

  it("records of texts, whatever they hold and however many each has", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("|", "~", "\u007F", "a|b ~ c"),
      fc.array(fc.constantFrom("load", "time", "", "/case-studies/", "🎉")).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 })), (records) => {
        const read = openProse(JSON.parse(JSON.stringify(packProse(records))));
        expect(records.map((_, at) => read(at))).toEqual(records);
      }),
    );
  });

  it("numbers of one, two and four bytes", () => {
    for (const largest of [0, 255, 256, 65_535, 65_536, 2 ** 31 - 1]) {
      expect([...unpackNumbers(packNumbers([1, largest, 0]))]).toEqual([1, largest, 0]);
    }
    expect(unpackNumbers(packNumbers([]))).toHaveLength(0);
  });

  it("numbers in a browser too, which has no Buffer", () => {
    vi.stubGlobal("Buffer", undefined);
    const numbers = [0, 62, 63, 255, 256, 65_535];
    expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
    vi.unstubAllGlobals();
  });

  it("places of a word in documents", () => {
    const places = fc.tuple(ascending(200), ascending(9000)).map(([documents, list]) => {
      return documents.flatMap((document) => list.flatMap((place) => [document, place]));
    });
    fc.assert(
      fc.property(places, (pairs) => {
        const { documents, seek, next } = unpackPositions(packPositions(pairs));
        const unpacked: number[] = [];
        documents.forEach((document, entry) => {
          seek(entry);
          for (let place = next(0); place !== NO_POSITION; place = next(place + 1))
            unpacked.push(document, place);
        });
        expect(unpacked).toEqual(pairs);
      }),
      { numRuns: 20 },
    );
  });
});
