/**
 * The words of `tokenizer.ts` letter by letter, for texts of letters with which western Europe writes and of usual punctuation: the pattern
 * takes milliseconds to make ready, and makes a list for each word that it finds.
 */

const LETTER = 1;
const DIGIT = 2;
/** A number that is no digit: "²", "½". */
const OTHER_NUMBER = 4;
const NUMBER = DIGIT | OTHER_NUMBER;
/** Holds a word together where a letter or number stands on both sides. */
const JOINER = 8;
/** What a full stop before a name may stand behind. */
const OPENING = 16;

const LAST_LETTER = 0x24f;
const LAST_SIGN = 0x205e;
const CLASSES = new Uint8Array(LAST_SIGN + 1);
CLASSES.fill(LETTER, 0xc0, LAST_LETTER + 1);
const classify = (signs: string, own: number): void => {
  for (const sign of signs) CLASSES[sign.charCodeAt(0)] = own;
};
classify("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZªµº", LETTER);
classify("0123456789", DIGIT);
classify("²³¹¼½¾", OTHER_NUMBER);
classify("-.&/_@+’\u2010\u2011", JOINER);
classify('\t\n\v\f\r ([",;:“„«', OPENING);
classify("'/", JOINER | OPENING);
classify("×÷", 0);

/** Of soft hyphens, no-break spaces and all other letters and signs the pattern alone knows what they do. */
export const isPlainText = (text: string): boolean =>
  !/[\u00A0\u00AD\u0250-\u200F\u2028-\u202F\u205F-\u20AB\u20AD-\uFFFF]/.test(text);

const [FULL_STOP, COMMA, PLUS, HASH, PERCENT, SPACE] = [46, 44, 43, 35, 37, 32];

/** Calls `visit` with the start and the end of each word of a plain text, in order. */
export function visitWords(text: string, visit: (start: number, end: number) => void): void {
  const is = (at: number, classes: number): boolean => ((CLASSES[text.charCodeAt(at)] ?? 0) & classes) !== 0;
  const isNumbered = (at: number): boolean =>
    is(at, DIGIT) || (text.charCodeAt(at) === SPACE && is(at - 1, DIGIT));
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isDot = code === FULL_STOP && is(at + 1, LETTER) && (at === 0 || is(at - 1, OPENING));
    if (isDot || is(at, LETTER | NUMBER)) {
      const end = endOfWord(text, at + 1, is);
      visit(at, end);
      at = end;
    } else {
      at += 1;
      if (code === PERCENT && isNumbered(at - 2)) visit(at - 1, at);
    }
  }
}

/** `start`: behind the first sign of the word. */
function endOfWord(text: string, start: number, is: (at: number, classes: number) => boolean): number {
  let at = start;
  for (;;) {
    while (is(at, LETTER | NUMBER)) at += 1;
    const isJoined =
      text.charCodeAt(at) === COMMA
        ? is(at - 1, DIGIT) && is(at + 1, DIGIT)
        : is(at, JOINER) && is(at + 1, LETTER | NUMBER);
    if (!isJoined) break;
    at += 1;
  }
  const isDoublePlus = text.charCodeAt(at) === PLUS && text.charCodeAt(at + 1) === PLUS;
  if (isDoublePlus && !is(at + 2, LETTER)) return at + 2;
  const isSharp = text.charCodeAt(at) === HASH && is(at - 1, LETTER) && !is(at + 1, LETTER | NUMBER);
  return isSharp ? at + 1 : at;
}
