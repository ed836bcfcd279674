import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stopwords as danishWords } from "@orama/stopwords/danish";
import { stopwords as dutchWords } from "@orama/stopwords/dutch";
import { stopwords as englishWords } from "@orama/stopwords/english";
import { stopwords as finnishWords } from "@orama/stopwords/finnish";
import { stopwords as frenchWords } from "@orama/stopwords/french";
import { stopwords as germanWords } from "@orama/stopwords/german";
import { stopwords as italianWords } from "@orama/stopwords/italian";
import { stopwords as norwegianWords } from "@orama/stopwords/norwegian";
import { stopwords as portugueseWords } from "@orama/stopwords/portuguese";
import { stopwords as spanishWords } from "@orama/stopwords/spanish";
import { stopwords as swedishWords } from "@orama/stopwords/swedish";
import { fold } from "../../text/slug.ts";

/** How a language inflects its words, and which of them carry no meaning of their own. */
export type Language = {
  /** The stem of a word in lower case. */
  stem(word: string): string;
  functionWords: readonly string[];
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
    "several",
  ].flatMap((line) => {
    const [stem = "", ...others] = line.split(" ");
    return [stem, ...others].map((word): [string, string] => [word, stem]);
  }),
);

/** English words come with and without the accent ("résumés"), so their stem is taken without. */
function stemEnglish(word: string): string {
  const plain = fold(word);
  return ENGLISH_EXCEPTIONS.get(plain) ?? english(plain);
}

const LANGUAGES = {
  da: { stem: danish, functionWords: danishWords },
  de: { stem: german, functionWords: germanWords },
  en: { stem: stemEnglish, functionWords: ["a", ...englishWords] },
  es: { stem: spanish, functionWords: spanishWords },
  fi: { stem: finnish, functionWords: finnishWords },
  fr: { stem: french, functionWords: frenchWords },
  it: { stem: italian, functionWords: italianWords },
  nl: { stem: dutch, functionWords: dutchWords },
  no: { stem: norwegian, functionWords: norwegianWords },
  pt: { stem: portuguese, functionWords: portugueseWords },
  sv: { stem: swedish, functionWords: swedishWords },
} satisfies Record<string, Language>;

/** ISO 639-1 codes of the languages whose stems are known. */
type LanguageCode = keyof typeof LANGUAGES;

/** The language of a BCP 47 tag ("de-AT" is German); one whose stems are not known keeps its words as they are. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split("-")[0] ?? "";
  return isLanguageCode(code) ? LANGUAGES[code] : { stem: (word) => word, functionWords: [] };
}

const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(LANGUAGES, code);
