/** CR LF, a lone CR, next line, line and paragraph separator: whatever a system calls a line break. */
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** All control characters (`\p{Cc}`: C0, DEL, C1, so NUL and escape sequences too) but tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * Embeddings, overrides and isolates: they let a text look other than it reads (UAX #9, "Trojan Source").
 * The marks U+200E, U+200F and U+061C and the joiners stay: Hebrew, Arabic, Persian and emoji need them.
 */
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** One spelling for one text: NFC, `\n` for every line break, nothing invisible that acts on its surroundings. */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(LINE_BREAKS, "\n")
    .replace(CONTROLS, "")
    .replace(BIDI_OVERRIDES, "")
    .trim();
}

/** The same on a single line: breaks, tabs and runs of spaces become one space, so nothing typed can start a header. */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\s+/g, " ");

/** Whether there is anything to see: spaces, joiners and other invisible characters alone are nothing. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** How many characters a person would count, near enough: code points. */
export const lengthOf = (text: string): number => [...text].length;
