import type { FrontMatterFields } from "../../content-model/fields.ts";
import { monthOf } from "../../text/months.ts";
import { formatInstant, isWallTime, toInstant, type WallTime, wallAsUtc } from "../../wall-time.ts";
import { error, type FieldDiagnostic, warning } from "./diagnostic.ts";
/**
 * An instant as ISO 8601 in UTC, or why the text is none and what to write. Both where there is one way to read it, and
 * another to write it.
 */
export type DateReading = { iso: string; rule?: string; fault?: string } | { rule: string; fault: string };

const ZONE = String.raw`Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT`;
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const TIME = String.raw`(?:(?:T|,?\s{1,3}(?:at\s)?)${CLOCK}(?:\s?(?<half>[ap])\.?m\.?)?(?:\s?(?<zone>${ZONE}))?)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?`;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s)?`;
const NAME = String.raw`(?<name>\p{L}{3,12})\.?`;

/** The year first, or the month by its name: there is one way to read these. */
const FORMS = [
  String.raw`(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})`,
  String.raw`${WEEKDAY}${DAY}[\s-](?:de\s|of\s)?${NAME}(?:\sde)?,?[\s-](?<year>\d{4})`,
  String.raw`${WEEKDAY}${NAME}[\s-]${DAY}(?:,?\s|-)(?<year>\d{4})`,
  String.raw`(?<year>\d{4})[\s-]${NAME}[\s-]${DAY}`,
  String.raw`(?<year>\d{4})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日`,
  String.raw`(?<year>\d{4})년\s?(?<month>\d{1,2})월\s?(?<day>\d{1,2})일`,
  String.raw`(?<year>\d{4})\.\s?(?<month>\d{1,2})\.\s?(?<day>\d{1,2})\.?`,
  String.raw`(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`,
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
  const { cleaned, zone } = cleanDate(text);
  if (cleaned.length > LONGEST) return unreadable(`${cleaned.slice(0, LONGEST)}...`);
  const short = SHORT.exec(cleaned)?.groups;
  if (short) return explainShort(cleaned, short, timeZone);
  if (EPOCH.test(cleaned)) {
    return { iso: new Date(Number(cleaned) * (cleaned.length > 10 ? 1 : 1000)).toISOString() };
  }
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
  // What writes a day as an instant writes midnight in UTC: it is that day wherever the site is.
  const isDay = /^(?:Z|UTC|GMT|[+-]00?(?::?00)?)$/i.test(found.zone ?? "") && isMidnight(wall);
  return {
    iso: new Date(toMilliseconds(wall, isDay ? undefined : found.zone, zone ?? timeZone)).toISOString(),
  };
}

/** Seconds or milliseconds since 1970, of a day between 2001 and 2099. */
const EPOCH = /^[1-3]\d{9}(?:\d{3})?$/;

const isMidnight = ({ hour, minute, second }: WallTime): boolean => hour + minute + second === 0;

const ZONE_NAME = /\s?\[?([A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]+){1,2})\]?$/;

/** A date without quotes round it and other dashes than hyphens; `zone`: the IANA name it ends in. */
function cleanDate(text: string): { cleaned: string; zone: string | null } {
  const cleaned = text
    .trim()
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^["'“”‘’„]|["'“”‘’]$/g, "")
    .replace(/\s\([\p{L} ]{2,40}\)$/u, "");
  const zone = ZONE_NAME.exec(cleaned)?.[1] ?? null;
  return zone !== null && isZone(zone)
    ? { cleaned: cleaned.replace(ZONE_NAME, ""), zone }
    : { cleaned, zone: null };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
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
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return wallAsUtc(wall) - (sign === "-" ? -offset : offset);
}

function unreadable(text: string): DateReading {
  const [, year, number] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, name = "", after] = /^(\p{L}{3,12})\.?,?\s(\d{4})$/u.exec(text) ?? [];
  const month = number === undefined ? monthOf(name) : Number(number);
  const isMonth = month !== null && month >= 1 && month <= 12;
  const cure = isMonth
    ? `names no day; write ${year ?? after}-${String(month).padStart(2, "0")}-01, or the day it was`
    : `is no date that can be read; write it like ${EXAMPLE}`;
  return { rule: "date-unreadable", fault: `\`${text}\` ${cure}` };
}

const formatAlternatives = (dates: string[]): string =>
  dates.length < 2 ? dates.join("") : `${dates.slice(0, -1).join(", ")} or ${dates.at(-1)}`;

/**
 * 03/07/2019 is 3 July to one reader and March 7 to the next, so no such date is guessed; 15/01/2024 is one day to all, and
 * is read.
 */
function explainShort(
  text: string,
  { first = "", second = "", year = "" }: Record<string, string | undefined>,
  timeZone: string,
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
  const fault = `\`${text}\` ${why}; write ${formatAlternatives(meant)}`;
  const only =
    meant.length === 1 && year.length === 4 ? readDate(text.replace(SHORT, meant[0] ?? ""), timeZone) : null;
  if (only && "iso" in only) return { iso: only.iso, rule: "date-order", fault };
  return { rule: "date-ambiguous", fault };
}

export type Dates = { publishDate: string | null; updated: string | null; findings: FieldDiagnostic[] };

function explainReading(reading: DateReading, field: string): FieldDiagnostic[] {
  const { rule, fault } = reading;
  if (rule === undefined || fault === undefined) return [];
  return [("iso" in reading ? warning : error)(rule, [field], fault)];
}

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
  findings.push(...explainReading(published, "publishDate"));
  if (updated) findings.push(...explainReading(updated, "updated"));
  if (publishDate && updatedDate && updatedDate < publishDate) {
    findings.push(
      warning("dates-reversed", ["updated"], "updated lies before publishDate; correct one of them"),
    );
  }
  const format = (iso: string | null): string | null => iso && formatInstant(iso, timeZone);
  return { publishDate: format(publishDate), updated: format(updatedDate), findings };
}
