import { lazy } from "../../memoize.ts";
import { editDistance } from "../../text/edit-distance.ts";
import type { Form, TermDictionary } from "../term-dictionary.ts";

/** Words of so many letters may be off by one edit, or by two; a shorter one is as likely another word. */
const LETTERS_FOR_ONE_EDIT = 4;
const LETTERS_FOR_TWO_EDITS = 8;
/** In shorter words hardly a letter is taken for another: "kids" are no lids, "salud" is no salad. */
const LETTERS_FOR_ANY_EDIT = 6;

/** A form that a mistyped word may have meant. */
export type Correction = Form & { edits: number };

/**
 * Finds forms near a word; the nearest first, and of those equally near the one more documents hold. Of forms of one term one whose letters were
 * swapped, then a longer one: letters are left out more often than put in (J. Pollock, A. Zamora, 1984).
 */
export type FindCorrections = (word: string) => Correction[];

/** `areWordsKnown`: whether the common words of the language are known, so that what is to be corrected is none of them. */
export function createCorrector(words: TermDictionary, areWordsKnown: () => boolean): FindCorrections {
  const lengths = lazy(() => groupByLength(words.allForms()));
  return (word) => {
    const allowed = editsAllowed(word.length);
    const found: Correction[] = [];
    for (let length = word.length - allowed; allowed > 0 && length <= word.length + allowed; length++) {
      found.push(...findNear(word, allowed, lengths().get(length)));
    }
    const isShort = word.length < LETTERS_FOR_ANY_EDIT;
    const isOther = ({ form }: Form): number => (form[0] === word[0] ? 0 : 1);
    return found
      .filter(({ form }) => !isShort || isSlip(word, form, areWordsKnown()))
      .sort(
        (a, b) =>
          a.edits - b.edits ||
          isOther(a) - isOther(b) ||
          words.documentFrequency(b.term) - words.documentFrequency(a.term) ||
          Number(isSwap(word, b.form)) - Number(isSwap(word, a.form)) ||
          b.form.length - a.form.length,
      );
  };
}

/**
 * Whether letters were only swapped, or left out or put in behind the first; in words of five letters another letter may be mistaken,
 * but not a vowel for a vowel, which makes other words, nor where any other word may be meant.
 */
function isSlip(word: string, form: string, areWordsKnown: boolean): boolean {
  if (word.length !== form.length) return word[0] === form[0];
  if (isSwap(word, form)) return true;
  const at = [...word].findIndex((letter, place) => letter !== form[place]);
  const areVowels = [word, form].every((text) => /[aeiouy]/.test(text[at] ?? ""));
  return areWordsKnown && word.length === LETTERS_FOR_ANY_EDIT - 1 && at > 0 && !areVowels;
}

/** Whether two words are made of the same letters. */
const isSwap = (word: string, form: string): boolean =>
  [...word].sort().join("") === [...form].sort().join("");

function editsAllowed(length: number): number {
  if (length < LETTERS_FOR_ONE_EDIT) return 0;
  return length < LETTERS_FOR_TWO_EDITS ? 1 : 2;
}

/** Forms of one length, and which letters each has. */
type FormGroup = { forms: Form[]; letters: Int32Array };

function groupByLength(forms: readonly Form[]): Map<number, FormGroup> {
  const groups = Map.groupBy(forms, ({ form }) => form.length);
  return new Map(
    Array.from(groups, ([length, own]) => [
      length,
      { forms: own, letters: Int32Array.from(own, ({ form }) => lettersOf(form)) },
    ]),
  );
}

function findNear(word: string, allowed: number, group: FormGroup | undefined): Correction[] {
  const found: Correction[] = [];
  if (!group) return found;
  const { forms, letters } = group;
  const own = lettersOf(word);
  for (let at = 0; at < letters.length; at++) {
    // One edit makes at most one letter into another: two bits.
    if (countBits((letters[at] ?? 0) ^ own) > 2 * allowed) continue;
    const entry = forms[at];
    if (!entry) continue;
    const edits = editDistance(word, entry.form, allowed);
    if (edits <= allowed) found.push({ ...entry, edits });
  }
  return found;
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
