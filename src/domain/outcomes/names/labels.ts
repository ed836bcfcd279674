import { nouns, nounsToo, verbs } from "../changes/change-words.ts";
import { MARK_END, markOf, withoutMarks } from "../figures/marked.ts";
import {
  AS_A_SHARE,
  ASIDE,
  BEFORE_ONE,
  CONTACT_CLAUSE,
  COUNT_OF,
  DEMONSTRATIVE,
  FOR_WHOM,
  LEADS_AWAY,
  LEADS_ON_IN_NAME,
  LEADS_THROUGH,
  MEASURES_OF_PLURALS,
  NAME_ARTICLE,
  NO_JOINED_NOUN,
  NO_PLURAL,
  NO_VERB_BEFORE,
  OPENING_WORDS,
  OPENS_INTRODUCTION,
  PARTICIPLE,
  RATE,
  SUBJECTS,
  TIME_IS_SPENT,
  TIME_SPENT,
  VERBAL,
  WHO_DOES,
  YEARLY,
} from "../lexicon/english/names.ts";
import { byLanguage, isEnglish, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import {
  articles,
  auxiliaries,
  behindTo,
  clauseOpeners,
  comparing,
  determiners,
  elided,
  foreignLeadIns,
  insideNames,
  introductions,
  isCountry,
  isDeterminer,
  isTail,
  isTimeWord,
  isVerbBefore,
  leadIns,
  leadsAway,
  nameEnders,
  PARTICLES,
  perWords,
  plain,
  pluralAttributes,
  pronouns,
  timeNouns,
  toName,
  verbForms,
  whichPeriods,
  withoutDurations,
} from "./edges.ts";

/** The name that ends right before a place: the subject of "… rose by 34 %", the object of "cut … from 8 s". */
export function nameBefore(sentence: string): string | null {
  const text = withoutDurations(sentence);
  // "sales grew 16 % with speed gains of 50 %": the words behind the figure before are nearer than its subject.
  const near = BEHIND_FIGURE.exec(text)?.[0].replace(OPENING_WORDS, "").trim() ?? "";
  if (near === "") return nameAtEnd(text);
  // A word that could be a verb is none where it stands alone: "speed".
  const isNoun = nounsToo().has(near.toLowerCase()) && !PARTICLES.has(near.toLowerCase());
  return isNoun ? near : (nameAtEnd(near) ?? nameAtEnd(text));
}

/** "US traffic — their main market — grew": the same between dashes. */
const DASHED = /\s[–—]\s[^–—;:.\ue000]{3,60}\s[–—](?=\s*$)/gu;

/** What stands behind the last share, multiple or sum of money. */
const BEHIND_FIGURE = pattern(
  `(?<=${markOf("figure", "percent", "times", "points", "money")})[^${MARK_END}]*$`,
  "u",
);

function nameAtEnd(text: string): string | null {
  const clause =
    tidied(withoutMarks(text))
      .replace(ASIDE, " ")
      .replace(DASHED, " ")
      .replace(WHO_DOES, "$1")
      .split(/,(?!\d)|[;:()!?"“”]|\s[–—-]\s/u)
      .at(-1) ?? "";
  const words = withoutContactClause(clause).trim().split(/\s+/).filter(Boolean);
  while (
    words.length > 0 &&
    (isTail(words.at(-1) ?? "", words.at(-2)) || (words.length > 1 && /[^e]ed$/.test(words.at(-1) ?? "")))
  ) {
    if (pronouns().has(plain(words.pop() ?? ""))) return null;
  }
  let start = 0;
  let end = words.length;
  for (const [index, word] of words.entries()) {
    if (plain(word) === "now" && index > 0) end = index;
    else if (index < end && opensClause(words, index, start)) start = index + 1;
  }
  while (start < end - 1 && isVerbBefore(plain(words[start] ?? ""))) start += 1;
  // "the number of people who make an appointment is double": the name begins with what is counted.
  const head = words.findIndex(
    (word, index) => COUNT_OF.test(plain(word)) && plain(words[index + 1] ?? "") === "of",
  );
  if (head >= 0 && head < start && !words.slice(head, start).some((word) => verbs().has(plain(word))))
    start = head;
  // "we cut reporting time": behind a subject the word is the verb.
  if (
    start > 0 &&
    end - start > 1 &&
    SUBJECTS.has(plain(words[start - 1] ?? "")) &&
    verbs().has(plain(words[start] ?? ""))
  )
    start += 1;
  // "Nach dem Start stieg die Zahl der Anfragen"
  return toName(words.slice(start > 0 && !isEnglish() ? start : Math.max(start, introduction(words)), end));
}

function withoutContactClause(clause: string): string {
  const { article = "", head = "" } = CONTACT_CLAUSE.exec(clause)?.groups ?? {};
  const words = head.trim().toLowerCase().split(" ");
  const isName = head !== "" && !words.some((word) => verbs().has(word) || clauseOpeners().has(word));
  return isName ? `${article}${head}` : clause;
}

/** True of a word that a name does not reach over: a verb, or one that begins a clause. */
function opensClause(words: string[], index: number, start: number): boolean {
  const word = plain(words[index] ?? "");
  const previous = plain(words[index - 1] ?? "");
  if (isCountry(words[index] ?? "")) return false;
  // "Väntetiden i telefon": in English a large letter is the pronoun.
  if (words[index] === "i" && insideNames().has("i")) return false;
  // "the rate of complete files"
  if (/^(?:of|per)$/.test(previous) && !/ing$/.test(word) && !clauseOpeners().has(word)) return false;
  // "time used passing through the station"
  if (TIME_IS_SPENT.test(word) && TIME_SPENT.test(previous)) return false;
  if (/^(?:takes|took)$/.test(word) && previous === "it" && TIME_SPENT.test(plain(words[index - 2] ?? "")))
    return false;
  if (LEADS_THROUGH.test(word) && (/ing$/.test(previous) || isNounAlone(words, index, start))) return false;
  // "donations made online", "parcels delivered on time": a participle inside a name.
  if (isParticipleInside(words, index, start)) return false;
  // "deployment time for this service", "orders and returns": inside a name.
  const leadsOn = insideNames().has(previous) || LEADS_ON_IN_NAME.test(previous) || /ing$/.test(previous);
  if (DEMONSTRATIVE.test(word) && leadsOn) return false;
  if (word === "as" && AS_A_SHARE.test(plain(words[index + 2] ?? ""))) return false;
  if (joinsNames(word) && isJoined(words, index, start)) return false;
  return (
    clauseOpeners().has(word) || clauseOpeners().has(word.split(/['’]/)[0] ?? "") || isVerb(words, index)
  );
}

/** Behind a plural that begins the clause, where no noun with an article follows, which would be what they made. */
function isParticipleInside(words: string[], index: number, start: number): boolean {
  const at = words.findIndex((word, place) => place > start && PARTICIPLE.test(plain(word)));
  if (start !== 0 || at < 1 || index < at || index > words.length - 2) return false;
  const next = words[at + 1] ?? "";
  return (
    /\p{Ll}s$/u.test(words[at - 1] ?? "") &&
    (index === at || LEADS_ON_IN_NAME.test(plain(words[index] ?? ""))) &&
    (LEADS_ON_IN_NAME.test(next) || /^(?:online|offline)$/i.test(next))
  );
}

/** "Sales through the app": one noun before the preposition, and nothing that could be a verb. */
function isNounAlone(words: string[], index: number, start: number): boolean {
  const before = words.slice(start, index).filter((word) => !determiners().has(plain(word)));
  return (
    before.length === 1 &&
    start === 0 &&
    !verbs().has(plain(before[0] ?? "")) &&
    !VERBAL.test(before[0] ?? "")
  );
}

/** "and" between two subjects: "Complaints and returns fell". */
const joinsNames = (word: string): boolean => joiners().has(word);
const joiners = byLanguage(() => new Set(wordsFrom(({ conjunctions }) => conjunctions)));

/** True where all that stands before "and" in the clause is one noun. */
function isJoined(words: string[], index: number, start: number): boolean {
  const before = words.slice(start, index).filter((word) => !determiners().has(plain(word)));
  const [only = ""] = before;
  return (
    before.length === 1 &&
    index < words.length - 1 &&
    !NO_JOINED_NOUN.test(plain(only)) &&
    !verbs().has(plain(only)) &&
    !clauseOpeners().has(plain(only)) &&
    !auxiliaries().has(plain(only)) &&
    !isTimeWord(plain(only)) &&
    !determiners().has(plain(words[index + 1] ?? ""))
  );
}

/** "By the end of the year the error rate" fell: without a comma the name begins at the last article. */
function introduction(words: string[]): number {
  if (!isEnglish() && introductions().has(plain(words[0] ?? ""))) return subject(words);
  if (!OPENS_INTRODUCTION.test(words[0] ?? "")) return 0;
  const free = words.findLastIndex(
    (word, index) => NAME_ARTICLE.test(word) && !LEADS_ON_IN_NAME.test(words[index - 1] ?? ""),
  );
  const start = (free < 0 ? words.findLastIndex((word) => NAME_ARTICLE.test(word)) : free) + 1;
  const named = words.findIndex((word, index) => index >= start && !isTimeWord(word));
  return named < 0 ? start : named;
}

/** "Dopo il rilascio il tempo di caricamento": the last article behind a noun begins the name; 0 where none does. */
function subject(words: string[]): number {
  const start = words.findLastIndex((word, index) => {
    const previous = plain(words[index - 1] ?? "");
    const isFree = !introductions().has(previous) && !insideNames().has(previous) && !leadIns().has(previous);
    return index > 1 && articles().has(plain(word)) && isFree;
  });
  return Math.max(start, 0);
}

/** Without brackets at the end and without "year over year", which are no part of a name. */
function tidied(text: string): string {
  return text.replace(/\s*\([^)]*\)/g, "").replace(YEARLY, " ");
}

/** The name that begins right behind a place: the object of "34 % increase in …". */
export function nameAfter(text: string, prepositions?: RegExp): string | null {
  // What leads in elsewhere: "34 % de ventes", "12 % der Kunden".
  const isLeadIn = (word: string): boolean =>
    foreignLeadIns().has(word.toLowerCase()) ||
    (prepositions?.test(word) ?? leadIns().has(word.toLowerCase()));
  const clause = text.replace(YEARLY, " ").split(/[,.](?!\d)|[;:()!?"“”\ue000]|\s[–—-]\s/u)[0] ?? "";
  const words = clause.trim().split(/\s+/).filter(Boolean);
  const lead = words[0] ?? "";
  if ((LEADS_AWAY.test(lead) || leadsAway().has(lead.toLowerCase())) && !isLeadIn(lead)) return null;
  while (words.length > 0 && (isLeadIn(words[0] ?? "") || isDeterminer(words))) words.shift();
  // "a 2x improvement in speed"
  if (words.length > 2 && nouns().has(plain(words[0] ?? "")) && /^(?:in|of)$/i.test(words[1] ?? ""))
    words.splice(0, 2);
  const first = plain(words[0] ?? "");
  if (auxiliaries().has(first) && !nounsToo().has(first)) return null;
  // "minutes of outage" are measured, "in the first months" tells when.
  const isTime = isTimeWord(words[0]) && !(/s$/.test(first) && insideNames().has(plain(words[1] ?? "")));
  if (isTime || timeNouns().has(first) || clauseOpeners().has(first)) return null;
  const end = words.findIndex((word, index) => index > 0 && endsName(words, index, plain(word)));
  const named = end < 0 ? words : words.slice(0, end);
  return toName(named) ?? loneNoun(named);
}

/** "an improvement in speed": a word that could be a verb is none where it stands alone. */
function loneNoun([word = "", ...others]: string[]): string | null {
  const name = plain(word);
  return others.length === 0 && nounsToo().has(name) && !nouns().has(name) && !PARTICLES.has(name)
    ? name
    : null;
}

/** What stands between a verb and its figure, as a name. */
export function nameOf(text: string): string | null {
  return toName(tidied(withoutMarks(text)).trim().split(/\s+/).filter(Boolean));
}

function endsName(words: string[], index: number, word: string): boolean {
  const next = plain(words[index + 1] ?? "");
  // "time for a release"
  if (/^an?$/.test(word) && BEFORE_ONE.test(plain(words[index - 1] ?? ""))) return false;
  if (word === "to" || word === "in") return !(behindTo().has(next) && word === "to");
  // "costo per clic", "custo por clique": a rate, and not for whom.
  if (perWords().has(word) && next !== "" && !determiners().has(next))
    return comparing().has(`${word} ${next}`);
  if (clauseOpeners().has(word) || nameEnders().has(word) || isVerb(words, index)) return true;
  // "leads nos primeiros 3 meses": when, and no part of the name.
  if (foreignLeadIns().has(word) && whichPeriods().has(next)) return true;
  if ((word === "for" || word === "on") && FOR_WHOM.test(next)) return true;
  const raw = words[index - 1] ?? "";
  const previous = plain(raw);
  // Not "AWS", not "company's".
  const behindPlural =
    /\p{Ll}s$/u.test(raw) && !NO_PLURAL.test(previous) && !pluralAttributes().has(previous);
  return (
    behindPlural &&
    !elided().test(word) &&
    !insideNames().has(word) &&
    !MEASURES_OF_PLURALS.test(word) &&
    !/s$/.test(word)
  );
}

/** A change verb at the start is an order ("cut build time"); behind a noun a known form is a verb. */
function isVerb(words: string[], index: number): boolean {
  const word = plain(words[index] ?? "");
  // "run rate", "win rate"
  const isAttribute = RATE.test(words[index + 1] ?? "") && !VERBAL.test(word) && !/s$/.test(word);
  if (index > 0) return verbForms().has(word) && !isAttribute;
  if (/[^e]ed$/.test(word) && determiners().has(plain(words[1] ?? ""))) return true;
  return verbs().has(word) && words.length > 1 && !NO_VERB_BEFORE.test(plain(words[1] ?? ""));
}
