// English words that join sentences, clauses and cells.

export const PLACE =
  /^\s+(?<preposition>on|in|at|for|among|with)\s+(?<place>(?!\s)[^\ue000,;.!?]{2,40}?)(?=\s*(?:[,;.!?]|(?:and|but)\s|$))/iu;

export const APPENDED =
  /^(?:\s(?:[\p{L}-]+|\ue000d\d+\ue001)){0,4}?\s*(?:,|–|—)\s*(?:that is |or |i\.e\. )?$/u;

/** The end of a change that may lack its noun: "12 % more". */
export const ENDS_WITH_COMPARATIVE = /(?:more|fewer|less|higher|lower)$/i;

/** What stands between such a change and the one before it. */
export const JOINS_CHANGES = /(?:,|(?<![\p{L}])(?:and|plus|but|with))\s*(?:by\s+)?$/iu;

/** Between a change and the level it led to: "fell by half, to 3 weeks". */
export const LEADS_TO_LEVEL = /^\s*,?\s*(?:to|and now|now at|reaching)\s+(?:just |only |now )?$/i;

export const CLAUSE_SEPARATOR =
  /[;:!?()"“”]|,(?=\s)|\s[–—-]\s|\s?—\s?|\s(?=(?:due to|because|thanks to|so that|which|while|whereas)\s)/gu;

/** "75 % of the entrepreneurs": the figure is a part of a whole. */
export const SHARE_OF_WHOLE = /^\ue000p\d+\ue001\s+of\s+(?:the|our|all|its|their)(?![\p{L}])/u;

/** Verbs in the present, which tell of a steady growth. */
export const GROWS = /^(?:increases|grows|rises|expands|climbs)(?![\p{L}])/iu;

/** Before a change that something else became: "turned it into a 25 % climb". */
export const BECAME_A = /(?<![\p{L}])into\s+(?:an?\s+)?$/iu;

/** "every day", a few words behind a figure. */
export const EACH_PERIOD =
  /^[^,;.]{0,30}\s(?:every|each|per|a)\s(?:day|week|month|quarter|year)(?![\p{L}])/iu;

export const HAS_FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an? (?:day|week|hour|month))\b/i;

export const CHANGE = "reduction|drop|saving|decrease|cut|fall|increase|rise|gain|growth|jump|improvement";

/** "It took 3 hours before." */
export const LOOKS_BACK =
  /^(?:it|they|this|that|previously|before)\b[^.]*\b(?:took|used to|was|were|had been|had taken)\b[^.]*\b(?:before|previously|in the past|used to|earlier)\b|^(?:it|they|this|that) used to\b|^(?:previously|before that|before),? (?:it|they|this|that) (?:took|was|were|had)\b/iu;

/** "That is", "which means": the sentence says the one before again. */
export const THAT_IS = `(?:that|this|it|which)(?:['’]s| is| was| means| meant| represents| equals| amounts| makes| works out)`;

/** Words and verbs of the past. */
export const WAS_SO = `used to|previously|formerly|once|originally|before|in the past|took|spent|was|were`;

/** A sentence begins with the present. */
export const NOW_BEGINS = `now|today|after|with the new|since|currently|these days|nowadays`;

/** A sentence says of the same thing what it takes in the present: "With the new tool, it takes 5 minutes." */
export const IT_TAKES = `(?:with|on|in|under|using|through|after) [^,;:\\ue000]{2,40}, (?:it|they|this) (?:now |only |just )*(?:takes?|needs?|is done in|are done in)`;

/** Words of the past that need no figure behind them. */
export const ONCE = `used to|previously|before`;

export const BESIDE = new Set(
  "yoy year over on about approx roughly nearly almost by than of total overall avg average per the ok".split(
    " ",
  ),
);

/** What may stand before the figure of a cell. */
export const LEADS_IN_CELL = `only|just|now|about|around|over|under|up to|down to|reduced to|cut to|grew to|increased to|average|avg|approx|from|to|at|by|was|is`;

/** A cell that says what the multiple beside it is a multiple of. */
export const REFERENCE_CELL = /^\W*(?:baseline|1x|reference|index)\W*$/i;

/** "From 120 to 45." */
export const FROM_TO = "from\\b[^.]*\\bto\\b";
