/** Words of a list, between spaces. */
type Words = string;
/** Phrases of a list, between `|`. */
type Phrases = string;
/** Numbers by the phrase that says them, in lower case. */
type Numbers = Readonly<Record<string, number>>;

/** Words that say a number moved, by the way it moved; `benefit`: said of the benefit, whichever way the number moved. */
type Directed = { up: Words; down: Words; benefit: Words };

/** What the reader of outcomes knows of one language. Its grammar is shared: a new language is one more of these. */
export type Lexicon = {
  changeVerbs: Directed;
  changeNouns: Directed;
  comparatives: Directed;
  /** Verb forms that carry the whole change. */
  wholeChanges: { double: Words; triple: Words; quadruple: Words; quintuple: Words; halve: Words };
  numbers: Numbers;
  /** "tenfold", "dreimal": a multiple in one phrase. */
  multiples: Numbers;
  /** Shares in percent, rounded as people round them. */
  fractions: Numbers;
  hedges: { about: Phrases; over: Phrases; under: Phrases };
  timeUnits: {
    ms: Words;
    s: Words;
    minute: Words;
    hour: Words;
    day: Words;
    week: Words;
    month: Words;
    year: Words;
  };
  /** Words at which the name of a metric begins or ends. */
  names: {
    /** Words that begin a new clause: a name lies on one side of them. */
    clauseOpeners: Words;
    /** Prepositions that end a name behind a figure; "of", "per", "for" and "on" may stand inside one. */
    nameEnders: Words;
    /** "time to market": words behind a "to" that stands inside a name. */
    behindTo: Words;
    /** Articles, pronouns and the like at the edges of a name. */
    determiners: Words;
    /** Helpers and adverbs behind a subject: "costs have also" fell. */
    auxiliaries: Words;
    /** Verbs of studies that are no change verbs; a name does not reach over them. */
    agentVerbs: Words;
    /** Plural first parts of names: "sales volume". */
    pluralAttributes: Words;
    /** Subjects that refer to a name given elsewhere. */
    pronouns: Words;
    /** Words that may stand before a figure without changing it: "by an impressive 34 %". */
    fillers: Words;
    /** Change verbs that are nouns as often: "support cost", "a speed of", "price drop". */
    verbsThatAreNouns: Words;
  };
  /** Words of section titles, and of the leads of paragraphs. */
  sections: {
    /** The state before, what was wanted, what comes next: no result stands there. */
    noResult: Phrases;
    result: Phrases;
    /** With one of these a section about a problem holds its solution. */
    solved: Phrases;
    /** With one of these a section about results holds expected ones. */
    expected: Phrases;
    /** Words for targets: "sales target: +30 %" is no result. */
    targets: Phrases;
  };
};
