/**
 * How questions of a language state figures. Each text has pieces of a regular expression, parted by "|" and compared without case; of
 * several that fit the one listed first is taken, so that longer ones come first.
 */
export type ConditionWords = {
  /** Before a number that is not reached, `atMost` reached, passed, and `atLeast` reached. */
  below: string;
  atMost: string;
  above: string;
  atLeast: string;
  /** What may stand before these and belongs to them. */
  lead: string;
  /** Words for units, by the unit as outcomes have it. */
  units: Record<string, string>;
  /** What says that a figure fell or rose: before an amount, or right behind it. */
  down: string;
  up: string;
  /** Between such a word and the amount. */
  by: string;
  moreThan: string;
  about: string;
  /** Before a share. */
  articles: string;
  /** Shares, in percent. */
  shares: Record<string, number>;
  percent: string;
  times: string;
  /** Numbers in words that stand before these, what says two times by itself, and what may follow either. */
  numbers: Record<string, number>;
  twice: string;
  faster: string;
  /** Beside `by`, between what changed and a share: "cut costs in half". */
  inHalf: string;
  /** What says by itself by what a figure was multiplied. */
  multiplied: Record<string, number>;
};
export const ENGLISH: ConditionWords = {
  below: "under|below|less than|fewer than",
  atMost: "within|at most|no more than",
  above: "over|above|more than",
  atLeast: "at least",
  lead: "is|are|of|to|down to|up to",
  units: {
    ms: "milliseconds?",
    s: "seconds?|secs?",
    minute: "minutes?|mins?",
    hour: "hours?|hrs?",
    day: "days?",
    week: "weeks?",
    month: "months?",
    year: "years?",
  },
  down: "cut|down|reduced?|reduction|lower(?:ed)?|fell|fall|drop(?:ped)?|decreased?|saved?|savings?|less|fewer|shrank|shrunk",
  up: "up|increased?|grew|grown?|growth|rose|rise|raised|higher|gained?|more",
  by: "by|of",
  moreThan: "more than|over",
  about: "at least|about|around|nearly",
  articles: "an?|the",
  shares: { "two thirds": 200 / 3, half: 50, third: 100 / 3, quarter: 25 },
  percent: "percent",
  times: "times|-?fold",
  numbers: { two: 2, three: 3, four: 4, five: 5, ten: 10 },
  twice: "twice",
  faster: "(?:as )?(?:fast|quick)(?:er|ly)?",
  inHalf: "in",
  multiplied: { doubled: 2, tripled: 3, quadrupled: 4, halved: 1 / 2 },
};

export const GERMAN: ConditionWords = {
  below: "unterhalb von|unter|weniger als|kürzer als|kleiner als|niedriger als",
  atMost: "höchstens|maximal|bis zu|innerhalb von|binnen",
  above: "oberhalb von|über|mehr als|größer als|länger als|höher als",
  atLeast: "mindestens|wenigstens",
  lead: "von|auf|ist|in",
  units: {
    ms: "Millisekunden?",
    s: "Sekunden?|Sek\\.?",
    minute: "Minuten?|Min\\.?",
    hour: "Stunden?|Std\\.?",
    day: "Tage?n?",
    week: "Wochen?",
    month: "Monate?n?",
    year: "Jahre?n?",
  },
  down: "(?:ge)?senk(?:en|t|te)|gesunken|sanken?|reduzier(?:en|t|te)|verringer[nt]|gefallen|fielen?|(?:ein)?gespart|(?:ein)?sparen|weniger|niedriger|kürzer|schneller",
  up: "gestiegen|stiegen?|steiger[nt]|gesteigert|erhöh(?:en|t|te)|gewachsen|wuchs(?:en)?|mehr|höher",
  by: "um|von",
  moreThan: "mehr als|über",
  about: "mindestens|etwa|rund|fast|knapp|ca\\.",
  articles: "die|das|ein(?:e[mnr]?)?",
  shares: { "zwei Drittel": 200 / 3, Hälfte: 50, Drittel: 100 / 3, Viertel: 25 },
  percent: "Prozent",
  times: "-?fache?|-?mal",
  numbers: { zwei: 2, drei: 3, vier: 4, fünf: 5, zehn: 10 },
  twice: "doppelt",
  faster: "so schnell|schneller",
  inHalf: "auf",
  multiplied: { verdoppelt: 2, verdreifacht: 3, vervierfacht: 4, halbiert: 1 / 2 },
};

