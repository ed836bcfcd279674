import { NOUNS_TOO } from "../changes/change-words.ts";
import { NOUNS, VERBS } from "../changes/words.ts";
import { AUXILIARIES, CLAUSE, DETERMINERS, VERB_FORMS } from "./label-words.ts";

/** Words a name may have. */
const LONGEST = 10;

const PARTICLES = new Set(["up", "down"]);

/** True of a word that cannot end a name: helpers, verbs, articles. */
export function isTail(word: string, previous = ""): boolean {
  const lower = plain(word);
  // "query speed" is a name, "time was cut" none.
  if (NOUNS_TOO.has(lower))
    return previous === "" || AUXILIARIES.has(plain(previous)) || PARTICLES.has(lower);
  if (AUXILIARIES.has(lower) || CLAUSE.has(lower) || DETERMINERS.has(lower)) return true;
  return VERB_FORMS.has(lower) || VERBS.has(lower) || /ly$/.test(lower);
}

/** "first", "March": what follows "in the" and is no name. */
export function isTimeWord(word: string | undefined): boolean {
  return /^(?:first|second|third|last|next|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d|year|years|month|months|weeks?|days?|hours?|minutes?|seconds?|early|late|under|less|short|peak|some|many)$/i.test(
    word ?? "",
  );
}

/** Words as a name, without articles and verbs at its edges; null when nothing that could name a metric is left. */
export function toName(words: string[]): string | null {
  const kept = [...words];
  while (kept.length > 0 && isOpening(kept)) kept.shift();
  while (kept.length > 0 && isTail(kept.at(-1) ?? "", kept.at(-2))) kept.pop();
  const name = kept
    .join(" ")
    .replace(/^["“”'*_–—:,-]+|["“”'*_–—:,.-]+$/g, "")
    .replace(/^(?:l|d)['’]/i, "");
  const isName =
    /\p{L}{2}/u.test(name) && !/^(?:annual|annually|yearly|monthly|additional|company['’]s)$/i.test(name);
  return isName && kept.length <= LONGEST ? name : null;
}

/** Articles, "reduction in", "increased": a name begins behind them. */
function isOpening(words: string[]): boolean {
  const first = plain(words[0] ?? "");
  if (DETERMINERS.has(first)) return true;
  const second = plain(words[1] ?? "");
  if (NOUNS.has(first) && /^(?:in|of|der|des|du|de|del)$/.test(second)) return true;
  return /(?:ed|ing)$/.test(first) && VERBS.has(first) && words.length > 1;
}

/** A word in lower case, without the signs around it. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
