import { withFewLetters } from "../../pattern.ts";

// What in English leaves open which way a number moved, or what was measured.

export const WHOLE_NAME =
  /^\s*(?:$|[^\p{L}\s]|(?:of|in|on|at|by|for|from|to|with|without|within|through|via|per|than|over|during|across|after|since|and|or|but|while|when|because|due|thanks|each|every|an?|the|as|year|month|today|overall|altogether|now(?=\s*(?:$|[.,;])))(?![\p{L}]))/iu;

/** "Researchers used to wait 10 hours": who waited is no name of how long. */
export const PEOPLE = withFewLetters(
  /^(?:(?!(?:for|of|per|with|by|to|in|at)\s)\S+\s){0,3}(?!(?:orders|transfers|folders|servers|trailers|newsletters|headers|timers|containers|vouchers|papers|errors|routers|offers|tenders|letters|numbers|parameters|trainers|rollovers|handovers|turnovers|buffers|monitors|vectors|sensors|elevators|consultants|variants|plants|grants|committees|fees)$)(?:\p{L}+(?:ers|ors|ists|ants|ees|eers)|people|staff|nurses|clerks|customers|students|patients|clients|teams?|we|they)$/iu,
);

export const COMPARED_WITH_PLAN = withFewLetters(
  /(?<![\p{L}])(?:than|as|over|above|below|under|against)\s+(?:(?:was|were|had been|we|they|originally|initially|the|our|their)\s+)*(?:expected|expectations?|planned|forecast|budgeted|budget|anticipated|projected|hoped|plan|target|goal)(?![\p{L}])/iu,
);

/** "handles 3x the traffic": what it could bear, and not what came. */
export const HANDLES = withFewLetters(
  /(?<![\p{L}])(?:handl(?:e|es|ed|ing)|support(?:s|ed|ing)?|withst(?:and|ands|ood)|scal(?:e|es|ed|ing) to|cop(?:e|es|ed|ing) with|capacity (?:for|of))\s+(?:up to |over |more than |at least |about |nearly )?$/iu,
);

/** "since its launch in 2010": how the client grew. */
export const SINCE_FOUNDED = withFewLetters(
  /(?<![\p{L}])(?:since (?:(?:its|their|our|the)\s+)?(?:\p{L}+\s)?(?:launch|founding|foundation|inception|beginning|start)(?:ed)? in|founded in|since (?:early |late )?(?=(?:19|20)\d\d))/iu,
);

/** What a sum or time is saved of. */
export const SPENT = withFewLetters(
  /(?<![\p{L}])(?:costs?|spend|spending|spent|bills?|time|hours|expenses?|budgets?|fees|overheads?|energy|effort|work|licen[cs]\p{L}*|labou?r|waste|fuel|electricity|heating|water|paper|rent|tax|postage|freight|interest|payroll|wages|capex|opex|storage|hosting|maintenance|inventory|working capital)(?![\p{L}])/iu,
);

/** "productivity savings": nothing of this is saved. */
export const GAINED = withFewLetters(
  /(?<![\p{L}])(?:productivity|efficiency|performance|speed|quality|revenue|sales|conversion)(?: rate)?$/iu,
);

/** "time savings": the end of what was saved. */
export const TIME_SAVED = /(?<![\p{L}-])time[ -]savings?$/iu;

/** A limit right before a figure; "adds up to" is none. */
export const UP_TO = /(?<![\p{L}])(?<!add\p{L}* |sum\p{L}* )(?:up to|as much as|as many as)\s+(?:an? )?$/iu;

/** How something is done: "convert 25 % better", "order 30 % more". */
export const OF_A_VERB =
  /(?:faster|better|quicker|sooner|easier|\ue001 (?:more|less)|more (?:often|quickly|frequently|likely|easily|reliably))(?:\s+than\b.*)?$/i;

/** "twice as many", before what was counted. */
export const AS_MANY = /(?:as many|as much)\s*$/i;

/** Behind a multiple it makes a ratio of it: "6.8x revenue on the spend". */
export const MAKES_A_RATIO = /^\s+(?:on|per|for every|against)\s/;

/** Nouns behind which "on" leads to a place: "a 152 % increase on blog pages". */
export const GREW = /(?:increase|rise|growth|lift|uplift|jump|surge|gain)$/i;

/** Behind a sum: it was spent, and no result. */
export const MORE_SPENT =
  /^\s*(?:(?:more|extra|additional|less) )?(?:spent|invested|in (?:\p{L}+ )?spend|of (?:\p{L}+ )?(?:spend|investment))(?![\p{L}])/iu;

/** "We prevented a 12 % rise in churn": it did not come. */
export const AVERTED = /(?<![\p{L}])(?:prevent|avert|avoid|stopp)(?:ed|s|ing)?(?:\s\S+){0,2}\s*$/iu;

/** "8 % more accurate counts": that what is named got better is not said by its name and the figure alone. */
export const MORE_OF_A_QUALITY =
  /\bmore\s+(?:accurate|efficient|reliable|effective|productive|responsive|stable|precise|consistent)/i;
