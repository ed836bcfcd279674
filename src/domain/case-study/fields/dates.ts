import type { FrontMatterFields } from "../../content-model/fields.ts";
import { fold } from "../../text/slug.ts";
import { error, type FieldDiagnostic, warning } from "./diagnostic.ts";
/** An instant as ISO 8601 in UTC, or why the text is none and what to write. */
export type DateReading = { iso: string } | { rule: string; fault: string };

const ZONE = String.raw`Z|[+-]\d{2}(?::?\d{2})?|UTC|GMT`;
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const TIME = String.raw`(?:(?:T|,?\s{1,3}(?:at\s)?)${CLOCK}(?:\s?(?<half>[ap])\.?m\.?)?(?:\s?(?<zone>${ZONE}))?)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?`;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,\s)?`;
const NAME = String.raw`(?<name>\p{L}{3,12})\.?`;

/** The year first, or the month by its name: there is one way to read these. */
const FORMS = [
  String.raw`(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})`,
  String.raw`${WEEKDAY}${DAY}[\s-](?:de\s|of\s)?${NAME}(?:\sde)?,?[\s-](?<year>\d{4})`,
  String.raw`${WEEKDAY}${NAME}\s${DAY},?\s(?<year>\d{4})`,
  String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日`,
].map((form) => new RegExp(`^${form}${TIME}$`, "iu"));

const SHORT = /^(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4}|\d{2})\b/;
const EXAMPLE = "2024-01-15, or 2024-01-15 10:30";
const LONGEST = 60;
/** Years of the web, and of those who write for it now: a study dated 2204 would wait for its day unseen. */
const EARLIEST = 1990;
const LATEST = 2099;

/**
 * Reads a date, with or without a time. One without a zone of its own is read in `timeZone` (an IANA name), one without
 * a time at midnight there.
 */
export function readDate(text: string, timeZone: string): DateReading {
  const cleaned = text.trim().replace(/\s+/g, " ");
  if (cleaned.length > LONGEST) return unreadable(`${cleaned.slice(0, LONGEST)}...`);
  const short = SHORT.exec(cleaned)?.groups;
  if (short) return explainShort(cleaned, short);
  const found = FORMS.map((form) => form.exec(cleaned)?.groups).find(Boolean);
  const wall = found ? toWallTime(found) : null;
  if (!found || !wall) return unreadable(cleaned);
  if (wall.year < EARLIEST || wall.year > LATEST) {
    return { rule: "date-impossible", fault: `the year ${wall.year} must be a slip; correct it` };
  }
  if (!isWallTime(wall)) {
    return {
      rule: "date-impossible",
      fault: `\`${cleaned}\` is no day in the calendar or no time of day; correct it`,
    };
  }
  return { iso: new Date(toMilliseconds(wall, found.zone, timeZone)).toISOString() };
}

function toWallTime(found: Record<string, string | undefined>): WallTime | null {
  const month = found.month ? Number(found.month) : monthOf(found.name ?? "");
  if (month === null) return null;
  const { hour = "0", minute = "0", second = "0", half } = found;
  const onDial = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  return {
    year: Number(found.year),
    month,
    day: Number(found.day),
    hour: onDial,
    minute: Number(minute),
    second: Number(second),
  };
}

function toMilliseconds(wall: WallTime, zone: string | undefined, timeZone: string): number {
  if (!zone) return toInstant(wall, timeZone);
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return wallAsUtc(wall) - (sign === "-" ? -offset : offset);
}

const unreadable = (text: string): DateReading => ({
  rule: "date-unreadable",
  fault: `\`${text}\` is no date that can be read; write it like ${EXAMPLE}`,
});

const formatAlternatives = (dates: string[]): string =>
  dates.length < 2 ? dates.join("") : `${dates.slice(0, -1).join(", ")} or ${dates.at(-1)}`;

/** 03/07/2019 is 3 July to one reader and March 7 to the next, so no such date is guessed. */
function explainShort(
  text: string,
  { first = "", second = "", year = "" }: Record<string, string | undefined>,
): DateReading {
  const iso = (month: string, day: string): string =>
    `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const yearFirst =
    year.length === 2 ? [`20${first.padStart(2, "0")}-${second.padStart(2, "0")}-${year}`] : [];
  const readings = [iso(second, first), iso(first, second), ...yearFirst].filter(
    (date) => !Number.isNaN(Date.parse(date)),
  );
  const meant = [...new Set(readings)];
  if (meant.length === 0) return unreadable(text);
  const why =
    meant.length === 1
      ? "puts the year last, an order readers and machines take differently"
      : `could be ${meant.length === 2 && year.length === 4 ? "day and month or month and day" : "several dates"}`;
  return { rule: "date-ambiguous", fault: `\`${text}\` ${why}; write ${formatAlternatives(meant)}` };
}

export type Dates = { publishDate: string | null; updated: string | null; findings: FieldDiagnostic[] };

/** `publishDate` and `updated` as the clocks of the site show them, with their offset from UTC. */
export function readDates(
  fields: Pick<FrontMatterFields, "publishDate" | "updated">,
  timeZone: string,
): Dates {
  const published = readDate(fields.publishDate, timeZone);
  const updated = fields.updated === undefined ? null : readDate(fields.updated, timeZone);
  const publishDate = "iso" in published ? published.iso : null;
  const updatedDate = updated && "iso" in updated ? updated.iso : null;
  const findings: FieldDiagnostic[] = [];
  if ("fault" in published) findings.push(error(published.rule, ["publishDate"], published.fault));
  if (updated && "fault" in updated) findings.push(error(updated.rule, ["updated"], updated.fault));
  if (publishDate && updatedDate && updatedDate < publishDate) {
    findings.push(
      warning("dates-reversed", ["updated"], "updated lies before publishDate; correct one of them"),
    );
  }
  const format = (iso: string | null): string | null => iso && formatInstant(iso, timeZone);
  return { publishDate: format(publishDate), updated: format(updatedDate), findings };
}

/**
 * An instant as ISO 8601 with the offset of a time zone: the day of `2024-07-01T00:00:00+01:00` is the author's for whoever
 * reads it, which `2024-06-30T23:00:00Z` is not. Where the zone agrees with UTC it ends in Z.
 */
export function formatInstant(iso: string, timeZone: string): string {
  const instant = Date.parse(iso);
  const offset = offsetAt(instant, timeZone);
  if (offset === 0) return new Date(instant).toISOString();
  const wall = new Date(instant + offset).toISOString().slice(0, 19);
  // Until 1972 some zones kept to seconds that no offset of ISO 8601 can hold; no study is that old.
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Names of the months, January first, as they are written in the languages agencies write in; folded. */
const NAMES = [
  "january jan januar janner janvier janv enero ene gennaio gen janeiro januari",
  "february feb februar fevrier fevr febrero febbraio fevereiro fev februari",
  "march mar marz maerz mars marzo marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei maj",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug aout agosto ago augustus augusti",
  "september sep sept septembre septiembre settembre set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro out",
  "november nov novembre noviembre novembro",
  "december dec dezember dez decembre diciembre dic dicembre dezembro",
].map((names) => new Set(names.split(" ")));

/** 1 to 12, or null where no month is called so. */
export function monthOf(name: string): number | null {
  const month = NAMES.findIndex((names) => names.has(fold(name)));
  return month < 0 ? null : month + 1;
}

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
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

export const wallAsUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
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
