import { describe, expect, it } from "vitest";
import { createLocale } from "../../../../src/domain/locale/index.ts";
import { toShortDays } from "../../../../src/domain/locale/short-days.ts";

const DAY = 86_400_000;
const times = Array.from({ length: 1_500 }, (_, at) =>
  new Date(Date.UTC(2022, 0, 1) + at * DAY).toISOString(),
);

describe("the day of a publication", () => {
  it.each([
    "en",
    "en-GB",
    "en-US",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "sv",
    "pl",
    "pt-BR",
    "pt-PT",
    "ar",
    "ja",
    "fa",
    "th",
    "hi",
  ])("is written as CLDR has it, by what a build wrote down and without: %s", (tag) => {
    const source = { tag, timeZone: "UTC", messages: {} };
    const bare = createLocale(source);
    const told = createLocale({ ...source, shortDays: toShortDays(tag) });
    for (const format of [bare.formatShortDay, told.formatShortDay])
      expect(times.filter((iso) => format(iso) !== bare.formatShortDate(iso))).toEqual([]);
  });

  it("is written down for the languages whose words there are", () => {
    const missing = ["en", "de", "fr", "es", "it", "nl", "sv", "pl", "pt-BR"].filter(
      (tag) => toShortDays(tag) === null,
    );
    expect(missing).toEqual([]);
    expect(toShortDays("en-GB")?.[8]).toBe("{d} Sept {y}");
  });

  it("is that of the clocks it is written by", () => {
    const locale = createLocale({ tag: "en-GB", timeZone: "Pacific/Auckland", messages: {} });
    const iso = "2025-05-27T00:00:00+12:00";
    expect([locale.formatShortDay(iso), locale.formatShortDate(iso)]).toEqual(["27 May 2025", "27 May 2025"]);
    expect(locale.formatShortDate("2025-05-26T12:00:00.000Z")).toBe("27 May 2025");
  });
});
