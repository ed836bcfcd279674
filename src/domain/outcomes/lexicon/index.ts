import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import { dutch } from "./nl.ts";
import { polish } from "./pl.ts";
import { portuguese } from "./pt.ts";
import { swedish } from "./sv.ts";
import type { Lexicon } from "./types.ts";

/** The languages whose results are read. */
export const LEXICONS: readonly Lexicon[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  polish,
];

/** The commonest words of neighbours of the languages that are read, so that Danish is not taken for Swedish. */
export const UNREAD: Readonly<Record<string, string>> = {
  da: "og af ikke til er på det en med for som der vi har blev fra ved også efter ikke mere hos kan",
  no: "og av ikke til er på det en med for som vi har ble fra ved også etter mer hos kan ikke",
  fi: "ja on ei että se oli joka sekä kun ovat mutta myös tai kanssa jälkeen hän olemme meidän",
  cs: "a je se na v že pro do byl byla jsme s jako po od která který jsou jsem také ve k protože ji jejich i o",
  sk: "a je sa na v že pre do bol bola sme s ako po od ktorá ktorý sú tiež vo k",
  sl: "in je se na v da za so bil bila smo kot po od ki tudi pri ter",
  hr: "i je se na u da za su bio bila smo kao od koji koja također te iz do nije",
  hu: "a az és hogy nem is egy volt meg már csak de ezt vagy után között amely",
  ro: "și de la în cu pe nu este un o din care pentru a fost mai sunt am prin după",
  tr: "ve bir bu için ile da de olarak daha çok olan sonra kadar gibi en yüzde",
  ca: "amb els les i per que del una és dels als més va han al seu com aquesta",
  et: "ja on ei et see oli mis ning kui ka või pärast meie kes oma",
  lt: "ir yra kad buvo su į iš tai kaip bet mūsų po nuo per apie",
  lv: "un ir ka bija ar no tas kā bet mūsu pēc uz par gan arī",
  id: "dan yang di dengan untuk dari ini pada adalah dalam tidak kami telah lebih ke",
  cy: "yn y yr ac i o ar â gan mae wedi na fel hyn ein ei bod am",
  vi: "và của là có trong cho được với các một không đã từ này khi người",
};

/** A language whose results are read, by its BCP 47 code. */
export type ReadLanguage = Lexicon["code"];

/** The words of a text in one language: its own and those of English, which firms write into any. */
const WORDS_OF: ReadonlyMap<ReadLanguage, readonly Lexicon[]> = new Map(
  LEXICONS.map((lexicon) => [lexicon.code, lexicon === english ? [english] : [english, lexicon]]),
);

// Reading is synchronous from the text to its outcomes. The language holds for the time of one reading, so that it need not
// be handed through every function that asks for a word.
let current: ReadLanguage = english.code;

/** Reads with the words of one language. */
export function readIn<T>(language: ReadLanguage, read: () => T): T {
  const outer = current;
  current = WORDS_OF.has(language) ? language : english.code;
  try {
    return read();
  } finally {
    current = outer;
  }
}

/** What is made of the words of the language that is being read; made once for each language. */
export function byLanguage<T>(make: () => T): () => T {
  const made = new Map<ReadLanguage, { value: T }>();
  // Asked for some hundred times for each sentence, nearly always in the language of the time before.
  let last: { language: ReadLanguage; value: T } | null = null;
  return () => {
    if (last?.language === current) return last.value;
    const { value } = made.get(current) ?? { value: make() };
    made.set(current, { value });
    last = { language: current, value };
    return value;
  };
}

const lexicons = (): readonly Lexicon[] => WORDS_OF.get(current) ?? [english];

/** How the language that is being read is written. */
export const writing = (): Lexicon["writing"] => (lexicons().at(-1) ?? english).writing;

/** A list of words of the language, in lower case. */
export const wordsFrom = (pick: (lexicon: Lexicon) => string): string[] =>
  lexicons().flatMap((lexicon) =>
    withPlainForms(lexicon, pick(lexicon).toLowerCase().split(/\s+/).filter(Boolean)),
  );

/** A list of phrases of the language, as they are written. */
export const phrasesFrom = (pick: (lexicon: Lexicon) => string): string[] =>
  lexicons().flatMap((lexicon) => withPlainForms(lexicon, toPhrases(pick(lexicon))));

/** Words of fewer letters are too often another word without their accents: "à" and "a". */
const LEAST_LETTERS = 5;

/** Phrases, and as they are written without accents: "reduit", "erhoeht". */
function withPlainForms({ code }: Lexicon, phrases: string[]): string[] {
  if (code === "en") return phrases;
  const plain = phrases.flatMap((phrase) => {
    if (phrase.length < LEAST_LETTERS) return [];
    // "aumentó" rose, "aumento" is the rise.
    if (/[àáíóúèéìòù]$/u.test(phrase) && (code !== "fr" || !phrase.endsWith("é"))) return [];
    const form = code === "de" ? withGermanDigraphs(phrase) : withoutAccents(phrase);
    return form === phrase ? [] : [form];
  });
  return plain.length === 0 ? phrases : [...new Set([...phrases, ...plain])];
}

const withoutAccents = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
const withGermanDigraphs = (text: string): string =>
  text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");

/** A list of phrases of all languages, for what is asked before a language is known. */
export const phrasesOfAll = (pick: (lexicon: Lexicon) => string): string[] => [
  ...new Set(LEXICONS.flatMap((lexicon) => withPlainForms(lexicon, toPhrases(pick(lexicon))))),
];

/** For each of the two languages one list. */
export const eachLexicon = <T>(make: (lexicon: Lexicon) => T): T[] => lexicons().map(make);

/** True of a text whose words are all English. */
export const isEnglish = byLanguage(() => lexicons().every((lexicon) => lexicon === english));

export const toPhrases = (list: string): string[] =>
  list
    .split("|")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter(Boolean);

/** Numbers in words of the language. */
export const numbersFrom = (
  pick: (lexicon: Lexicon) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => new Map(lexicons().flatMap((lexicon) => Object.entries(pick(lexicon))));
