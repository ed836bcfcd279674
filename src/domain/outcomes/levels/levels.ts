import { ANY_MARK, type Marked } from "../figures/marked.ts";
import type { Mention } from "../figures/mention.ts";
import { nameAfter, nameBefore, nameOf } from "../names/labels.ts";
import type { Setting } from "../reading/sections.ts";
import {
  BAD,
  HAS_VERB,
  IS_NAME,
  MOVED_TO,
  NAME_BEFORE,
  NAME_BEHIND,
  NOW_DOES,
  REACHED,
  SCORED,
  SINCE,
  STANDS,
  STEP_BEHIND,
} from "./settings.ts";

/** A level the work reached: "99.97 % uptime since launch". */
export type Level = { start: number; end: number; after: Mention; label: string | null };

type Surroundings = {
  before: string;
  after: string;
  sentence: string;
  setting: Setting;
  lead: string | null;
};

const MARK = new RegExp(ANY_MARK, "gu");
const NO_LEVEL: ReadonlySet<Mention["kind"]> = new Set(["fraction", "vague", "times", "points"]);

/** Finds levels among the figures nothing else has read. `lead`: the name that stands before the sentence. */
export function levelsIn(
  marked: Marked,
  taken: ReadonlySet<number>,
  setting: Setting,
  lead: string | null,
): Level[] {
  return [...marked.text.matchAll(MARK)].flatMap((match) => {
    const index = Number(/\d+/.exec(match[0])?.[0]);
    const mention = marked.mentions[index];
    if (!mention || taken.has(index) || NO_LEVEL.has(mention.kind)) return [];
    const end = match.index + match[0].length;
    const before = marked.text.slice(0, match.index) + limitOf(mention, marked.source);
    const around = { before, after: marked.text.slice(end), sentence: marked.text, setting, lead };
    const label = levelLabel(mention, around);
    return label === undefined ? [] : [{ start: match.index, end, after: mention, label }];
  });
}

/** "rose above 98 %": the hedge belongs to the figure, and here it is the way there. */
function limitOf({ start }: Mention, source: string): string {
  const limit = /^(?:above|below|under|past)\b/i.exec(source.slice(start))?.[0];
  return limit ? `${limit} ` : "";
}

/** The name of the level; undefined where the words make none of the figure. */
function levelLabel(mention: Mention, around: Surroundings): string | null | undefined {
  const { before, after, sentence, lead } = around;
  if (/\bfrom\s*$/i.test(before)) return undefined;
  if (STANDS.test(before) && STEP_BEHIND.test(after)) return nameBefore(before);
  const moved = MOVED_TO.exec(before);
  if (moved) return movedLabel(before, moved);
  if (mention.value === 0 && SINCE.test(sentence)) return mention.unit ?? nameAfter(after, /^of$/i);
  if (isNamed(mention, around)) return NAME_BEHIND.test(after) ? nameAfter(after) : nameBefore(before);
  if (isDoneNow(mention, around)) return nameBefore(before.replace(NOW_DOES, "")) ?? nameAfter(after);
  return lead !== null && isBare(around, lead) ? lead : undefined;
}

function movedLabel(before: string, moved: RegExpExecArray): string | null | undefined {
  const object = moved.groups?.object ?? "";
  // "went from Python 2.7 to 3.11": the other end stands there, and was no measure.
  if (/\bfrom\s+(?:\p{Lu}|\S*\s*\ue000)/u.test(object)) return undefined;
  return nameOf(object) ?? nameBefore(before.slice(0, moved.index));
}

/** A figure beside a name that is always a measure, where something says that it was reached. */
function isNamed({ kind }: Mention, { before, after, sentence, setting }: Surroundings): boolean {
  if (!NAME_BEHIND.test(after) && !NAME_BEFORE.test(before)) return false;
  if (kind === "number" && !SCORED.test(sentence)) return false;
  if (REACHED.test(before) || SINCE.test(sentence) || /\bnow\b/i.test(before)) return true;
  return !BAD.test(sentence) && (setting === "results" || isFragment(sentence));
}

/** "99.98 % uptime", "NPS of 67": a figure and its name, without a verb. */
function isFragment(sentence: string): boolean {
  return sentence.split(/\s+/).length <= 7 && !HAS_VERB.test(sentence);
}

/** "now handles 2 million orders"; "are now 42 nodes" and "now run 40 % of the systems" describe. */
function isDoneNow({ kind }: Mention, { before, after }: Surroundings): boolean {
  if (!NOW_DOES.test(before) || kind === "money") return false;
  if (kind === "count" || kind === "number")
    return !/\b(?:is|are|in|has|have|with)\s+(?:now\s+)?$/i.test(before);
  return kind !== "percent" || /^\s*(?:$|[.,;:)]|(?:on average|within|in|per)\b)/i.test(after);
}

/** "Uptime: 99.97 %" under a title that promises results, or with a name that is always a measure. */
function isBare({ before, after, setting }: Surroundings, lead: string): boolean {
  const rest = after.replace(/\([^)]*\)/g, "").trim();
  return before.trim() === "" && rest.length <= 30 && (setting === "results" || IS_NAME.test(lead));
}
