/**
 * Words of any script. Signs between letters hold a word together ("node.js", "ci/cd", "e-commerce", "don't"), as do a
 * full stop or comma inside a number; a full stop before a name (".net") and "++" or "#" after it ("c++", "c#") belong
 * to it. Soft hyphens and joiners are parts of letters.
 */
const LETTER = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]*";
const BEFORE = "(?:(?<![^\\s([{\"'“„«/,;:])\\.(?=\\p{L}))?";
const JOINED = `(?:(?:[-.'’&/_@+\\u2010\\u2011]|(?<=\\p{Nd}),(?=\\p{Nd}))${LETTER})*`;
const AFTER = "(?:\\+\\+(?!\\p{L})|(?<=\\p{L})#(?![\\p{L}\\p{N}]))?";
const WORD = new RegExp(BEFORE + LETTER + JOINED + AFTER, "gu");

/** The words of a text as they stand in it, in lower case. */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A word, where it starts, and whether a sign or a line parts it from the one before. */
export type PlacedWord = { word: string; start: number; end: number; apart: boolean };

/** The words of a text, with their places (UTF-16 offsets). */
export function placeWords(text: string): PlacedWord[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
    const apart = end > 0 && /[^\p{Zs}\t\p{Pd}'’/&_]/u.test(text.slice(end, start));
    end = start + word.length;
    return { word, start, end, apart };
  });
}
