import { wordsOf } from "../../grammar.ts";
import { pattern, withFewLetters } from "../../pattern.ts";

// English words at the edges of the name of a metric.

/** "Utilization, which led us here, has" risen: a relative clause between a name and its verb. */
export const ASIDE = /,\s(?:which|who|whose|where|including)\s[^,;:]{3,90},(?=\s|$)/giu;

export const OPENING_WORDS = withFewLetters(
  /^(?:\s*(?:(?:year|month|quarter|week)[- ](?:over|on)[- ](?:year|month|quarter|week)|yoy|and|with|plus|by|in|of|for|on|at|to|from|more|less|fewer|the|an?|our|their|its|overall|total|average)(?![\p{L}]))+/iu,
);

export const TIME_SPENT = /^(?:time|hours|days|effort|money|energy)$/i;

export const DEMONSTRATIVE = /^(?:this|these|those|that)$/i;

export const SUBJECTS = new Set(["we", "they", "it", "who", "which", "that", "i", "you"]);

export const NAME_ARTICLE = /^(?:the|our|their|its|his|her|a|an)$/i;

/** Behind one of these the name goes on: "the share of the first". */
export const LEADS_ON_IN_NAME = /^(?:of|in|among|with|for|by|at|on|to|from|per)$/i;

export const YEARLY = withFewLetters(
  /(?<![\p{L}])(?:year|month|quarter|week)[- ](?:over|on)[- ](?:year|month|quarter|week)(?![\p{L}])|(?<![\p{L}])(?:yoy|mom|qoq|wow)(?![\p{L}])|(?<![\p{L}])of (?:the (?:year|month|quarter|week|season) before|the (?:previous|preceding) (?:year|month|quarter|week|season)|last (?:year|month|quarter|week|season))(?![\p{L}])/giu,
);

/** What a plural before it is counted in: "benefits spend", "tickets backlog". */
export const MEASURES_OF_PLURALS =
  /^(?:spend|spending|rate|time|volume|cost|budget|bill|count|score|value|usage|size|effort|load|traffic|growth|revenue|backlog|share|turnover|ratio|index|level|quality|speed|throughput)$/i;

export const COUNTED_ANEW =
  /^(?:(?:organic|paid|monthly|weekly|active|returning|paying|business) )?(?:users?|customers?|visitors?|leads?|business|clients?|members?|patients?|students?|subscribers?|sign-?ups?|registrations?|applications?|accounts?|orders?|bookings?|donors?|visits?|sessions?|sales|logos?|monthly|organic|paying|active)$/i;

/** Behind a name of time it goes on: "time used passing through". */
export const TIME_IS_SPENT = /^(?:used|spent|needed|taken|it)$/;

/** Behind a plural they tell which of them are meant: "parcels delivered on time". */
export const PARTICIPLE =
  /^(?:made|placed|sent|sold|delivered|raised|received|served|handled|processed|answered|resolved|paid|booked|filed|submitted|shipped|generated)$/;

/** Prepositions inside a name behind a noun alone. */
export const LEADS_THROUGH = /^(?:through|within|via)$/;

/** What "and" does not join to a name. */
export const NO_JOINED_NOUN = /(?:ed|ing|ly)$|^(?:however|meanwhile|today|overall)$/i;

/** "services Acme runs have" doubled: who runs them, inside a name. */
export const WHO_DOES = pattern(
  `(\\p{L}s)\\s(?:\\p{Lu}\\S{1,30}|we|they|it)\\s(?:runs?|uses?|offers?|sells?|serves?|handles?|manages?|operates?|ships?|makes?|builds?|sends?|receives?)(?=\\s+(?:has|have|had|is|are|was|were)(?![\\p{L}]))`,
  "u",
);

/** Of what is counted behind it: "the number of people who call". */
export const COUNT_OF = /^(?:number|amount|share|percentage|proportion)$/;

/** Before an article the name goes on behind one of these: "time for a release". */
export const BEFORE_ONE = /^(?:of|for|per)$/;

/** "pulling sales up 34 %": what it did to the metric behind it. */
export const CAUSES = /^(?:bringing|driving|pulling|pushing|sending|taking)$/;

/** Endings of verbs and adverbs. */
export const VERBAL = /(?:ed|ing|ly)$/;

/** The first word of what stands before a subject. */
export const OPENS_INTRODUCTION = /^(?:by|in|at|within|after|since|during|over|on|with|for|thanks)$/i;

/** Behind a figure they lead to no name, unless the pattern says so. */
export const LEADS_AWAY =
  /^(?:in|within|at|by|on|to|for|from|over|during|after|since|than|as|per|across|with)$/i;

/** Behind "for" and "on" they end a name. */
export const FOR_WHOM = /^(?:the|our|their|average|key)$/;

/** Behind a word that could be a verb, and is the first part of a name. */
export const NO_VERB_BEFORE = /^(?:rates?|offs?|times?|costs?|points?)$/;

/** Behind a word that could be a verb, and here says which rate. */
export const RATE = /^rates?(?![\p{L}])/iu;

