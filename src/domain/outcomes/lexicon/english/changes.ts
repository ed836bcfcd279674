import { withFewLetters } from "../../pattern.ts";

// English wordings of a change, as parts of its patterns.

/** "is double the number of last year"; "double opt-in" is none. */
export const COMPARED =
  "(?<=(?<![\\p{L}])(?:is|are|was|were|be|now|nearly|almost|than|about) )(?<compared>double|triple|quadruple)(?=\\s+(?:the|what|that of|its|their|our|last))";

/** "we managed to halve": an infinitive states what was done behind such a word only. */
export const DONE =
  "(?<=(?<![\\p{L}])(?:managed to|able to|(?:helped|enabled|allowed)(?: [\\p{L}-]+){0,3}? to|helped(?: [\\p{L}-]+){0,2}?) (?:nearly |almost |more than )?)(?<done>halve|double|triple|quadruple)(?![\\p{L}])";

/** "doubles as a workshop" states a purpose. */
export const SERVES_AS = withFewLetters(/^ (?:as|up as|down)(?![\p{L}])/iu);

/** Before "doubling", which then was thought of and not done. */
export const CONSIDERED = /\b(?:about|of|for|on|at|towards|without|before|consider\w*)\s(?:nearly\s)?$/i;

/** Before "doubled", which then describes: "the doubled volume". */
export const OF_KNOWN = /\b(?:the|this|their|our)\s$/i;

/** Verbs that make "up" something else than a rise: "women make up 48 %". */
export const PHRASAL = withFewLetters(
  /(?<![\p{L}])(?:make|makes|made|making|set|sets|back|backs|backed|end|ends|ended|start|starts|started|sign|signed|pick|picked|catch|follow|take|takes|took|taken|break|broken|shut|be|being)\s+$/iu,
);

export const NEW_CLAUSE = withFewLetters(
  /(?<![\p{L}])(?:which|who|while|when|until|whereas|because)(?![\p{L}])/iu,
);

export const NAMES_SAVING = withFewLetters(/(?<![\p{L}])(?:saved|avoided|less|fewer)(?![\p{L}])/iu);

/** Between "three times as" and what was counted. */
export const AS_MUCH_WORDS =
  "many|much|frequent|common|reliable|fast|quick|quickly|often|high|large|long|productive|efficient|likely";

/** "and the UK": the words belong to the next change. */
export const BEGINS_WITH_CONJUNCTION = /^(?:and|or|but)(?![p{L}])/i;

/** "rose above 98 %": the figure is the level, not the change. */
export const LIMIT = /^(?:above|below|under|past|beyond)\b/i;

/** Before a word that is a verb or a noun, and here a verb. */
export const MAKES_VERB = /(?:\b(?:and|to|went|gone|goes|go)|,)\s*$/i;

/** Those of `AS_MUCH_WORDS` that say that the number rose. */
export const COUNTS_AS_MUCH = /^(?:many|much|frequent|common|often|high|large|long|likely)$/i;

/** Nouns behind an amount: "€40,000 savings". */
export const AMOUNT_NOUNS = "saving savings saved reduction increase gain improvement drop decrease uplift";

/** "the improvement is about 15 %". */
export const AMOUNTS_TO = "is|was|were|amounts to|amounted to|came to|comes to|stands at|totals|totalled";

/** "11 % below last year's". */
export const THAN_BEFORE = `(?=(?:the )?(?:last|previous|old|former|prior|year|before|baseline|pre-|(?:19|20)\\d\\d(?!\\d)))`;

/** Behind what was counted: "1.2 nights longer". */
export const LONGER = "longer|shorter|earlier|sooner";

/** Behind a bare number: "3 additional". */
export const MORE_OR_ADDITIONAL = "more|fewer|less|additional|extra";

/** The same as words. */
export const MORE_OR_ADDITIONAL_WORDS = MORE_OR_ADDITIONAL.split("|");

/** Behind an amount: "€200 less". */
export const MORE = "more|fewer|less";

/** The same as words. */
export const MORE_WORDS = MORE.split("|");

/** "half as many". */
export const AS_LARGE = `\\s+as\\s+(?:many|much|long|large|high)(?![\\p{L}])`;

/** Before the part that is left: "costs are a quarter of". */
export const IS_LEFT = "is|are|to|now|just|only|at";

/** Behind the part that is left. */
export const OF_WHAT_IT_WAS = `(?=\\s+of\\s+(?:what|its|the old|the former|the previous|their)|\\s*[.,;]|\\s*$)`;

/** Before a part of what was needed: "in half the time". */
export const IN_A_PART = "in|at|for|takes?|took|needs?|uses?|requires?|costs?|with|to";

