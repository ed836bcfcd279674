import { fromDigit, toDigit } from "./bits.ts";

/** A number as characters that tell where it ends: five bits each, the lowest first; the sixth says that more follow. */
export function toNumeral(value: number): string {
  return value < 32 ? toDigit(value) : toDigit(32 + (value & 31)) + toNumeral(value >>> 5);
}

/** The numbers written one after the other. */
export function fromNumerals(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = fromDigit(text, at);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit >= 32) continue;
    numbers.push(value);
    value = 0;
    shift = 0;
  }
  return numbers;
}
