import { expect, it } from "vitest";
import { textDirection } from "../../../../src/domain/text/direction.ts";

it.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ku-Arab", "rtl"],
  ["ku", "ltr"],
  ["en-GB", "ltr"],
  ["zh-Hant", "ltr"],
] as const)("writes %s %s", (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
