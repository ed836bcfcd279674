import { withoutMarks } from "../figures/marked.ts";
import { tellsEarlier } from "./earlier.ts";
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
  /\b(?:not|never|without(?= (?:an? )?(?:\ue000|\p{L}+ing\b))|didn['’]t|doesn['’]t|don['’]t|isn['’]t|wasn['’]t|weren['’]t|cannot|can['’]t)\b(?! (?:only|just|merely))(?:\s\S+){0,3}\s*$/iu;
/** True where the words around a figure say that it was not measured on this work. */
export function isRefused(text: string, start: number, end: number, hasEnds: boolean): boolean {
  const before = text.slice(0, start);
  const opened = Math.max(lastMatch(FORWARD, text, start), lastMatch(MAY, text, start));
  const released = lastMatch(RELEASE, text, start);
  if (opened >= 0 && released <= opened) return true;
  if (!hasEnds && lastMatch(PROBLEM, withoutConcession(text, start), start) > released) return true;
  if (tellsEarlier(text, untilFigure(text, start))) return true;
  if (ADVICE.test(text) || tellsPurpose(untilFigure(text, start))) return true;
  const inside = withoutMarks(text.slice(start, end));
  if (inside.search(FORWARD) >= 0 || inside.search(MAY) >= 0) return true;
  return NEGATED.test(before) || TAKEN_BACK.test(text.slice(end));
}

/** "Despite 40 % more orders, " concedes something and ends at its comma. */
const CONCESSION =
  /^\W*(?:despite|amid|in spite of|although|even (?:when|though|as|if|with))(?![\p{L}])[^;]*,\s(?!which|who|where)/iu;

function withoutConcession(text: string, end: number): string {
  const words = CONCESSION.exec(text.slice(0, end))?.[0] ?? "";
  return " ".repeat(words.length) + text.slice(words.length);
}

/** True of a lead after which nothing was measured: "Next on the list:", "Three KPIs:". */
export function opensHope(lead: string): boolean {
  return `${lead}:`.search(FORWARD) >= 0;
}

/** The sentence up to the first figure of a finding that starts at `start`. */
function untilFigure(text: string, start: number): string {
  const figure = text.indexOf("\ue000", start);
  return figure < 0 ? text.slice(0, start) : text.slice(0, figure);
}

/** Where the last match lies that ends before `end`; what stands behind it may decide whether it is one. */
function lastMatch(pattern: RegExp, text: string, end: number): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) {
    if (match.index + match[0].length > end) break;
    at = match.index;
  }
  return at;
}
