import { verbs } from "../changes/change-words.ts";
import { ANY_MARK, type Marked } from "../figures/marked.ts";
import { type Mention, timeWords } from "../figures/mentions.ts";
import { anyOf, gapWithout, leading } from "../grammar.ts";
import {
  BAD,
  BESIDE_CLAUSE,
  DESCRIBES,
  ENDS_PERCENT,
  HAS_VERB,
  JUST,
  LIMITS,
  MOVES,
  NAME_LEADS_AWAY,
  NAME_LEADS_TO,
  NEEDED_FOR,
  NOW_DOES,
  PAST_LIMIT,
  REACHED,
  REDUCTION_BEHIND,
  SCORED,
  SINCE,
  STANDS,
  STEP_BEHIND,
  TAKES,
} from "../lexicon/english/levels.ts";
import { byLanguage, phrasesFrom } from "../lexicon/index.ts";
import { nameAfter, nameBefore, nameOf } from "../names/labels.ts";
import { pattern } from "../pattern.ts";
import type { HeadingContext } from "../reading/headings.ts";

/** A level the work reached: "99.97 % uptime since launch". */
export type Level = { start: number; end: number; after: Mention; label: string | null };

type Surroundings = {
  before: string;
  after: string;
  sentence: string;
  setting: HeadingContext;
  lead: string | null;
};

const MARK = pattern(ANY_MARK, "gu");
const NO_LEVEL: ReadonlySet<Mention["kind"]> = new Set(["fraction", "vague", "times", "points"]);
const isNoLevel = ({ kind }: Mention, behind: string): boolean =>
  NO_LEVEL.has(kind) && !(kind === "vague" && insteadOfSome().test(behind));

