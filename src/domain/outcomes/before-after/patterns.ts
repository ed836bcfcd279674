import { createPatternIndex, markOf } from "../figures/marked.ts";
import { anyOf, anyWord, firstWordsOf, gap, gapWithout, grammar, leading } from "../grammar.ts";
import {
  BECAME,
  BECAME_WORDS,
  DOWN_OR_UP,
  FELL_TO,
  FELL_TO_WORDS,
  IS_DONE_IN,
  IT_NEEDS,
  MOVED,
  MOVING,
  PAST_FORM_WORDS,
  PAST_FORMS,
  PRONOUN_WORDS,
  TAKES_NOW,
  TOOK,
  UP_FROM,
  USED_TO,
  USED_TO_WORDS,
  WHAT_ONCE,
  WHAT_TOOK,
  WHAT_TOOK_WORDS,
  WHERE_ONCE,
} from "../lexicon/english/before-after.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";

const KINDS = [
  "percent",
  "points",
  "money",
  "time",
  "size",
  "count",
  "number",
  "vague",
  "times",
  "fraction",
] as const;
const B = markOf("before", ...KINDS);
const A = markOf("after", ...KINDS);

const pastPhrases = (): string[] => phrasesFrom(({ times }) => times.past);
const earlierPhrases = (): string[] => phrasesFrom(({ times }) => times.earlier);
const nowPhrases = (): string[] => phrasesFrom(({ times }) => times.now);
const past = (): string => anyOf(pastPhrases());
const earlier = (): string => anyOf(earlierPhrases());
const now = (): string => anyOf(nowPhrases());
const after = (): string => anyOf(phrasesFrom(({ times }) => times.after));
const fromPhrases = (): string[] => phrasesFrom(({ prepositions }) => prepositions.from);
const from = (): string => leading(({ prepositions }) => prepositions.from);
const fromAlone = (): string => anyOf(fromPhrases());
/** "from zero to both stores in 4 weeks": the figure tells how long it took. */
const during = (): string => anyOf(phrasesFrom(({ times }) => times.during.leads));
const to = (): string => leading(({ prepositions }) => prepositions.to);
const toPhrases = (): string[] => phrasesFrom(({ prepositions }) => prepositions.to);
const plainToPhrases = (): string[] => phrasesFrom(({ prepositions }) => prepositions.plainTo);
const byPhrases = (): string[] => phrasesFrom(({ prepositions }) => prepositions.by);
const insteadPhrases = (): string[] => phrasesFrom(({ comparisons }) => comparisons.instead);
const instead = (): string => leading(({ comparisons }) => comparisons.instead);
const comparedPhrases = (): string[] => phrasesFrom(({ comparisons }) => comparisons.with);
const compared = (): string => leading(({ comparisons }) => comparisons.with);
/** Helpers of other languages than English: "dauert", "is". */
const verbs = (): string[] =>
  wordsFrom(({ code, names }) => (code === "en" ? "" : `${names.auxiliaries} ${names.agentVerbs}`));
const ARROW = "(?:→|⟶|➜|➔|⇒|->|-->|=>|–>|—>|>>|»)";

type BeforeAfterPattern = {
  pattern: RegExp;
  /** One of these words has to stand in the sentence, in lower case. */
  words?: readonly string[];
  /** The match has to hold this as well. */
  needs?: RegExp;
  /** "from 10 to 40 guests" is a range unless the sentence states a movement. */
  loose?: boolean;
  /** Only where the number went down: rising ends without a verb are a range. */
  falling?: boolean;
  /** Only behind the name of a metric. */
  named?: boolean;
};

