type UnitWords = { unit: string; words: string };

export const TIME_UNITS: UnitWords[] = [
  {
    unit: "ms",
    words: "ms msec msecs millisecond milliseconds millis millisekunden millisecondes milisegundos",
  },
  { unit: "s", words: "s sec secs second seconds sekunde sekunden sek seconde secondes segundo segundos" },
  { unit: "minute", words: "min mins minute minutes minuten minuto minutos" },
  { unit: "hour", words: "h hr hrs hour hours stunde stunden std heure heures hora horas" },
  { unit: "day", words: "day days tag tage tagen jour jours día días dia dias" },
  { unit: "week", words: "week weeks wk wks woche wochen semaine semaines semana semanas" },
  { unit: "month", words: "month months monat monate monaten mois mes meses" },
  { unit: "year", words: "year years yr yrs jahr jahre jahren an ans année années año años" },
];

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

/** Bytes in one of each, decimal. */
export const BYTES: Record<string, number> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };

export const CURRENCY_SIGNS: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
};

export const CURRENCY_WORDS: UnitWords[] = [
  { unit: "USD", words: "usd dollar dollars" },
  { unit: "EUR", words: "eur euro euros" },
  { unit: "GBP", words: "gbp" },
  { unit: "JPY", words: "jpy yen" },
  { unit: "CHF", words: "chf" },
  { unit: "INR", words: "inr rupees" },
];

/** "2.5 million": how much one of them is. */
export const MAGNITUDES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  mille: 1e3,
  mil: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  crore: 1e7,
  crores: 1e7,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  t: 1e12,
  trillion: 1e12,
};

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
