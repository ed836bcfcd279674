/** Letters that Unicode does not take apart into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ð: "d",
};

/** Signs that tell two names apart ("C", "C++", "C#", ".NET"), as words. */
const SIGNS: Record<string, string> = { "+": " plus ", "#": " sharp ", "&": " and ", "@": " at " };

/** Most texts are; what holds for them is found out without asking Unicode, which takes milliseconds to get ready. */
export const isAscii = (text: string): boolean => !/[\u0080-\uFFFF]/.test(text);

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and what only styles the sign before it. Marks of other
 * scripts are vowels, or make another letter ("バ" is not "ハ"): they stay.
 */
const ACCENTS =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]|[\u20D0-\u20FF]|[\uFE00-\uFE0F]/g;

/** A vowel of Thai, or of Lao, that NFKD takes apart and NFC does not put together again. */
const APART = /\u0E4D\u0E32|\u0ECD\u0EB2/g;

/** Lower case, without accents: what two spellings of one name have in common. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/[ßæœøđłıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC")
    .replace(APART, (vowel) => (vowel.startsWith("\u0E4D") ? "\u0E33" : "\u0EB3"));
}

/** The form of a name that stands in an address: `C++ & Node.js` is `c-plus-plus-and-node-js`. */
export function toSlug(text: string): string {
  const folded = fold(text);
  // Most names are words of letters and digits with spaces between them.
  if (/^[a-z0-9]+(?:[ -][a-z0-9]+)*$/.test(folded)) return folded.replaceAll(" ", "-");
  return folded
    .replace(/[+#&@]/g, (sign) => SIGNS[sign] ?? " ")
    .replace(isAscii(folded) ? /^\.(?=[a-z])/ : /^\.(?=\p{L})/u, "dot ")
    .replace(/['’]/g, "")
    .replace(isAscii(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
}