/** Finds levels among the figures nothing else has read. `lead`: the name that stands before the sentence. */
export function levelsIn(
  marked: Marked,
  taken: ReadonlySet<number>,
  setting: HeadingContext,
  lead: string | null,
): Level[] {
  return [...marked.text.matchAll(MARK)].flatMap((match) => {
    const index = Number(/\d+/.exec(match[0])?.[0]);
    const mention = marked.mentions[index];
    if (!mention || taken.has(index) || isNoLevel(mention, marked.text.slice(match.index + match[0].length)))
      return [];
    const end = match.index + match[0].length;
    const before = marked.text.slice(0, match.index) + limitOf(mention, marked.source);
    const around = { before, after: marked.text.slice(end), sentence: marked.text, setting, lead };
    const label = levelLabel(mention, around);
    // "(4 weeks)": in brackets and without a name a time measures nothing.
    const isAside = label === null && mention.kind === "time" && /\(\s*$/.test(before);
    return label === undefined || isAside ? [] : [{ start: match.index, end, after: mention, label }];
  });
}

/** "rose above 98 %": the hedge belongs to the figure, and here it is the way there. */
function limitOf({ start }: Mention, source: string): string {
  const words = source.slice(start);
  const limit = LIMITS.exec(words)?.[0];
  return limit ? `${limit} ` : (limits().exec(words)?.[0] ?? "");
}

const limits = byLanguage(() => pattern(`^${leading(({ hedges }) => hedges.limits)}`, "iu"));

/** The name of the level; undefined where the words make none of the figure. */
function levelLabel(mention: Mention, around: Surroundings): string | null | undefined {
  const { before, after, sentence, lead } = around;
  // "from every client to one": a number that counts nothing.
  if (mention.kind === "number" && mention.value === 1) return undefined;
  if (insteadOfSome().test(after)) return nameBefore(before.replace(NEEDED_FOR, ""));
  if (/\bfrom\s*$/i.test(before) || /^\s+to\s+\ue000/.test(after)) return undefined;
  if (STANDS.test(before) && STEP_BEHIND.test(after)) return nameBefore(before);
  if (TAKES.test(before) && REDUCTION_BEHIND.test(after)) return nameBefore(before.replace(TAKES, " "));
  const moved = movedTo().exec(before);
  if (moved) return movedLabel(before, moved);
  if (mention.value === 0 && since().test(sentence)) return mention.unit ?? nameAfter(after, /^of$/i);
  if (isNamed(mention, around)) return nameBehind().test(after) ? nameAfter(after) : nameBefore(before);
  if (isDoneNow(mention, around)) return nameBefore(before.replace(NOW_DOES, "")) ?? nameAfter(after);
  const mayBeBare = around.setting === "results" || mention.kind !== "money";
  return lead !== null && mayBeBare && !isPutIn().test(lead) && isBare(around, lead) ? lead : undefined;
}

/** "Investment: $350", "Payback period: 3 days": what was spent, how long it took, and what is used. */
const isPutIn = byLanguage(() =>
  pattern(`(?:^|\\s)(?:${anyOf(phrasesFrom(({ exclusions }) => exclusions.inputs))})$`, "iu"),
);

function movedLabel(before: string, moved: RegExpExecArray): string | null | undefined {
  const object = moved.groups?.object ?? "";
  // "went from Python 2.7 to 3.11": the other end stands there, and was no measure.
  if (/\bfrom\s+(?:[\p{Lu}"“]|\S*\s*\ue000)/u.test(object)) return undefined;
  const opening = before.slice(0, moved.index);
  // "in two regions before expanding to 16": what stands there belongs to another clause.
  const isAside = /^\p{L}+ing(?![\p{L}])/u.test(moved[0]) && BESIDE_CLAUSE.test(opening);
  const subject = (): string | null => (isAside ? null : nameBefore(opening));
  const way = vagueStart().exec(object);
  return (way ? nameOf(object.slice(0, way.index)) : nameOf(object)) ?? subject();
}

/** "from a couple of hours": an end that counts nothing, between the verb and "to". */
const vagueStart = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ prepositions }) => prepositions.from))})\\s(?:\\p{L}+\\s){0,3}?(?:${anyOf(timeWords())})(?![\\p{L}])[^\ue000]*$`,
    "iu",
  ),
);

/** "in half an hour instead of days": what it was before counts nothing. */
const insteadOfSome = byLanguage(() =>
  pattern(
    `^,?\\s+(?:${anyOf(phrasesFrom(({ comparisons }) => comparisons.instead))})\\s(?:\\p{L}+\\s){0,2}?(?:${anyOf(timeWords())})(?![\\p{L}])`,
    "iu",
  ),
);

/** A figure beside a name that is always a measure, where a word states that it was reached. */
function isNamed({ kind }: Mention, { before, after, sentence, setting }: Surroundings): boolean {
  if (!nameBehind().test(after) && !nameBeforeFigure().test(before)) return false;
  if (kind === "number" && !SCORED.test(sentence)) return false;
  if (reached().test(before) || since().test(sentence) || /\bnow\b/i.test(before)) return true;
  return !BAD.test(sentence) && (setting === "results" || isFragment(sentence));
}

/** "99.98 % uptime", "NPS of 67": a figure and its name, without a verb. */
function isFragment(sentence: string): boolean {
  return sentence.split(/\s+/).length <= 7 && !HAS_VERB.test(sentence);
}

/** "now handles 2 million orders"; "are now 42 nodes" and "now run 40 % of the systems" describe. */
function isDoneNow({ kind }: Mention, { before, after }: Surroundings): boolean {
  if (!NOW_DOES.test(before) || kind === "money") return false;
  if (kind === "count" || kind === "number") return !DESCRIBES.test(before);
  return kind !== "percent" || ENDS_PERCENT.test(after);
}

/** "Uptime: 99.97 %" under a results heading, or with a name that is always a measure. */
function isBare({ before, after, setting }: Surroundings, lead: string): boolean {
  const rest = after.replace(/\([^)]*\)/g, "").trim();
  return before.trim() === "" && rest.length <= 30 && (setting === "results" || isMeasure().test(lead));
}

/** Source of a regular expression for names that are always a measure; "rating scale" is none. */
const metricName = (): string => {
  const names = phrasesFrom(({ levels }) => levels.measures);
  return `(?<![\\p{L}])(?:${anyOf(names.flatMap((name) => [name, `${name}s`]))})(?! scale)(?![\\p{L}])`;
};

/** Words around a figure that make it a level. All look at the words right before it, unless they say otherwise. */

/** "99.97 % uptime": behind the figure. */
const nameBehind = byLanguage(() =>
  pattern(`^[\\s-]*(?:of\\s+)?(?:\\p{L}[\\p{L}-]*\\s){0,3}?${metricName()}`, "iu"),
);

/** "uptime of 99.97 %" */
const nameBeforeFigure = byLanguage(() =>
  pattern(`${metricName()}${gapWithout(NAME_LEADS_AWAY, 35)}${NAME_LEADS_TO}`, "iu"),
);

const isMeasure = byLanguage(() => pattern(metricName(), "iu"));

/** "reached", "stands at" */
const reached = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${REACHED}|${anyOf(phrasesFrom(({ levels }) => levels.reached))})(?![\\p{L}])[^\\ue000;:.!?]{0,45}$`,
    "iu",
  ),
);

/** English has its own below. */
const foreignMovement = (): string[] => phrasesFrom(({ code, movement }) => (code === "en" ? "" : movement));

const moves = (): string =>
  `${anyOf([...verbs().keys(), "doubled", "tripled", "quadrupled", "halved", ...foreignMovement()])}|${MOVES}`;
/** "rose to", "cut response time to" */
const movedTo = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${moves()})(?![\\p{L}-])(?<object>[^,;:.!?()]{0,60}?),?\\s(?:${PAST_LIMIT}|${leading(({ hedges }) => hedges.limits)}|${leading(({ prepositions }) => prepositions.to)})(?:${JUST})*$`,
    "iu",
  ),
);

/** Anywhere in the sentence. */
const since = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${SINCE}|${anyOf(phrasesFrom(({ times }) => times.since))})(?![\\p{L}])`, "iu"),
);
