/** Six bits a character; all of them stand in JSON as they are. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** One number below 64 as one character, and back. */
export const toDigit = (value: number): string => DIGITS.charAt(value);
export const fromDigit = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? 0;

/** Writes whole numbers as bits, six to a character. */
export class BitWriter {
  private text = "";
  private buffer = 0;
  private filled = 0;

  /** `width` is 24 at most. */
  bits(value: number, width: number): void {
    this.buffer = (this.buffer << width) | value;
    this.filled += width;
    while (this.filled >= 6) {
      this.filled -= 6;
      this.text += toDigit((this.buffer >>> this.filled) & 63);
    }
    this.buffer &= (1 << this.filled) - 1;
  }

  /** Rice code: the part above `width` bits in unary, the rest as it is (R. F. Rice, JPL 79-22, 1979). */
  rice(value: number, width: number): void {
    for (let ones = value >>> width; ones > 0; ones -= 16) {
      const run = Math.min(ones, 16);
      this.bits(2 ** run - 1, run);
    }
    this.bits(0, 1);
    this.bits(value & (2 ** width - 1), width);
  }

  /** Elias gamma code of a number from 1: its length in unary, then its bits but the first. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.rice(length, 0);
    this.bits(value & (2 ** length - 1), length);
  }

  /** The characters so far, the last one filled up; the next number starts a new one. */
  take(): string {
    if (this.filled > 0) this.bits(0, 6 - this.filled);
    const { text } = this;
    this.text = "";
    return text;
  }
}

/** Reads what a `BitWriter` wrote. Past the end it reads zeros. */
export class BitReader {
  readonly text: string;
  /** The next character, the bits read before it, and how many of those are still to come. */
  at: number;
  buffer = 0;
  filled = 0;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  bits(width: number): number {
    while (this.filled < width) this.refill();
    this.filled -= width;
    return (this.buffer >>> this.filled) & (2 ** width - 1);
  }

  rice(width: number): number {
    let ones = 0;
    for (;;) {
      if (this.filled === 0) this.refill();
      const run = Math.min(Math.clz32(~(this.buffer << (32 - this.filled))), this.filled);
      ones += run;
      this.filled -= run;
      if (this.filled > 0) break;
    }
    this.filled -= 1;
    return (ones << width) | this.bits(width);
  }

  gamma(): number {
    const length = this.rice(0);
    return (1 << length) | this.bits(length);
  }

  private refill(): void {
    this.buffer = (this.buffer << 6) | (VALUES[this.text.charCodeAt(this.at)] ?? 0);
    this.at += 1;
    this.filled += 6;
  }
}

/** The width of the Rice code that suits `count` numbers whose sum is about `sum`. Exact, so that writer and reader agree. */
export function riceWidth(count: number, sum: number): number {
  let width = 0;
  while (width < 24 && sum > count * 2 ** width * 2.05) width += 1;
  return width;
}
