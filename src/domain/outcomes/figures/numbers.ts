import { byLanguage, numbersFrom } from "../lexicon/index.ts";

/** A number as it was written: its value and one unit of its last digit (0.1 for "8.2", 1 for "83"). */
export type ReadNumber = { value: number; step: number };

/**
 * Reads digits the way people group them: `1,200`, `1.200`, `1 200`, `1'200`, `8.2`, `8,2`.
 * `decimalComma` settles the two that can be either: "1,200" and "1.200".
 */
export function readDigits(digits: string, decimalComma: boolean): ReadNumber {
  const plain = digits.replace(/[\s\u00a0\u202f'’]/g, "");
  const decimal = decimalSign(plain, decimalComma);
  const [whole = "", fraction = ""] = decimal === null ? [plain] : splitLast(plain, decimal);
  const value = Number(`${whole.replace(/[.,]/g, "")}.${fraction || "0"}`);
  return { value, step: 10 ** -fraction.length };
}

/** A group of three digits behind one sign, which may as well be three decimals. */
const MAY_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** "$8,970": where these are digits of a sum they are whole, since no sum has three decimals. */
export const isGrouped = (digits: string): boolean => MAY_GROUP.test(digits);

/** "1,234" read as 1.234: whole thousands, if the author groups the other way than the language of the text does. */
export const mayBeGrouped = (value: number, step: number): boolean =>
  value >= 1 && value < 1000 && Math.abs(step - 0.001) < 1e-9;

const AMBIGUOUS = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![.,]?\d)/;
/** What shows that the number before it measures something, and is no version or date. */
const RATE_BEHIND = String.raw`\s?(?:[%€$£×]|[a-zA-Z]{1,3}(?!\p{L})|\/(?:5|10)(?!\d))`;
const written = (decimal: string, group: string): RegExp =>
  new RegExp(
    String.raw`(?<![\d.,])(?:\d{1,3}(?:${group}\d{3}){2,}(?!\d)|\d{1,3}${group}\d{3}${decimal}\d|\d+${decimal}\d{1,2}${RATE_BEHIND}|(?<=[$€£]\s?)\d+${decimal}\d{1,2}(?![\d.,]))`,
    "u",
  );
const WITH_POINT = written(String.raw`\.`, ",");
const WITH_COMMA = written(",", String.raw`\.`);

/**
 * Whether a comma stands before the decimals of a text. Its language settles that, unless all figures of the text that can be
 * read in one way only are written the other way: "4.5 %" beside "2,500 visits" in Polish.
 */
export function hasDecimalComma(text: string, decimalOfLanguage: "," | "."): boolean {
  const isComma = decimalOfLanguage === ",";
  if (!AMBIGUOUS.test(text)) return isComma;
  const [own, other] = isComma ? [WITH_COMMA, WITH_POINT] : [WITH_POINT, WITH_COMMA];
  return other.test(text) && !own.test(text) ? !isComma : isComma;
}

function decimalSign(digits: string, decimalComma: boolean): "." | "," | null {
  const signs = digits.replace(/\d/g, "");
  if (signs === "") return null;
  const last = signs.at(-1) === "," ? "," : ".";
  if (signs.length > 1) return signs.indexOf(last) === signs.length - 1 ? last : null;
  if (!isGrouped(digits)) return last;
  return (last === ",") === decimalComma ? last : null;
}

function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Numbers in words and their values: "three", "zwölf". */
export const numbersInWords = byLanguage(() => numbersFrom((lexicon) => lexicon.numbers));
