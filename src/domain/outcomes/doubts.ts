import { directionBetween } from "./before-after/before-after.ts";
import { movement } from "./before-after/patterns.ts";
import type { OutcomeCandidate } from "./candidates.ts";
import { comparatives, nouns, verbs } from "./changes/change-words.ts";
import { indexOfMark, withoutMarks } from "./figures/marked.ts";
import type { Mention } from "./figures/mentions.ts";
import { mayBeGrouped } from "./figures/numbers.ts";
import { scaleOf } from "./figures/units.ts";
import { anyOf, leading } from "./grammar.ts";
import {
  AS_MANY,
  AVERTED,
  COMPARED_WITH_PLAN,
  GAINED,
  GREW,
  HANDLES,
  MORE_OF_A_QUALITY,
  MORE_SPENT,
  OF_A_VERB,
  PEOPLE,
  SPENT,
  TIME_SAVED,
  UP_TO,
  WHOLE_NAME,
} from "./lexicon/english/doubts.ts";
import { WAS_DOING } from "./lexicon/english/exclusions.ts";
import { MEASURED_IN_MINUTES } from "./lexicon/english/figures.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom } from "./lexicon/index.ts";
import { plain } from "./names/edges.ts";
import { isPlainName } from "./names/plain-name.ts";
import { pattern, withFewLetters } from "./pattern.ts";
import type { ReadReason } from "./types.ts";

/** What keeps an outcome from being stated wherever it stands; null: nothing. */
export function findDoubt(candidate: OutcomeCandidate, text: string, isListed: boolean): ReadReason | null {
  const { label, beforeAfter, change } = candidate;
  if (
    label === null ||
    (!isPlainName(label.replace(/\s*(?:→|->)\s*(?=\p{L})/gu, " ")) && !isTimeSaved(candidate, text))
  )
    return "no-name";
  if (!beforeAfter && !change) return "level";
  if (!beforeAfter && (change?.hedge === "under" || isLimited(candidate, text))) return "at-most";
  return isUnclear(candidate, text, isListed) ? "unclear" : null;
}

/** "70 % time savings": by itself "time" names nothing, here it is what was saved. */
function isTimeSaved({ label, change, start }: OutcomeCandidate, text: string): boolean {
  return (
    change?.kind === "percent" &&
    label?.toLowerCase() === "time" &&
    TIME_SAVED.test(text.slice(start, change.end))
  );
}

/** "is up to 40 % cheaper": a limit, wherever the words around it put it. */
function isLimited({ change }: OutcomeCandidate, text: string): boolean {
  const [index] = change?.figures ?? [];
  const at = index === undefined ? -1 : indexOfMark(text, index);
  return at >= 0 && (UP_TO.test(text.slice(0, at)) || beginsWithTo().test(text.slice(0, at)));
}

/** "Tot 40 % minder energie", "Do 40 % mniej energii": "up to", where no end stands before. */
const beginsWithTo = byLanguage(() =>
  pattern(`^[^\\p{L}\ue000]*${leading(({ prepositions }) => prepositions.to)}$`, "iu"),
);

