import { describe, expect, it } from "vitest";
import { type MessageArguments, writeMessage } from "../../../../src/domain/locale/message.ts";
import { parseMessage, placesOf, tagsOf } from "../../../../src/domain/locale/parse-message.ts";

const plural = new Intl.PluralRules("pl");
const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
const number = new Intl.NumberFormat("de");

const write = (text: string, values: MessageArguments = {}): string =>
  writeMessage(parseMessage(text), values, {
    formatNumber: (value) => number.format(value),
    pluralOf: (value, isOrdinal) => (isOrdinal ? ordinal : plural).select(value),
    text: (part) => part.replace("<", "&lt;"),
    tag: (name, inner) => `[${name} ${inner}]`,
  });

describe("a message", () => {
  it.each([
    ["plain text", "Beczka", {}, "Beczka"],
    ["an empty text", "", {}, ""],
    ["a place", "{name}, {name}", { name: "Ada" }, "Ada, Ada"],
    ["a number, as the language writes it", "{count} km", { count: 1204.5 }, "1.204,5 km"],
    ["a text of digits as it is", "{most}", { most: "50000" }, "50000"],
    ["braces in quotes", "'{'count'}'", {}, "{count}"],
    ["an apostrophe", "c’est l'heure", {}, "c’est l'heure"],
    ["a tag", "<link>a {b}</link>.", { b: "<" }, "[link a &lt;]."],
    ["a tag in a tag", "<a>x<b>y</b></a>", {}, "[a x[b y]]"],
    ["a selection", "{kind, select, a {A} other {O}}", { kind: "a" }, "A"],
    ["a selection of what it does not name", "{kind, select, a {A} other {O}}", { kind: "constructor" }, "O"],
    ["an ordinal", "{n, selectordinal, two {#nd} other {#th}}", { n: 22 }, "22nd"],
  ])("has %s", (_, text, values, written) => {
    expect(write(text, values)).toBe(written);
  });

  it.each([
    [0, "nic"],
    [1, "1 plik"],
    [2, "2 pliki"],
    [5, "5 plików"],
    [1204, "1.204 pliki"],
    [1.5, "1,5 pliku"],
  ])("has the plural form of %d", (count, written) => {
    const text = "{count, plural, =0 {nic} one {# plik} few {# pliki} many {# plików} other {# pliku}}";
    expect(write(text, { count })).toBe(written);
  });

  it("takes an offset off what it counts", () => {
    const text = "{n, plural, offset:1 =1 {you} one {you and # other} other {you and # others}}";
    expect([1, 2, 12].map((n) => write(text, { n }))).toEqual([
      "you",
      "you and 1 other",
      "you and 11 others",
    ]);
  });

  it("is refused where a value of it is not given", () => {
    expect(() => write("{a} {b}", { a: "x" })).toThrow("words that name {b} are asked for without it");
    expect(() => write("{toString}", {})).toThrow("{toString}");
  });

  it.each(["{", "{n, plural, one {x}}", "{day, date}", "{n, number, percent}", "<a>x"])(
    "%s is refused where it is read",
    (text) => {
      expect(() => parseMessage(text)).toThrow();
    },
  );

  it("tells what it asks for, however deep", () => {
    const message = parseMessage("<a>{x} {n, plural, one {{y}} other {<b>{z, select, other {{n}}}</b>}}</a>");
    expect([...placesOf(message)]).toEqual([
      ["x", "text"],
      ["n", "number"],
      ["y", "text"],
      ["z", "text"],
    ]);
    expect([...tagsOf(message)]).toEqual(["a", "b"]);
  });
});
