/** A week as ISO 8601 counts: `name` is `2025-W10`, `monday` its first day, `2025-03-03`. Days are those of the site's zone. */
export type Week = { name: string; monday: string };

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Reads `2025-W10`; null for anything else, a week 53 of a year that has none included. */
export function parseWeek(text: string): Week | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year === undefined || number === undefined) return null;
  // 4 January is always in week 1.
  const january4 = new Date(`${year}-01-04T00:00:00Z`);
  const monday = mondayOf(january4).getTime() + (Number(number) - 1) * WEEK_MS;
  const week = toWeek(new Date(monday));
  return week.name === text ? week : null;
}

/** The week of an instant, in a time zone. */
export const weekOf = (instant: Date, timeZone: string): Week => toWeek(mondayOf(dayOf(instant, timeZone)));

/** The week of an instant and those before it, newest first; `count` in all. */
export function weeksUntil(instant: Date, timeZone: string, count: number): Week[] {
  const monday = mondayOf(dayOf(instant, timeZone)).getTime();
  return Array.from({ length: count }, (_, back) => toWeek(new Date(monday - back * WEEK_MS)));
}

/** The day after a week's Sunday, `YYYY-MM-DD`. */
export const nextMonday = ({ monday }: Week): string =>
  isoDay(new Date(new Date(monday).getTime() + WEEK_MS));

/** Says weeks in a language: "3 – 9 Mar 2025". Made once for many weeks: a formatter takes longer to make than to use. */
export function createWeekFormatter(language: string): (week: Week) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return ({ monday }) => {
    const first = new Date(monday);
    return format.formatRange(first, new Date(first.getTime() + 6 * DAY_MS));
  };
}

function toWeek(monday: Date): Week {
  // The year of a week is the year of its Thursday.
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - newYear) / WEEK_MS) + 1;
  const year = String(thursday.getUTCFullYear()).padStart(4, "0");
  return { name: `${year}-W${String(number).padStart(2, "0")}`, monday: isoDay(monday) };
}

/** Midnight UTC of the Monday on or before a day. */
const mondayOf = (day: Date): Date => new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);

/** Midnight UTC of the day an instant falls on in a time zone. Swedish writes days as ISO 8601 does. */
function dayOf(instant: Date, timeZone: string): Date {
  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(instant);
  return new Date(`${day}T00:00:00Z`);
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
