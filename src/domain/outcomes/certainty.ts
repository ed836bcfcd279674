import type { OutcomeCandidate } from "./candidates.ts";
import { findDoubt } from "./doubts.ts";
import { ANY_MARK, indexOfMark, type Marked } from "./figures/marked.ts";
import type { Mention } from "./figures/mentions.ts";
import { anyOf } from "./grammar.ts";
import { CLAUSE_SEPARATOR } from "./lexicon/english/sentences.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "./lexicon/index.ts";
import { standsAlone } from "./names/place.ts";
import { isPlainName } from "./names/plain-name.ts";
import { pattern } from "./pattern.ts";
import type { HeadingContext } from "./reading/headings.ts";
import {
  hasOtherShare,
  hasRival,
  isBehindOther,
  isExplanation,
  isInText,
  isOfOnePlace,
  isPartOfLead,
  PAIR,
} from "./rivals.ts";
import type { Certainty, FoundOutcome, ReadReason } from "./types.ts";

/** Where a candidate was found. */
type Finding = {
  place: "heading" | "paragraph" | "item" | "row";
  /** What the headings above say. */
  setting: HeadingContext;
  candidate: OutcomeCandidate;
  sentence: Pick<Marked, "text" | "mentions">;
  /** The words before a colon, or in bold, name its metric. */
  isNamed: boolean;
  /** Other outcomes that the sentence states. */
  beside: readonly OutcomeCandidate[];
};

/** Words of a sentence that is short. */
const SHORT = 25;
/** Words of an item that is nothing but a change and its name. */
const BARE = 12;

/** How sure a reading is: by where it stands and how plain it is, never by how it was found. */
export function certaintyOf(finding: Finding): Certainty {
  const { place, setting, candidate, sentence, isNamed, beside } = finding;
  const doubt = findDoubt(candidate, sentence.text, place !== "paragraph");
  if (doubt) return read(doubt);
  if (setting !== "results") return read("no-results-heading");
  if (
    hasRival(candidate, beside) ||
    isPartOfLead(candidate, sentence.text, beside) ||
    isOfOnePlace(candidate, sentence)
  )
    return read("several-figures");
  if (place === "heading")
    return isBareChange(finding) ? { certainty: "stated", reason: "sentence" } : read("in-heading");
  if (place === "row")
    return beside.length > 0 ? read("several-figures") : { certainty: "stated", reason: "table" };
  const reason = place === "item" ? "list" : "sentence";
  if (isExplanation(candidate, sentence.text, beside)) return read("several-figures");
  // Both ends in a clause of their own are no share's rival: "from 45 to 63, with 88 % of suppliers above the minimum".
  const isPair = candidate.beforeAfter !== null && isOwnClause(candidate, sentence, beside);
  if (!isPair && hasOtherShare(candidate, sentence, beside.length)) return read("several-figures");
  if (place === "item" && isNamed)
    return isBehindOther(candidate, sentence) ? read("several-figures") : { certainty: "stated", reason };
  if (!isNamed && isInText(candidate, sentence.text) && !standsAlone(sentence.text, candidate))
    return read("no-name");
  if (isOwnClause(candidate, sentence, beside)) return { certainty: "stated", reason };
  if (wordsIn(clauseBehindColon(candidate, sentence.text)) > SHORT) return read("long-sentence");
  const figures = sentence.mentions.filter(
    (mention, index) => !isAside(mention, index, sentence.text),
  ).length;
  const isListed = place === "item";
  const allowed = PAIR + (candidate.beforeAfter && candidate.change ? 1 : 0) + (isListed ? beside.length : 0);
  if ((beside.length > 0 && !isListed) || figures > allowed) return read("several-figures");
  return { certainty: "stated", reason };
}

/** True of a line that is a change and its name and nothing else: "Bounce rate down 21 %", "+22 % return visits". */
export function isBareChange(finding: Finding): boolean {
  const { candidate, beside, isNamed } = finding;
  const { text, mentions } = headOf(finding);
  const { change, beforeAfter } = candidate;
  if (
    findDoubt(candidate, text, true) !== null ||
    beside.some(({ start }) => start < text.length) ||
    wordsIn(text) > BARE
  )
    return false;
  if (mentions.length > (beforeAfter ? PAIR + (change ? 1 : 0) : 1)) return false;
  return isNamed || standsAlone(text, candidate);
}

/** What stands before a dash, behind which the line explains: "Queue time cut from 4 months to a week — since ...". */
function headOf({ candidate, sentence }: Finding): Pick<Marked, "text" | "mentions"> {
  const end = Math.max(candidate.beforeAfter?.end ?? 0, candidate.change?.end ?? 0);
  const dash = /\s[–—-]\s|—/u.exec(sentence.text.slice(end))?.index;
  if (dash === undefined) return sentence;
  const text = sentence.text.slice(0, end + dash);
  return { text, mentions: sentence.mentions.slice(0, text.match(MARKS)?.length ?? 0) };
}

/**
 * True where commas, dashes or colons make a sentence of its own of the words around a candidate: "Response times fell by 60 %,
 * win rates rose by 15 %, and ...". Each change of the whole sentence has to have a plain name of its own: where one lacks
 * it ("a 51 % lift and the UK 38 %"), the figures may belong to one another's names.
 */
