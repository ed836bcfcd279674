import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate, readDates } from "../../../../src/domain/case-study/fields/dates.ts";
import { formatInstant } from "../../../../src/domain/wall-time.ts";

const LONDON = "Europe/London";

describe("a date", () => {
  it.each([
    ["2024-01-15", "2024-01-15T00:00:00.000Z"],
    ["2024-1-5", "2024-01-05T00:00:00.000Z"],
    ["2024/01/15", "2024-01-15T00:00:00.000Z"],
    ["2024-01-15 10:30", "2024-01-15T10:30:00.000Z"],
    ["2024-07-15 10:30", "2024-07-15T09:30:00.000Z"],
    ["2024-07-15T10:30:45", "2024-07-15T09:30:45.000Z"],
    ["2024-07-15T10:30:00Z", "2024-07-15T10:30:00.000Z"],
    ["2024-07-15T10:30:00+05:30", "2024-07-15T05:00:00.000Z"],
    ["2024-07-15 10:30:00 -0800", "2024-07-15T18:30:00.000Z"],
    ["15 January 2024", "2024-01-15T00:00:00.000Z"],
    ["15 Jan 2024", "2024-01-15T00:00:00.000Z"],
    ["Monday, 15th January 2024", "2024-01-15T00:00:00.000Z"],
    ["January 15, 2024", "2024-01-15T00:00:00.000Z"],
    ["Jan. 15, 2024 at 3:30 pm", "2024-01-15T15:30:00.000Z"],
    ["12 am is not a time", null],
    ["15. März 2024", "2024-03-15T00:00:00.000Z"],
    ["1er février 2024", "2024-02-01T00:00:00.000Z"],
    ["15 de enero de 2024", "2024-01-15T00:00:00.000Z"],
    ["2024年1月15日", "2024-01-15T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2024.01.15", "2024-01-15T00:00:00.000Z"],
    ["2024. 1. 15.", "2024-01-15T00:00:00.000Z"],
    ["2024년 1월 15일", "2024-01-15T00:00:00.000Z"],
    ["20240115", "2024-01-15T00:00:00.000Z"],
    ["2024–01–15", "2024-01-15T00:00:00.000Z"],
    ["“2024-01-15”", "2024-01-15T00:00:00.000Z"],
    ["2024-Jan-15", "2024-01-15T00:00:00.000Z"],
    ["Jan-15-2024", "2024-01-15T00:00:00.000Z"],
    ["15 января 2024", "2024-01-15T00:00:00.000Z"],
    ["15 stycznia 2024", "2024-01-15T00:00:00.000Z"],
    ["Mon Jan 15 2024", "2024-01-15T00:00:00.000Z"],
    ["Mon Jan 15 2024 10:00:00 GMT+0200 (Eastern European Time)", "2024-01-15T08:00:00.000Z"],
    ["Mon, 15 Jan 2024 10:00:00 GMT", "2024-01-15T10:00:00.000Z"],
    ["2024-01-15T10:00:00[Europe/Berlin]", "2024-01-15T09:00:00.000Z"],
    ["2024-01-15 10:00 UTC+2", "2024-01-15T08:00:00.000Z"],
    ["1705312800", "2024-01-15T10:00:00.000Z"],
    ["1705312800000", "2024-01-15T10:00:00.000Z"],
  ])("%s is %s", (text, expected) => {
    const reading = readDate(text, LONDON);
    expect("iso" in reading ? reading.iso : null).toBe(expected);
  });

  it.each([
    ["03/07/2019", "`03/07/2019` could be day and month or month and day; write 2019-07-03 or 2019-03-07"],
    ["3.7.19", "`3.7.19` could be several dates; write 2019-07-03, 2019-03-07 or 2003-07-19"],
    [
      "15/01/2024",
      "`15/01/2024` puts the year last, an order readers and machines take differently; write 2024-01-15",
    ],
    ["2023-02-29", "`2023-02-29` is no day in the calendar or no time of day; correct it"],
    ["2024-01-15 25:00", "`2024-01-15 25:00` is no day in the calendar or no time of day; correct it"],
    ["2204-01-15", "the year 2204 must be a slip; correct it"],
    ["soon", "`soon` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30"],
    ["2024-05", "`2024-05` names no day; write 2024-05-01, or the day it was"],
    ["May 2024", "`May 2024` names no day; write 2024-05-01, or the day it was"],
    ["2024", "`2024` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30"],
    [
      "2024-01-15 10:30 EST",
      "`2024-01-15 10:30 EST` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30",
    ],
  ])("%s is refused: %s", (text, fault) => {
    expect(readDate(text, LONDON)).toMatchObject({ fault });
  });

  it("without a zone is read in the site's, in the hours of a clock change too", () => {
    const read = (text: string, zone: string) => readDate(text, zone);
    expect(read("2024-01-15 10:30", "Asia/Tokyo")).toEqual({ iso: "2024-01-15T01:30:00.000Z" });
    expect(read("2024-01-15", "America/New_York")).toEqual({ iso: "2024-01-15T05:00:00.000Z" });
    expect(read("2024-10-27 00:30", LONDON)).toEqual({ iso: "2024-10-26T23:30:00.000Z" });
    expect(read("2024-10-27 02:30", LONDON)).toEqual({ iso: "2024-10-27T02:30:00.000Z" });
    expect(read("2024-03-31 02:30", LONDON)).toEqual({ iso: "2024-03-31T01:30:00.000Z" });
  });

  it("of any day and minute comes back as it was written, in any zone", () => {
    const zones = fc.constantFrom(
      "Europe/London",
      "Asia/Kathmandu",
      "America/St_Johns",
      "Pacific/Apia",
      "UTC",
    );
    const instants = fc.date({
      min: new Date("1991-01-01"),
      max: new Date("2098-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
        const reading = readDate(wall.format(instant), timeZone);
        // In the hour that autumn shows twice and the one that spring skips, the wall says less than the instant.
        expect("iso" in reading && wall.format(new Date(reading.iso))).toBe(wall.format(instant));
      }),
    );
  });

  it("is read where only one of its numbers can be the month, and how to write it is said", () => {
    for (const [text, day] of [
      ["15/01/2024", "2024-01-15"],
      ["13.05.2021", "2021-05-13"],
      ["5/13/2021", "2021-05-13"],
    ] as const) {
      const { publishDate, findings } = readDates({ publishDate: text }, "UTC");
      expect(publishDate).toBe(`${day}T00:00:00.000Z`);
      expect(findings.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        `warning: \`${text}\` puts the year last, an order readers and machines take differently; write ${day}`,
      ]);
    }
    expect(readDate("15/01/2024 10:30", "UTC")).toMatchObject({ iso: "2024-01-15T10:30:00.000Z" });
  });

  it("that a machine wrote as midnight in UTC is that day wherever the site is", () => {
    for (const text of ["2024-01-15T00:00:00Z", "2024-01-15T00:00:00.000Z", "2024-01-15 00:00:00 +0000"]) {
      expect(readDates({ publishDate: text }, "America/New_York").publishDate).toBe(
        "2024-01-15T00:00:00-05:00",
      );
      expect(readDates({ publishDate: text }, "Asia/Tokyo").publishDate).toBe("2024-01-15T00:00:00+09:00");
    }
  });

  it("is published as the author's day in every zone", () => {
    const day = (publishDate: string, timeZone: string) => readDates({ publishDate }, timeZone).publishDate;
    expect(day("2024-07-01", LONDON)).toBe("2024-07-01T00:00:00+01:00");
    expect(day("2024-01-01", LONDON)).toBe("2024-01-01T00:00:00.000Z");
    expect(day("2024-01-01", "Europe/Berlin")).toBe("2024-01-01T00:00:00+01:00");
    expect(day("2024-01-01", "America/St_Johns")).toBe("2024-01-01T00:00:00-03:30");
    expect(day("2024-07-01T23:30:00Z", "Asia/Kathmandu")).toBe("2024-07-02T05:15:00+05:45");
  });

  it("is the same instant with an offset as without, in any zone", () => {
    const zones = fc.constantFrom(LONDON, "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "UTC");
    const instants = fc.date({
      min: new Date("1991-01-01"),
      max: new Date("2098-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const second = new Date(Math.floor(instant.getTime() / 1000) * 1000).toISOString();
        expect(new Date(formatInstant(second, timeZone)).toISOString()).toBe(second);
      }),
    );
  });

  it("never takes long to refuse", () => {
    expect(readDate(`${"1 ".repeat(50_000)}2024`, LONDON)).toHaveProperty("fault");
  });
});
