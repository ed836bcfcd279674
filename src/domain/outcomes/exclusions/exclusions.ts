import { lazy } from "../../memoize.ts";
import { MARK_END, withoutMarks } from "../figures/marked.ts";
import { anyOf, wordsOf } from "../grammar.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern, withFewLetters } from "../pattern.ts";
import { OTHERS, PROBLEMS, TERMS } from "./not-ours.ts";
import { PLANS } from "./plans.ts";

const own = (name: keyof Lexicon["exclusions"]): string =>
  anyOf(
    name === "only"
      ? wordsFrom(({ exclusions }) => exclusions.only)
      : phrasesFrom(({ exclusions }) => exclusions[name]),
  );
const forward = byLanguage(() =>
  pattern(
    String.raw`(?<![\p{L}])(?:${[...PLANS, ...OTHERS, ...TERMS, own("plans"), own("others")].join("|")})(?![\p{L}])`,
    "giu",
  ),
);
const problem = byLanguage(() =>
  pattern(String.raw`(?<![\p{L}])(?:${[...PROBLEMS, own("problems")].join("|")})(?![\p{L}])`, "giu"),
);
/** The month of May starts with a capital letter. */
const MAY = /\bmay\b/g;
/** "Compress images to cut page weight by 70 %" is advice to readers. */
const ADVICE =
  /^(?:compress|use|try|set|add|make|keep|choose|switch|enable|avoid|remove|consider|start|get|save|test|check|ask)\s[^.]*\bto (?:reduce|cut|save|increase|improve|boost|speed|lower|gain)\b/i;
const NOT = String.raw`\b(?:not|never|without(?= (?:an? )?(?:\ue000|\p{L}+ing\b))|didn['’]t|doesn['’]t|don['’]t|isn['’]t|wasn['’]t|weren['’]t|cannot|can['’]t)\b(?! (?:only|just|merely|to mention|least))(?:\s\S+){0,3}\s*$`;
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
  const released = lazy(() => lastMatch(RELEASE, text, start));
  if (opened >= 0 && released() <= opened) return true;
  const toldAsProblem = hasBeforeAfter ? -1 : lastMatch(problem(), withoutConcession(text, start), start);
  if (toldAsProblem >= 0 && toldAsProblem > released()) return true;
  if (isEarlierPeriod(text, untilFigure(text, start))) return true;
  if (ADVICE.test(text) || isPurpose(untilFigure(text, start))) return true;
  const inside = `${withoutMarks(text.slice(start, end))}${WIDE}`;
  if (notInside().test(inside)) return true;
  if (inside.search(forward()) >= 0 || inside.search(MAY) >= 0) return true;
  return negated().test(before) || takenBack().test(text.slice(end));
}

/** The engine compiles a pattern once more for texts of Latin letters alone; with this sign at their end they are read as all others. */
const WIDE = MARK_END;

/** "Despite 40 % more orders, " concedes something and ends at its comma. */
const CONCESSION = withFewLetters(
  /^\W*(?:despite|amid|in spite of|although|even (?:when|though|as|if|with))(?![\p{L}])[^;]*,\s(?!which|who|where)/iu,
);

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

/** "had grown", "had already been cut": what was so before the time the study covers. */
const HAD = withFewLetters(
  /(?<![\p{L}])had\s+(?:(?:already|also|long|since|\p{L}+ly)\s+)?(?:been\s+)?(?!to\s|an?\s|has\s|have\s|is\s|are\s)\p{L}{3,}[^,;:.]{0,50}$/iu,
);

/** What sets such a past behind the start of the work: "within a year", "by March". */
const THEN = withFewLetters(
  /(?<![\p{L}])(?:now|today|within|after|afterwards|since|later|once|when|at the end|in (?:its|the|just|only|under|less|that) [^,]{0,30}(?:day|week|month|quarter|year)s?|over the (?:first|following|next)|by (?!\S*\ue000)(?:the (?:end|time|summer|spring|autumn|fall|winter)|then|late|early|mid|year|spring|summer|autumn|winter|week|day|month|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d))(?![\p{L}])/iu,
);

/** True where the past perfect describes a state before the work: "the archive had grown to 300 tables". */
function isEarlierPeriod(sentence: string, untilFigure: string): boolean {
  return HAD.test(untilFigure) && !THEN.test(sentence);
}

/** Change verbs as they stand behind "to". */
const BASE = anyOf(
  wordsOf(`reduce cut lower increase raise improve boost grow double halve triple save shorten shrink lift decrease speed drop fall
    rise eliminate minimize minimise accelerate bring push`),
);

/** Words by which what follows "to" was done: "helped us to cut", "was able to cut". */
const DONE = withFewLetters(
  /(?<![\p{L}])(?:help\p{L}*|enabl\p{L}*|allow\p{L}*|able|manag(?:ed|es|ing)|led|lets?|succeed\p{L}*|possible|continu\p{L}*|began|begun|started|came|used|using|empower\p{L}*|freed|thanks|ermöglich\p{L}*|permis|permet|permitió|logr\p{L}*)(?![\p{L}])/iu,
);
const INFINITIVE = pattern(
  `(?<![\\p{L}])to\\s+(?:\\p{L}+ly\\s+)?(?:${BASE})(?![\\p{L}])[^,;:.()]{0,80}$`,
  "iu",
);

