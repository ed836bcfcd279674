/** Words of a list, between spaces. */
type Words = string;
/** Phrases of a list, between `|`; one that ends in an apostrophe is written together with what follows it: "d'". */
type Phrases = string;
/** Numbers by the phrase that says them, in lower case. */
type Numbers = Readonly<Record<string, number>>;

/** Words that say a number moved, by the way it moved; `benefit`: said of the benefit, whichever way the number moved. */
type Directed = { up: Words; down: Words; benefit: Words };

/** Words that say by how much a number was multiplied. */
type WholeChanges = { double: Words; triple: Words; quadruple: Words; quintuple: Words; halve: Words };

/** What the reader of outcomes knows of one language. Its grammar is shared: a new language is one more of these. */
export type Lexicon = {
  /** BCP 47, and its name in English. */
  code: string;
  name: string;
  /** The commonest words of a text, by which the language is recognised: articles, prepositions, pronouns, helpers. */
  commonest: Words;
  writing: {
    /** What stands before the decimals; the other sign groups thousands. */
    decimal: "," | ".";
    /** Whether nouns inside a sentence begin with a capital: behind a number such a word is no name elsewhere. */
    capitalNouns: boolean;
    /** Endings of ordinal numbers in digits: "3rd", "2e"; such a number measures nothing. */
    ordinals: Words;
    /** Abbreviations without their last full stop, which ends no sentence. */
    abbreviations: Phrases;
  };
  changeVerbs: Directed;
  /**
   * Infinitives and orders of such verbs. One that opens a sentence, or ends it without a helper, says what is wanted: "Reduce costs by
   * 30 %", "Kosten um 30 % senken". Leave out what is a form of the past as well: "cut".
   */
  infinitives: Words;
  changeNouns: Directed;
  /** Ends of compounds that are such nouns: "Kostenersparnis"; ends of first parts behind which an "s" links both: "Leistungssteigerung". */
  compounds: { up: Words; down: Words; linked: Words };
  comparatives: Directed;
  /** Comparatives of several words: "plus rapide"; they speak of the benefit. */
  longComparatives: Phrases;
  /** Comparatives that stand behind what is counted: "30 % de commandes en plus". */
  quantityTails: { up: Phrases; down: Phrases };
  /** Words that give the way right before a share: "Menos 30 % de erros", "Plus 12 % Umsatz". */
  quantityHeads: { up: Phrases; down: Phrases };
  /** Verb forms that carry the whole change. */
  wholeChanges: WholeChanges;
  /** The same as nouns, whose name stands behind an "of": "Verdoppelung der Anfragen". */
  wholeChangeNouns: WholeChanges;
  /** Verbs whose figure is a factor: "multiplié par 3". */
  factors: { multiplied: Phrases; divided: Phrases };
  /** Verbs that leave a part behind their figure, and the parts: "ging um 22 % zurück". */
  separable: { verbs: Words; up: Words; down: Words };
  /** Verbs with an amount right behind them: it was saved, it was won, it is how far the number moved; and "additional". */
  amounts: { saved: Phrases; earned: Phrases; moved: Phrases; additional: Phrases };
  /** Around figures: where the number came from, where it went, by how much it moved, the size of a noun, a factor. */
  prepositions: { from: Phrases; to: Phrases; by: Phrases; of: Phrases; factor: Phrases } & {
    /** "to" as it is often written without its accent, where that is another word: "a" for "à". */
    plainTo: Phrases;
    /** "thanks to": behind it a cause stands, and no end of a change. */
    thanks: Phrases;
    /** "of" between a noun and what belongs to it: "la vente de 124 000 €". */
    belonging: Phrases;
  };
  conjunctions: Words;
  /** "that is": what restates the figure before. */
  thatIs: Phrases;
  times: {
    /** Words that set a figure in the past, verbs that do so before it, words for the present, for the state after. */
    past: Phrases;
    earlier: Phrases;
    now: Phrases;
    after: Phrases;
    /** "since launch": what stands with a level that was reached. */
    since: Phrases;
    /** What leads to how long a change took ("within"), and what may stand between that and the time ("the first"). */
    during: { leads: Phrases; fillers: Phrases };
    /** Months: a number before one is a day. */
    months: Words;
    /** Before the colon of a line that states one moment of a metric ("Before: 67 %"), or the change between both. */
    moments: { before: Phrases; after: Phrases; change: Phrases };
  };
  comparisons: { instead: Phrases; with: Phrases };
  /** Verbs that tell that something moved and not which way: "went", "pasó". */
  movement: Phrases;
  numbers: Numbers;
  /** "tenfold", "dreimal": a multiple in one phrase. */
  multiples: Numbers;
  /** Shares in percent, rounded as people round them. */
  fractions: Numbers;
  magnitudes: Numbers;
  /**
   * `articles`: between a hedge and its figure: "nearly a third". `limits`: those that lead to a level behind a verb of change: "fell
   * below 1 %"; English has its own.
   */
  hedges: { about: Phrases; over: Phrases; under: Phrases; articles: Words; limits: Phrases };
  /** `alternatives`: "or". */
  ranges: { links: Phrases; between: Phrases; alternatives: Words };
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
  units: {
    percent: Phrases;
    points: Phrases;
    /** Behind the number of a multiple: "5 times". */
    times: Phrases;
    /** Before the time of a rate: "per week"; and whole rates: "weekly". */
    per: Phrases;
    rates: Phrases;
    /** "a week" is a figure beside another one. */
    articles: Words;
    /** Names of currencies by their ISO 4217 code. */
    currencies: Readonly<Record<string, Words>>;
  };
  /** Names that are always a measure, so that a bare figure beside one is a level; and verbs that say it was reached. */
  levels: { measures: Phrases; reached: Phrases };
  /** Words at which the name of a metric begins or ends. */
  names: {
    /**
     * First words of names in the case in which they stand behind a noun of change or a number, and as they stand alone: "kosztów" is
     * "koszty": "kosztów: koszty | czasu: czas". Only those that can be nothing else; the words behind them stay as they are.
     */
    nominatives: Phrases;
    /** Words that begin a new clause: a name lies on one side of them. */
    clauseOpeners: Words;
    /** Prepositions that end a name behind a figure; "of", "per", "for" and "on" may stand inside one. */
    nameEnders: Words;
    /** Prepositions that lead from a figure or a noun of change to the name: "34 % of sales", "Steigerung der Umsätze". */
    leadIns: Words;
    /** Prepositions inside a name. */
    inside: Words;
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
    fillers: Phrases;
    /** Change verbs that are nouns as often: "support cost", "a speed of", "price drop". */
    verbsThatAreNouns: Words;
    /** Definite articles between a multiple and what it multiplies: "10x the traffic". */
    articles: Words;
    /** Nouns whose own figure may stand behind an "of": "une moyenne de 4 jours". */
    aggregates: Words;
    /** A name that begins with one of these, or holds one outside of English, was thought and not measured: "estimated time". */
    estimates: Phrases;
    /** By themselves they name nothing: "annuelle". */
    adjectives: Words;
    /** Endings of participles, which open a clause of their own ("limitant la perte"), and nouns that end so as well. */
    participles: { endings: Words; nouns: Words };
    /** "the first year": when, and not what. */
    periods: { which: Words; units: Words };
    /** What was built: it is faster, and no measure. */
    systems: Words;
    /** "the industry", "the market": what they did is no result of the work. */
    markets: Words;
    /** Groups of people and firms: who did it. */
    groups: Words;
    /** Articles and prepositions written together with the name, without their apostrophe. */
    elided: Words;
    /** What a part of a sentence begins with that stands before its subject: "After the launch, ". */
    introductions: Words;
    /** Leads that promise another thing than what is counted behind them: "Reliability: flaky tests fell by 80 %". */
    wide: Words;
    /** Words by which two names of one metric may differ: "average". */
    qualifiers: Words;
  };
  /** What keeps a figure from being a result. */
  exclusions: {
    /** Plans, targets, forecasts; findings of others; the state before. They stand before the figure. */
    plans: Phrases;
    others: Phrases;
    /** "but": what was planned or found by others ends before it. English has its own. */
    released: Phrases;
    problems: Phrases;
    /** "not": at most three words before the figure. */
    negations: Phrases;
    /** Behind the figure: "planned", "than in the sector". */
    takenBack: Phrases;
    /** Last words of names that measure no work: prices, budgets, goals, markets, competitors. */
    noMetric: Phrases;
    /** "only": "not only" denies nothing. */
    only: Words;
    /** Verbs that make a condition of a sentence they begin: "Sinkt die Quote um 10 %, ...". */
    conditions: Words;
    /** "respectively": the figures stand apart from their names. */
    respectively: Words;
    /** Names before a colon of what was put in, how long it took and what is sold: "Investment: $350". */
    inputs: Phrases;
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
    /** Whole titles of what stands first: "At a glance". */
    opening: Phrases;
    /** Words that are a title of results where they are the whole of it: "The effect". */
    wholeResult: Phrases;
    /** Whole titles of a profile of the client, and what may stand before: "à propos de". */
    client: Phrases;
    about: Phrases;
  };
  /** Headers of the columns of a table. */
  columns: {
    before: Phrases;
    after: Phrases;
    change: Phrases;
    planned: Phrases;
    unit: Phrases;
    /** Whole headers of a first column that names parts, of each of which one metric is told: "Country". */
    part: Phrases;
    /** Whole headers of the column that names the metrics. */
    metric: Phrases;
  };
};
