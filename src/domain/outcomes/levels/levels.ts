import { VERBS } from "../changes/words.ts";
import { ANY_MARK, type Marked } from "../figures/marked.ts";
import type { Mention } from "../figures/mention.ts";
import { nameAfter, nameBefore, nameOf } from "../names/labels.ts";
import type { Setting } from "../reading/sections.ts";
import { anyOf } from "../word-lists.ts";

/** A level the work reached: "99.97 % uptime since launch". */
export type Level = { start: number; end: number; after: Mention; label: string | null };

const METRIC =
  "uptime|availability|crash[- ]free(?: \\p{L}+)?|satisfaction|csat|nps|net promoter score|accuracy|precision|recall|coverage|retention|success rates?|completion rates?|adoption(?: rates?)?|occupancy|open rates?|click-through rates?|conversion(?: rates?)?|error rates?|bounce rates?|(?:lighthouse|performance|accessibility|pagespeed|seo|quality)(?: \\p{L}+)? scores?|scores?|rating(?! scale)|latency|load times?|response times?|(?:lead|cycle|build|wait(?:ing)?|processing|recovery|deployment|deploy) times?|throughput|compliance|on-time delivery|verfügbarkeit|disponibilité|disponibilidad|kundenzufriedenheit|satisfacción";
const BEHIND = new RegExp(`^[\\s-]*(?:of\\s+)?(?:\\p{L}[\\p{L}-]*\\s){0,3}?(?:${METRIC})(?![\\p{L}])`, "iu");
const BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${METRIC})(?![\\p{L}])[^\\ue000,;:.!?]{0,35}?(?:\\s(?:of|is|at|to|below|under|stays|sits|stands)|[:=])?\\s*(?:a |an |just |only |now )*$`,
  "iu",
);
const REACHED =
  /\b(?:achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|hit|hits|attain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|sustain(?:s|ed|ing)?|scor(?:es|ed|ing)|earn(?:s|ed)|averag(?:es|ed|ing)|stands? at|sits? at|runs? at|has run at|holds?|erreicht\w*|liegt(?: jetzt)? bei|atteint|alcanz\w+)\b[^\ue000;:.!?]{0,45}$/iu;
const MOVED_TO = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(VERBS.keys())}|brought|bring|bringing|took|went|gone|got|getting|pushed)(?![\\p{L}-])(?<object>[^,;:.!?()]{0,60}?),?\\s(?:to|below|under|above|past|auf|à|a|hasta)\\s+(?:a |an |just |only )*$`,
  "iu",
);
const NOW_DOES =
  /\b(?:now|today)\b(?:\s\p{L}+ly)?\s(?:(?:handles?|serves?|processes|process|takes?|loads?|responds?|completes?|supports?|ships?|answers?|sees|averages?|runs?|sits?|stands?|is|are|finish(?:es)?|returns?|within|under|happens?|arrives?)\b[^\ue000,;:.!?]{0,30})$|(?<=\bis|\bare|\btakes?|\bhandles?|\bserves|\bprocesses) now [^\ue000,;:.!?]{0,25}$/iu;
const SINCE =
  /\b(?:since (?:the )?(?:launch|go-live|release|migration|rollout|switch|relaunch|then)|after (?:the )?(?:launch|migration|release)|in (?:its|the) first (?:\w+ )?(?:years?|months?|quarters?|weeks?)|over the (?:first|last|past) (?:\w+ )?(?:years?|months?|quarters?)|in production|seit (?:dem )?(?:start|launch|relaunch)|depuis (?:le|la)|desde el lanzamiento)\b/iu;
const SCORED = /(?<![\p{L}])(?:scores?d?|scoring|rating|nps|csat|promoter)(?![\p{L}])/iu;
/** A level of the past, or someone else's. */
const BAD =
  /\b(?:had|was|were|suffered?|struggl\w+|poor|low|only|previously|used to|before|wanted|averaged? industry)\b/i;
const MARK = new RegExp(ANY_MARK, "gu");

type Surroundings = { before: string; after: string; sentence: string };

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
    if (!mention || taken.has(index) || !mayBeLevel(mention)) return [];
    const end = match.index + match[0].length;
    const around = {
      before: marked.text.slice(0, match.index),
      after: marked.text.slice(end),
      sentence: marked.text,
    };
    const label = levelLabel(around, mention, setting, lead);
    return label === undefined ? [] : [{ start: match.index, end, after: mention, label }];
  });
}

function mayBeLevel({ kind }: Mention): boolean {
  return kind !== "fraction" && kind !== "vague" && kind !== "times" && kind !== "points";
}

/** The name of the level; undefined where the words make none of it. */
function levelLabel(
  around: Surroundings,
  mention: Mention,
  setting: Setting,
  lead: string | null,
): string | null | undefined {
  const { before, after, sentence } = around;
  if (/\bfrom\s*$/i.test(before)) return undefined;
  const moved = MOVED_TO.exec(before);
  // "went from Python 2.7 to 3.11": the other end stands there, and was no measure.
  if (/\bfrom\s+(?:\p{Lu}|\S*\s*\ue000)/u.test(moved?.groups?.object ?? "")) return undefined;
  if (moved) return nameOf(moved.groups?.object ?? "") ?? nameBefore(before.slice(0, moved.index)) ?? null;
  const behind = BEHIND.test(after);
  if (mention.value === 0 && SINCE.test(sentence)) return mention.unit ?? nameAfter(after, /^(?:of)$/i);
  const named = (behind || BEFORE.test(before)) && (mention.kind !== "number" || SCORED.test(sentence));
  const label = behind ? nameAfter(after) : nameBefore(before);
  if (named && (REACHED.test(before) || SINCE.test(sentence) || /\bnow\b/i.test(before))) return label;
  if (named && isFragment(sentence) && !BAD.test(sentence)) return label;
  if (named && setting === "results" && !BAD.test(sentence)) return label;
  if (isDoneNow(before, after, mention)) return nameBefore(before.replace(NOW_DOES, "")) ?? nameAfter(after);
  if (lead !== null && before.trim() === "" && isBareLevel(lead, setting, after)) return lead;
  return undefined;
}

/** "99.98 % uptime", "NPS of 67": a figure and its name, without a verb. */
function isFragment(sentence: string): boolean {
  return (
    sentence.split(/\s+/).length <= 7 &&
    !/\b(?:offers?|promises?|requires?|needs?|is|are|was|were|has|have|had|at least)\b/i.test(sentence)
  );
}

/** "now handles 2 million orders"; "are now 42 nodes" and "now run 40 % of the systems" describe. */
function isDoneNow(before: string, after: string, { kind }: Mention): boolean {
  if (!NOW_DOES.test(before) || kind === "money") return false;
  if (kind === "count" || kind === "number")
    return !/\b(?:is|are|in|has|have|with)\s+(?:now\s+)?$/i.test(before);
  return /^\s*(?:$|[.,;:)]|on average\b|within\b|in\b|per\b)/i.test(after) || kind !== "percent";
}

/** "Uptime: 99.97 %" under a title that promises results, or with a name that is always a measure. */
function isBareLevel(lead: string, setting: Setting, after: string): boolean {
  const short = after.replace(/\([^)]*\)/g, "").trim().length <= 30;
  return (
    short && (setting === "results" || new RegExp(`(?<![\\p{L}])(?:${METRIC})(?![\\p{L}])`, "iu").test(lead))
  );
}
