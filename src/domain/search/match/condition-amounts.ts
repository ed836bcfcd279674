import type { ConditionWords } from "./condition-words.ts";

/** Alternatives of a pattern. */
export const oneOf = (pieces: readonly string[]): string => pieces.join("|");

/** Whether a text is one of some alternatives, compared as patterns of questions are. */
export const isOneOf = (pieces: string, text: string): boolean =>
  new RegExp(`^(?:${pieces})$`, "iu").test(text);

export const START = "(?<![\\p{L}\\p{N}])";
export const END = "(?![\\p{L}\\p{N}])";

/** "2", "2.5", ".5", "1,000", "1 000": `toNumber` knows which sign is which. */
export const NUMBER =
  "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3}){1,4}(?!\\d)(?:[.,]\\d{1,6})?|\\d{1,9}(?:[.,]\\d{1,6})?|(?<!\\d)\\.\\d{1,6})";

/** Units that are written so in all languages, by the unit as outcomes have it. */
const SYMBOLS: Record<string, string> = {
  ms: "ms",
  s: "s",
  hour: "h",
  kB: "kb",
  MB: "mb",
  GB: "gb",
  TB: "tb",
  "%": "%",
};

/** Currencies as they stand before or behind a number, by their code. */
const CURRENCIES: Record<string, string> = {
  EUR: "€|eur(?:os?)?",
  USD: "\\$|usd|dollars?|dólares",
  GBP: "£|gbp|pounds?",
  CHF: "chf|francs?|franken",
  JPY: "¥|jpy|yen",
  INR: "₹|inr|rupees?",
  PLN: "pln|zł",
  SEK: "sek|kr(?:onor)?",
};
const CURRENCY = oneOf(Object.values(CURRENCIES));

/** Behind a number: "5k", "€1.3m". A letter alone is one with a currency only: "10 m" may be minutes or metres. */
const MAGNITUDES: Record<string, number> = { k: 1e3, mn: 1e6, m: 1e6, bn: 1e9, b: 1e9 };
const WITH_CURRENCY = "m|b";

/** What a question asks a figure to be compared with; `unit` null where it names none. */
export type Amount = { value: number; unit: string | null };

/** The units that a language has words for. */
export const unitNamesOf = ({ units, percent }: ConditionWords): string =>
  oneOf([...Object.values(units), ...Object.values(SYMBOLS), percent, CURRENCY]);

/** The pattern of an amount; the names of its groups begin with `prefix`. */
export function amountPattern(words: ConditionWords, prefix = ""): string {
  const number = oneOf([NUMBER, ...Object.keys(words.numbers)]);
  const magnitude = oneOf([...Object.keys(words.magnitudes), ...Object.keys(MAGNITUDES)]);
  return `(?:(?<${prefix}currency>${CURRENCY})\\s?)?(?<${prefix}number>${number})(?:\\s?(?<${prefix}magnitude>${magnitude})${END})?(?:\\s?(?<${prefix}unit>${unitNamesOf(words)}))?`;
}

/** The amount that a match of `amountPattern` states; null where what follows the number cannot be read. */
export function toAmount(
  words: ConditionWords,
  groups: Record<string, string | undefined>,
  prefix = "",
): Amount | null {
  const part = (name: string): string => groups[`${prefix}${name}`] ?? "";
  const unit = toUnit(words, part("currency") || part("unit"));
  const magnitude = part("magnitude");
  if (isOneOf(WITH_CURRENCY, magnitude) && !(unit !== null && Object.hasOwn(CURRENCIES, unit))) return null;
  const times = magnitude === "" ? 1 : readValue({ ...MAGNITUDES, ...words.magnitudes }, magnitude);
  return { value: readNumber(words, part("number")) * times, unit };
}

function toUnit({ units, percent }: ConditionWords, text: string): string | null {
  if (text === "") return null;
  const symbol = Object.keys(SYMBOLS).find((unit) => SYMBOLS[unit] === text.toLowerCase());
  if (symbol !== undefined) return symbol;
  if (isOneOf(percent, text)) return "%";
  const names = { ...units, ...CURRENCIES };
  return Object.keys(names).find((unit) => isOneOf(names[unit] ?? "", text)) ?? null;
}

/** "3" or "three". */
export const readNumber = (words: ConditionWords, text: string): number =>
  /\d/.test(text) ? toNumber(text, words.parts) : readValue(words.numbers, text);

/** The value of the entry that a text is. */
export const readValue = (values: Record<string, number>, text: string): number =>
  Object.entries(values).find(([piece]) => isOneOf(piece, text))?.[1] ?? 1;

const PARTED = { ",": /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)/, ".": /^[1-9]\d{0,2}(?:\.\d{3})+(?!\d)/ };

/** `parts`: the sign that parts thousands where three figures follow it; elsewhere either is that of decimals. */
export function toNumber(text: string, parts: "," | "."): number {
  const plain = text.replace(/[\s'’]/g, "");
  const [thousands = ""] = PARTED[parts].exec(plain) ?? [];
  return Number(thousands.replace(/\D/g, "") + plain.slice(thousands.length).replace(",", "."));
}
