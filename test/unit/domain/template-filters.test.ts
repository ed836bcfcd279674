import { expect, it } from "vitest";
import { templateFilters } from "../../../src/domain/template-filters.ts";
import { locale } from "../../support/words.ts";

it.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ku-Arab", "rtl"],
  ["ku", "ltr"],
  ["en-GB", "ltr"],
  ["zh-Hant", "ltr"],
] as const)("writes %s %s", (language, direction) => {
  expect(templateFilters(locale).direction(language)).toBe(direction);
});
