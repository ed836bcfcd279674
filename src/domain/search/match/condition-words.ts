import { toLanguageCode } from "../text/language.ts";
import { CONDITION_LANGUAGES } from "./condition-languages.ts";

/**
 * How questions of a language state figures. Each text has pieces of a regular expression, parted by "|" and compared without case; of
 * several that fit the one listed first is taken, so that longer ones come first.
 */
export type ConditionWords = {
  /** Before a number that is not reached, `atMost` reached, passed, and `atLeast` reached. */
  below: string;
  atMost: string;
  above: string;
  atLeast: string;
  /** Behind a number: that it is reached from above, or from below. */
  orLess: string;
  orMore: string;
  /** Between two numbers, and before them: "between 1 and 3 s". */
  between: [before: string, and: string];
  /** What may stand before these and belongs to them. */
  lead: string;
  /** The sign between thousands. */
  parts: "," | ".";
  /** Words for large numbers that stand behind a number, the longer of two that begin alike first. */
  magnitudes: Record<string, number>;
  /** Words for units, by the unit as outcomes have it. */
  units: Record<string, string>;
  /** What says that a figure fell or rose: before an amount, or right behind it. */
  down: string;
  up: string;
  /** Between such a word and the amount. */
  by: string;
  moreThan: string;
  about: string;
  /** Before a share. */
  articles: string;
  /** Shares, in percent. */
  shares: Record<string, number>;
  percent: string;
  times: string;
  /** Numbers in words that stand before these, what says two times by itself, and what may follow either. */
  numbers: Record<string, number>;
  twice: string;
  faster: string;
  /** Beside `by`, between what changed and a share: "cut costs in half". */
  inHalf: string;
  /** What says by itself by what a figure was multiplied. */
  multiplied: Record<string, number>;
  /** The same right before what was measured, and of nothing else: "half the costs". */
  multiplying: Record<string, number>;
};

/** The languages in which a question to an index may state a figure: its own (a BCP 47 tag), then English, which visitors use on any site. */
export const questionLanguagesOf = (tag: string): string[] => [...new Set([toLanguageCode(tag), "en"])];

export const conditionWordsOf = (code: string): ConditionWords | null =>
  Object.hasOwn(CONDITION_LANGUAGES, code) ? (CONDITION_LANGUAGES[code] ?? null) : null;
