import { memoize } from "./memoize.ts";

/** A day and time as a calendar and a clock on the wall show them. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

/** Whether there is such a day and time: 2023 has no 29 February. */
export function isWallTime({ year, month, day, hour, minute, second }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  );
}

/** Milliseconds since 1970 when the clocks of a time zone show `wall`. In the hour a spring skips they have moved on. */
export function toInstant(wall: WallTime, timeZone: string): number {
  const asUtc = wallAsUtc(wall);
  if (timeZone === "UTC") return asUtc;
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

export const wallAsUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
const offsetAt = (instant: number, timeZone: string): number => readOffset(`${instant} ${timeZone}`);

/** An instant is asked for more than once, and taking a time apart takes longer than all else that is read of a date. */
const MOST_INSTANTS = 1_000;
const readOffset = memoize((key) => {
  const space = key.indexOf(" ");
  return findOffset(Number(key.slice(0, space)), key.slice(space + 1));
}, MOST_INSTANTS);

function findOffset(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Kept, since making one costs more than a thousand uses. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = "numeric";
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * An instant as ISO 8601 with the offset of a time zone: the day of `2024-07-01T00:00:00+01:00` is the author's for whoever
 * reads it, which `2024-06-30T23:00:00Z` is not. Where the zone agrees with UTC it ends in Z.
 */
export function formatInstant(iso: string, timeZone: string): string {
  const instant = Date.parse(iso);
  if (timeZone === "UTC") return new Date(instant).toISOString();
  const offset = offsetAt(instant, timeZone);
  if (offset === 0) return new Date(instant).toISOString();
  const wall = new Date(instant + offset).toISOString().slice(0, 19);
  // Until 1972 some zones kept to seconds that no offset of ISO 8601 can hold; no study is that old.
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
