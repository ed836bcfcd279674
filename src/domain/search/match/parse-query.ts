import { PERCENT_IN_TWO_WORDS, splitWords } from "../text/tokenizer.ts";

/** What a question asks for. Words are those of `splitWords`. */
export type ParsedQuery = {
  words: string[];
  /** The last word may be the beginning of one: nothing follows it. */
  isTyping: boolean;
  /** Texts between quotation marks, to be found as they are. */
  phrases: string[];
  excludedWords: string[];
  excludedPhrases: string[];
};

const QUOTES = '"“”„«»';
const CLAUSE = new RegExp(`((?<=^|\\s)-)?(?:[${QUOTES}]([^${QUOTES}]+)[${QUOTES}]|([^\\s${QUOTES}]+))`, "g");

/** As one word, a percent sign is no word that a document need hold. */
const PERCENT_WORDS = new RegExp(
  `(?<=\\S\\s)(?:${PERCENT_IN_TWO_WORDS.join("|")})(?=[\\s${QUOTES}.,;:!?)]|$)`,
  "gi",
);

/** More words than this in one question are left out. */
const MAX_WORDS = 200;

/**
 * In a question of more words than this, which is prose, quotation marks are those of prose: they ask for no document that holds
 * just these words.
 */
const MAX_WORDS_BESIDE_PHRASES = 12;

/** An address that was pasted: what its last part says or, where it has none, the name of the host. */
function toWordsOfUrl(chunk: string): string {
  const [, host = "", path = ""] = /^(?:https?:\/\/|(?=www\.))(?:www\.)?([^/?#]+)([^?#]*)/i.exec(chunk) ?? [];
  if (host === "") return chunk;
  const last = path.split("/").findLast((part) => splitWords(part).length > 0) ?? host;
  return last.replace(/\.(?:html?|php)$/i, "");
}

/** Reads `react "load time" -angular`. Anything is a question; one quotation mark alone means nothing. */
export function parseQuery(text: string): ParsedQuery {
  const question: ParsedQuery = {
    words: [],
    isTyping: false,
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
  };
  for (const [, minus, phrase, written = ""] of text.replace(PERCENT_WORDS, "%").matchAll(CLAUSE)) {
    const chunk = toWordsOfUrl(written);
    question.isTyping = false;
    if (phrase !== undefined) {
      (minus ? question.excludedPhrases : question.phrases).push(phrase);
    } else if (minus) {
      question.excludedWords.push(...splitWords(chunk));
    } else {
      const words = splitWords(chunk);
      question.words.push(...words);
      question.isTyping = text.endsWith(written) && chunk.toLowerCase().endsWith(words.at(-1) ?? " ");
    }
  }
  if (question.words.length > MAX_WORDS_BESIDE_PHRASES) {
    question.words.push(...question.phrases.splice(0).flatMap(splitWords));
    question.isTyping = false;
  }
  question.isTyping &&= question.words.length <= MAX_WORDS;
  question.words = question.words.slice(0, MAX_WORDS);
  return question;
}