function isOwnClause(
  candidate: OutcomeCandidate,
  { text, mentions }: Pick<Marked, "text" | "mentions">,
  beside: readonly OutcomeCandidate[],
): boolean {
  const others = beside.filter((other) => other.beforeAfter || other.change);
  if ([candidate, ...others].some((one) => !isPlainName(one.label ?? "") || !standsAlone(text, one)))
    return false;
  const clause = clauseAround(candidate, text);
  if (clause === null) return false;
  const inside = others.filter((other) => clause.includes(markOfOne(other)));
  const marks = clause.match(MARKS) ?? [];
  if (inside.length > 0)
    return inside.length === 1 && areJoined([candidate, ...inside], clause, marks.length);
  if (wordsIn(clause) > SHORT) return false;
  const figures = marks.filter((mark) => {
    const index = Number(/\d+/.exec(mark)?.[0]);
    const mention = mentions[index];
    return mention !== undefined && !isAside(mention, index, text);
  });
  return figures.length <= PAIR + (candidate.beforeAfter && candidate.change ? 1 : 0);
}

/** "improving speed by 20 % and reducing memory by 15 %": two whole changes, and no further figure that may belong to both. */
function areJoined(pair: readonly OutcomeCandidate[], clause: string, marks: number): boolean {
  const figures = pair.flatMap(({ beforeAfter, change }) => [
    ...(beforeAfter?.figures ?? []),
    ...(change?.figures ?? []),
  ]);
  const parts = clause.split(conjunction());
  const isApart = parts.filter((part) => MARK.test(part)).length === 2;
  return isApart && new Set(figures).size === marks && parts.every((part) => wordsIn(part) <= SHORT);
}

const conjunction = byLanguage(() =>
  pattern(`\\s(?:${anyOf([...wordsFrom(({ conjunctions }) => conjunctions), "while", "plus"])})\\s`, "iu"),
);

/** The mark of a figure of a candidate; of one that is told in a word, the word. */
function markOfOne({ beforeAfter, change, start }: OutcomeCandidate): string {
  const [index] = beforeAfter?.figures ?? change?.figures ?? [];
  return index === undefined ? `\ue002${start}` : `${index}\ue001`;
}

const MARKS = pattern(ANY_MARK, "gu");
const MARK = pattern(ANY_MARK, "u");

/** The words between the commas, dashes and colons around a candidate; null where its own figures stand apart. */
function clauseAround(candidate: OutcomeCandidate, text: string): string | null {
  const { start, beforeAfter, change, level } = candidate;
  const end = Math.max(beforeAfter?.end ?? 0, change?.end ?? 0, level?.end ?? 0);
  const at = Math.min(start, ...placesOf(candidate, text));
  const separators = [...text.matchAll(CLAUSE_SEPARATOR)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const from = separators.filter(([, behind]) => behind <= at).at(-1)?.[1] ?? 0;
  const to = separators.find(([before]) => before >= end)?.[0] ?? text.length;
  return from < to ? text.slice(from, to) : null;
}

function placesOf({ label }: OutcomeCandidate, text: string): number[] {
  const at = label === null ? -1 : text.toLowerCase().indexOf(label.toLowerCase());
  return at < 0 ? [] : [at];
}

/** "a week" is a figure beside another one only, and "in the first 6 months" is how long it took. */
function isAside({ kind }: Mention, index: number, text: string): boolean {
  if (kind !== "time") return kind === "vague";
  const at = indexOfMark(text, index, "time");
  return leadsToDuration().test(text.slice(0, at));
}

/** What leads to how long a change took: "within the first". */
const leadsToDuration = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ times }) => times.during.leads))})\\s+(?:(?:${anyOf(phrasesFrom(({ times }) => times.during.fillers))})\\s+)*$`,
    "iu",
  ),
);

/** Behind a colon a capital letter begins another sentence: "It paid: Costs fell." */
function clauseBehindColon({ start }: OutcomeCandidate, text: string): string {
  const parts = text.split(/(?<=:)\s+(?=["“]?\p{Lu}\p{Ll})/u);
  let end = 0;
  const own = parts.find((part) => {
    end = text.indexOf(part, end) + part.length;
    return start < end;
  });
  return own ?? text;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}\ue000][^\s]*/gu)?.length ?? 0;

const read = (reason: ReadReason): Certainty => ({ certainty: "read", reason });

/** Doubts that hold in a title and a snippet as well. */
const LASTING: ReadonlySet<ReadReason> = new Set(["no-name", "level", "at-most", "unclear"]);

/** True of an outcome that is read for its words, wherever it stands. */
export const isDoubted = ({ certainty, reason }: Certainty): boolean =>
  certainty === "read" && LASTING.has(reason);

/** An outcome of a title or snippet, which needs no heading of results above it. */
export const stateInHead = (outcome: FoundOutcome, reason: "title" | "snippet"): FoundOutcome =>
  isDoubted(outcome) ? outcome : { ...outcome, certainty: "stated", reason };
