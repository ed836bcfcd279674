import { describe, expect, it } from "vitest";
import { errorText } from "../../../../netlify/log.ts";
import { parseInquiry } from "../../../../src/domain/inquiry/index.ts";
import { scoreInquiry } from "../../../../src/domain/inquiry/spam-score.ts";
import { recommendStudies } from "../../../../src/domain/search/index.ts";
import { createDocument, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

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
const index = openDocuments([createDocument({ body: "Orders" })]);

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
        locale.t,
      ),
  ],
  ["the suggestions", (text) => recommendStudies(index, text, 3)],
  ["the log", (text) => errorText(new Error(text))],
];

/** Where work grows with the square of the length, one of these takes minutes: the limit of a test ends it. */
const LENGTH = 400_000;

describe("a hostile text of 400,000 characters", () => {
  it.each(READERS)("is read in time that grows with its length: %s", (_, read) => {
    for (const piece of PIECES) expect(() => read(piece.repeat(LENGTH / piece.length))).not.toThrow();
  });
});
