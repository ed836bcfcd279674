import { lazy, memoize } from "../../memoize.ts";
import { fold, isAscii } from "../../text/slug.ts";
import type { Language } from "./language.ts";
import { isApart, isWithoutSpaces, locateWords, splitCompound, splitWords } from "./tokenizer.ts";

/** `form` is a word as written, folded; `term` is what all its forms share, and what the index knows. */
export type Token = { form: string; term: string };

/** A word's tokens, each with a position of its own, and the token it is known by as a whole. */
export type AnalyzedWord = { parts: Token[]; whole: Token | null };

export type Analyzer = {
  /** Takes a word of `splitWords` or `locateWords`. */
  analyze(word: string): AnalyzedWord;
  /** The terms of all words in a piece of text that stands between spaces. */
  termsIn(chunk: string): readonly string[];
  /** Words that carry no meaning of their own, and the percent sign: who asks for "50%" means the number. */
  isFunctionWord(form: string): boolean;
  /** Words that hardly tell what a sentence is about: "need", "every", "Christmas". */
  isLightWord(form: string): boolean;
  joinsWords: boolean;
};

/** A letter can fold to many. */
const MAX_FORM_LENGTH = 40;

const MAX_MEMOIZED_WORDS = 50_000;

export function createAnalyzer(language: Language): Analyzer {
  const functionWords = lazy(
    () => new Set(["%", ...language.functionWords.map((word) => toForm(word.replace("'", "")))]),
  );
  const toToken = (part: string): Token => {
    const form = language.numerals.get(part) ?? toForm(part);
    if (isInflected(form)) return { form, term: toForm(withoutArticle(language.stem(part))) };
    return { form, term: isAscii(form) ? form : withPlainEnding(form) };
  };
  const analyze = memoize((word): AnalyzedWord => {
    const { parts, whole } = splitCompound(word.toLowerCase());
    const tokens = parts.map(toToken).filter(({ form }) => form !== "");
    return { parts: tokens, whole: whole === null ? null : toToken(whole) };
  }, MAX_MEMOIZED_WORDS);
  const termsIn = memoize(
    (chunk): string[] => splitWords(chunk).flatMap((word) => toTokens(analyze(word)).map(({ term }) => term)),
    MAX_MEMOIZED_WORDS,
  );
  const lightWords = lazy(() => new Set(language.lightWords.map(toForm)));
  const { joinsWords } = language;
  return {
    analyze,
    termsIn,
    isFunctionWord: (form) => functionWords().has(form),
    isLightWord: (form) => lightWords().has(form),
    joinsWords,
  };
}

/** All that a word is found by. */
export const toTokens = ({ parts, whole }: AnalyzedWord): Token[] => (whole ? [whole, ...parts] : parts);

/** What a word is known by where names are compared: "Node.js" and "NodeJS" are one. */
export function toKey({ parts, whole }: AnalyzedWord): string {
  return whole?.term ?? parts.map(({ term }) => term).join("");
}

/**
 * A word as it is written, but for a plural's "s" (D. Harman, How effective is suffixing?, 1991). Stems go further: "farming" is not
 * "farms", and "hospitals" are not hospitality.
 */
export function toFormKey({ parts, whole }: AnalyzedWord): string {
  const form = whole?.form ?? parts.map((part) => part.form).join("");
  if (form.length < 4) return FORM_MARK + form;
  return FORM_MARK + form.replace(/(?<![aeu])ies$/, "y").replace(/(?<![su])s$/, "");
}

/**
 * Whether a form is its term but for a plural's "s" and what the stemmer makes of its end: what is near "press" in meaning need not be near
 * "pressing", which has the same stem.
 */
export const isPlainForm = ({ form, term }: Token): boolean =>
  form === term || form.replace(/(?<!s)s$/, "").replace(STEM_ENDING, "") === term.replace(STEM_ENDING, "");
const STEM_ENDING = /(?:ie?|e|y)$/;

/** Tells keys that are forms from those that are terms. */
const FORM_MARK = "~";
export const isFormKey = (key: string): boolean => key.startsWith(FORM_MARK);
export const toFormText = (key: string): string => key.slice(FORM_MARK.length);

/** Short words are mostly names ("AWS", "iOS"), and so is what holds a figure or a sign. */
const isInflected = (form: string): boolean =>
  isAscii(form) ? /^[a-z]{4,}$/.test(form) : /^\p{L}{4,}$/u.test(form) && !isWithoutSpaces(form);

/**
 * The Arabic article and "and" are written with their word, and so may be one letter before the article (L. S. Larkey, L. Ballesteros,
 * M. E. Connell, 2002). The Hebrew article is written so too.
 */
const withoutArticle = (word: string): string =>
  isAscii(word)
    ? word
    : withPlainEnding(word)
        .replaceAll("\u0640", "")
        .replace(/^(?:[وبكف]?ال|لل|و)(?=\p{Script=Arabic}{3})/u, "")
        .replace(/^[ובכלמש]?ה(?=\p{Script=Hebrew}{3})/u, "");

/** The last letter of Arabic words is often written without its points. */
const withPlainEnding = (word: string): string => word.replace(/ة$/, "ه").replace(/ى$/, "ي");

/** Without case and accents, but for kana: there the mark makes another letter. */
function toForm(part: string): string {
  if (isAscii(part)) return part.toLowerCase().slice(0, MAX_FORM_LENGTH);
  const folded = isWithoutSpaces(part) ? part.normalize("NFKC") : fold(part);
  // The Arabic stroke that only makes a word longer is no letter.
  return folded.replace(/[\p{Cf}\u0640]/gu, "").slice(0, MAX_FORM_LENGTH);
}

/** A token and its position among all of a text. Neighbours are one apart; a sign or a line between them adds one. */
export type PositionedToken = Token & { position: number };

export function positionTokens(text: string, analyzer: Analyzer): PositionedToken[] {
  const tokens: PositionedToken[] = [];
  let next = 0;
  let lastEnd = -1;
  for (const { word, start, end } of locateWords(text)) {
    if (lastEnd >= 0 && isApart(text.slice(lastEnd, start))) next += 1;
    lastEnd = end;
    for (const { form, term } of analyzer.analyze(word).parts) tokens.push({ form, term, position: next++ });
  }
  return tokens;
}
