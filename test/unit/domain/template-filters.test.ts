import { expect, it } from "vitest";
import { templateFilters } from "../../../src/domain/template-filters.ts";

it.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ku-Arab", "rtl"],
  ["ku", "ltr"],
  ["en-GB", "ltr"],
  ["zh-Hant", "ltr"],
] as const)("writes %s %s", (language, direction) => {
  expect(templateFilters({ language: "en", timeZone: "UTC" }).direction(language)).toBe(direction);
});
