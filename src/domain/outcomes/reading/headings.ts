import { anyOf } from "../grammar.ts";
import {
  CLAUSE_WORDS,
  FOR_RESULTS,
  GENERIC,
  IMPACT_OF,
  IS_BASELINE,
  IS_BEFORE,
  MOMENT_VERBS,
  OUR_MAIN,
  PROFILE,
  SENTENCE_OPENS,
  STATED,
} from "../lexicon/english/titles.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern } from "../pattern.ts";

/** What stands before a colon or a dash, or in bold, at the start of a block: often the metric's name. */
export type Lead = { name: string; length: number };

/** "Before: 8.2 s. After: 1.4 s." begins with no name. */
const moment = byLanguage(() =>
  pattern(
    `^(?:${MOMENT_VERBS}|${anyOf(phrasesFrom(({ times }) => `${times.past} | ${times.now} | ${times.after}`))})$`,
    "iu",
  ),
);

const resultWords = byLanguage(() =>
  pattern(
    `^(?:${anyOf(phrasesFrom(({ code, sections }) => (code === "en" ? "" : sections.result)))})$`,
    "iu",
  ),
);

/** "Keywords in the top 10: 15 → 87": the number is part of the name. */
const TOP = /(?<!\p{L})top[- ]?\d+(?!\p{L})/iu;

const SEPARATED = /^([^\n:.!?;→]{2,60}?)\s*(?::|\s[–—-]\s)\s*(?=\S)/u;

/** The lead of a block's text; null where it has none. A lead holds no figure: "3x faster: from ..." is a sentence. */
export function leadOf(text: string, bold: string | null): Lead | null {
  const separated = SEPARATED.exec(text);
  const written = separated?.[1]?.trim() ?? "";
  // "Satisfaction (out of 10)"
  const name = written.replace(/\s*\([^()\d]{0,20}\d[^()]{0,10}\)$/u, "");
  if (moment().test(name)) return null;
  const isBold = bold !== null && bold.replace(/[:.\s]+$/, "") === written;
  if (
    separated &&
    (isBold || !/(?<![\p{L}\d])\d/u.test(name.replace(TOP, ""))) &&
    // "Trust (survey: "I feel safe") rose": the colon stands in brackets.
    !/\([^)]*$/.test(name) &&
    !holdsChange().test(name) &&
    !CLAUSE_WORDS.test(name) &&
    name.split(/\s+/).length <= 7
  ) {
    return { name, length: separated[0].length };
  }
  const start = bold?.replace(/[:.\s]+$/, "") ?? "";
  if (
    bold &&
    start &&
    start.length <= 60 &&
    !/\d/.test(start) &&
    text.startsWith(bold) &&
    /[:.]\s*$/.test(bold)
  ) {
    return { name: start, length: bold.length };
  }
  return null;
}

/** "Up 28 points", "Wzrost NPS o 28 punktów": what holds a share names no metric by itself. */
const holdsChange = byLanguage(() =>
  pattern(
    `\\d\\s*(?:%|x\\b|(?:points?|pp|${anyOf(phrasesFrom(({ units }) => units.points))})(?![\\p{L}]))`,
    "iu",
  ),
);

