import { fold } from "../../text/slug.ts";
import { LIGHT_WORDS } from "./light-words.ts";

/** How a language inflects its words, and which of them carry no meaning of their own. */
export type Language = {
  /** The stem of a word in lower case. */
  stem(word: string): string;
  functionWords: readonly string[];
  /** Words that hardly tell what a sentence is about. */
  lightWords: readonly string[];
  /** Numbers in words, and in figures. */
  numerals: ReadonlyMap<string, string>;
  /** Whether words that belong together are written as one: "Gemeindesteuer". */
  joinsWords: boolean;
};

/** What the packages of stems know of a language: the stem of a word, and words that carry no meaning of their own. */
export type StemPackage = { stemmer: (word: string) => string; stopwords: readonly string[] };

/** Of a language whose stems are not known: its words are kept as they are. */
const UNKNOWN: Language = {
  stem: (word) => word,
  functionWords: [],
  lightWords: [],
  numerals: new Map(),
  joinsWords: false,
};

/** Languages that write compounds as one word, by their ISO 639-1 codes. */
const JOINING_LANGUAGES = ["da", "de", "fi", "nl", "no", "sv"];

/** ISO 639-1, of a BCP 47 tag: "de-AT" is German, and both written forms of Norwegian are Norwegian. */
export function toLanguageCode(tag: string): string {
  const code = tag.toLowerCase().split("-")[0] ?? "";
  return code === "nb" || code === "nn" ? "no" : code;
}

/** The language of a BCP 47 tag, by the packages that are at hand under their ISO 639-1 codes. */
export function findLanguage(tag: string, packages: Readonly<Record<string, StemPackage>>): Language {
  const code = toLanguageCode(tag);
  const known = Object.hasOwn(packages, code) ? packages[code] : undefined;
  if (known === undefined) return UNKNOWN;
  const { stemmer, stopwords } = known;
  return {
    stem: code === "en" ? (word) => stemEnglish(word, stemmer) : stemmer,
    functionWords: [...(MISSING_FUNCTION_WORDS[code] ?? []), ...stopwords],
    lightWords: LIGHT_WORDS[code]?.split(/\s+/) ?? [],
    numerals: NUMERALS[code] ?? new Map(),
    joinsWords: JOINING_LANGUAGES.includes(code),
  };
}

/** Smaller numbers say little as words and are `LIGHT_WORDS`. */
const NUMERALS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: new Map(
    "11 eleven 12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety"
      .match(/\d\d [a-z]+/g)
      ?.map((pair): [string, string] => {
        const [figures = "", word = ""] = pair.split(" ");
        return [word, figures];
      }),
  ),
};

/** Function words that the lists of the packages leave out; the German one has "unsem" for "unserem". */
const MISSING_FUNCTION_WORDS: Readonly<Record<string, string[]>> = {
  de: [
    "unsere",
    "unserem",
    "unseren",
    "unserer",
    "unseres",
    "müssen",
    "mussten",
    "sollen",
    "sollten",
    "wurde",
    "wurden",
  ],
  en: ["a"],
};

/**
 * Words that the English stemmer (M. F. Porter, 2001) gives the stem of others that mean something else: the first part is the
 * word, the second what its forms are to share.
 */
