import { wordsOf } from "../../grammar.ts";
import { withFewLetters } from "../../pattern.ts";

// English words around figures.

/** "the first half" and "a day and a half" are no shares. */
export const IS_PART = /\b(?:first|second|last|latter|other|next|and|and a)\s$/i;

/** Before "a single", which then counts nothing: "time for a single order". */
export const FOR_ONE = /\b(?:for|of|per|with|on|at)\s$/i;

export const NUMBERED =
  /\b(?:v|version|release|top|first|last|per|next|no\.|nr\.|number|weeks?|phases?|steps?|chapters?|figures?|tables?|pages?|days?|years?|tiers?|levels?|sprints?|q|wave|iso|january|february|march|april|may|june|july|august|september|october|november|december)\s#?$/i;

/** Before "hundred", which then is no number. */
export const INDEFINITE = `several|few|many|some|couple`;

/** Before "one" that is a number. */
export const COUNTS_ONE = /\b(?:to|from|takes?|took|just|only|than|by|needs?)\s$/i;

/** Before "a week", which then is a rate. */
export const OFTEN = `once|twice|times|per`;

/** "1 in 4 tickets" */
export const ONE_IN = /(?<![\p{L}\p{N}.,])(?:\d{1,2}|one|two|three) in $/iu;

/** "at 4x CPU slowdown", "10-fold cross-validation": behind a multiple that is a setting of a measurement. */
export const OF_A_SETTING =
  /^(?:[x×]\s(?:cpu |network )?(?:slowdown|throttling)|-?fold cross-?validation)(?!\p{L})/iu;

/** Metrics whose "1.2m" are minutes, and millions otherwise. */
export const MEASURED_IN_MINUTES =
  /(?<!\p{L})(?:time|times|duration|latency|delay|wait|waiting|MTT[A-Z]|session|sessions|takes?|took|minutes?|hours?)(?!\p{L})/iu;

/** "a week", "half an hour": figures beside another one. */
export const VAGUE_TIME = String.raw`(?:(?<half>half an?)|(?<quarter>a quarter of an)|an?|one full) (?=(?:full |whole |single |working |half[ -])?(?:second(?!\s+(?!(?:to|instead|rather|or|and|now|before|after|previously|on|in|from|than|down|is|are)\b)\p{L})|minute|hour|day|week|month|quarter|year)(?!\p{L}))`;

export const BEHIND = withFewLetters(
  /^(?:\+(?!\d)|\s+(?:or (?:more|so|better|less|fewer))\b|\s+plus\b(?!\s\p{L}))/iu,
);

/** "per active user", "a week" */
export const PER_TIME = `(?:per|each|every)\\s(?:single |active |business )?\\p{L}+|(?:a|an)\\s+(?:second|minute|hour|day|week|month|quarter|year)\\b`;

/** "out of ten" */
export const OUT_OF = `out of (?:(?:5|10|100)(?!\\d)|(?:five|ten)(?!\\p{L}))`;

/** The time in a rate. */
export const TIME_OF_RATE = /(?:second|minute|hour|da[iy]|week|month|quarter|year|annual)/i;

/** Before "up to", which then is the way there and no limit. */
export const WENT_UP_TO = `went|gone|going|goes|go|moved|shot|came|brought|pushed|added|adds|is|are`;

/** Behind "2x to 20x" these words make the pair one change. */
export const BEHIND_MULTIPLE_RANGE = withFewLetters(
  /^\s*(?:\p{L}+\s)?(?:greater|faster|quicker|more|fewer|less|lower|higher|better|cheaper|smaller|shorter|increase|reduction|improvement|savings?|decrease|growth|drop)\b/iu,
);

export const FORMER_FIGURE =
  /^[\s*_]*[,(–—-]?\s*(?:(?:down|up|(?:de|in)creased|reduced|improved|dropped|cut|coming|instead|compared|rather)\s+)?(?:from|of|than|to|with|was|were)\s+(?:between |about |around |an average of )?$/i;

export const LEADS_ON =
  /^\s+(?:down |up )?to\s+(?:just |only |about |under |less than )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|an?)\s)/i;

export const NEVER = new Set(
  wordsOf(`is was has this plus less across thus always minus times versus does its makes takes vs process previous yes os as us
    previously increases gains rises means needs helps reduces during various his hers ours theirs sales series news`),
);

export const ENGLISH_BREAKS =
  wordsOf(`to and of in a vs from by with for on at the an as or but than per before after now today previously since
    while when we our their his her its your that which who increase reduction improvement growth more fewer less faster up down
    over under about within across through between into instead rather are were had have`);

export const NOUN =
  /^[\s-]((?:[\p{L}][\p{L}-]*\s){0,3}?)([\p{L}-]{3,}s|people|men|women|children)(?![\p{L}\p{N}])/u;

export const ONE =
  /^[\s-]()(\p{Ll}{4,})(?![\p{L}\p{N}])(?=\s+(?:per|a|an|each|every|to|instead|rather)\b|\/)/u;

/** Percentage points. */
export const POINTS = `(?:%|percent|percentage|NPS)?[\\s-]?(?:points?\\b|pts?\\b)(?! (?:of|to (?:the|an?))\\b)`;

/** Behind "four times", which then is how often. */
export const FREQUENCY_ENDS = `in|during|over|on|before|since`;

/** Before a unit of time: "working days". */
export const KINDS_OF_TIME = `full|whole|single|working|work|business|calendar|person`;

/** Before a hedge: "just over", "the nearly". */
export const BEFORE_HEDGE = "just|well|only|an?|the";

/** "3 of 5", "1 in 4": the first figure alone is none. */
export const PART_OF_WHOLE = /^\D{0,3}\d[\d.,]*\s+(?:of|in|out of)\s+\d/i;
/** What stands behind the digits of a rank. */
export const ORDINAL = "(?:st|nd|rd|th)(?![\\p{L}])";
