import { readDate } from "../domain/case-study/fields/dates.ts";
import { monthOf } from "../domain/text/months.ts";
import { isWallTime } from "../domain/wall-time.ts";

/** A date as the front matter of a study has it, and how sure it is: `guess` says what was taken for likely. */
export type FoundDate = { date: string; guess: string | null };

const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/;
const MONTH = /^(?:(\d{4})[-/.](\d{1,2})|(\p{L}{3,12})\.?,?\s+(\d{4}))$/u;

/** Which of the first two numbers of `03/07/2019` is the day, by the dates of a site that leave no doubt; null where none do. */
export function findDayFirst(dates: readonly string[]): boolean | null {
  const firsts = dates.flatMap((date) => {
    const [, first = "", second = ""] = SHORT.exec(date.trim()) ?? [];
    return Number(first) > 12 ? [true] : Number(second) > 12 ? [false] : [];
  });
  const isOne = new Set(firsts).size === 1;
  return isOne ? (firsts[0] ?? null) : null;
}

/** Reads a date of another system; null for a text that holds none. `dayFirst` as `findDayFirst` found it. */
export function toStudyDate(text: string, dayFirst: boolean | null): FoundDate | null {
  const written = text.trim().replace(/\s+/g, " ");
  if (written === "") return null;
  const read = readDate(written, "UTC");
  if ("iso" in read)
    return { date: /^\d{4}-\d{2}-\d{2}/.test(written) ? written : shorten(read.iso), guess: null };
  return readShort(written, dayFirst) ?? readMonth(written) ?? readByClock(written);
}

/** An instant at midnight as its day. */
const shorten = (iso: string): string => iso.replace(/T00:00:00\.000Z$/, "");

function readShort(text: string, dayFirst: boolean | null): FoundDate | null {
  const [, first = "", second = "", year = ""] = SHORT.exec(text) ?? [];
  if (year === "") return null;
  const isDayFirst = Number(first) > 12 || (Number(second) <= 12 && dayFirst !== false);
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  const date = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isSure = Number(first) > 12 || Number(second) > 12 || first === second;
  const order = isDayFirst ? "the day first" : "the month first";
  const why = dayFirst === null ? "" : ", as other dates of this site have it";
  if (!isDay(date)) return null;
  return { date, guess: isSure ? null : `\`${text}\` is read as ${date}, ${order}${why}` };
}

function readMonth(text: string): FoundDate | null {
  const only = /^(?:19|20)\d{2}$/.exec(text)?.[0];
  if (only) return { date: `${only}-01-01`, guess: `\`${text}\` names no day and is read as ${only}-01-01` };
  const [, year, month, name = "", yearAfter = ""] = MONTH.exec(text) ?? [];
  const number = month === undefined ? monthOf(name) : Number(month);
  if (number === null || (year === undefined && yearAfter === "")) return null;
  const date = `${year ?? yearAfter}-${String(number).padStart(2, "0")}-01`;
  return isDay(date) ? { date, guess: `\`${text}\` names no day and is read as ${date}` } : null;
}

/** `Mon Feb 05 2024 13:20:11 GMT+0000 (Coordinated Universal Time)`, as JavaScript prints dates, and RFC 2822. */
function readByClock(text: string): FoundDate | null {
  if (!/^\p{L}{3},?\s.*\d{4}.*\d:\d{2}/u.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : { date: shorten(new Date(instant).toISOString()), guess: null };
}

function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return isWallTime({ year, month, day, hour: 0, minute: 0, second: 0 });
}
