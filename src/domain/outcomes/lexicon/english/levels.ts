import { pattern, withFewLetters } from "../../pattern.ts";

// English wordings of a level that was reached.

/** "is 41 %, up 15 points": where the step stands behind the figure, it was reached. */
export const STANDS = withFewLetters(/(?<!\p{L})(?:is|are|at|of|to)(?: now)?\s+$/iu);

export const STEP_BEHIND = /^\s*[,(–—]\s*(?:up|down)\s+\ue000[pt]/iu;

/** "takes only five minutes, an almost 85 % reduction" */
export const TAKES = withFewLetters(/(?<!\p{L})(?:takes?|took|needs?)(?: (?:now|only|just|about))*\s+$/iu);

export const REDUCTION_BEHIND =
  /^\s*[,(–—]\s*(?:an?\s+)?\ue000[ptx]\d+\ue001\s+(?:reduction|improvement|drop|decrease|cut|saving|increase|gain)/iu;

export const DOES =
  "handles?|serves?|processe?s?|takes?|loads?|responds?|completes?|supports?|ships?|answers?|sees|averages?|runs?|sits?|stands?|is|are|finish(?:es)?|returns?|within|under|happens?|arrives?";

/** "now handles", "is now" */
export const NOW_DOES = pattern(
  `\\b(?:now|today)\\b(?:\\s\\p{L}+ly)?\\s(?:${DOES})\\b[^\\ue000,;:.!?]{0,30}$|(?<=\\b(?:is|are|takes?|handles?|serves|processes)) now [^\\ue000,;:.!?]{0,25}$`,
  "iu",
);

export const PERIOD = "(?:\\w+ )?(?:years?|months?|quarters?|weeks?)";

/** Anywhere in the sentence: only a score is a level without a unit. */
export const SCORED = withFewLetters(
  /(?<![\p{L}])(?:scores?d?|scoring|rating|nps|csat|promoter)(?![\p{L}])/iu,
);

/** Anywhere in the sentence: a level of the past, or a poor one. */
export const BAD =
  /\b(?:had|was|were|suffered?|struggl\w+|poor|low|only|previously|used to|before|wanted)\b/i;

/** Anywhere in the sentence: what is offered or demanded, and any verb at all. */
export const HAS_VERB =
  /\b(?:offers?|promises?|requires?|needs?|is|are|was|were|has|have|had|reduces|lowers|costs|raises|cuts|brings|means|at least)\b/i;

/** The way to a level: "rose above 98 %". */
export const LIMITS = /^(?:above|below|under|past)\b/i;

/** Before a count that describes, and was not done. */
export const DESCRIBES = /\b(?:is|are|in|has|have|with)\s+(?:now\s+)?$/i;

/** Behind a share that is of nothing in particular. */
export const ENDS_PERCENT = /^\s*(?:$|[.,;:)]|(?:on average|within|in|per)\b)/i;

/** Between a name and a figure that is not its own. */
export const NAME_LEADS_AWAY =
  "among|with|by|across|via|through|using|between|for|over|in|during|within|after";

/** Between a name and its figure. */
export const NAME_LEADS_TO = `(?:\\s(?:of|is|at|to|below|under|stays|sits|stands)|[:=])?\\s*(?:a |an |just |only |now )*$`;

/** Before a verb in "-ing" whose subject stands elsewhere. */
export const BESIDE_CLAUSE = /(?<![\p{L}])(?:before|after|while|when|by|without)\s+$/iu;

/** Between what is done and the time it takes. */
export const NEEDED_FOR =
  /\s(?:in|within|takes?|took|needs?)\s+(?:(?:just|only|about|under|less than)\s+)*$/iu;

/** Verbs that say that a level was reached. */
export const REACHED = `achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|hits?|attain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|sustain(?:s|ed|ing)?|scor(?:es|ed|ing)|earn(?:s|ed)|averag(?:es|ed|ing)|(?:stands?|stood) at|sits? at|runs? at|has run at|holds?`;

/** Verbs before "to" and a level that was reached. */
export const MOVES = `brought|bring|bringing|took|went|gone|got|getting|pushed`;

/** Limits that lead to a level as "to" does. */
export const PAST_LIMIT = `below\\s+|under\\s+|above\\s+|past\\s+`;

/** What stands with a level that the work reached. */
export const SINCE = `since (?:the )?(?:launch|go-live|release|migration|rollout|switch|relaunch|then)|after (?:the )?(?:launch|migration|release)|in (?:its|the) first ${PERIOD}|over the (?:first|last|past) ${PERIOD}|in production`;

/** Between "to" and the level. */
export const JUST = "a |an |just |only ";