/** The most reliable first: a figure read by one is not read again by the next. */
const beforeAfterPatterns = byLanguage((): BeforeAfterPattern[] => [
  // "8.2 s to 1.4 s", behind the metric's name
  {
    words: firstWordsOf(toPhrases()),
    pattern: grammar(`^\\s*${B}\\s+${DOWN_OR_UP}${to()}${gap(10)}${A}`),
    named: true,
  },
  // "4x better (800 ms to 200 ms)"
  {
    words: firstWordsOf(toPhrases()),
    pattern: grammar(`[(:–—]\\s*${B}\\s+${to()}${gap(10)}${A}`),
    loose: true,
  },
  {
    words: firstWordsOf(fromPhrases()),
    pattern: grammar(
      `${from()}${gapWithout(fromAlone(), 24)}${B}[^\\ue000,;.!?]{0,60}?${to()}${gapWithout(during(), 24)}${A}`,
    ),
    loose: true,
  },
  // "(2 days from 5 days)"
  { words: ["from"], pattern: grammar(`[(]\\s*${A}\\s+from\\s+${B}\\s*[)]`) },
  // French without accents: "passe de 22 % a 58 %"
  {
    words: firstWordsOf(plainToPhrases()),
    pattern: grammar(`${from()}${B}\\s+${leading(({ prepositions }) => prepositions.plainTo)}${A}`),
    loose: true,
  },
  // "Load time 8 s to 2 s"; "fell by 58 % to 28 %" is a change and where it led.
  {
    words: firstWordsOf(toPhrases()),
    pattern: grammar(
      `(?<=^[\\p{L}][\\p{L} /-]{2,50}\\s)(?<!(?<![\\p{L}])(?:${anyOf(byPhrases())})\\s)${B}\\s+${DOWN_OR_UP}${to()}${A}\\s*(?=$|[.(,])`,
    ),
    loose: true,
    falling: true,
  },
  { pattern: grammar(`${B}\\s*${gap(24)}${ARROW}\\s*${gap(24)}${A}`) },
  {
    words: firstWordsOf(fromPhrases()),
    pattern: grammar(`${to()}${gap(12)}${A},?${gap(40)}${from()}${gap(20)}${B}`),
    loose: true,
  },
  {
    words: ["from"],
    pattern: grammar(`${A}${gap(60)}[,(–—-]?\\s*${anyWord(MOVED)}\\s+from\\s+${gap(30)}${B}`),
  },
  { words: ["from"], pattern: grammar(`${A}[^;.!?]{0,70}?[,(–—]\\s*${UP_FROM}${gap(20)}${B}`) },
  { words: firstWordsOf(fromPhrases()), pattern: grammar(`${A}\\s*[,(–—]\\s*${from()}${gap(16)}${B}`) },
  {
    words: [...firstWordsOf(pastPhrases()), ...PAST_FORM_WORDS],
    pattern: grammar(
      `${A}${gap(60)}[(,]\\s*(?:it )?(?:${past()}|${PAST_FORMS})(?![\\p{L}]):?\\s+${gap(20)}${B}`,
    ),
  },
  // "31 % (58 % before)"
  {
    words: firstWordsOf(pastPhrases()),
    pattern: grammar(`${A}${gap(40)}[(]\\s*${B}\\s+(?:${past()})\\s*[)]`),
  },
  // "takes two days, not two weeks"
  { words: ["not"], pattern: grammar(`${anyWord(TAKES_NOW)}\\s${gap(20)}${A}\\s*,\\s*not\\s+${B}`) },
  // "52 % vs. 81 % today"
  {
    words: firstWordsOf(comparedPhrases()),
    pattern: grammar(
      `${B}${gap(20)}${compared()}${gap(20)}${A}\\s+(?:it is )?${anyWord(`${now()}|after launch`)}`,
    ),
  },
  {
    words: firstWordsOf(comparedPhrases()),
    pattern: grammar(`${A}${gap(60)}${compared()}[^\\ue000,;.!?]{0,40}?${B}${gap(30)}(?=$|[\\ue000;.,!?)])`),
    needs: grammar(anyWord(`${past()}|pre-[a-z]+|${now()}|only|just`)),
  },
  {
    words: [...firstWordsOf(insteadPhrases()), "where"],
    pattern: grammar(`${A}${gap(60)}(?:${instead()}|${WHERE_ONCE})${gap(60)}${B}`),
  },
  // "now available in 2 minutes (vs. 12 hours)"
  {
    words: firstWordsOf(comparedPhrases()),
    pattern: grammar(`${anyWord(now())}${gap(40)}${A}\\s*\\(\\s*${compared()}${gap(12)}${B}\\s*\\)`),
  },
  {
    words: firstWordsOf(earlierPhrases()),
    pattern: grammar(
      `${anyWord(earlier())}[^\\ue000!?]{0,60}?${B}[^\\ue000!?]{0,110}?${anyWord(now())}[^\\ue000!?]{0,80}?${A}`,
    ),
  },
  // "used to take two people two weeks; now it takes one person 10 minutes"
  {
    words: firstWordsOf(earlierPhrases()),
    pattern: grammar(
      `${anyWord(earlier())}${gap(20)}${markOf("people", "count", "number")}${gap(20)}${markOf("before", "time", "vague")}[^\\ue000!?]{0,80}?${anyWord(now())}${gap(20)}(?:\\ue000[cn]\\d+\\ue001${gap(20)})?${markOf("after", "time", "vague")}`,
    ),
  },
  {
    words: [...firstWordsOf(pastPhrases()), "pre"],
    pattern: grammar(
      `${B}${gap(20)}${anyWord(`${past()}|pre-[a-z]+`)}[^\\ue000!?]{0,50}?${A}${gap(20)}${anyWord(`${now()}|${after()}`)}`,
    ),
  },
  {
    words: [...firstWordsOf(pastPhrases()), "pre"],
    pattern: grammar(
      `${A}${gap(20)}${anyWord(`${now()}|${after()}`)}[^\\ue000!?]{0,60}?${B}${gap(20)}${anyWord(`${past()}|pre-[a-z]+`)}`,
    ),
  },
  {
    words: [...firstWordsOf(pastPhrases()), "was"],
    pattern: grammar(
      `${anyWord(`${past()}|was`)}\\s*[:=(]\\s*${B}(?:\\s*\\([^)]*\\))?[^\\ue000]{0,30}?${anyWord(`${after()}|${now()}`)}\\s*[:=(]\\s*${A}`,
    ),
  },
  {
    words: [...firstWordsOf(pastPhrases()), "pre"],
    pattern: grammar(
      `${A}[^\\ue000!?]{0,60}?${anyWord(TOOK)}[^\\ue000!?]{0,40}?${B}${gap(20)}${anyWord(`${past()}|pre-[a-z]+`)}`,
    ),
  },
  {
    words: USED_TO_WORDS,
    pattern: grammar(`${A}[^\\ue000!?]{0,60}?${anyWord(USED_TO)}[^\\ue000!?]{0,40}?${B}`),
  },
  // "Instead of 4 hours, a restore takes 15 minutes"
  {
    words: firstWordsOf([...insteadPhrases(), ...comparedPhrases()]),
    pattern: grammar(
      `(?:^|,)\\s*(?:${instead()}|${compared()})${gap(20)}${B}[^\\ue000;.!?,]{0,60},${gap(60)}${A}`,
    ),
  },
  // "Statt 14 Tagen dauert die Freigabe 3 Tage": the verb stands second, and no comma before it.
  ...(verbs().length > 0
    ? [
        {
          words: firstWordsOf(insteadPhrases()),
          pattern: grammar(`^[^\\p{L}]*${instead()}${gap(20)}${B}\\s+(?:${anyOf(verbs())})\\s${gap(60)}${A}`),
        },
      ]
    : []),
  // "imports that took 9 hours are done in 40 minutes now"
  {
    words: firstWordsOf(earlierPhrases()),
    pattern: grammar(
      `${anyWord(earlier())}[^\\ue000!?]{0,60}?${B}[^\\ue000!?]{0,60}?${A}${gap(12)}${anyWord(now())}(?=\\s*[.!,;)]|\\s*$)`,
    ),
  },
  // "what used to be a two-day job is done in 3 hours"
  {
    words: WHAT_TOOK_WORDS,
    pattern: grammar(
      `${anyWord(WHAT_TOOK)}[^\\ue000;.!?]{0,40}?${B}${gap(40)}${anyWord(IS_DONE_IN)}\\s${gap(20)}${A}`,
    ),
  },
  // "gave a 20 % overhead, but with tuning this was reduced to 5 %"
  {
    words: FELL_TO_WORDS,
    pattern: grammar(`${B}\\s+\\p{L}[^\\ue000;.!?]{2,60}\\s${anyWord(FELL_TO)}\\s+to\\s+${gap(12)}${A}`),
  },
  // "took 4 hours, and ...; with the new tool, it takes 5 minutes"
  {
    words: PRONOUN_WORDS,
    pattern: grammar(
      `${anyWord(`${USED_TO}|took|${earlier()}`)}[^\\ue000!?]{0,60}?${markOf("before", "time", "vague")}[^;!?]{0,120}?;\\s[^\\ue000;.!?]{0,60}?${anyWord(IT_NEEDS)}\\s${gap(20)}${markOf("after", "time", "vague")}`,
    ),
  },
  // "6 hours became 1 hour"
  {
    words: BECAME_WORDS,
    pattern: grammar(`${B}${gap(30)}${anyWord(BECAME)}\\s${gap(12)}${A}`),
  },
  {
    words: [...firstWordsOf(pastPhrases()), "used", "once"],
    pattern: grammar(
      `${anyWord(now())}${gap(30)}${A}[^\\ue000!?]{0,40}?${anyWord(`${past()}|${WHAT_ONCE}`)}[^\\ue000!?]{0,40}?${B}`,
    ),
  },
]);

export const beforeAfterPatternsFor = byLanguage(() => createPatternIndex(beforeAfterPatterns()));

/** Without one of these "from X to Y" may be a range. */
export const movement = byLanguage(() =>
  pattern(
    `(?<![\\p{L}])(?:${anyOf(phrasesFrom((lexicon) => lexicon.movement))}|${MOVING})(?![\\p{L}])`,
    "iu",
  ),
);
