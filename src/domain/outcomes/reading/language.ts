import { createWordTable } from "../../text/word-table.ts";
import { LEXICONS, type ReadLanguage, toPhrases, UNREAD } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";

/** Characters from the start of a text by which its language is recognised. */
const SAMPLE = 4000;
/**
 * From so many words on a text shows its language: with a smaller share of common words, or fewer different ones, it is in none
 * of those that are known here.
 */
const ENOUGH_WORDS = 40;
const LEAST_SHARE = 0.08;
const LEAST_DIFFERENT = 4;
/**
 * A text of lists and labels has half as many of the commonest words ("Bounce rate: -18 % reduction"); then its words for changes,
 * times and sections count as well.
 */
const LEAST_SHARE_IN_LISTS = 0.045;
const LEAST_DIFFERENT_IN_LISTS = 6;
/** A text of tables has hardly any of the commonest words, but many for changes and times; in the language of its site these are enough. */
const LEAST_SHARE_IN_TABLES = 0.15;
const LEAST_DIFFERENT_IN_TABLES = 10;

/** So much a language that is not read has to show: one or two of its words may be those of another. */
const LEAST_OF_OTHERS = 6;

/** By so much it has to beat those that are read: related languages have words in common. */
const CLEARLY = 1.25;

/** A common word says more than one that names a change or a time, which languages have in common. */
const COMMON = 2;
const OTHER = 1;

/** Words in lower case, without letters that are units. */
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 || !UNITS.has(word));
const UNITS = new Set("bdhkmstx");

/** What of a lexicon tells its language besides the commonest words. */
const otherWords = ({ changeVerbs, changeNouns, comparatives, ...lexicon }: Lexicon): string[] =>
  [changeVerbs, changeNouns, comparatives, lexicon.wholeChanges, lexicon.wholeChangeNouns, lexicon.timeUnits]
    .flatMap((lists) => Object.values(lists))
    .concat(Object.keys(lexicon.numbers), Object.keys(lexicon.fractions))
    .concat(
      toPhrases(
        `${lexicon.sections.noResult} | ${lexicon.sections.result} | ${lexicon.times.now} | ${lexicon.movement}`,
      ),
    )
    .flatMap(wordsIn);

type Weight = { language: string; weight: number };

/** For each word the languages it speaks for. */
const EVIDENCE: ReadonlyMap<string, Weight[]> = collectEvidence();

function collectEvidence(): Map<string, Weight[]> {
  const evidence = new Map<string, Weight[]>();
  const add = (words: readonly string[], language: string, weight: number): void => {
    for (const word of new Set(words)) {
      const known = evidence.get(word) ?? [];
      if (!known.some((one) => one.language === language))
        evidence.set(word, [...known, { language, weight }]);
    }
  };
  for (const lexicon of LEXICONS) {
    add(wordsIn(lexicon.commonest), lexicon.code, COMMON);
    add(otherWords(lexicon), lexicon.code, OTHER);
  }
  for (const [language, words] of Object.entries(UNREAD)) add(wordsIn(words), language, COMMON);
  return evidence;
}

const CODES: ReadonlySet<string> = new Set(LEXICONS.map(({ code }) => code));
const isRead = (language: string): language is ReadLanguage => CODES.has(language);

/**
 * The language of a text by its words; null where its results are not read. `hint`: the BCP 47 tag of the site, which decides
 * where the words do not; without one it is English then.
 */
export function recogniseLanguage(text: string, hint = "en"): ReadLanguage | null {
  // A study asks for the language of its text more than once, one after the other, the second time with the answer as the hint.
  const sample = text.slice(0, SAMPLE);
  if (last?.sample !== sample || (last.hint !== hint && last.language !== hint))
    last = { sample, hint, language: languageOf(sample, hint) };
  return last.language;
}

let last: { sample: string; hint: string; language: ReadLanguage | null } | null = null;

function languageOf(text: string, hint: string): ReadLanguage | null {
  const { counts, length } = countWords(text.slice(0, SAMPLE));
  const scores = new Map<string, number>();
  for (const [weights, count] of counts)
    for (const { language, weight } of weights)
      scores.set(language, (scores.get(language) ?? 0) + weight * count);
  const base = hint.toLowerCase().split("-")[0] ?? "en";
  const assumed = isRead(base) ? base : null;
  const rank = (language: string): number =>
    (scores.get(language) ?? 0) + (language === base ? 0.5 : language === "en" ? 0.25 : 0);
  const ranked = [...scores.keys()].sort((a, b) => rank(b) - rank(a));
  const best = ranked.find(isRead);
  const other = ranked.find((language) => !isRead(language));
  const score = scores.get(best ?? "") ?? 0;
  const otherScore = scores.get(other ?? "") ?? 0;
  if (otherScore >= LEAST_OF_OTHERS && otherScore > score * CLEARLY) return null;
  const isOfSite = best !== undefined && best === assumed;
  if (length >= ENOUGH_WORDS && !isWrittenIn(counts, length, best, isOfSite)) return null;
  if (best === undefined || score < COMMON) {
    if (hasOtherScript(text)) return null;
    // "Ergebnisse", and a list of figures under it: no word speaks for the language that is assumed, and one for another.
    return best !== undefined && score > 0 && !scores.has(assumed ?? "") ? best : assumed;
  }
  return best;
}

/** How often each word that speaks for a language stands in a text, by its weights, which no other word shares. */
type Counts = Map<readonly Weight[], number>;

const LETTERS_OF_UNITS = [...UNITS];
const TABLE = createWordTable([...EVIDENCE.keys(), ...LETTERS_OF_UNITS]);
const WEIGHTS = [...EVIDENCE.values()];

/** Counts the words of `wordsIn`, of which `length` are in the text. */
function countWords(text: string): { counts: Counts; length: number } {
  const counts: Counts = new Map();
  let units = 0;
  const all = TABLE.scan(text, (word) => {
    const weights = WEIGHTS[word];
    if (weights === undefined) units++;
    else counts.set(weights, (counts.get(weights) ?? 0) + 1);
  });
  return { counts, length: all - units };
}

/** True of a text that has as many of the commonest words of a language as any text of it. */
function isWrittenIn(
  counts: Counts,
  length: number,
  language: string | undefined,
  isOfSite: boolean,
): boolean {
  let common = 0;
  let other = 0;
  let different = 0;
  let differentOthers = 0;
  for (const [weights, count] of counts) {
    const own = weights.find((one) => one.language === language);
    if (own?.weight === COMMON) {
      common += count;
      different += 1;
    } else if (own) {
      other += count;
      differentOthers += 1;
    }
  }
  if (common >= length * LEAST_SHARE && different >= LEAST_DIFFERENT) return true;
  if (
    isOfSite &&
    common > 0 &&
    other >= length * LEAST_SHARE_IN_TABLES &&
    differentOthers >= LEAST_DIFFERENT_IN_TABLES
  )
    return true;
  return (
    common >= length * LEAST_SHARE_IN_LISTS &&
    common + other >= length * LEAST_SHARE &&
    different >= 2 &&
    different + differentOthers >= LEAST_DIFFERENT_IN_LISTS
  );
}

/** Scripts that none of the languages that are read is written in. */
function hasOtherScript(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return (sample.match(/\p{L}/gu)?.length ?? 0) > 2 * latin;
}
