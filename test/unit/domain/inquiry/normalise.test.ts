import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countCharacters,
  isVisible,
  normaliseLine,
  normaliseText,
} from "../../../../src/domain/inquiry/parse-inquiry.ts";

describe("normalising text", () => {
  it.each([
    ["composes accents (NFC)", "Cafe\u0301", "Café"],
    ["knows every kind of line break", "a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["drops NUL, escape and delete", "a\0b\u001b[31mc\u007f", "ab[31mc"],
    ["drops embeddings, overrides and isolates", "a\u202egpj.exe\u202c\u2066b\u2069", "agpj.exeb"],
    ["keeps tabs and line feeds", "a\tb\nc", "a\tb\nc"],
    ["keeps the joiner of an emoji", "👩‍💻", "👩‍💻"],
    ["keeps the marks and joiners of Hebrew and Persian", "\u200fשלום می‌خواهم", "\u200fשלום می‌خواهم"],
    ["mends a broken surrogate", "a\ud800b", "a\ufffdb"],
    ["trims", " \n a \n ", "a"],
  ])("%s", (_, text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });

  it("changes nothing the second time, and leaves no control character but tab and line feed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it("makes one line of many, so that nothing typed starts a header", () => {
    expect(normaliseLine("Ann\r\nBcc: all@firm.example\t\u2028x")).toBe("Ann Bcc: all@firm.example x");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normaliseLine(text)).not.toMatch(/[\r\n\t\u0085\u2028\u2029]/);
      }),
    );
  });
});

describe("what can be seen", () => {
  it.each(["a", "あ", "1", "?", "👍", "€"])("%j can", (text) => expect(isVisible(text)).toBe(true));
  it.each(["", " ", "\u200b\u200d", "\u2060", "\u00ad"])("%j cannot", (text) =>
    expect(isVisible(text)).toBe(false),
  );
  it("is counted in characters, not in the units of a string", () => expect(countCharacters("😀é")).toBe(2));
});
