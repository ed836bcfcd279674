import { readDigits } from "../outcomes/figures/numbers.ts";
import { SECONDS, spellings, TIME_UNITS } from "../outcomes/figures/units.ts";

/** A figure of a text for comparing it with its translation: `text` as it stands there, `key` the same in every language, `isSpelled` in words. */
export type TextFigure = { key: string; text: string; isSpelled?: true };

/** Languages whose numbers have a comma before their decimals. */
const DECIMAL_COMMA = new Set("de fr es nl pl it pt sv da no nb fi cs ru uk tr el hu ro".split(" "));

/** Numbers in words from three on, where that many are written so: below it they are articles and halves of pairs. */
const NUMBER_WORDS: Record<string, readonly string[]> = {
  en: "three four five six seven eight nine ten eleven twelve".split(" "),
  de: "drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
  fr: "trois quatre cinq six sept huit neuf dix onze douze".split(" "),
  es: "tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
};
const FIRST_WORD = 3;

const MAGNITUDES: readonly [RegExp, number][] = [
  [/^\s?(?:thousand|tausend|Tsd\.?|mille|mil|duizend|tys\.?|千)(?!\p{L})/u, 1e3],
  [/^\s?万/u, 1e4],
  [/^\s?(?:million(?:s|en)?|Mio\.?|millones|millón|miljoen|mln\.?|مليون|מיליון)(?!\p{L})/iu, 1e6],
  [/^\s?億/u, 1e8],
  [/^\s?(?:billion|bn|Milliarden?|Mrd\.?|milliards?|miljard|mld\.?|مليار|מיליארד)(?!\p{L})/iu, 1e9],
  [/^[kK](?!\p{L})/u, 1e3],
  [/^M(?!\p{L})/u, 1e6],
];

const POINTS =
  /^\s?-?(?:percentage points?|points? de pourcentage|Prozentpunkte?n?|puntos? porcentuales?|procentpunten|punkt\w* procentow\w*)/iu;
const PERCENT = /^\s?(?:%|٪|percent|per cent|Prozent|pour ?cent|por ?ciento|procent)/iu;
const TIME_OF = spellings(TIME_UNITS);
const WORD_AFTER = /^[\s\u00a0\u202f-]?(\p{L}+)/u;

const NUMBER = /(?<!\p{L}-?|\d)\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/gu;

/**
 * The figures of a text: numbers in digits, and from three to twelve in words where the language is known, each with its magnitude and, where
 * it can be told, its unit. Figures in digits and in words are the same.
 */
export function figuresIn(text: string, language: string): TextFigure[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const hasComma = DECIMAL_COMMA.has(language);
  const digits = [...plain.matchAll(NUMBER)].map((match) => {
    const after = plain.slice(match.index + match[0].length);
    return { index: match.index, figure: toFigure(readDigits(match[0], hasComma).value, match[0], after) };
  });
  const words = NUMBER_WORDS[language];
  const spelled = words === undefined ? [] : wordFigures(plain, words);
  return [...digits, ...spelled].sort((a, b) => a.index - b.index).map(({ figure }) => figure);
}

/** Whether the words for numbers of a language are known here; of others digits alone are compared. */
export const readsNumberWords = (language: string): boolean => Object.hasOwn(NUMBER_WORDS, language);

/** "drei", "dreifach", "dreiwöchig": the number in a word, alone or before what it counts. */
function wordFigures(text: string, words: readonly string[]) {
  const pattern = new RegExp(
    `(?<!\\p{L})(${words.join("|")})(?:fache?[nrs]?|mal|köpfige?[nrs]?|wöchige?[nrs]?|monatige?[nrs]?|tägige?[nrs]?|stündige?[nrs]?|stufige?[nrs]?|fold)?(?!\\p{L})`,
    "giu",
  );
  return [...text.matchAll(pattern)].map((match) => {
    const value = words.indexOf((match[1] ?? "").toLowerCase()) + FIRST_WORD;
    const figure = toFigure(value, match[0], text.slice(match.index + match[0].length));
    return { index: match.index, figure: { ...figure, isSpelled: true as const } };
  });
}

function toFigure(value: number, written: string, following: string): TextFigure {
  let after = following;
  let scaled = value;
  let text = written;
  for (const [pattern, factor] of MAGNITUDES) {
    const magnitude = pattern.exec(after)?.[0];
    if (magnitude === undefined) continue;
    scaled = Number((value * factor).toPrecision(12));
    text += magnitude;
    after = after.slice(magnitude.length);
    break;
  }
  const points = POINTS.exec(after)?.[0];
  if (points !== undefined) return { key: `${scaled} points`, text: text + points };
  const percent = PERCENT.exec(after)?.[0];
  if (percent !== undefined) return { key: `${scaled} %`, text: text + percent };
  const word = WORD_AFTER.exec(after);
  const unit = TIME_OF.get(word?.[1] ?? "") ?? TIME_OF.get((word?.[1] ?? "").toLowerCase());
  return unit !== undefined && unit in SECONDS
    ? { key: `${scaled} ${unit}`, text: text + (word?.[0] ?? "") }
    : { key: String(scaled), text };
}

/** What one list has and the other has not, in pairs by their order; a figure without a unit is one with any unit. */
export function differenceOf(
  original: readonly TextFigure[],
  translated: readonly TextFigure[],
): { missing: TextFigure | null; added: TextFigure | null }[] {
  const rest = [...translated];
  const take = (matches: (figure: TextFigure) => boolean): boolean => {
    const at = rest.findIndex(matches);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  const unmatched = original.filter(({ key }) => !take((figure) => figure.key === key));
  const missing = unmatched.filter(
    ({ key }) => !take((figure) => isBare(key, figure.key) && amountOf(figure.key) === amountOf(key)),
  );
  return Array.from({ length: Math.max(missing.length, rest.length) }, (_, index) => ({
    missing: missing[index] ?? null,
    added: rest[index] ?? null,
  }));
}

const amountOf = (key: string): string => key.split(" ")[0] ?? "";
const isBare = (one: string, other: string): boolean => !one.includes(" ") || !other.includes(" ");
