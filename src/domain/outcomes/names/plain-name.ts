import { comparatives, nouns, nounsToo, verbs } from "../changes/change-words.ts";
import { anyOf } from "../grammar.ts";
import {
  ACTIVITY,
  AGENT,
  BARE,
  CONTRAST,
  CUT,
  MOVED_ALONE,
  OPENING,
  OWN_IMPACT,
  PRONOUN,
  QUALIFIED,
  QUALITY,
  VERB_INSIDE,
} from "../lexicon/english/plain-names.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom, writing } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern } from "../pattern.ts";
import { foreignVerbs, plain, pronouns } from "./edges.ts";

/**
 * Whether a name can stand on a page as the name of a metric. The reader cuts a name out of its sentence by the words around
 * it; where it cut in the wrong place, the piece shows it: it begins with a preposition, holds a verb or a pronoun, or is one
 * word that names no measure by itself. Such a name is proposed to the author and not published.
 */
export function isPlainName(name: string): boolean {
  if (isCutName(name)) return false;
  const words = name.split(/\s+/);
  const first = plain(words[0] ?? "");
  if (systems().has(name.toLowerCase())) return false;
  if (OWN_IMPACT.test(name)) return true;
  if (isEstimate().test(name)) return false;
  if (isPeriod().test(name) || adjectives().has(name.toLowerCase()) || /^\//.test(name)) return false;
  if (words.length === 1 && isVerbAlone(first)) return false;
  // Where nouns are written large, a name ends with one: in "Kunden buchen online" it ran over a verb.
  if (writing().capitalNouns && /^\p{Ll}/u.test(words.at(-1) ?? "")) return false;
  // "Nach sechs Monaten lag die Quote": what stands before the verb.
  if (!isEnglish() && (introductions().has(first) || isEstimateInside().test(name))) return false;
  if (!isEnglish())
    return (
      !words.some((word) => foreignChanges().has(plain(word))) &&
      !foreignOpenings().has(plain(words.at(-1) ?? "")) &&
      !hasParticiple().test(name)
    );
  if (PROCESS.test(name) || (!QUALIFIED.test(name) && !/ing$/.test(first) && AGENT.test(name))) return false;
  // "Consolidated 12 tools into 3": what was done.
  if (words.length === 1 && /[^e]ed$/.test(first)) return false;
  return (
    words.length > 1 ||
    !(MOVED_ALONE.test(first) || BARE.test(first) || QUALITY.test(first) || ACTIVITY.test(first))
  );
}

/** True of a piece of a sentence that is no name at all: it was cut in the wrong place. */
export function isCutName(name: string): boolean {
  const words = name.split(/\s+/).map(plain);
  const [first = ""] = words;
  if (name === "" || UNREADABLE.test(name) || (foreignOpenings().has(first) && /^\p{Ll}/u.test(name)))
    return true;
  if (!isEnglish())
    return words.some((word) => foreignVerbs().has(word)) || (words.length === 1 && pronouns().has(first));
  return (
    !OWN_IMPACT.test(name) &&
    (CONTRAST.test(name) ||
      PRONOUN.test(name) ||
      VERB_INSIDE.test(name) ||
      OPENING.test(first) ||
      CUT.test(name))
  );
}

/** "Saved: 1,200 hours", "Pasamos": what was done, and not what was measured. */
const isVerbAlone = (word: string): boolean =>
  (verbs().has(word) || movements().has(word)) && !nounsToo().has(word) && !nouns().has(word);
const movements = byLanguage(() => new Set(phrasesFrom(({ movement }) => movement)));

/** "Cross-sell aumenta LTV": a clause, and no name. */
const foreignChanges = byLanguage(() => {
  const nounForms = new Set([...nouns().keys(), ...nounsToo()]);
  const own = wordsFrom(({ code, changeVerbs }) =>
    code === "en" ? "" : `${changeVerbs.up} ${changeVerbs.down} ${changeVerbs.benefit}`,
  );
  return new Set(own.filter((word) => !nounForms.has(word) && !comparatives().has(word)));
});

/** Signs of a figure or a dash: the name reaches over what belongs to another part of the sentence. */
const UNREADABLE = /^\+|[=<>|→—–]|\+(?!\s\p{L})|\s-\s|\/$/u;

/** Conjunctions and prepositions of the language, which open no name either. */
const foreignOpenings = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, comparisons, conjunctions, names }) =>
        code === "en"
          ? ""
          : [conjunctions, names.clauseOpeners, names.nameEnders, names.inside, names.leadIns]
              .concat(comparisons.with.replaceAll("|", " "))
              .join(" "),
      ),
    ),
);

const namesFrom = (pick: (names: Lexicon["names"]) => string): string =>
  anyOf(wordsFrom(({ names }) => pick(names)));

/** "Estimated time": thought, and not measured. */
const isEstimate = byLanguage(() =>
  pattern(`^(?:${anyOf(phrasesFrom(({ names }) => names.estimates))})(?:\\s|$)`, "iu"),
);

/** "économie annuelle estimée" */
const isEstimateInside = byLanguage(() =>
  pattern(
    `\\s(?:${anyOf(phrasesFrom(({ code, names }) => (code === "en" ? "" : names.estimates)))})(?:\\s|$)`,
    "iu",
  ),
);
const introductions = byLanguage(
  () => new Set(wordsFrom(({ code, names }) => (code === "en" ? "" : names.introductions))),
);

/** "économie annuelle": by itself the adjective names nothing. */
const adjectives = byLanguage(() => new Set(wordsFrom(({ names }) => names.adjectives)));

/** "limitant la perte": a clause of its own. */
const hasParticiple = byLanguage(() =>
  pattern(
    `^(?!(?:${namesFrom(({ participles }) => participles.nouns)})(?![\\p{L}]))\\p{L}{3,}(?:${namesFrom(({ participles }) => participles.endings)})(?:\\s|$)`,
    "iu",
  ),
);

/** "la première année": when, and not what. */
export const isPeriod = byLanguage(() =>
  pattern(
    `^(?:${namesFrom(({ periods }) => periods.which)})\\s+(?:${namesFrom(({ periods }) => periods.units)})$`,
    "iu",
  ),
);

/** "whole process", "their process": whose, and what of it, is open; "month-end close process" is a measure with its days. */
const PROCESS = /^(?:\S+\s)?process(?:es)?$/i;

/** What was built: it is faster, and no measure. */
const systems = byLanguage(() => new Set(wordsFrom(({ names }) => names.systems)));
