import { byLanguage, LEXICONS, numbersFrom, wordsFrom } from "../lexicon/index.ts";
import type { Mention } from "./mentions.ts";

type UnitWords = { unit: string; words: string };

const TIME_NAMES = ["ms", "s", "minute", "hour", "day", "week", "month", "year"] as const;

export const timeUnits = byLanguage((): UnitWords[] =>
  TIME_NAMES.map((unit) => ({
    unit,
    words: wordsFrom((lexicon) => lexicon.timeUnits[unit]).join(" "),
  })),
);

/** The same in all languages. */
export const TIME_UNITS_OF_ALL: UnitWords[] = TIME_NAMES.map((unit) => ({
  unit,
  words: LEXICONS.map((lexicon) => lexicon.timeUnits[unit].toLowerCase().split(/\s+/).join(" "))
    .filter(Boolean)
    .join(" "),
}));

/** Seconds in one of each, for comparing a day with an hour; months and years are means. */
export const SECONDS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

export const SIZE_UNITS: UnitWords[] = [
  { unit: "KB", words: "KB kB kb KiB kilobyte kilobytes Ko" },
  { unit: "MB", words: "MB mb MiB megabyte megabytes Mo" },
  { unit: "GB", words: "GB gb GiB gigabyte gigabytes Go" },
  { unit: "TB", words: "TB tb TiB terabyte terabytes To" },
  { unit: "PB", words: "PB PiB petabyte petabytes" },
];

/** Measures without a scale here: compared with themselves only. */
export const MEASURES = "kWh MWh GWh TWh kW MW kg km m² fps rpm dB Mbps Gbps rps qps QPS RPS TPS".split(" ");

/** The same of signs of a letter or two, which are units behind a space only: "5g" is a network. */
export const SHORT_MEASURES = "g mg t l ml ha cm °C".split(" ");

/** Bytes in one of each, decimal. */
export const BYTES: Record<string, number> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };

export const CURRENCY_SIGNS: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
};

const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "CHF", "INR", "PLN", "SEK", "BRL"];

/** Codes and names in any language. */
export const CURRENCY_WORDS: UnitWords[] = CURRENCIES.map((unit) => ({
  unit,
  words: [unit.toLowerCase(), ...LEXICONS.map(({ units }) => units.currencies[unit] ?? "")]
    .filter(Boolean)
    .join(" "),
}));

/** "2.5 million": how much one of them is. */
export const magnitudes = byLanguage(() => numbersFrom((lexicon) => lexicon.magnitudes));

/** Each spelling with the unit it names. */
export function spellings(units: UnitWords[]): Map<string, string> {
  return new Map(units.flatMap(({ unit, words }) => words.split(" ").map((word) => [word, unit] as const)));
}

/** Units that measure one thing and their common scale; a unit that is none of these compares with itself only. */
export function scaleOf(unit: string | null): number {
  return SECONDS[unit ?? ""] ?? BYTES[unit ?? ""] ?? 1;
}

export function isSameMeasure(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return (one in SECONDS && other in SECONDS) || (one in BYTES && other in BYTES);
}

/** Two figures of one measure, the bare one with unit and magnitude of the other; null: not one measure. */
export function agree(before: Mention, after: Mention): [Mention, Mention] | null {
  if (before.kind !== after.kind && !isBare(before) && !isBare(after) && !isShare(before, after)) return null;
  if (before.kind === "fraction" && after.kind === "fraction") return null;
  const [first, second] = [borrow(before, after), borrow(after, before)];
  return isSameMeasure(first.unit, second.unit) || sharesNoun(first, second) ? [first, second] : null;
}

/** A bare number or "a week" may stand beside a figure that names its unit. */
function isBare({ kind }: Mention): boolean {
  return kind === "number" || kind === "vague";
}

/** "from a third to 90 %" */
function isShare(one: Mention, other: Mention): boolean {
  return one.unit === "%" && other.unit === "%";
}

function sharesNoun(one: Mention, other: Mention): boolean {
  return one.kind === "count" && other.kind === "count" && (one.unit ?? "").endsWith(other.unit ?? "\n");
}

function borrow(mention: Mention, other: Mention): Mention {
  const scaled = magnified(mention, other);
  if (mention.kind !== "number" || other.kind === "number") return scaled;
  // "900k → 2m": thousands are no minutes.
  if (mention.magnitude !== 1 && other.kind !== "count" && other.kind !== "money") return scaled;
  return { ...scaled, kind: other.kind, unit: other.unit };
}

const MOST_TIMES = 10;
/** A sum with a sign of its own is rather meant as it stands. */
const MOST_TIMES_OF_SUM = 2;

/** "from 1.2 to 1.5 million" starts at 1.2 million; "from 900 to 1.5 million" and "from $500 to $5K" do not. */
function magnified(mention: Mention, other: Mention): Mention {
  const times = mention.value / (other.value / other.magnitude);
  const most = mention.kind === "money" ? MOST_TIMES_OF_SUM : MOST_TIMES;
  if (mention.magnitude !== 1 || other.magnitude === 1 || times > most || times < 0.01) return mention;
  if (mention.kind !== "number" && mention.kind !== "money") return mention;
  const { magnitude } = other;
  return { ...mention, value: mention.value * magnitude, step: mention.step * magnitude, magnitude };
}
