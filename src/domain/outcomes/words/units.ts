/** Spellings of a unit, longest meaning first in use; `tight` ones count only right behind the digits ("5h"). */
type UnitWord = { unit: string; words: string; tight?: string };

export const TIME_UNITS: UnitWord[] = [
  {
    unit: "ms",
    words: "ms msec msecs millisecond milliseconds millis Millisekunden millisecondes milisegundos",
  },
  { unit: "s", words: "s sec secs second seconds Sekunde Sekunden sek seconde secondes segundo segundos" },
  { unit: "minute", words: "min mins minute minutes Minuten minuto minutos", tight: "m" },
  { unit: "hour", words: "h hr hrs hour hours Stunde Stunden heure heures hora horas" },
  { unit: "day", words: "day days Tag Tage Tagen jour jours día días dia dias", tight: "d" },
  { unit: "week", words: "week weeks wk wks Woche Wochen semaine semaines semana semanas", tight: "w" },
  { unit: "month", words: "month months Monat Monate Monaten mois mes meses" },
  { unit: "year", words: "year years yr yrs Jahr Jahre Jahren an ans année années año años" },
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

export const SIZE_UNITS: UnitWord[] = [
  { unit: "KB", words: "KB kB kb KiB kilobyte kilobytes" },
  { unit: "MB", words: "MB mb MiB megabyte megabytes" },
  { unit: "GB", words: "GB gb GiB gigabyte gigabytes" },
  { unit: "TB", words: "TB tb TiB terabyte terabytes" },
  { unit: "PB", words: "PB PiB petabyte petabytes" },
];

/** Bytes in one of each, decimal. */
export const BYTES: Record<string, number> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };

export const CURRENCY_SIGNS: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
};

export const CURRENCY_WORDS: UnitWord[] = [
  { unit: "USD", words: "USD dollar dollars" },
  { unit: "EUR", words: "EUR euro euros" },
  { unit: "GBP", words: "GBP" },
  { unit: "JPY", words: "JPY yen" },
  { unit: "CHF", words: "CHF" },
  { unit: "INR", words: "INR rupees" },
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
  billion: 1e9,
  billions: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  t: 1e12,
  trillion: 1e12,
};