export const DUTCH: ConditionWords = {
  below: "onder(?: de)?|minder dan|korter dan|lager dan",
  atMost: "hooguit|maximaal|hoogstens|binnen",
  above: "boven(?: de)?|meer dan|langer dan|hoger dan",
  atLeast: "minstens|ten minste|minimaal",
  lead: "is|van|tot|in",
  units: {
    ms: "millisecond(?:en|e)?",
    s: "second(?:en|e)|sec",
    minute: "minu(?:ten|ut)|min",
    hour: "uur|uren",
    day: "dag(?:en)?",
    week: "we(?:ken|ek)",
    month: "maand(?:en)?",
    year: "ja(?:ren|ar)",
  },
  down: "verlaa?g(?:d|en)|gedaald|daalden?|daling|verminder(?:d|en)|bespaard?|besparing|bespaar(?:d|t)|minder|lager",
  up: "verhoogd|gestegen|ste(?:eg|gen)|stijging|gegroeid|groei|toegenomen|meer|hoger",
  by: "met|van",
  moreThan: "meer dan|ruim",
  about: "ongeveer|bijna|minstens|circa",
  articles: "de|het|een",
  shares: { "twee derde": 200 / 3, helft: 50, derde: 100 / 3, kwart: 25 },
  percent: "procent",
  times: "keer|maal|-?voudig",
  numbers: { twee: 2, drie: 3, vier: 4, vijf: 5, tien: 10 },
  twice: "(?!)",
  faster: "zo snel|sneller",
  inHalf: "met",
  multiplied: { verdubbeld: 2, verdrievoudigd: 3, gehalveerd: 1 / 2 },
};

export const SWEDISH: ConditionWords = {
  below: "under|mindre än|kortare än|lägre än",
  atMost: "högst|inom|max(?:imalt)?",
  above: "över|mer än|längre än|högre än",
  atLeast: "minst|åtminstone",
  lead: "är|på|till",
  units: {
    ms: "millisekund(?:er)?",
    s: "sekund(?:er)?|sek",
    minute: "minut(?:er)?|min",
    hour: "timm(?:ar|e)|tim",
    day: "dag(?:ar)?",
    week: "veck(?:or|a)",
    month: "månad(?:er)?",
    year: "år",
  },
  down: "sänkta?|sänkte|minskad?e?|minskat|minskning|sjunkit|sjönk|sparat?|mindre|färre|lägre",
  up: "ökad?e?|ökat|ökning|stigit|steg|höjda?|mer|fler|högre",
  by: "med|på",
  moreThan: "mer än|över",
  about: "ungefär|cirka|nästan|minst",
  articles: "en|ett",
  shares: { "två tredjedelar": 200 / 3, hälften: 50, tredjedel: 100 / 3, fjärdedel: 25 },
  percent: "procent",
  times: "gånger",
  numbers: { två: 2, tre: 3, fyra: 4, fem: 5, tio: 10 },
  twice: "dubbelt",
  faster: "så snabbt?|snabbare",
  inHalf: "med",
  multiplied: { "fördubblat?s?|dubblerat?s?": 2, "tredubblat?s?": 3, "halverat?s?|halverade?s?": 1 / 2 },
};

export const POLISH: ConditionWords = {
  below: "poniżej|mniej niż|krócej niż",
  atMost: "najwyżej|maksymalnie|do",
  above: "powyżej|ponad|więcej niż|dłużej niż",
  atLeast: "co najmniej|przynajmniej|minimum",
  lead: "jest|o|do",
  units: {
    ms: "milisekund[ay]?",
    s: "sekund[ay]?|sek",
    minute: "minut[ay]?|min",
    hour: "godzin[ay]?|godz",
    day: "dni|dzień",
    week: "tygodni(?:e)?|tydzień",
    month: "miesi(?:ące|ęcy|ąc)",
    year: "lat[a]?|rok",
  },
  down: "obniż(?:on[eay]|yć|enie|ono)|zmniejsz(?:on[eay]|yć|enie|ono)|spad(?:ł[ayo]?|ek|ły)|oszczędność|mniej|niższ[eay]",
  up: "zwiększ(?:on[eay]|yć|enie|ono)|wzrosł[ayo]?|wzrost|więcej|wyższ[eay]",
  by: "o",
  moreThan: "ponad|więcej niż",
  about: "około|prawie|co najmniej",
  articles: "(?!)",
  shares: { "dwie trzecie": 200 / 3, "połowę|połowy": 50, "jedną trzecią": 100 / 3, "jedną czwartą": 25 },
  percent: "procent",
  times: "razy|-?krotnie",
  numbers: { dwa: 2, trzy: 3, cztery: 4, pięć: 5, dziesięć: 10 },
  twice: "(?!)",
  faster: "szybciej|szybsz[eay]",
  inHalf: "o",
  multiplied: { "podwoj(?:on[eayo]|ił[ayo]?)|dwukrotnie": 2, "potrojon[eay]|trzykrotnie": 3 },
};
