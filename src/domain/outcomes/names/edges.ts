import { nouns, nounsToo, verbs } from "../changes/change-words.ts";
import { anyOf } from "../grammar.ts";
import { ADVERB, CAUSES, COUNTED_ANEW, NO_NAME_ALONE, TIME_WORD } from "../lexicon/english/names.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern } from "../pattern.ts";

/** The keys of plain lists of words. */
type WordList = Exclude<
  keyof Lexicon["names"],
  "fillers" | "estimates" | "participles" | "periods" | "nominatives"
>;

/** The words that tell where a name begins and ends, as the lexicons explain them. */
const listed = (name: WordList): (() => ReadonlySet<string>) =>
  byLanguage(() => new Set(wordsFrom(({ names }) => names[name])));
export const clauseOpeners = listed("clauseOpeners");
export const nameEnders = listed("nameEnders");
export const leadIns = listed("leadIns");
export const insideNames = listed("inside");
export const behindTo = listed("behindTo");
export const determiners = listed("determiners");
export const auxiliaries = listed("auxiliaries");
export const pluralAttributes = listed("pluralAttributes");
export const pronouns = listed("pronouns");
export const introductions = listed("introductions");
export const articles = listed("articles");

/** Verbs that a name does not reach over. */
export const verbForms = byLanguage(
  (): ReadonlySet<string> =>
    new Set([
      ...wordsFrom(({ names, separable }) => `${names.agentVerbs} ${separable.verbs}`),
      ...[...verbs().keys()].filter((verb) => !nounsToo().has(verb)),
    ]),
);

/** "nam af", "ging zurück": the second part of a verb. */
const particles = byLanguage(
  () => new Set(wordsFrom(({ separable }) => `${separable.up} ${separable.down}`)),
);
const separableVerbs = byLanguage(() => new Set(wordsFrom(({ separable }) => separable.verbs)));

/** Verbs of the language that a name does not reach over. */
export const foreignVerbs = byLanguage(() => {
  const own = (pick: (names: Lexicon["names"]) => string): string[] =>
    wordsFrom(({ code, names }) => (code === "en" ? "" : pick(names)));
  const inside = new Set([
    ...own(
      ({ inside, leadIns, determiners, nameEnders }) => `${inside} ${leadIns} ${determiners} ${nameEnders}`,
    ),
    ...wordsFrom(({ prepositions }) => Object.values(prepositions).join(" ").replaceAll("|", " ")),
  ]);
  return new Set(
    own((names) => `${names.agentVerbs} ${names.auxiliaries}`).filter((word) => !inside.has(word)),
  );
});

/** True of a verb that may stand before its subject: "hatten sich die Anfragen" verdoppelt. */
export const isVerbBefore = (word: string): boolean => foreignVerbs().has(word) || foreignAgents().has(word);
const foreignAgents = byLanguage(
  () => new Set(wordsFrom(({ code, names }) => (code === "en" ? "" : names.agentVerbs))),
);

/** Without how long a change took: "sank binnen drei Monaten". */
export const withoutDurations = (text: string): string => text.replace(durations(), " ");

const leads = (): string =>
  anyOf(phrasesFrom(({ code, times }) => (code === "en" ? "" : times.during.leads)));
const fillers = (): string => anyOf(phrasesFrom(({ times }) => times.during.fillers));
const durations = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${leads()})\\s+(?:(?:${fillers()})\\s+)*\ue000d\\d+\ue001`, "giu"),
);

/** "par rapport à" */
export const comparing = byLanguage(
  () =>
    new Set(
      phrasesFrom(({ comparisons }) => comparisons.with).map((words) =>
        words.split(" ").slice(0, 2).join(" "),
      ),
    ),
);

export const whichPeriods = byLanguage(() => new Set(wordsFrom(({ names }) => names.periods.which)));

/** "costo per clic": what a measure is counted in. */
export const perWords = byLanguage(() => {
  const inside = new Set(wordsFrom(({ code, names }) => (code === "en" ? "" : names.inside)));
  return new Set(
    wordsFrom(({ code, units }) => (code === "en" ? "" : units.per.replaceAll("|", " "))).filter((word) =>
      inside.has(word),
    ),
  );
});

/** Words a name may have. */
const LONGEST = 14;

export const PARTICLES = new Set(["up", "down"]);

/** "traffic from the US" */
export const isCountry = (word: string): boolean => /^US(?:['’]s)?$/.test(word);

/** True of a word that cannot end a name: helpers, verbs, articles. */
export function isTail(word: string, previous = ""): boolean {
  if (isCountry(word)) return false;
  const lower = plain(word);
  if (particles().has(lower) && separableVerbs().has(plain(previous))) return true;
  // "query speed" is a name, "time was cut" none.
  if (nounsToo().has(lower))
    return previous === "" || auxiliaries().has(plain(previous)) || PARTICLES.has(lower);
  if (auxiliaries().has(lower) || clauseOpeners().has(lower) || determiners().has(lower)) return true;
  return verbForms().has(lower) || verbs().has(lower) || ADVERB.test(lower);
}

/** "first", "March": what follows "in the" and is no name. */
export function isTimeWord(word: string | undefined): boolean {
  return TIME_WORD.test(word ?? "");
}

/** Articles and prepositions of French and Italian that are written together with the name. */
export const elided = byLanguage(() =>
  pattern(`^(?:${anyOf(wordsFrom(({ names }) => names.elided))})['’]`, "iu"),
);

