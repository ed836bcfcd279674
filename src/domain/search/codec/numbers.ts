import { fromDigit, toDigit } from "./bits.ts";

/** A number as characters that tell where it ends: five bits each, the lowest first; the sixth says that more follow. */
export function toNumeral(value: number): string {
  return value < 32 ? toDigit(value) : toDigit(32 + (value & 31)) + toNumeral(value >>> 5);
}

/** Reads numerals that stand one after the other. */
export class NumeralReader {
  readonly text: string;
  /** Where the next numeral starts. */
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  next(): number {
    let digit = fromDigit(this.text, this.at++);
    let value = digit & 31;
    for (let shift = 5; digit >= 32; shift += 5) {
      digit = fromDigit(this.text, this.at++);
      value |= (digit & 31) << shift;
    }
    return value;
  }
}

export function fromNumerals(text: string): number[] {
  const reader = new NumeralReader(text);
  const numbers: number[] = [];
  while (reader.at < text.length) numbers.push(reader.next());
  return numbers;
}