/** True where the words leave open whether the number moved that way, or what it is compared with. */
function isUnclear(
  { label, beforeAfter, change, level, start }: OutcomeCandidate,
  text: string,
  isListed: boolean,
): boolean {
  const before = withoutMarks(text.slice(0, start));
  const end = Math.max(beforeAfter?.end ?? start, change?.end ?? start);
  const words = withoutMarks(text.slice(start, end));
  if (/^\s*likely(?![\p{L}])/iu.test(text.slice(end)) || MORE_OF_A_QUALITY.test(words)) return true;
  if (WAS_DOING.test(before) || COMPARED_WITH_PLAN.test(withoutMarks(text.slice(start)))) return true;
  if (isAim(text) || isAimOfOthers(label ?? "") || (change !== null && !beforeAfter && isImpossible(change)))
    return true;
  const isLoad = change?.kind === "times" || (change?.kind === "percent" && text.startsWith("\ue000", start));
  // Under a name of its own ("Scalability: handles 10x traffic") that is what was measured.
  const isInText = label !== null && text.toLowerCase().includes(label.toLowerCase());
  if (isLoad && !beforeAfter && isInText && HANDLES.test(before)) return true;
  if (change?.kind === "amount" && change.direction === "up" && MORE_SPENT.test(text.slice(end))) return true;
  if (label !== null && isTime(beforeAfter, change) && PEOPLE.test(label)) return true;
  if (change && !beforeAfter && label !== null && isOfAVerb(text, label, change)) return true;
  if (beforeAfter && hasOtherRate(beforeAfter)) return true;
  if (hasDoubtfulDigits(beforeAfter, change)) return true;
  // "Newsletter growth: 1,200 to 4,700 readers": both ends, or how many came.
  if (change?.kind === "amount" && change.range !== null && !beforeAfter && text.startsWith("\ue000", start))
    return true;
  // "MTTR: 4.5m → 1.2m": by its name minutes, by its figures millions.
  if (
    beforeAfter?.after.magnitude === 1e6 &&
    beforeAfter.after.kind === "number" &&
    MEASURED_IN_MINUTES.test(label ?? "")
  )
    return true;
  if (beforeAfter && !change && risesUntold(beforeAfter, text)) return true;
  if (beforeAfter && (mayBeRange(beforeAfter, text) || (!change && isBareRange(beforeAfter, text))))
    return true;
  if (level && change && mayGoOn(change, level, text)) return true;
  // "réduit de 2 semaines (3 personnes) à 2 heures": the figure is an end.
  if (change && !beforeAfter && leadsOn().test(text.slice(end))) return true;
  // "from -15 to +18", "+12 % to +18 %": what lies below zero is no size that could be drawn, and two changes are a range.
  if (beforeAfter && (beforeAfter.before.sign !== null || beforeAfter.after.sign !== null)) return true;
  // "$4 -> $3.20 -> $2.10": the way goes on.
  if (beforeAfter && /^\s*(?:→|⟶|⇒|->|-->|=>)\s*\ue000/u.test(text.slice(beforeAfter.end))) return true;
  if (change !== null && change.kind !== "amount" && !beforeAfter && AVERTED.test(before)) return true;
  if (label !== null && !beforeAfter && isOfAnAction(text, end, label, isListed)) return true;
  if (label !== null && isOfAPlace(text, end, label, change)) return true;
  const isSaved = change !== null && !beforeAfter && SAVINGS.test(words) && !/savings$/i.test(label ?? "");
  return isSaved && ((change.kind === "amount" && !SPENT.test(label ?? "")) || GAINED.test(label ?? ""));
}

/** "fell by 120 %", "rose by 0 %", "1x": no number falls by more than itself, and none that stayed as it was has changed. */
const isImpossible = ({ kind, value, direction }: NonNullable<OutcomeCandidate["change"]>): boolean =>
  (kind === "percent" && (value === 0 || (direction === "down" && value > 100))) ||
  (kind === "times" && value <= 1);

/** "Reducir la dependencia: de 70 % a 30 %": an aim before the colon. English nouns of change are written as its verbs. */
const isAimOfOthers = (label: string): boolean => lastInfinitives().has(plain(label.split(/\s+/)[0] ?? ""));

/** "Reduce costs by 30 %", "Kosten um 30 % senken": an order or an aim, where no word says that it was done. */
function isAim(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).map(plain).filter(Boolean);
  const [first = "", second = ""] = words;
  // "Increase in sales of 30 %": the noun.
  if (infinitives().has(first)) return !(nouns().has(first) && leadIns().has(second));
  return lastInfinitives().has(words.at(-1) ?? "") && !words.some((word) => helpers().has(word));
}