/** "focused on cutting", "aims at doubling": an aim of the work. */
const WORKED_ON = withFewLetters(
  /(?<![\p{L}])(?:on|at|about|towards?)\s+(?:\p{L}+ly\s+)?\p{L}{3,}ing(?![\p{L}])(?:(?!\b(?:is|are|was|were|has|have|had|fell|dropped|rose|went|grew|takes?|took|now)\b)[^,;:.()]){0,80}$/iu,
);

/** True where a figure stands behind an infinitive of purpose: "a project to cut waste by 30 %". */
function isPurpose(untilFigure: string): boolean {
  const infinitive = INFINITIVE.exec(untilFigure);
  if (infinitive) return !DONE.test(untilFigure.slice(0, infinitive.index));
  const gerund = WORKED_ON.exec(untilFigure);
  return gerund !== null && !DONE.test(untilFigure.slice(0, gerund.index));
}

/** Words that end what a phrase about plans or others began: "we aimed for 20 % and achieved 34 %". */
const RELEASE =
  /\b(?:achieved|reached|ended up|actually|exceeded|delivered|saw|instead|in fact|in reality|turned out|came in|hit|resulted|beat|surpass\w*|in the end|but|however|yet|within (?:the first )?\w+ (?:weeks|months))\b|;/gi;

/** What takes a figure back, right behind it or a little later in the clause. */
const TAKEN_BACK_BY = [
  ["\\s*", "(?:cpu |network )?(?:slowdown|throttling)"],
  [
    "[^.;]{0,120}?\\b",
    "(?:created|caused|had caused|meant) (?:an? |the )?(?:\\p{L}+ )?(?:backlogs?|bottlenecks?|delays?|problems?|outages?|strain|pressure|chaos|queues?|complaints?)",
  ],
  ["\\s*", "(?:usual|normal|regular)"],
  ["\\s*", "every(?= \\ue000)"],
  ["\\s*", "(?:as |than )?the \\p{L}+ (?:allowed|permitted|planned)"],
  // The change itself ends with "than".
  [
    "\\s*",
    "(?:as |than )?(?:(?:we|they|it|(?:the|our) (?:team|client|plan)) )?(?:had |have )?(?:planned|budgeted|allowed|estimated)",
  ],
  ["[^.;]{0,60}?\\b", "until (?:19|20)\\d\\d|during (?:the )?(?:lockdowns?|pandemic)|(?:than )?on other"],
  [
    "[^.;]{0,60}?\\b",
    "in the (?:new )?contract|(?:studies|research|surveys?|analysts?|experts?) (?:suggests?|shows?|says?|say|find)",
  ],
  ["[^.;,]{0,25}?\\b", "(?:would|could|should|might|will)"],
  ["[^.;]{0,70}?\\b", "(?:must|needs? to|ha(?:s|ve) to)"],
  [
    "[^.;]{0,60}?\\b",
    "before (?:we (?:began|started|joined|came|arrived|took|got|were|stepped)|the (?:project|work|engagement)|they (?:called|came))",
  ],
  ["[^.;]{0,60}?\\b", "(?:(?:than|below|above|against|the) )*(?:industry|sector|market|national) average"],
  [
    "[^.;]{0,60}?\\b",
    "(?:once|when) (?:rolled out|live|complete|deployed|in place|paid|billed|bought|ordered)",
  ],
  [
    "[^.;]{0,60}?\\b",
    "(?:of the time|guaranteed|worldwide|nationwide|across the (?:sector|industry|market|country))",
  ],
  ["[^.;]{0,60}?\\b", "seems? (?:realistic|possible|feasible|achievable|likely)"],
  ["[^.;]{0,60}?\\b", "with (?:the )?(?:code|coupon|voucher)"],
  [
    "[^.;]{0,60}?\\b",
    "than (?:(?:we|they|it|our|the|anyone)(?: \\w+)? (?:had |have )?)?(?:planned|budgeted|needed|required|allowed|estimated)",
  ],
  [
    "[^.;]{0,60}?\\b",
    "(?:is|are|was|were) (?:expected|planned|projected|forecast|targeted|possible|guaranteed|promised)",
  ],
  ["[^.;]{0,60}?\\b", "(?:is|are|was|were) (?:the|our) (?:goal|target|aim|plan)"],
  ["[^.;]{0,60}?\\b", "as (?:a|the|our) (?:goal|target)"],
  ["[^.;]{0,60}?", "\\(?(?:projected|forecast|planned|target|targeted|expected|estimated)\\)?$"],
  ["[^.;]{0,60}?\\b", "than (?:before|during|after) the (?:pandemic|crisis|lockdown|war|recession)"],
  ["[^.;]{0,60}?\\b", "according to (?:the|an?) (?:vendor|study|report|survey|paper|association|supplier)"],
  [
    "[^.;]{0,60}?\\b",
    "for the (?:dry run|tests?|trials?|experiments?|benchmarks?)|in the (?:experiments|benchmarks)",
  ],
  ["[^.;]{0,60}?\\b", "(?:by 20[2-9]\\d|next year|in the future)"],
  ["[^.;]{0,60}?\\b", "in the (?:coming|next) (?:\\w+ )?(?:years?|months?|quarters?)"],
];

/** Words behind a figure that take it back. */
const takenBack = byLanguage(() =>
  pattern(
    `^(?:${[...TAKEN_BACK_BY, ["[^.;]{0,40}?", `(?<![\\p{L}])(?:${own("takenBack")})`]]
      .map(([gap, words]) => `${gap}(?:${words})(?![\\p{L}])`)
      .join("|")})`,
    "iu",
  ),
);