/** "Oggi la pubblicazione": the present before the name. English words for it are read as the beginning of a clause. */
export const presentWords = byLanguage(
  () =>
    new Set(
      phrasesFrom(({ code, times }) => (code === "en" ? "" : times.now)).filter(
        (phrase) => !phrase.includes(" "),
      ),
    ),
);

/** Words as a name, without articles and verbs at its edges; null when nothing that could name a metric is left. */
export function toName(words: string[]): string | null {
  const kept = [...words];
  if (kept.length > 1 && presentWords().has(plain(kept[0] ?? ""))) kept.shift();
  while (kept.length > 0 && isOpening(kept)) kept.splice(0, opensWithNoun(kept) ? 2 : 1);
  while (kept.length > 0 && isTail(kept.at(-1) ?? "", kept.at(-2))) kept.pop();
  const name = kept
    .join(" ")
    .replace(/^\p{Extended_Pictographic}\ufe0f?\s*/u, "")
    .replace(/^["“”'*_–—:,↑↓▲▼⬆⬇↗↘\s-]+|(?<!["“”'*_–—:,.↑↓▲▼⬆⬇↗↘\s-])["“”'*_–—:,.↑↓▲▼⬆⬇↗↘\s-]+$/gu, "")
    .replace(elided(), "");
  const isName = /\p{L}{2}/u.test(name) && !NO_NAME_ALONE.test(name);
  return isName && kept.length <= LONGEST ? name : null;
}

/** An article or the like at the start of a name; "new users" are others than "users". */
export function isDeterminer([first = "", second = ""]: string[]): boolean {
  return determiners().has(plain(first)) && !(/^new$/i.test(first) && COUNTED_ANEW.test(plain(second)));
}

/** "reduction in", "verhoging van" */
const opensWithNoun = ([first = "", second = ""]: string[]): boolean =>
  nouns().has(plain(first)) && leadIns().has(plain(second));

/** Articles, "reduction in", "increased": a name begins behind them. */
function isOpening(words: string[]): boolean {
  const first = plain(words[0] ?? "");
  if (isDeterminer(words)) return true;
  if (opensWithNoun(words)) return true;
  return /(?:ed|ing)$/.test(first) && (verbs().has(first) || CAUSES.test(first)) && words.length > 1;
}

const nominatives = byLanguage(
  () =>
    new Map(
      phrasesFrom(({ names }) => names.nominatives).map((pair): [string, string] => {
        const [form = "", nominative = ""] = pair.split(": ");
        return [form, nominative];
      }),
    ),
);

/** The name as it stands alone: "redukcja kosztów paliwa" tells of "koszty paliwa". */
export function inNominative(name: string): string {
  const [first = "", second = "", ...rest] = name.split(" ");
  const both = nominatives().get(`${first} ${second}`);
  if (both !== undefined) return [both, ...rest].join(" ");
  return [nominatives().get(first) ?? first, second, ...rest].filter(Boolean).join(" ");
}

/** "på ett halvår": when, in other languages. */
export const timeNouns = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, names, timeUnits }) =>
        code === "en" ? "" : `${names.periods.units} ${timeUnits.month} ${timeUnits.year} ${timeUnits.week}`,
      ),
    ),
);

export const foreignLeadIns = byLanguage(
  () => new Set(wordsFrom(({ code, names }) => (code === "en" ? "" : names.leadIns))),
);

/** "+30 % rispetto all'anno precedente": behind a figure they lead to no name. */
export const leadsAway = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, names, prepositions }) =>
        code === "en" ? "" : `${names.nameEnders} ${prepositions.to.replaceAll("|", " ")}`,
      ),
    ),
);

/** A word in lower case, without the signs around it. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
