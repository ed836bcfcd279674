import { withoutMarks } from "../figures/marked.ts";
import { OTHERS, PLANS, PROBLEMS, RELEASE, TAKEN_BACK, TERMS } from "./refusal-words.ts";

const FORWARD = new RegExp(
  String.raw`(?<![\p{L}])(?:${[...PLANS, ...OTHERS, ...TERMS].join("|")})(?![\p{L}])`,
  "giu",
);
const PROBLEM = new RegExp(String.raw`(?<![\p{L}])(?:${PROBLEMS.join("|")})(?![\p{L}])`, "giu");
/** The month of May starts with a capital letter. */
const MAY = /\bmay\b/g;
/** "Compress images to cut page weight by 70 %" tells readers what to do. */
const ADVICE =
  /^(?:compress|use|try|set|add|make|keep|choose|switch|enable|avoid|remove|consider|start|get|save|test|check|ask)\s[^.]*\bto (?:reduce|cut|save|increase|improve|boost|speed|lower|gain)\b/i;
const NEGATED =
  /\b(?:not|never|without|didn['’]t|doesn['’]t|don['’]t|isn['’]t|wasn['’]t|weren['’]t|cannot|can['’]t)\b(?! (?:only|just|merely))(?:\s\S+){0,3}\s*$/i;
/** Names of who did it; with a measure of their own behind ("the team went from 5 releases to 50") they name nothing. */
const WHO =
  /^(?:\S+\s)?(?:teams?|squad|staff|headcount|workforce|employees|crew|company|agency|department)$/i;
/** Names of what is paid for, aimed at, ranked or simply big. */
const NO_METRIC =
  /(?:^|\s)(?:market|industry|sector|competitors?|budget|goals?|targets?|expectations|ranks?|rankings?|position|prices?|pricing|price list|fees?|discount|version|project)$|^(?:the )?(?:population|inflation|wages|unemployment|gdp|interest rates?)(?:$|\s)/i;
const STAFF =
  /^(?:person|employee|developer|engineer|designer|colleague|consultant|freelancer|staff|position|place|rank|spot)$/;

/** True where the words around a figure say that it was not measured on this work. */
export function isRefused(text: string, start: number, end: number, hasEnds: boolean): boolean {
  const before = text.slice(0, start);
  const opened = Math.max(lastMatch(FORWARD, before), lastMatch(MAY, before));
  if (opened >= 0 && lastMatch(RELEASE, before) < opened) return true;
  if (!hasEnds && lastMatch(PROBLEM, before) > lastMatch(RELEASE, before)) return true;
  if (ADVICE.test(text)) return true;
  const inside = withoutMarks(text.slice(start, end));
  if (inside.search(FORWARD) >= 0 || inside.search(MAY) >= 0) return true;
  return NEGATED.test(before) || TAKEN_BACK.test(text.slice(end));
}

/** True of a name that is no measure of the work, and of counts of staff. */
export function isNoMetric(label: string | null, unit: string | null): boolean {
  if (unit !== null && STAFF.test(unit)) return true;
  return label !== null && (NO_METRIC.test(label) || (WHO.test(label) && (unit === null || unit === "%")));
}

/** The name itself, or null where it only says who did it. */
export function metricName(label: string | null): string | null {
  return label !== null && WHO.test(label) ? null : label;
}

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
