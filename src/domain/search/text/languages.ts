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
import { findLanguage, type Language, type StemPackage, toLanguageCode } from "./language.ts";

/** Every language whose stems are known, by its ISO 639-1 code; `name` is that of its packages. */
export const LANGUAGES = {
  da: { name: "danish", stemmer: danish, stopwords: danishWords },
  de: { name: "german", stemmer: german, stopwords: germanWords },
  en: { name: "english", stemmer: english, stopwords: englishWords },
  es: { name: "spanish", stemmer: spanish, stopwords: spanishWords },
  fi: { name: "finnish", stemmer: finnish, stopwords: finnishWords },
  fr: { name: "french", stemmer: french, stopwords: frenchWords },
  it: { name: "italian", stemmer: italian, stopwords: italianWords },
  nl: { name: "dutch", stemmer: dutch, stopwords: dutchWords },
  no: { name: "norwegian", stemmer: norwegian, stopwords: norwegianWords },
  pt: { name: "portuguese", stemmer: portuguese, stopwords: portugueseWords },
  sv: { name: "swedish", stemmer: swedish, stopwords: swedishWords },
} satisfies Record<string, StemPackage & { name: string }>;

/** The language of a BCP 47 tag ("de-AT" is German); one whose stems are not known keeps its words as they are. */
export const languageOf = (tag: string): Language => findLanguage(tag, LANGUAGES);

/**
 * A module of the packages of some languages and of no others, for a function: each package is a file more to load before the first
 * answer. `tags`: BCP 47.
 */
export function writeStemModule(tags: readonly string[]): string {
  const known = Object.entries(LANGUAGES).filter(([code]) => tags.map(toLanguageCode).includes(code));
  const imports = known.flatMap(([code, { name }]) => [
    `import { stemmer as ${code} } from "@orama/stemmers/${name}";`,
    `import { stopwords as ${code}Words } from "@orama/stopwords/${name}";`,
  ]);
  const members = known.map(([code]) => `  ${code}: { stemmer: ${code}, stopwords: ${code}Words },`);
  return [...imports, "export default {", ...members, "};", ""].join("\n");
}
