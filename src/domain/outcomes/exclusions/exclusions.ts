import { lazy } from "../../memoize.ts";
import { verbs } from "../changes/change-words.ts";
import { MARK_END, withoutMarks } from "../figures/marked.ts";
import { anyOf } from "../grammar.ts";
import {
  ADVICE,
  CONCESSION,
  HAD,
  INFINITIVE,
  LEADS_TO_DEED,
  NOT,
  RELEASE,
  TAKEN_BACK_BY,
  THEN,
  WAS_DOING,
  WORKED_ON,
} from "../lexicon/english/exclusions.ts";
import { OTHERS, PROBLEMS, TERMS } from "../lexicon/english/not-ours.ts";
import { PLANS } from "../lexicon/english/plans.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern } from "../pattern.ts";

const own = (name: keyof Lexicon["exclusions"]): string =>
  anyOf(
    name === "only"
      ? wordsFrom(({ exclusions }) => exclusions.only)
      : phrasesFrom(({ exclusions }) => exclusions[name]),
  );

/** "The industry cut costs", "le marché a reculé": a market as the subject, not "time to market". */
const marketActs = (): string => {
  const articles = new Set(wordsFrom(({ names }) => names.articles));
  const prepositions = new Set(
    wordsFrom(({ names }) => `${names.inside} ${names.leadIns}`).filter((word) => !articles.has(word)),
  );
  const before = anyOf([
    ...prepositions,
    ...wordsFrom(({ prepositions: own }) => own.to.replaceAll("|", " ")),
  ]);
  const helpers = wordsFrom(({ names }) => names.auxiliaries).filter((word) => !prepositions.has(word));
  const markets = anyOf(wordsFrom(({ names }) => names.markets));
  return `(?<!(?<![\\p{L}])(?:${before})\\s)(?:${markets})(?=\\s+(?:${anyOf([...verbs().keys(), ...helpers])})(?![\\p{L}]))`;
};

const forward = byLanguage(() =>
  pattern(
    String.raw`(?<![\p{L}])(?:${[...PLANS, ...OTHERS, ...TERMS, own("plans"), own("others"), marketActs()].join("|")})(?![\p{L}])`,
    "giu",
  ),
);

const release = byLanguage(() => pattern(`,\\s(?:${own("released")})(?![\\p{L}])`, "giu"));

const problem = byLanguage(() =>
  pattern(String.raw`(?<![\p{L}])(?:${[...PROBLEMS, own("problems")].join("|")})(?![\p{L}])`, "giu"),
);

/** The month of May starts with a capital letter. */
const MAY = /\bmay\b/g;
const negated = byLanguage(() =>
  pattern(`${NOT}|(?<![\\p{L}])(?:${own("negations")})(?![\\p{L}])(?:\\s\\S+){0,3}\\s*$`, "iu"),
);

/** "sanken nicht um 20 %": in other languages the word stands behind the verb. */
const notInside = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${own("negations")})(?![\\p{L}])(?!\\s+(?:${own("only")}))`, "iu"),
);

/** True where the words around a figure say that it was not measured on this work. */
export function isExcluded(text: string, start: number, end: number, hasBeforeAfter: boolean): boolean {
  const before = text.slice(0, start);
  const opened = Math.max(lastMatch(forward(), text, start), lastMatch(MAY, text, start));
  const released = lazy(() => Math.max(lastMatch(RELEASE, text, start), lastMatch(release(), text, start)));
  if (opened >= 0 && released() <= opened) return true;
  const toldAsProblem = hasBeforeAfter ? -1 : lastMatch(problem(), withoutConcession(text, start), start);
  if (toldAsProblem >= 0 && toldAsProblem > released()) return true;
  // "We were wasting money and doubling the bill": how it was.
  if (!hasBeforeAfter && /^\p{L}+ing(?![\p{L}])/u.test(text.slice(start)) && WAS_DOING.test(before))
    return true;
  if (isEarlierPeriod(text, untilFigure(text, start))) return true;
  if (isCondition().test(text)) return true;
  if (ADVICE.test(text) || isPurpose(untilFigure(text, start))) return true;
  const inside = `${withoutMarks(text.slice(start, end))}${WIDE}`;
  if (notInside().test(inside)) return true;
  if (inside.search(forward()) >= 0 || inside.search(MAY) >= 0) return true;
  return negated().test(before) || takenBack().test(text.slice(end));
}

/** "Sinkt der Umsatz um 10 %, ...": neither it nor what follows from it happened. */
const isCondition = byLanguage(() =>
  pattern(
    `^[^\\p{L}\ue000]*(?:${anyOf(wordsFrom(({ exclusions }) => exclusions.conditions))})\\s+\\p{L}`,
    "iu",
  ),
);

/** The engine compiles a pattern once more for texts of Latin letters alone; with this sign at their end they are read as all others. */
const WIDE = MARK_END;

function withoutConcession(text: string, end: number): string {
  const words = CONCESSION.exec(text.slice(0, end))?.[0] ?? "";
  return " ".repeat(words.length) + text.slice(words.length);
}

/** True of a lead after which nothing was measured: "Next on the list:", "Three KPIs:". */
export function opensPlan(lead: string): boolean {
  return `${lead}:${WIDE}`.search(forward()) >= 0;
}

/** The sentence up to the first figure of a candidate that starts at `start`. */
function untilFigure(text: string, start: number): string {
  const figure = text.indexOf("\ue000", start);
  return figure < 0 ? text.slice(0, start) : text.slice(0, figure);
}

/** Where the last match lies that ends before `end`; what stands behind it may decide whether it is one. */
function lastMatch(pattern: RegExp, text: string, end: number): number {
  const known = found.get(pattern);
  const matches = known?.text === text ? known : { text, places: [], rest: text.matchAll(pattern) };
  found.set(pattern, matches);
  let at = -1;
  for (let index = 0; ; index++) {
    const place = matches.places[index] ?? nextPlace(matches);
    if (place === null || place.end > end) return at;
    at = place.start;
  }
}

type Place = { start: number; end: number };
/** Where a pattern matches a text, as far as it was asked. A sentence is asked for each of its figures, one after the other. */
type Matches = { text: string; places: Place[]; rest: RegExpStringIterator<RegExpExecArray> };

function nextPlace({ places, rest }: Matches): Place | null {
  const { value: match, done } = rest.next();
  if (done) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  places.push(place);
  return place;
}

const found = new Map<RegExp, Matches>();

/** True where the past perfect describes a state before the work: "the archive had grown to 300 tables". */
function isEarlierPeriod(sentence: string, untilFigure: string): boolean {
  return HAD.test(untilFigure) && !THEN.test(sentence);
}

/** True where a figure stands behind an infinitive of purpose: "a project to cut waste by 30 %". */
function isPurpose(untilFigure: string): boolean {
  const infinitive = INFINITIVE.exec(untilFigure);
  if (infinitive) return !LEADS_TO_DEED.test(untilFigure.slice(0, infinitive.index));
  const gerund = WORKED_ON.exec(untilFigure);
  return gerund !== null && !LEADS_TO_DEED.test(untilFigure.slice(0, gerund.index));
}

/** Words behind a figure that take it back. */
const takenBack = byLanguage(() =>
  pattern(
    `^(?:${[...TAKEN_BACK_BY, ["[^.;]{0,40}?", `(?<![\\p{L}])(?:${own("takenBack")})`]]
      .map(([gap, words]) => `${gap}(?:${words})(?![\\p{L}])`)
      .join("|")})`,
    "iu",
  ),
);