const infinitives = byLanguage(() => new Set(wordsFrom((lexicon) => lexicon.infinitives)));
/** English has its verbs first: "30 % lower" ends in none. */
const lastInfinitives = byLanguage(
  () => new Set(wordsFrom(({ code, infinitives: own }) => (code === "en" ? "" : own))),
);
const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));
const helpers = byLanguage(() => {
  const prepositions = new Set(
    wordsFrom((lexicon) => Object.values(lexicon.prepositions).join(" ").replaceAll("|", " ")),
  );
  return new Set(
    wordsFrom(({ names }) => `${names.auxiliaries} ${names.agentVerbs} ${names.pronouns}`).filter(
      (word) => !prepositions.has(word),
    ),
  );
});

const isTime = (ends: OutcomeCandidate["beforeAfter"], change: OutcomeCandidate["change"]): boolean =>
  ends
    ? ends.after.kind === "time"
    : change?.kind === "amount" && change.unit !== null && scaleOf(change.unit) !== 1;

/** "12 → 1,234" in a text whose decimals stand behind commas; times and sizes are written with three decimals. */
function hasDoubtfulDigits(
  ends: OutcomeCandidate["beforeAfter"],
  change: OutcomeCandidate["change"],
): boolean {
  const isDoubtful = ({ kind, value, step }: { kind: string; value: number; step: number }): boolean =>
    kind !== "time" && kind !== "size" && !(kind === "percent" && value > 90) && mayBeGrouped(value, step);
  return [ends?.before, ends?.after, change].some((figure) => figure != null && isDoubtful(figure));
}

/** "from 10 a week to 30 a day": two figures that cannot be set against each other as they stand. */
const hasOtherRate = ({ before, after }: { before: Mention; after: Mention }): boolean =>
  before.rate !== null && after.rate !== null && before.rate !== after.rate;

/** "a augmenté de 20 à 50 %": from one to the other, or by so much. A figure with a unit of its own is an end. */
function mayBeRange(ends: NonNullable<OutcomeCandidate["beforeAfter"]>, text: string): boolean {
  const { start, end } = ends;
  const verb = /([\p{L}-]+)\s*$/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? "";
  const told = verbs().get(verb) ?? nouns().get(verb) ?? null;
  // "Les coûts ont baissé de 20 % à 30 %": the ends go another way than the verb.
  if (told !== null && told !== directionBetween(ends.before, ends.after)) return true;
  return told === "up" && mayBeSize().test(text.slice(start, end));
}

