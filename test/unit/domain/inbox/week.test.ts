import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createWeekFormatter,
  nextMonday,
  parseWeek,
  weekOf,
  weeksUntil,
} from "../../../../src/domain/inbox/week.ts";

describe("a week", () => {
  it.each([
    ["2025-W10", "2025-03-03"],
    ["2025-W01", "2024-12-30"],
    ["2020-W53", "2020-12-28"],
    ["2026-W53", "2026-12-28"],
  ])("%s begins on %s", (name, monday) => expect(parseWeek(name)).toEqual({ name, monday }));

  it.each([
    "2025-W53",
    "2025-W00",
    "2025-W54",
    "2025-10",
    "2025-W1",
    "W10-2025",
    "",
    "2025-W10 ",
    "0000-W99",
  ])("%j is none", (text) => expect(parseWeek(text)).toBeNull());

  it("is that of the day in the zone, not of the instant", () => {
    const sundayNight = new Date("2025-03-09T23:30:00Z");
    expect(weekOf(sundayNight, "Europe/London").name).toBe("2025-W10");
    expect(weekOf(sundayNight, "Europe/Berlin").name).toBe("2025-W11");
  });

  it("is counted back over the turn of the year", () => {
    const names = weeksUntil(new Date("2025-01-08T12:00:00Z"), "Europe/London", 3).map(({ name }) => name);
    expect(names).toEqual(["2025-W02", "2025-W01", "2024-W52"]);
  });

  it("ends where the next begins", () => {
    expect(nextMonday({ name: "2025-W13", monday: "2025-03-24" })).toBe("2025-03-31");
  });

  it("is said in the site's language", () => {
    expect(createWeekFormatter("en-GB")({ name: "2025-W09", monday: "2025-02-24" })).toMatch(
      /^24 Feb\s–\s2 Mar 2025$/u,
    );
  });

  it("names every day's week so that it is read again as the same week", () => {
    const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const week = weekOf(day, "UTC");
        const monday = new Date(week.monday).getTime();
        expect(parseWeek(week.name)).toEqual(week);
        expect(day.getTime()).toBeGreaterThanOrEqual(monday);
        expect(day.getTime()).toBeLessThan(new Date(nextMonday(week)).getTime());
      }),
    );
  });
});
