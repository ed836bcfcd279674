import { wordsOf } from "../../grammar.ts";
import { withFewLetters } from "../../pattern.ts";

// English wordings of both ends of a change, and what is none.

/** Words that may stand between the ends and a change of the same metric: ", which is an improvement of". */
export const LINKS =
  wordsOf(`a an the or by delta change i.e that that's that’s this which is was means meant representing represents meaning equivalent equal equals
    equating amounting amounts working works out thus so for with making makes resulting in improvement improvements drop
    reduction increase growth gain rise saving reducing it them cutting being overall total net relative to of at about`);

/** Words that may open the brackets around a change besides. */
export const OPENS = new Set(
  wordsOf(
    "nearly almost about roughly around over more than just exactly precisely up down to overall now cumulative approx approximately even some ca soit plus",
  ),
);

/** Words before two figures that are a range. */
export const OPENS_RANGE = /\b(?:rang\w*|anywhere|var(?:y|ies|ied|ying)|between)\s*(?:\S+\s){0,2}$/i;

/** A figure that names a thing: "page 3". */
export const NUMBERED_THING = /\b(?:rank|position|place|page|number|no\.?|version|v|step|phase)\s*\ue000/i;

/** "against the industry's benchmark of 60 %": no figure of what had been before. */
export const OF_A_BENCHMARK = withFewLetters(
  /(?<!\p{L})(?:benchmarks?|industry|sector|competitors?|rivals?|peers)(?!\p{L})(?:\s(?:of|at|average|median|figure|norm|rate|is|was)){0,3}\s*$/iu,
);

/** What parts a change from the ends behind it. */
export const OTHER_CLAUSE = /[\ue000.;]|\b(?:and|while|but|which means|meaning|because|so)\b/i;

export const MOVED =
  "down|up|(?:de|in)creased|reduced|improved|dropped|grown|compared|coming|falling|rising|shrinking|growing|declined|fell|rose|cut";

/** What a range, a migration or a release begins with. */
export const NO_BEFORE_AFTER =
  /\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying)|between|migrat\w+|upgrad\w+|switch\w*|updat\w+|port(?:ed|ing)|versions?|ramp\w*|resiz\w+|opening hours|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?(?![a-z]))\s*(?:\S+\s){0,3}$/i;

/** Software that counts its versions: beside one of these two bare numbers are no measure. */
export const PRODUCT =
  /(?<![\p{L}])(?:kubernetes|php|node|node\.js|python|java|angular|react|vue|svelte|postgres|postgresql|mysql|mariadb|typo3|drupal|wordpress|magento|shopware|django|rails|ruby|laravel|symfony|\.net|tls|typescript|webpack|next\.js|nuxt|terraform|ansible|docker|linux|ubuntu|debian|windows|macos|android|ios|kafka|elasticsearch|redis|mongodb|spark|flink|spring|http|ssl|api|firmware|cms|sdk|plugin|library|kernel|driver)(?![\p{L}])[^.;]{0,25}$/iu;

/** Beside the words for the past in brackets: "(pre-launch 4 s)". */
export const PAST_FORMS = `pre-[a-z]+|was|were`;

/** One of these stands where a form of the past does. */
export const PAST_FORM_WORDS = ["pre", "was", "were"];

/** "... where it once took". */
export const WHERE_ONCE = `where (?:it|they) (?:once|previously)\\s`;

/** Verbs of the former state, before its figure. */
export const TOOK = "took|was|were|previously|once took|had been|had taken";

/** The former state behind the present one. */
export const USED_TO =
  "used to (?:take|be|have|need|require|cost|spend)|previously|before that|before(?: the [\\p{L}-]+)?,? (?:it|they|this) (?:took|was|were|needed)";

/** One of these stands where `USED_TO` does. */
export const USED_TO_WORDS = ["used", "previously", "before"];

/** "what took 3 days". */
export const WHAT_TOOK = "used to|what was|what took|that took|previously took|once took|once";

/** One of these stands where `WHAT_TOOK` does. */
export const WHAT_TOOK_WORDS = ["used", "what", "that", "previously", "once"];

/** Verbs of the present state, before its figure. */
export const IS_DONE_IN = "is|are|takes?|needs?|requires?|finish(?:es)?|runs?";

/** Before the new figure, behind which "not" leads to the former one. */
export const TAKES_NOW = "takes?|lasts?|costs?|now";

/** Between the former figure and the new one. */
export const BECAME =
  "became|becomes|turned into|is now|are now|now takes?|shrank to|reduced to|cut to|has become|have become";

/** Between a level and what it became, told of by a pronoun. */
export const FELL_TO =
  "(?:this|that|it|which) (?:was|has been|is now|were) (?:\\p{L}+ly )?(?:reduced|cut|lowered|brought down|increased|raised)";

/** One of these stands where `FELL_TO` does. */
export const FELL_TO_WORDS = ["reduced", "cut", "lowered", "brought", "increased", "raised"];

/** What a thing told of before takes in the present. */
export const IT_NEEDS = "(?:it|they|this) (?:now |only |just )*(?:takes?|needs?|is done in|are done in)";

/** One of these stands where `IT_NEEDS` does. */
export const PRONOUN_WORDS = ["it", "they", "this"];

/** One of these stands where `BECAME` does. */
export const BECAME_WORDS = ["became", "becomes", "turned", "now", "shrank", "reduced", "cut", "become"];

/** Verbs that tell a movement, in any form. */
export const MOVING = `scor\\p{L}+|transform\\p{L}*|turn\\p{L}*|shift\\p{L}*|scale[ds]?|accelerat\\p{L}*|chang\\p{L}*|doubl\\p{L}*|tripl\\p{L}*|quadrupl\\p{L}*|halv\\p{L}*`;

/** "$42 down to $21": before "to". */
export const DOWN_OR_UP = "(?:(?:down|up)\\s+)?";

/** "..., up from" */
export const UP_FROM = "(?:up|down)\\s+from\\s+";

/** Before a figure of the past, besides the words for it. */
export const WHAT_ONCE = "used to|once";
