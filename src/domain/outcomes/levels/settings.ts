import { VERBS } from "../changes/words.ts";
import { gapWithout } from "../grammar.ts";
import { anyOf } from "../word-lists.ts";
import { METRIC_NAME } from "./metric-names.ts";

/** Words around a figure that make it a level. All look at the words right before it, unless they say otherwise. */

/** "99.97 % uptime": behind the figure. */
export const NAME_BEHIND = new RegExp(`^[\\s-]*(?:of\\s+)?(?:\\p{L}[\\p{L}-]*\\s){0,3}?${METRIC_NAME}`, "iu");

/** "uptime of 99.97 %" */
export const NAME_BEFORE = new RegExp(
  `${METRIC_NAME}${gapWithout("among|with|by|across|via|through|using|between|for|over|in|during|within|after", 35)}(?:\\s(?:of|is|at|to|below|under|stays|sits|stands)|[:=])?\\s*(?:a |an |just |only |now )*$`,
  "iu",
);

export const IS_NAME = new RegExp(METRIC_NAME, "iu");

/** "reached", "stands at" */
export const REACHED =
  /\b(?:achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|hits?|attain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|sustain(?:s|ed|ing)?|scor(?:es|ed|ing)|earn(?:s|ed)|averag(?:es|ed|ing)|(?:stands?|stood) at|sits? at|runs? at|has run at|holds?|erreicht\w*|liegt(?: jetzt)? bei|atteint|alcanz\w+)\b[^\ue000;:.!?]{0,45}$/iu;

const MOVES = `${anyOf([...VERBS.keys(), "doubled", "tripled", "quadrupled", "halved"])}|brought|bring|bringing|took|went|gone|got|getting|pushed`;
/** "rose to", "cut response time to" */
export const MOVED_TO = new RegExp(
  `(?<![\\p{L}])(?:${MOVES})(?![\\p{L}-])(?<object>[^,;:.!?()]{0,60}?),?\\s(?:to|below|under|above|past|auf|à|(?<=(?:ó|[aei]ron|[ai]do)\\s)a|hasta)\\s+(?:a |an |just |only )*$`,
  "iu",
);

/** "is 41 %, up 15 points": where the step stands behind the figure, it was reached. */
export const STANDS = /(?<!\p{L})(?:is|are|at|of|to)(?: now)?\s+$/iu;
export const STEP_BEHIND = /^\s*[,(–—]\s*(?:up|down)\s+\ue000[pt]/iu;

const DOES =
  "handles?|serves?|processe?s?|takes?|loads?|responds?|completes?|supports?|ships?|answers?|sees|averages?|runs?|sits?|stands?|is|are|finish(?:es)?|returns?|within|under|happens?|arrives?";
/** "now handles", "is now" */
export const NOW_DOES = new RegExp(
  `\\b(?:now|today)\\b(?:\\s\\p{L}+ly)?\\s(?:${DOES})\\b[^\\ue000,;:.!?]{0,30}$|(?<=\\b(?:is|are|takes?|handles?|serves|processes)) now [^\\ue000,;:.!?]{0,25}$`,
  "iu",
);

const PERIOD = "(?:\\w+ )?(?:years?|months?|quarters?|weeks?)";
/** Anywhere in the sentence. */
export const SINCE = new RegExp(
  `\\b(?:since (?:the )?(?:launch|go-live|release|migration|rollout|switch|relaunch|then)|after (?:the )?(?:launch|migration|release)|in (?:its|the) first ${PERIOD}|over the (?:first|last|past) ${PERIOD}|in production|seit (?:dem )?(?:start|launch|relaunch)|depuis (?:le|la)|desde el lanzamiento)\\b`,
  "iu",
);

/** Anywhere in the sentence: only a score is a level without a unit. */
export const SCORED = /(?<![\p{L}])(?:scores?d?|scoring|rating|nps|csat|promoter)(?![\p{L}])/iu;

/** Anywhere in the sentence: a level of the past, or a poor one. */
export const BAD =
  /\b(?:had|was|were|suffered?|struggl\w+|poor|low|only|previously|used to|before|wanted)\b/i;

/** Anywhere in the sentence: what is offered or demanded, and any verb at all. */
export const HAS_VERB =
  /\b(?:offers?|promises?|requires?|needs?|is|are|was|were|has|have|had|reduces|lowers|costs|raises|cuts|brings|means|at least)\b/i;