/** What follows "in the" and is no name. */
export const TIME_WORD =
  /^(?:first|second|third|last|next|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d|year|years|month|months|weeks?|days?|hours?|minutes?|seconds?|early|late|under|less|short|peak|some|many|few|several)$/i;

/** By themselves they name nothing. */
export const NO_NAME_ALONE = /^(?:annual|annually|yearly|monthly|additional|company['’]s)$/i;

export const IS = withFewLetters(/(?<!\p{L})(?:is|are|was|were)(?: now)?\s+$/iu);

/** Somebody did it: what stands before the ends is an object. */
export const HAS_AGENT = /\b(?:we|they|helped|us|and|team)\b/i;

/** Behind both ends: prepositions that lead to a name. */
export const OF_IN_FOR_ON = /^(?:of|in|for|on)$/i;

/** Behind a fall, where the subject names nothing: prepositions that lead to a name. */
export const IN_OF_ON_FOR = /^(?:in|of|on|for)$/i;

/** Behind a rise, where the subject names nothing: prepositions that lead to a name. */
export const IN_OF_FOR = /^(?:in|of|for)$/i;

/** Behind what was saved: prepositions that lead to a name. */
export const OF_ON_IN_OFF_FROM = /^(?:of|on|in|off|from)$/i;

/** Behind a comparative at the start: prepositions that lead to a name. */
export const OF_AT_IN_ON = /^(?:of|at|in|on)$/i;

/** Behind a change: where or for whom it was. */
export const FOR_OR_AT = /^\s+(?:for|at|across|among|over|from|through)\s/i;

/** "as a share of revenue": inside a name. */
export const AS_A_SHARE = /^(?:percentage|share|proportion|fraction|percent)$/i;

/** Between a name and its place: prepositions that lead to a name. */
export const JOINS_PLACE = /^\s+(in|on|of)\s/i;

/** Before that place: prepositions that lead to a name. */
export const IN_ON_OF = /^(?:in|on|of)$/i;

/** Savings that are their own name. */
export const PERIODIC_SAVINGS = /(?:annual|yearly|monthly|weekly|total|overall)\s+(?:cost\s+)?savings$/i;

/** "The complaints we receive" have fallen: a clause without "that" behind a name. */
export const CONTACT_CLAUSE = withFewLetters(
  /^(?<article>\s*(?:the|our|their|its)\s)(?<head>(?:\p{L}[\p{L}-]*\s){1,6}?)(?:we|they|you)(?:['’]\p{L}+)?\s.+$/iu,
);

/** Determiners that are prepositions as well lead to the end of a longer name. */
export const DETERMINERS_TOO = new Set(wordsOf("in of on to for off from at by with"));

/** "roughly"; not "Italy", "supply". */
export const ADVERB =
  /(?<!^(?:ita|sici|ju|fami|assemb|supp|rep|app|re|anoma|monopo|al|ral|tal|f|butterf))ly$/;

export const ADVERBS = new Set(
  wordsOf("now today then also thus so even still meanwhile overall the its our their"),
);

/** "the number of services Acme runs has" doubled: the verb before the helper belongs to a clause inside the name. */
export const RELATIVE = withFewLetters(
  /^\s*(?:run|runs|ran|take|takes|took|reach|reaches|reached|get|gets|got|go|goes|went|become|becomes|became|live)\s+(?:has|have|had|is|are|was|were)(?![\p{L}])/iu,
);

export const YEAR_ON_YEAR = new Set(wordsOf("year-over-year year-on-year yoy has had have an a to nearly"));

/** Endings in "s" of words that are no plurals. */
export const NO_PLURAL = /(?:ss|us|is|['’]s)$/;

/** Behind a subject whose figure follows. */
export const WAS = /\s(?:was|were|took|takes|(?:would|used to) take)\s$/i;

/** "has increased as well, from 12 to 30": what only joins a sentence to the one before it. */
export const ADDS = /\s(?:as well|too|again|accordingly|in turn|in parallel)$/i;

/** A verb and its object, up to the end of the clause. */
const ACTION = `(?<action>\\p{Ll}{2,}\\s(?!\\s)[^\ue000,;:.!?()”–—]{2,60}?)(?=\\s*(?:[,;:.!?()”–—]|$)|\\s(?:and|but|or|which|that|while|because|if|when|so|from|with)\\s)`;

/** "takes us 6 months to deploy a service" */
export const TAKES_TO = pattern(
  `(?<![\\p{L}])(?:took|tak(?:e|es|en|ing))\\s(?:\\S{1,20}\\s){0,5}?\ue000[dv]\\d+\ue001\\s+to\\s+${ACTION}`,
  "u",
);

/** "spent 50 % of their time on reports" */
export const TIME_ON = pattern(
  `\ue000p\\d+\ue001\\s+of\\s+(?:the|their|our|his|her|its)\\s(?:working\\s)?time\\s+(?<action>(?:on|in)\\s(?!\\s)[^\ue000,;:.!?()”–—]{3,60}?)(?=\\s*(?:[,;:.!?()”–—]|$))`,
  "u",
);

/** "To close the books, the team took 9 days": what was done stands first. */
export const TO_DO = pattern(`^To\\s+${ACTION},\\s[^,;:.]{2,60}?\\s(?:took|takes?)\\s`, "u");
