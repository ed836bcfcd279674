import { describe, expect, it } from "vitest";
import { languageDirection } from "../../../../src/domain/locale/index.ts";

const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

/** By the script that CLDR takes a language to be written in. */
const byScript = (tag: string): string =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";

describe("the direction of a language", () => {
  it.each(["ar", "he", "fa", "ur", "ku-Arab", "az-Arab", "pa-PK", "dv"])("is from the right: %s", (tag) => {
    expect(languageDirection(tag)).toBe("rtl");
  });

  it.each(["ku", "pa", "en", "de-AT", "zh-Hant", "de-Hebr"])("is that of its script: %s", (tag) => {
    expect(languageDirection(tag)).toBe(byScript(tag));
  });

  it("is that of its script for every language and region of two letters", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const languages = letters.flatMap((one) => letters.map((other) => one + other));
    const tags = languages.flatMap((tag) => [tag, `${tag}-CN`, `${tag}-IL`, `${tag}-IR`, `${tag}-PK`]);
    expect(tags.filter((tag) => languageDirection(tag) !== byScript(tag))).toEqual([]);
  });
});
