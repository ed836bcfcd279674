import { lazy, memoize } from "../../memoize.ts";
import { amountPattern, END, NUMBER, oneOf, START, unitNamesOf } from "./condition-amounts.ts";
import { type ConditionWords, conditionWordsOf } from "./condition-words.ts";

/**
 * The patterns of a language; numbers, signs and the abbreviations of units are the same in all. Those with classes of Unicode take
 * milliseconds to make ready, so they wait for a question that may state a figure.
 */
export type Patterns = {
  words: ConditionWords;
  /** Whether a question without figures may state one. */
  withoutFigures: RegExp;
  level: () => RegExp;
  /** As `level`, with the comparator behind the number. */
  levelBehind: () => RegExp;
  range: () => RegExp;
  directionBefore: () => RegExp;
  change: () => RegExp;
  /** As `change`, with the direction behind the amount. */
  changeBehind: () => RegExp;
  /** As `change`, with what changed between the direction and the amount. */
  changeOfWhat: () => RegExp;
  /** As `changeBehind`, with what changed between the amount and the direction: "50 % cost reduction". */
  changeOfWhatBehind: () => RegExp;
  multiplying: () => RegExp;
  factor: () => RegExp;
  /** A word that says a factor alone: "doubled". */
  factorWord: () => RegExp;
};

/** What is asked of one index after the other. */
const MOST_LANGUAGES = 20;

export const patternsOf = memoize((code): Patterns | null => {
  const words = conditionWordsOf(code);
  if (!words) return null;
  const { down, up, articles, shares, times, multiplied, numbers, faster } = words;
  const percent = oneOf(["%", words.percent]);
  const comparator = oneOf([words.below, words.atMost, words.above, words.atLeast]);
  const level = amountPattern(words);
  const lead = `(?:(?:${words.lead}) )?`;
  const by = `(?:(?:${words.by})(?<=['’]|(?=\\s))\\s*){0,2}`;
  const margin = `(?:(?<more>${words.moreThan})(?<=['’]|(?=\\s))\\s*|(?:${words.about})\\s+)?`;
  const multiple = oneOf(["x", "×", times]);
  const article = `(?:(?:${articles})\\s+)?`;
  const amount = `(?:${article}(?<share>${oneOf(Object.keys(shares))})|(?<number>${NUMBER})\\s?(?:${percent}|(?<times>${multiple})))`;
  const orMore = `(?:\\s+(?:${words.orLess}|${words.orMore}))?`;
  const direction = `(?:(?<down>${down})|(?<up>${up}))`;
  const make = (pattern: string): (() => RegExp) => lazy(() => new RegExp(pattern, "iu"));
  return {
    words,
    withoutFigures: new RegExp(
      oneOf([
        ...Object.keys(shares),
        ...Object.keys(multiplied),
        ...Object.keys(words.multiplying),
        `(?<![a-z])(?:(?:${oneOf(Object.keys(numbers))})\\s?(?:${multiple}|${unitNamesOf(words)})|${words.twice})(?![a-z])`,
      ]),
      "i",
    ),
    level: make(`(?:${START}${lead}(?<words>${comparator})|(?<sign>[<>]=?|[≤≥]))\\s*${level}${END}`),
    levelBehind: make(`${START}${lead}${level}\\s+(?:(?<less>${words.orLess})|${words.orMore})${END}`),
    range: make(
      `${START}${lead}(?:${words.between[0]})\\s+${amountPattern(words, "least_")}\\s+(?:${words.between[1]})\\s+${level}${END}`,
    ),
    directionBefore: make(`${START}${direction}\\s+(?:${words.by})\\s*$`),
    change: make(`${START}${direction}\\s+${by}${margin}${amount}${orMore}${END}`),
    changeOfWhat: make(
      `${START}${direction}\\s+(?<what>\\p{L}[\\p{L} -]{1,40}?)\\s+(?:(?:${words.by}|${words.inHalf})(?<=['’]|(?=\\s))\\s*|(?=(?:(?:${words.moreThan}|${words.about})\\s+)?\\d))${margin}${amount}${orMore}${END}`,
    ),
    changeBehind: make(`${START}${by}${margin}${amount}\\s+${direction}${END}`),
    changeOfWhatBehind: make(
      `${START}${margin}${amount}\\s+(?<what>\\p{L}[\\p{L} -]{1,40}?)\\s+${direction}${END}`,
    ),
    multiplying: make(
      `${START}(?:(?<strict>${words.below}|${words.moreThan})\\s+)?${article}(?<ratio>${oneOf(Object.keys(words.multiplying))})(?<=['’]|(?=\\s))(?=\\s*\\p{L})`,
    ),
    factor: make(
      `(?<![\\p{L}\\p{N}.,])(?:(?<number>${NUMBER}|${oneOf(Object.keys(numbers))})\\s?(?:${multiple})|(?<twice>${words.twice}))(?:\\s+(?:${faster}))?${END}`,
    ),
    factorWord: make(`${START}(?:${oneOf(Object.keys(multiplied))})${END}`),
  };
}, MOST_LANGUAGES);
