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

function decimalSign(digits: string, decimalComma: boolean): "." | "," | null {
  const signs = digits.replace(/\d/g, "");
  if (signs === "") return null;
  const last = signs.at(-1) === "," ? "," : ".";
  if (signs.length > 1) return signs.indexOf(last) === signs.length - 1 ? last : null;
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (!mayGroup) return last;
  return (last === ",") === decimalComma ? last : null;
}

function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}