/** "fell 20 % to 30 %": down to 30 %, or by as much. */
const mayGoOn = (
  change: NonNullable<OutcomeCandidate["change"]>,
  level: NonNullable<OutcomeCandidate["level"]>,
  text: string,
): boolean =>
  change.kind === "percent" &&
  level.after.kind === "percent" &&
  level.start >= change.end &&
  !saysBy().test(withoutMarks(text.slice(change.start, change.end))) &&
  !/[,;(]/.test(text.slice(change.end, level.start));

/** "by 58 %" is no end. */
const saysBy = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ prepositions }) => prepositions.by))})(?![\\p{L}])`, "iu"),
);

/** "Deal size: €10K to €50K", "Age of users: 18 to 25": without "from" and a verb a range as well. What falls is none. */
function isBareRange(ends: NonNullable<OutcomeCandidate["beforeAfter"]>, text: string): boolean {
  const verb = /([\p{L}-]+)\s*$/u.exec(text.slice(0, ends.start))?.[1]?.toLowerCase() ?? "";
  // From nothing no range begins: "0 % to 97 % satisfied".
  const isRising = ends.before.value > 0 && directionBetween(ends.before, ends.after) === "up";
  return isRising && !verbs().has(verb) && bareRange().test(text.slice(ends.start, ends.end));
}

/** "Consegna da 3 a 5 giorni": behind a name, without a word of movement, in languages of which not every verb is known. */
function risesUntold(ends: NonNullable<OutcomeCandidate["beforeAfter"]>, text: string): boolean {
  if (isEnglish() || text.slice(0, ends.start).trim() === "") return false;
  if (directionBetween(ends.before, ends.after) !== "up" || !opensWithFrom().test(text.slice(ends.start)))
    return false;
  const words = withoutMarks(text).toLowerCase().split(/\s+/).map(plain);
  return (
    !movement().test(withoutMarks(text.slice(0, ends.start))) &&
    !words.some((word) => verbs().has(word) || nouns().has(word) || comparatives().has(word))
  );
}

const opensWithFrom = byLanguage(() => pattern(`^${leading(({ prepositions }) => prepositions.from)}`, "iu"));

const bareRange = byLanguage(() =>
  pattern(`^\ue000[a-z]\\d+\ue001\\s+${leading(({ prepositions }) => prepositions.to)}\ue000`, "iu"),
);

/** "de 20 à 50 %", where one word is "from" and "by". */
const mayBeSize = byLanguage(() => {
  const sizes = new Set(phrasesFrom(({ prepositions }) => prepositions.by));
  const shared = phrasesFrom(({ prepositions }) => prepositions.from).filter((phrase) => sizes.has(phrase));
  return pattern(
    `^(?:${anyOf(shared)})\\s*\ue000n\\d+\ue001\\s+${leading(({ prepositions }) => `${prepositions.to} | ${prepositions.plainTo}`)}\ue000p`,
    "iu",
  );
});

/** "Mobile users convert 25 % better": without a helper the word before is the verb, and what they do is measured. */
function isOfAVerb(text: string, label: string, { start, end }: { start: number; end: number }): boolean {
  if (!OF_A_VERB.test(text.slice(start, end + 8).split(/[.,;]/)[0] ?? "")) return false;
  const before = text.slice(0, start).toLowerCase();
  const at = before.lastIndexOf(label.toLowerCase());
  // "variant B converted 12 % better"
  return at >= 0 && /^(?:\s\p{L}+ed)?\s*$/u.test(before.slice(at + label.length));
}

/**
 * "40 % more patients booked online": what grew is what they did. Behind a whole name the clause ends or a preposition stands.
 * Of other languages no verb is known that is none of change: there a sentence of this form names its metric in one word.
 */
function isOfAnAction(text: string, end: number, label: string, isListed: boolean): boolean {
  const behind = text.slice(end).toLowerCase();
  const at = behind.indexOf(label.toLowerCase());
  const lead = /(?<!\p{L})(?<word>\p{L}+)\s*$/u.exec(text.slice(0, end))?.groups?.word ?? "";
  const isMore = at >= 0 && at < 8 && comparatives().get(lead.toLowerCase()) !== undefined;
  if (!isMore && !(at >= 0 && AS_MANY.test(text.slice(0, end + at)))) return false;
  const rest = behind.slice(at + label.length);
  const next = /^\s*([\p{L}]+)/u.exec(rest)?.[1] ?? "";
  const isWhole = WHOLE_NAME.test(rest) || prepositions().has(next);
  return !isWhole || (!isEnglish() && !isListed && label.split(" ").length > 1);
}

const prepositions = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, names, conjunctions }) =>
        code === "en"
          ? ""
          : `${names.inside} ${names.leadIns} ${names.nameEnders} ${names.clauseOpeners} ${conjunctions}`,
      ),
    ),
);

/** "a 152 % increase on blog pages": what stands behind "on" is no metric. */
function isOfAPlace(text: string, end: number, label: string, change: OutcomeCandidate["change"]): boolean {
  if (change === null) return false;
  const behind = text.slice(end).toLowerCase();
  const at = behind.indexOf(label.toLowerCase());
  if (at < 0 || at > 12) return false;
  return /^\s+(?:on|at)\s/.test(behind) && GREW.test(text.slice(0, end));
}

const leadsOn = byLanguage(() =>
  pattern(
    `^\\s*\\([^()]{0,80}\\)\\s+${leading(({ prepositions }) => `${prepositions.to} | ${prepositions.plainTo}`)}(?:\\p{L}+\\s)?\ue000`,
    "iu",
  ),
);

const SAVINGS = withFewLetters(/(?<![\p{L}])savings?(?![\p{L}])/iu);
