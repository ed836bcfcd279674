import { describe, expect, it } from "vitest";
import { errorText } from "../../../../netlify/log.ts";
import { parseInquiry } from "../../../../src/domain/inquiry/index.ts";
import { scoreInquiry } from "../../../../src/domain/inquiry/score.ts";
import { suggest } from "../../../../src/domain/inquiry/suggest.ts";

/** Pieces of text that a pattern begins to match at, and fails at only when it has read to the end. */
const PIECES = [
  "<a ",
  "<a href",
  "<b",
  "<",
  "<script ",
  "<script>",
  "</script ",
  "<style ",
  "[url ",
  "[url=",
  "[b",
  "[",
  "http://",
  "www.",
  "a@",
  "@",
  "a.",
  "a-",
  "a+",
  "a",
  " ",
  "\n",
  "\u202e",
  "\u0301",
];

const inquiryOf = (text: string) => ({
  name: text,
  email: "a@b.example",
  company: null,
  phone: null,
  message: text,
});
const SIGNALS = { honeypot: false, fillMs: null, repeats: 0 };
const noWords = { size: 10, find: () => ({ urls: [], total: 1 }) };

const READERS: [string, (text: string) => unknown][] = [
  ["the spam score", (text) => scoreInquiry(inquiryOf(text), SIGNALS)],
  [
    "the form",
    (text) =>
      parseInquiry(
        new Map([
          ["name", text],
          ["email", text],
          ["message", text],
        ]),
      ),
  ],
  ["the suggestions", (text) => suggest(text, noWords, 3)],
  ["the log", (text) => errorText(new Error(text))],
];

const SHORT = 8_000;
const TIMES = 8;

/** The shortest of some runs, in ms: the one that nothing else held up. */
function measure(read: (text: string) => unknown, text: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const from = performance.now();
    read(text);
    shortest = Math.min(shortest, performance.now() - from);
  }
  return shortest;
}

describe("the time that a hostile text takes", () => {
  it.each(READERS)("grows with its length and not with its square: %s", (_, read) => {
    for (const piece of PIECES) {
      const short = piece.repeat(Math.ceil(SHORT / piece.length));
      const grown = measure(read, short.repeat(TIMES)) / Math.max(measure(read, short), 0.5);
      // Its square would be 64 times as much.
      expect(grown, JSON.stringify(piece)).toBeLessThan(3 * TIMES);
    }
  });
});
