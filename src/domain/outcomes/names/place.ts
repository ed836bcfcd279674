import type { BeforeAfter } from "../before-after/before-after.ts";
import { movement } from "../before-after/patterns.ts";
import { comparatives, hasWhole, nouns, verbs } from "../changes/change-words.ts";
import type { StatedChange } from "../changes/stated-change.ts";
import { ADVERB, ADVERBS, DETERMINERS_TOO, RELATIVE, YEAR_ON_YEAR } from "../lexicon/english/names.ts";
import { byLanguage, isEnglish, wordsFrom } from "../lexicon/index.ts";
import { articles, introductions, isVerbBefore, plain, presentWords, withoutDurations } from "./edges.ts";

type Named = {
  label: string | null;
  start: number;
  beforeAfter: BeforeAfter | null;
  change: StatedChange | null;
};

const auxiliaries = byLanguage(() => new Set(wordsFrom(({ names }) => names.auxiliaries)));
const determiners = byLanguage(() => new Set(wordsFrom(({ names }) => names.determiners)));
const openers = byLanguage(
  () => new Set(wordsFrom(({ names, conjunctions }) => `${names.clauseOpeners} ${conjunctions}`)),
);

/** "nam af": both parts of a verb. */
const separable = byLanguage(
  () => new Set(wordsFrom((lexicon) => Object.values(lexicon.separable).join(" "))),
);
const agents = byLanguage(() => new Set(wordsFrom(({ names }) => names.agentVerbs)));
const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));

/**
 * True of a name that is a whole part of its sentence: the subject, between the start of the clause and the verb ("Response
 * times were reduced by 60 %"), or what stands right behind the verb, the figure or the noun of the change ("improving
 * inference speed by 20 %", "a 200 % increase in registrations"). A name before which other words of its clause stand may be
 * the end of a longer one: "time used passing through the toll station is reduced".
 */
export function standsAlone(text: string, { label, start, beforeAfter, change }: Named): boolean {
  if (label === null) return false;
  const lower = text.toLowerCase();
  const name = label.toLowerCase();
  const end = Math.max(beforeAfter?.end ?? 0, change?.end ?? 0);
  const first = change && beforeAfter ? Math.min(change.start, beforeAfter.start) : start;
  const behind = lower.indexOf(name, first);
  if (behind >= 0 && (behind < end || isRightBehind(text.slice(end, behind)))) return true;
  const at = lower.lastIndexOf(name, first - 1);
  return at >= 0 && isSubject(text.slice(0, at), name) && isPredicate(text.slice(at + name.length, first));
}

/** Between a figure and its name stand articles and prepositions only. */
function isRightBehind(between: string): boolean {
  return words(between).every(
    (word) =>
      determiners().has(word) ||
      leadIns().has(word) ||
      nouns().has(word) ||
      verbs().has(word) ||
      comparatives().has(word),
  );
}

const CLAUSE = /(?:,(?!\d)|[;:()!?"“”‘'])\s*|\s[–—-]\s|—/u;

/** Before a subject the clause begins, or a word that begins one stands. */
function isSubject(before: string, name: string): boolean {
  const clause = words(before.split(CLAUSE).at(-1) ?? "");
  while (clause.length > 0 && isFree(clause.at(-1) ?? "") && !agents().has(clause.at(-1) ?? "")) clause.pop();
  const last = clause.at(-1);
  if (last === undefined) return !isInEnumeration(before, name);
  if (JOINS.has(last) || isConjunction(last)) return tellsChange(before);
  // "Reduction in average lead time to 1.8 days"
  if (DETERMINERS_TOO.has(last) && clause.length === 2) return nouns().has(clause[0] ?? "");
  // "Tiden för att hitta ett dokument": the end of a longer name.
  if (!isEnglish() && openers().has(last) && leadIns().has(clause.at(-2) ?? "")) return false;
  // "Dopo il rilascio il tempo di caricamento": the introduction ends where the article of the subject stands.
  if (openedBy(clause[0] ?? "") && articles().has(words(before).at(-1) ?? "")) return true;
  // "Réduction des délais" de 5 à 2 jours
  if (nouns().has(last) || (leadIns().has(last) && nouns().has(clause.at(-2) ?? ""))) return true;
  return (
    openers().has(last) ||
    agents().has(last) ||
    verbs().has(last) ||
    presentWords().has(last) ||
    isVerbBefore(last)
  );
}

/** What opens a part of a sentence in another language. */
const openedBy = (word: string): boolean => !isEnglish() && introductions().has(word);

/** A figure stands there, or a word that is a whole change: "traffic nearly doubled, and visits" grew. */
const tellsChange = (text: string): boolean => text.includes("\ue001") || hasWhole(words(text));

/** "Costs for hosting, licences and support" fell: a name with "and" behind a comma is the end of a longer one. */
function isInEnumeration(before: string, name: string): boolean {
  const previous = partBeforeComma(before);
  const first = words(previous)[0];
  const hasConjunction = words(name).some((word) => JOINS.has(word) || isConjunction(word));
  return hasConjunction && first !== undefined && !/[\ue000]/u.test(previous) && !introduces(first);
}

/** What stands between the sign before and the last comma, behind which at most a word stands. */
function partBeforeComma(text: string): string {
  const trimmed = text.trimEnd();
  const head = trimmed.endsWith(",") ? trimmed : trimmed.slice(0, trimmed.lastIndexOf(" ") + 1).trimEnd();
  return head.endsWith(",")
    ? (head
        .slice(0, -1)
        .split(/[,;:()!?"“”]/u)
        .at(-1) ?? "")
    : "";
}

/** What a part of a sentence begins with that stands before its subject: "After the launch, ". */
const introduces = (word: string): boolean => introductions().has(word);

const isConjunction = (word: string): boolean => conjunctions().has(word);
const conjunctions = byLanguage(() => new Set(wordsFrom((lexicon) => lexicon.conjunctions)));
const JOINS = new Set(["and", "plus"]);
const isFree = (word: string): boolean =>
  (determiners().has(word) && !DETERMINERS_TOO.has(word)) || ADVERB.test(word) || ADVERBS.has(word);

/** Between a subject and the verb of its change stand helpers and adverbs. */
function isPredicate(between: string): boolean {
  if (RELATIVE.test(between)) return false;
  const aside = withoutDurations(between)
    .replace(/^\s*(?:,[^,]*,|[—–][^—–]*[—–])/, " ")
    .replace(/\([^()]*\)/g, " ");
  return words(aside).every(
    (word) =>
      auxiliaries().has(word) ||
      ADVERB.test(word) ||
      verbs().has(word) ||
      separable().has(word) ||
      comparatives().has(word) ||
      movement().test(word) ||
      achieved().has(word) ||
      YEAR_ON_YEAR.has(word),
  );
}

/** "ha raggiunto il 42 %", "hanno registrato un +30 %": verbs that lead to a level or a change, and its article. */
const achieved = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, levels, names, units }) =>
        code === "en"
          ? ""
          : `${levels.reached.replaceAll("|", " ")} ${names.agentVerbs} ${names.articles} ${units.articles}`,
      ),
    ),
);

const words = (text: string): string[] => text.split(/\s+/).map(plain).filter(Boolean);
