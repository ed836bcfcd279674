import { describe, expect, it } from "vitest";
import { createLocale } from "../../../../src/domain/locale/index.ts";

const formatOf = (tag: string) => createLocale({ tag, timeZone: "UTC", messages: {} }).formatNumber;

describe("a number", () => {
  it.each([
    ...[
      "en",
      "en-GB",
      "en-IN",
      "de",
      "de-CH",
      "fr",
      "es",
      "it",
      "pt-BR",
      "nl",
      "sv",
      "pl",
      "da",
      "fi",
      "ja",
      "nb",
    ],
    ...["ar", "ar-EG", "fa", "bn", "mr", "my", "ne"],
  ])("is written as CLDR has it: %s", (tag) => {
    const cldr = new Intl.NumberFormat(tag);
    const values = [
      ...Array.from({ length: 1_002 }, (_, value) => value),
      12_345,
      1_234_567,
      -1,
      -999,
      0.5,
      12.25,
    ];
    const format = formatOf(tag);
    expect(values.filter((value) => format(value) !== cldr.format(value))).toEqual([]);
  });
});