/** Where a lead may stand within a block: behind a sentence, or behind a sign that parts what is listed in a line. */
const LEAD_MAY_START = /(?<=[.!?]["”’')\]]{0,2}\s{1,3})(?=\p{Lu})|(?<=[;|·•]\s{0,3}|,\s{1,3})(?=\p{L})/gu;
const COLON_BEHIND = /^[^\n:.!?;→]{2,60}:\s*(?=[^\n])/u;
/** A figure stands directly behind it, as in a list: "cost per hire: €5,400 → €3,900". */
const FIGURE_BEHIND = /^[^\n:.!?;→]{2,60}:\s*[~≈+−–-]?\s?(?:\p{Sc}|[A-Z]{2,3}\s)?\d/u;
/** Two figures, or a change: what tells of a metric by itself. */
const TELLS_BY_ITSELF = /\d[^\n]{0,60}?(?:→|⇒|->|=>|\s)[^\n]{0,60}?\d|[+−]\s?\d|\d\s?(?:%|x\b|×)/u;

/** Words of a lead behind which a sentence stands and no figure. */
const LONGEST_LEAD_OF_WORDS = 4;

/**
 * Where the parts of a text start that each have a lead of their own: "Time to hire: 62 → 38 days; cost per hire: €5,400 → €3,900". The first is 0.
 */
export function leadStarts(text: string): number[] {
  const starts = [0];
  // Most blocks have no colon, and the patterns below are among the slowest.
  if (!text.includes(":")) return starts;
  const hasLead = COLON_BEHIND.test(text);
  const isListed = FIGURE_BEHIND.test(text);
  for (const { index } of text.matchAll(LEAD_MAY_START)) {
    const rest = text.slice(index);
    const lead = COLON_BEHIND.test(rest) ? leadOf(rest, null) : null;
    if (lead === null || isGeneric(lead.name) || !TELLS_BY_ITSELF.test(rest.slice(lead.length))) continue;
    // "Customers benefit from time savings: ..." is a clause, whose figure tells of what follows.
    if (!FIGURE_BEHIND.test(rest) && lead.name.split(/\s+/).length > LONGEST_LEAD_OF_WORDS) continue;
    const sign = text.slice(0, index).trimEnd().at(-1) ?? "";
    // A comma also stands within what is told of one metric: "sales: 4 million, costs: none to speak of, after 3 months".
    if (sign === "," ? isListed && FIGURE_BEHIND.test(rest) : hasLead || !/[;|·•]/.test(sign))
      starts.push(index);
  }
  return starts.every((start, at) => at === 0 || /\d/.test(text.slice(start, starts[at + 1]))) ? starts : [0];
}

/** True of leads that name no metric: "Results", "Phase 2". */
export function isGeneric(name: string): boolean {
  return GENERIC.test(name) || resultWords().test(name) || SENTENCE_OPENS.test(name);
}

/** Titles of what stands first: "Introduction", "At a glance". */
export const isOpening = (title: string): boolean => isOpeningTitle().test(title.trim());

const isOpeningTitle = byLanguage(() => pattern(`^(?:the |an? )?(?:${phrases("opening")})$`, "iu"));

/** What the titles above a figure say of it: it is no result, it is one, or neither. */
export type HeadingContext = "silent" | "results" | "plain";

const phrases = (name: keyof Lexicon["sections"]): string =>
  anyOf(phrasesFrom(({ sections }) => sections[name]));
const inside = (name: keyof Lexicon["sections"]): (() => RegExp) =>
  byLanguage(() => pattern(`(?<![\\p{L}])(?:${phrases(name)})(?![\\p{L}])`, "iu"));

const isSilent = inside("noResult");
const holdsResults = inside("result");
const beginsWithResults = byLanguage(() =>
  pattern(`^(?:[^\\p{L}]*(?:[\\p{L}-]+\\s+){0,2})(?:${phrases("result")})(?![\\p{L}])`, "iu"),
);
/**
 * A title of more words that does not begin with its results is a sentence: "How one clinic got better results from its site".
 * One with a colon at its end opens a list: "Since the new system came we have seen these results:".
 */
const LONGEST_WITH_RESULTS = 6;

/** "Title tags (impact: high)": what stands in brackets titles nothing. */
function isResults(title: string): boolean {
  const words = title.replace(/\([^()]*\)/g, " ");
  const length = words.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const isShort = length <= LONGEST_WITH_RESULTS || title.trimEnd().endsWith(":");
  return (isShort ? holdsResults() : beginsWithResults()).test(words);
}
const isSolved = inside("solved");
const isExpected = inside("expected");
/** "Target audience: +30 %" is a metric, "Our target: +30 %" none. */
const silentLead = byLanguage(() =>
  pattern(
    `^(?:(?:(?:${OUR_MAIN}) )*(?:${phrases("noResult")})(?: (?:${STATED}))?|(?:\\S+ ){1,3}(?:${phrases("targets")}))$`,
    "iu",
  ),
);

/** Words of the title of a section. */
const LONGEST_SECTION = 5;

/** The innermost title with a setting decides; the lead of the text itself counts as the innermost. */
export function headingContextOf(titles: readonly string[], lead: string | null = null): HeadingContext {
  if (
    lead !== null &&
    (silentLead().test(lead) || isExpected().test(lead) || IS_BEFORE.test(lead) || IS_BASELINE.test(lead))
  )
    return "silent";
  const settings = titles.map(settingOfTitle);
  const innermost = settings.findLast((setting) => setting !== null) ?? "plain";
  // "The problem", and below it "Impact": the results of something else. The title of a text is longer: "Growth amid challenges ...".
  // "The challenge: leaving the old systems behind" is one by the words before its colon.
  const isBelowSilence = titles.some((title, at) => {
    const head = title.split(/[:–—]/u)[0]?.trim() ?? "";
    const isSection = head.split(/\s+/).length <= LONGEST_SECTION;
    return settings[at] === "silent" && isSection && settingOfTitle(head) === "silent";
  });
  return innermost === "results" && isBelowSilence ? "plain" : innermost;
}

const isProfile = byLanguage(() =>
  pattern(`^(?:(?:${phrases("about")})\\s)?(?:${phrases("client")})$`, "iu"),
);

/** Titles of results where they are the whole title: "The difference between A and B" is none. */
const isWhole = byLanguage(() =>
  pattern(
    `^(?:[^\\p{L}]*)(?:(?:${anyOf(wordsFrom(({ names }) => names.determiners))})\\s)?(?:${phrases("wholeResult")})\\s*[^\\p{L}\\s(]*$`,
    "iu",
  ),
);

/** What a title says; many paragraphs stand under one. */
function settingOfTitle(title: string): HeadingContext | null {
  const known = settings().get(title);
  if (known !== undefined) return known;
  const setting = readTitle(title);
  if (settings().size >= MOST_TITLES) settings().clear();
  settings().set(title, setting);
  return setting;
}

const settings = byLanguage(() => new Map<string, HeadingContext | null>());
const MOST_TITLES = 1000;

const isEstimated = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${anyOf(phrasesFrom(({ names }) => names.estimates))})(?![\\p{L}])`, "iu"),
);

const LONGEST_LEAD = 40;

/** "Result: orders rose by 12 %": what stands before the colon is the heading of that text. */
export function isLedByResults(text: string): boolean {
  const colon = text.indexOf(":");
  if (colon < 2 || colon > LONGEST_LEAD) return false;
  const lead = /^([^\n:.!?;→]{2,40}):\s/u.exec(text)?.[1]?.trim() ?? "";
  return isGeneric(lead) && isResults(lead);
}

function readTitle(title: string): HeadingContext | null {
  if (PROFILE.test(title.trim()) || isProfile().test(title.trim())) return "silent";
  const hasResults =
    (isResults(title) && !IMPACT_OF.test(title) && !FOR_RESULTS.test(title)) || isWhole().test(title.trim());
  if (hasResults && (isExpected().test(title) || isEstimated().test(title))) return "silent";
  if (IS_BEFORE.test(title)) return "silent";
  if (isSilent().test(title)) return hasResults || isSolved().test(title) ? "plain" : "silent";
  // "The market in numbers"
  if (hasResults && isOfMarket().test(title)) return "plain";
  return hasResults ? "results" : null;
}

const isOfMarket = byLanguage(() =>
  pattern(`(?<![\\p{L}])(?:${anyOf(wordsFrom(({ names }) => names.markets))})(?![\\p{L}])`, "iu"),
);

/** True of a title under which results stand, and which names no metric. */
export const isResultsTitle = (title: string): boolean => settingOfTitle(title) === "results";