const ENGLISH_EXCEPTIONS = new Map(
  [
    "hospitality",
    "universe universes",
    "university universities",
    "important importance importantly",
    "authority authorities",
    "experiment experiments experimental experimented experimenting",
    "customs",
    "internal internally",
    "international internationally",
    "marketing",
    "policy policies",
    "police",
    "organic organically",
    "generation generations",
    "numerous",
    "numerals numeral",
    "several",
    "news",
    "general generally",
    "animal animals",
    "animate animated animation animations",
    "communism communist communists",
    "past",
    "paste pastes pasted pasting",
    "negligible",
    "negligent negligence negligently",
    "accounting",
    "accountable accountability",
    "business businesses",
    "busy",
    "designate designated designation designating",
    "relativity",
    "rational rationally rationale",
    "ration rations rationed rationing",
    "emergency emergencies",
    "ironic ironically irony",
    "analysis analyses",
    "crisis crises",
    "thesis theses",
    "hypothesis hypotheses",
    "secretary secretaries",
    "organ organs",
    "probate",
    "arsenal arsenals",
    "physics",
    "physician physicians",
    "politics political politically politician politicians",
    "polite politely",
    "corporal",
    "human humans",
    "humane",
    "moderate moderately moderation moderated",
    "factory factories",
    "terminal terminals",
    "conference conferences",
    "utility utilities",
    "community communities",
    "customer customers",
    "author authors",
    "productivity",
    "executive executives",
    "publication publications",
    "activist activists activism",
    "engineer engineers engineering engineered",
    "department departments departmental",
    "information informational",
    "informal informally",
    "initiative initiatives",
    "objective objectives",
    "organism organisms",
    "status statuses",
    "statue statues",
    "venue venues",
    "united",
    "witness witnesses witnessed",
    "quite",
    "suite suites",
    "tire tires tyre tyres",
    "fitness",
    "memorial memorials",
    "celebrity celebrities",
    "minority minorities",
    "conservative conservatives",
    "detective detectives",
    "elevator elevators",
    "liquidity",
    "providence",
    "generous generously",
    "angel angels",
    "treasurer treasurers",
    "add adds added adding",
    "err errs erred erring",
    "bus buses",
    "gas gases",
    "stocking stockings",
    "training trainings trained",
    "housing",
    "evening evenings",
    "morning mornings",
    "lighting",
    "parking parked",
    "landing landings",
    "booking bookings booked",
    "shipping shipped",
    "meeting meetings",
    "hearing hearings",
    "timing timings",
    "firing",
    "casing casings",
    "bearing bearings",
    "boarding boarded",
    "briefing briefings",
    "coating coatings coated",
    "packaging",
    "bedding",
    "warehous warehouse warehouses warehousing warehoused",
    "center centers centered centre centres centred",
    "gray grey",
    "sue sues sued suing",
    // Forms that no rule of endings makes.
    "matrix matrices",
    "index indexes indices",
    "criterion criteria",
    "child children",
    "woman women",
    "mouse mice",
    "foot feet",
    "tooth teeth",
    "shelv shelf shelves",
    "half halves",
    "knife knives",
    "buy buying bought",
    "pay paying paid",
    "fly flew flown",
    "sell sold",
    "build built",
    "grow grew grown",
    "lose lost",
    "spend spent",
    "send sent",
    "teach taught",
    "catch caught",
    "write wrote written",
    "break broke broken",
    "choos chose chosen",
    "drive drove driven",
    "seek sought",
    "steal stole stolen",
    "freez froze frozen",
    "forget forgot forgotten",
    "shrink shrank shrunk",
    "stand stood",
    "begin began begun",
    "keep kept",
    "hold held",
    "tell told",
    "think thought",
    "bring brought",
    "make made",
    "find found",
    "person persons people",
    "wife wives",
    "life lives",
    "quiz quizzes",
    "rent rental rentals renter renters",
    "clothing clothes",
    "cheap cheaper cheapest",
    "fast faster fastest",
    "quick quicker quickest",
    "slow slower slowest",
    "big bigger biggest",
    "small smaller smallest",
    "large larger largest",
  ].flatMap((line) => {
    const [stem = "", ...others] = line.split(" ");
    return [stem, ...others].map((word): [string, string] => [word, stem]);
  }),
);

/** English words come with and without the accent ("résumés"), so their stem is taken without. */
function stemEnglish(word: string, stemmer: StemPackage["stemmer"]): string {
  const plain = fold(word);
  return ENGLISH_EXCEPTIONS.get(plain) ?? toShortWord(plain, stemmer(plain));
}

/**
 * Words of three letters are not stemmed, so their forms are to have them for a stem: "days" is "day", "tries" is "try", "dying" is "die", "used"
 * and "useful" are "use".
 */
function toShortWord(word: string, stem: string): string {
  if (stem.length === 3 && stem.endsWith("i") && /ie[ds]$|ys$|y(?:ed|ing)$/.test(word))
    return `${stem.slice(0, 2)}y`;
  if (/^[a-z]ying$/.test(word)) return `${word.slice(0, 1)}ie`;
  const hasLostE = /^[aeiou][a-z]$/.test(stem)
    ? word.startsWith(`${stem}e`) || word === `${stem}ing`
    : /^[a-z]i$/.test(stem) && [`${stem}es`, `${stem}ed`].includes(word);
  return hasLostE ? `${stem}e` : stem;
}
