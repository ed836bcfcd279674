/**
 * How a language writes the days of each of the twelve months in short, `{d}` standing for the day and `{y}` for the year: "{d} Sept {y}". A
 * build writes it down for functions, where the first `Intl.DateTimeFormat` of a process takes 11 ms.
 */
export type ShortDays = readonly string[];

const OPTIONS = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** The format of short days. Times are those of UTC: what a site's own clocks show is handed over as such. */
export const createShortDayFormat = (tag: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, OPTIONS);

/** Null for a language that writes days in another way: with other digits, years or an ending of the day. */
export function toShortDays(tag: string): ShortDays | null {
  const format = createShortDayFormat(tag);
  const days = Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2020, month, 15))
      .map(({ type, value }) => (type === "day" ? "{d}" : type === "year" ? "{y}" : value))
      .join(""),
  );
  for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2021, 0, 1); day += 86_400_000) {
    if (writeShortDay(days, new Date(day).toISOString()) !== format.format(day)) return null;
  }
  return days;
}

/** "27 May 2025", of the day that an ISO 8601 time begins with. */
export function writeShortDay(days: ShortDays, iso: string): string {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  const text = days[Number(month) - 1] ?? "";
  return text.replace("{d}", String(Number(day))).replace("{y}", year);
}
