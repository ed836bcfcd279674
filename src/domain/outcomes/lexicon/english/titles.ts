import { withFewLetters } from "../../pattern.ts";

// English titles and leads.

export const GENERIC =
  /^(?:(?:key |main |net |end |final |our |the |business |measurable |quantitative |overall )*(?:results?|outcomes?|impact|benefits?|metrics?|performance|improvements?|success|achievements?|effect|gains?)|after|before|now|today|summary|highlights?|tl;dr|(?:important |research |side |technical )?note|important|performance benchmark|update|(?:a\/b[ -]|split[ -]|pilot )?(?:tests?|experiments?|trials?|pilots?)|(?:year|phase|day|month|week|q)\s?(?:\d.*|one|two|three|four|five|six))$/i;

/** With one of these a lead is a sentence: "SQO volume doubled: from 4 leads to 11". */
export const CLAUSE_WORDS = withFewLetters(
  /,|(?<![\p{L}])(?:doubled|tripled|quadrupled|halved|fell|rose|grew|dropped|went|is|are|was|were|has|have)(?![\p{L}])/iu,
);

export const IS_BEFORE = /^(?:the )?before(?: we (?:began|started))?$/i;

/** "Click rate before the work: 0.61 %" states the baseline. */
export const IS_BASELINE = withFewLetters(
  /(?<![\p{L}])(?:before (?:the|our|we|us|they|it|launch|go-live|work|redesign|relaunch|migration|project)(?![\p{L}])|before$|(?:at|as a) baseline$|^(?:baseline|previous|former|old)\s)/iu,
);

/** Titles of a profile of the client, whose size and growth are no results of the work. */
export const PROFILE =
  /^(?:about(?: (?!the (?:project|work|solution)).*)?|(?:the |our )?(?:client|company|customer|organi[sz]ation) (?:overview|profile|background|description)|(?:key )?(?:facts|figures)(?: and figures)? (?:of|about|on) the (?:client|company|customer)|who (?:they|we) are|who is .*)$/iu;

/** "The impact of large queries on the database" tells of a problem or of how something works. */
export const IMPACT_OF =
  /^(?:the |an? )?(?:impacts?|effects?) of (?!(?:the|our|this|their) (?:work|project|change|redesign|migration|relaunch|launch|solution|programme|program)(?![\p{L}])).* on\s/iu;

/** "Capabilities that drive results" tells what something is for. */
export const FOR_RESULTS = withFewLetters(
  /(?<![\p{L}])(?:that|which|to) (?:help |helps )?(?:drive|deliver|get|bring|produce|yield|achieve|generate|create)s?\s/iu,
);

/** Before a colon: the moment of a figure. */
export const MOMENT_VERBS = `then|was|is`;

/** A lead that begins a sentence. */
export const SENTENCE_OPENS = /^(?:the|a|we|it|this|they|with|after|by|so|here|as) (?:\S+ ){2,}/i;

/** Before the noun of a lead under which no result stands. */
export const OUR_MAIN = `the|our|key|main|initial|business|project|first|primary`;

/** Behind it. */
export const STATED = `statement|was|is|description`;

export const FIGURE =
  /^[~<>≈]?\s?[+−–-]?\s?[$€£]?\d[\d.,]*\s?(?:%|[x×]|[kKmM]|bn|pts?|points?|percent|hours?|days?)?\+?$/u;
