import { withoutMarks } from "../figures/marked.ts";
import { OTHERS, PROBLEMS, TERMS } from "./not-ours.ts";
import { PLANS } from "./plans.ts";
import { tellsPurpose } from "./purpose.ts";
import { RELEASE, TAKEN_BACK } from "./taking-back.ts";

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
/** True where the words around a figure say that it was not measured on this work. */
export function isRefused(text: string, start: number, end: number, hasEnds: boolean): boolean {
  const before = text.slice(0, start);
  const opened = Math.max(lastMatch(FORWARD, before), lastMatch(MAY, before));
  if (opened >= 0 && lastMatch(RELEASE, before) < opened) return true;
  if (!hasEnds && lastMatch(PROBLEM, before) > lastMatch(RELEASE, before)) return true;
  if (ADVICE.test(text) || tellsPurpose(untilFigure(text, start))) return true;
  const inside = withoutMarks(text.slice(start, end));
  if (inside.search(FORWARD) >= 0 || inside.search(MAY) >= 0) return true;
  return NEGATED.test(before) || TAKEN_BACK.test(text.slice(end));
}

/** The sentence up to the first figure of a finding that starts at `start`. */
function untilFigure(text: string, start: number): string {
  const figure = text.indexOf("\ue000", start);
  return figure < 0 ? text.slice(0, start) : text.slice(0, figure);
}

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