/** What was needed, behind the part of it. */
export const OF_WHAT_WAS_NEEDED = `\\s+(?:of\\s+)?(?:(?:the|their|its|previous|old|original|usual|total|former) )*(?:as (?:much|many|long)|price|(?<inner>time|costs?|effort|size|space|memory|staff|energy|resources|latency|weight|steps|clicks|hardware|servers))(?![\\p{L}])`;

/** Words that may not stand inside a name between verb and figure: there the sentence has moved on. */
export const NO_NAME =
  /(?<![\p{L}-])(?:from|in|at|with|without|despite|than|where|that|which|who|over|below|above|under|between|until|while|when|is|are|was|were|has|have|had|by|saw|see|of (?:the|our|their)? ?(?:users|visitors|customers|people))(?![\p{L}])|(?<![\p{L}])to(?! (?:market|value|hire|first|publish|deploy|deployment|resolution|repair|recovery|production|close|order|interactive)(?![\p{L}]))(?![\p{L}])/iu;

/** What may be saved; other things that are cut are work. */
export const SAVED =
  /^(?:call|ticket|step|click|error|visit|trip|kilometre|kilometer|mile|sheet|form|complaint|incident|request|mistake|litre|liter|tonne|ton|kWh|MWh|signature|letter|email|meeting|query|paper|parcel|return)$/;

/** What a study may win; other things it adds are work delivered. */
export const WON =
  /^(?:subscriber|user|customer|client|lead|sign-up|signup|member|visitor|visit|order|follower|booking|install|download|donor|donation|registration|account|listener|reader|patient|student|application|enquiry|inquiry|unit|sale)$/;

/** "added orders worth €4,000". */
export const WORTH = `(?:of|totall?ing|worth)\\s+\\ue000`;

/** Helpers before a participle. */
export const HAS_BEEN = `(?:(?:is|are|was|were|has been|have been)\\s+)(?:\\p{L}+ly\\s+)?`;

/** Participles of what was saved. */
export const WERE_SAVED = "saved|freed up|freed|avoided|eliminated|regained|cut";

/** One of these stands where `WERE_SAVED` does. */
export const WERE_SAVED_WORDS = ["saved", "freed", "avoided", "eliminated", "regained", "cut"];

/** The same right behind an amount that stands alone. */
export const SAVED_ALONE = "saved|eliminated|avoided|freed up|freed";

/** Time that is had again; money that is recovered is a gain. */
export const TIME_REGAINED = "regained|reclaimed|recovered";

/** The same as words. */
export const TIME_REGAINED_WORDS = TIME_REGAINED.split("|");

/** One of these stands where `SAVED_ALONE` does. */
export const SAVED_ALONE_WORDS = ["saved", "eliminated", "avoided", "freed"];

/** Participles of what was won. */
export const GENERATED = "generated|added|won|earned|gained";

/** The same as words. */
export const GENERATED_WORDS = GENERATED.split("|");

/** "€2 million in new revenue". */
export const ADDITIONAL = "additional|extra|incremental|new";

/** The same as words. */
export const ADDITIONAL_WORDS = ADDITIONAL.split("|");

/** Behind "3x the": what it was before, which the multiple is compared with. */
export const OF_BEFORE =
  /^(?:prior|previous|former|old|original|initial|earlier|baseline|last (?:year|month|quarter)|pre-)/i;

/** "twice the industry benchmark": others are no state before. */
export const OF_THE_MARKET =
  /^(?:industry|market|sector|category|national|global|peer|competitor|platform)(?:['’]s|s)?(?![\p{L}])[^,;.]{0,20}(?:average|mean|median|benchmark|norm|standard|rate)/iu;

/** "sold at 13x earnings": a price in multiples. */
export const VALUED_AT = /(?:^|\s)(?:at|for|of)\s+(?:an? )?$/i;
export const EARNINGS =
  /^(?:(?:adjusted|annual|trailing|forward|net|recurring) )*(?:earnings|ebitda?|revenues?|arr|mrr|sales|profits?|book value|free cash flow)(?![\p{L}])/iu;

/** "improvement project": before one of these the noun says what kind of work it was. */
export const NO_WORK =
  "(?!\\s+(?:projects?|plans?|program(?:me)?s?|initiatives?|efforts?|workshops?|sprints?|process(?:es)?|roadmaps?|strateg(?:y|ies)|targets?|goals?|opportunit(?:y|ies)|potential)(?![\\p{L}]))";

/** Behind a time that tells when, and not how far. */
export const WHEN = `(?!\\s+(?:after|later|ago|before|into|in a row|running|straight|since|from))`;

/** Verbs with a share in words: "cut in half". */
export const CUT_WORDS =
  "cut cuts cutting reduce reduced reducing slashed slashing dropped fell split sliced";

/** Before a change that restates both ends. */
export const ABOUT = "a\\s+|about\\s+";
export const EXACTLY = "exactly |precisely ";

/** "two days earlier than" */
export const EARLIER_THAN = "than|on average";
