import { nameAfter, nameBefore } from "./labels.ts";
import { ANY_MARK, type Marked } from "./marked.ts";
import type { Mention } from "./mentions.ts";
import type { Setting } from "./sections.ts";

/** A level the work reached: "99.97 % uptime since launch". */
export type Level = { start: number; end: number; after: Mention; label: string | null };

const REACHED =
  /\b(?:achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|hit|attain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|sustain(?:s|ed|ing)?|now(?: at| is| are)?|stands? at|sits? at|runs? at)\b[^\ue000,;:.!?]{0,45}$/i;
const MEASURE =
  /^\s*(?:\p{L}+\s){0,2}?(?:uptime|availability|crash[- ]free|satisfaction|csat|nps|accuracy|precision|recall|coverage|retention|success rate|adoption|occupancy|verfügbarkeit|disponibilité|disponibilidad)\b/iu;
const MEASURE_BEFORE =
  /\b(?:uptime|availability|crash-free rate|satisfaction|csat|nps|accuracy|precision|recall|coverage|retention|error rate|success rate|(?:lighthouse |performance |accessibility )?scores?|latency|load time|response time|verfügbarkeit|disponibilité|disponibilidad)\b[^\ue000,;:.!?]{0,20}(?:\bof|\bis|\bat|\bto|\bbelow|\bunder|:)?\s*$/iu;
const SINCE =
  /\b(?:since launch|since go-live|since (?:the )?(?:launch|release|migration|rollout|switch)|after (?:the )?launch)\b/i;
const MARK = new RegExp(ANY_MARK, "gu");

/** Finds levels among the figures nothing else has taken. */
export function levelsIn(marked: Marked, taken: ReadonlySet<number>, setting: Setting): Level[] {
  const found: Level[] = [];
  for (const match of marked.text.matchAll(MARK)) {
    const index = Number(/\d+/.exec(match[0])?.[0]);
    const mention = marked.mentions[index];
    if (
      !mention ||
      taken.has(index) ||
      mention.kind === "fraction" ||
      mention.kind === "vague" ||
      mention.kind === "times"
    )
      continue;
    const before = marked.text.slice(0, match.index);
    const after = marked.text.slice(match.index + match[0].length);
    const named = MEASURE.test(after) || MEASURE_BEFORE.test(before);
    if (!named) continue;
    if (setting !== "results" && !REACHED.test(before) && !SINCE.test(marked.text)) continue;
    const label = MEASURE.test(after) ? nameAfter(after) : (nameBefore(before) ?? nameAfter(after));
    found.push({ start: match.index, end: match.index + match[0].length, after: mention, label });
  }
  return found;
}
