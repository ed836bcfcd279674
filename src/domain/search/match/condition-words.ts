import { toLanguageCode } from "../text/language.ts";

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
  /** What says by itself by what a figure was multiplied. */
  multiplied: Record<string, number>;
};
const ENGLISH: ConditionWords = {
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
  multiplied: { doubled: 2, tripled: 3, quadrupled: 4, halved: 1 / 2 },
};
const GERMAN: ConditionWords = {
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
  multiplied: { verdoppelt: 2, verdreifacht: 3, vervierfacht: 4, halbiert: 1 / 2 },
};
const FRENCH: ConditionWords = {
  below: "en dessous de|inférieure?s? à|moins de|sous",
  atMost: "au plus|au maximum|jusqu['’]à",
  above: "au-dessus de|supérieure?s? à|plus de",
  atLeast: "au moins|au minimum",
  lead: "est|de|à|en",
  units: {
    ms: "millisecondes?",
    s: "secondes?|sec",
    minute: "minutes?|min",
    hour: "heures?",
    day: "jours?",
    week: "semaines?",
    month: "mois",
    year: "ans?|années?",
  },
  down: "rédui(?:tes?|ts?|re)|réduction|baissée?s?|baisser?|diminuée?s?|diminu(?:er|tion)|économi(?:ser|sé|es?)|chuté?e?s?|(?:en|de) moins|moins",
  up: "augmentée?s?|augment(?:er|ation)|hausse|progressé?e?s?|progression|croissance|(?:en|de) plus|plus",
  by: "de|d['’]|par|à|environ",
  moreThan: "plus de|plus d['’]",
  about: "environ|près de|au moins|presque",
  articles: "la|le|une?",
  shares: { "deux tiers": 200 / 3, moitié: 50, tiers: 100 / 3, quart: 25 },
  percent: "pour ?cent",
  times: "fois",
  multiplied: {
    "(?:divisée?s?|réduite?s?) par deux": 1 / 2,
    "divisée?s? par trois": 1 / 3,
    "multipliée?s? par deux": 2,
    "multipliée?s? par trois": 3,
    "doublée?s?": 2,
    "triplée?s?": 3,
  },
};
const SPANISH: ConditionWords = {
  below: "por debajo de|inferior(?:es)? a|menos de|menor(?:es)? (?:de|que|a)|bajo",
  atMost: "como máximo|hasta",
  above: "por encima de|superior(?:es)? a|más de|mayor(?:es)? (?:de|que|a)",
  atLeast: "al menos|como mínimo",
  lead: "es|de|a|en",
  units: {
    ms: "milisegundos?",
    s: "segundos?|seg",
    minute: "minutos?|min",
    hour: "horas?",
    day: "días?",
    week: "semanas?",
    month: "mes(?:es)?",
    year: "años?",
  },
  down: "reduc(?:idos?|idas?|ir|ción)|redujo|baj(?:ar|ada|ado|ó)|disminu(?:ir|ido|yó|ción)|ahorr(?:ar|ado|os?|ó)|menos",
  up: "aument(?:ar|ados?|adas?|ó|o)|sub(?:ir|ido|ida|ió)|crec(?:er|ido|ió|imiento)|más",
  by: "en|de|un|a",
  moreThan: "más de(?: un)?",
  about: "casi|cerca de|al menos|alrededor de",
  articles: "la|el|una?",
  shares: { "dos tercios": 200 / 3, mitad: 50, "tercera parte|tercio": 100 / 3, "cuarta parte|cuarto": 25 },
  percent: "por ciento",
  times: "veces",
  multiplied: { "duplicad[oa]s?|el doble": 2, "triplicad[oa]s?|el triple": 3 },
};
const ITALIAN: ConditionWords = {
  below: "al di sotto di|sotto(?: i)?|meno di|inferior[ei] a",
  atMost: "al massimo|entro|fino a",
  above: "al di sopra di|sopra(?: i)?|più di|oltre|superior[ei] a",
  atLeast: "almeno",
  lead: "è|di|a|in",
  units: {
    ms: "millisecond[oi]",
    s: "second[oi]|sec",
    minute: "minut[oi]|min",
    hour: "or[ae]",
    day: "giorn[oi]",
    week: "settiman[ae]",
    month: "mes[ei]",
    year: "ann[oi]",
  },
  down: "ridott[oaie]|ridurre|riduzione|cal(?:ato|ati|ata|o)|diminui(?:to|ti|ta|re)|risparmi(?:ato|are|o)?|in meno|meno",
  up: "aument(?:ato|ati|ata|are|o)|cresciut[oaie]|crescita|in più|più",
  by: "del|dell['’]|della|di|a",
  moreThan: "più di|oltre(?: il| la)?",
  about: "circa|quasi|almeno",
  articles: "la|il|un[a']?",
  shares: { "due terzi": 200 / 3, metà: 50, terzo: 100 / 3, quarto: 25 },
  percent: "per ?cento",
  times: "volte",
  multiplied: { "raddoppiat[oaie]": 2, "triplicat[oaie]": 3, "dimezzat[oaie]": 1 / 2 },
};
const PORTUGUESE: ConditionWords = {
  below: "abaixo de|inferior(?:es)? a|menos de|menor(?:es)? (?:do )?que",
  atMost: "no máximo|até",
  above: "acima de|superior(?:es)? a|mais de|maior(?:es)? (?:do )?que",
  atLeast: "pelo menos|no mínimo",
  lead: "é|de|em|a",
  units: {
    ms: "milissegundos?",
    s: "segundos?|seg",
    minute: "minutos?|min",
    hour: "horas?",
    day: "dias?",
    week: "semanas?",
    month: "m[eê]s(?:es)?",
    year: "anos?",
  },
  down: "redu(?:zid[oa]s?|zir|ção|ziu)|ca(?:iu|ír|ído|íram)|queda|diminu(?:ir|ído|iu|ição)|economi(?:zar|a|zou)|a menos|menos",
  up: "aument(?:ar|ad[oa]s?|ou|o)|sub(?:ir|ida|iu|iram)|cresc(?:er|ido|eu|imento)|a mais|mais",
  by: "em|de|por|a",
  moreThan: "mais de",
  about: "cerca de|quase|pelo menos",
  articles: "a|o|uma?",
  shares: { "dois terços": 200 / 3, metade: 50, terço: 100 / 3, quarto: 25 },
  percent: "por cento",
  times: "vezes",
  multiplied: { "duplicad[oa]s?|dobrad[oa]s?|o dobro": 2, "triplicad[oa]s?|o triplo": 3 },
};
const DUTCH: ConditionWords = {
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
  multiplied: { verdubbeld: 2, verdrievoudigd: 3, gehalveerd: 1 / 2 },
};
const SWEDISH: ConditionWords = {
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
  multiplied: { "fördubblat?s?|dubblerat?s?": 2, "tredubblat?s?": 3, "halverat?s?|halverade?s?": 1 / 2 },
};
const POLISH: ConditionWords = {
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
  multiplied: { "podwojon[eay]|dwukrotnie": 2, "potrojon[eay]|trzykrotnie": 3 },
};
const WORDS: Record<string, ConditionWords> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  sv: SWEDISH,
  pl: POLISH,
};

/** The languages in which a question to an index may state a figure: its own (a BCP 47 tag), then English, which visitors use on any site. */
export const questionLanguagesOf = (tag: string): string[] => [...new Set([toLanguageCode(tag), "en"])];

export const conditionWordsOf = (code: string): ConditionWords | null =>
  Object.hasOwn(WORDS, code) ? (WORDS[code] ?? null) : null;
