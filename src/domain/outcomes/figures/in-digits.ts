import type { Mention } from "./mention.ts";
import { isNoFigure } from "./no-figure.ts";
import { readDigits } from "./numbers.ts";
import { withUnit } from "./qualify.ts";
import { CURRENCY_SIGNS } from "./units.ts";

const SIGNS = Object.keys(CURRENCY_SIGNS).join("");
const DIGITS = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const NUMBER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_.,/:#@%])(?<!\p{L}[-–])`,
    String.raw`(?<sign>(?:−\s?|[-–±+])(?=[${SIGNS}\d]))?`,
    String.raw`(?<money>(?:US|CA|AU|C|A)?[${SIGNS}]|USD|EUR|GBP|JPY|CHF|INR)?\s?`,
    `(?<digits>${DIGITS})`,
  ].join(""),
  "gu",
);

/** Finds the figures of a sentence that are written in digits. */
export function inDigits(sentence: string, decimalComma: boolean): Mention[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const { sign, money, digits = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isNoFigure(sentence, end - digits.length, end)) return [];
    const currency = money ? (CURRENCY_SIGNS[money.at(-1) ?? ""] ?? money) : null;
    const mention = withUnit(
      sentence,
      { start: match.index, end },
      readDigits(digits, decimalComma),
      currency,
    );
    return mention ? [{ ...mention, sign: signOf(sign) }] : [];
  });
}

function signOf(sign: string | undefined): Mention["sign"] {
  if (sign?.startsWith("+")) return "+";
  return sign === undefined || sign.startsWith("±") ? null : "-";
}
