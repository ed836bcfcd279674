import { lazy } from "../lazy.ts";
import type { Form, Words } from "../words.ts";

/** Words of so many letters may be off by one slip, or by two; a shorter one is as likely another word. */
const LETTERS_FOR_ONE_SLIP = 4;
const LETTERS_FOR_TWO_SLIPS = 8;

/** A form that a mistyped word may have meant. */
export type Correction = Form & { slips: number };

/** Finds forms near a word; the nearest first, and of those equally near the one more documents hold. */
export type FindCorrections = (word: string) => Correction[];

export function createCorrector(words: Words): FindCorrections {
  const forms = lazy(() => indexForms(words.allForms()));
  return (word) => {
    const allowed = slipsAllowed(word.length);
    if (allowed === 0) return [];
    const { list, letters } = forms();
    const own = lettersOf(word);
    const found: Correction[] = [];
    for (let at = 0; at < letters.length; at++) {
      // One slip changes at most one letter into another: two bits.
      if (countBits((letters[at] ?? 0) ^ own) > 2 * allowed) continue;
      const entry = list[at];
      if (!entry || Math.abs(entry.form.length - word.length) > allowed) continue;
      const slips = countSlips(word, entry.form, allowed);
      if (slips <= allowed) found.push({ ...entry, slips });
    }
    const isOther = ({ form }: Form): number => (form[0] === word[0] ? 0 : 1);
    return found.sort(
      (a, b) => a.slips - b.slips || isOther(a) - isOther(b) || words.holding(b.term) - words.holding(a.term),
    );
  };
}

function slipsAllowed(length: number): number {
  if (length < LETTERS_FOR_ONE_SLIP) return 0;
  return length < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
}

function indexForms(list: Form[]): { list: Form[]; letters: Int32Array } {
  return { list, letters: Int32Array.from(list, ({ form }) => lettersOf(form)) };
}

/** Which letters a word has, as bits; letters that share a bit only let more words through to be compared. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How many letters were left out, put in, mistaken or swapped with their neighbour (optimal string alignment distance,
 * Damerau 1964); anything above `limit` where it is more than that.
 */
export function countSlips(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
