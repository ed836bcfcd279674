import { readDigits } from "../outcomes/figures/numbers.ts";
import { SECONDS, spellings, TIME_UNITS_OF_ALL } from "../outcomes/figures/units.ts";
import { directionOfSentence, type SentenceDirection, sentenceAround } from "./directions.ts";
import { findNumberWords } from "./number-words.ts";

/**
 * A figure of a text for comparing it with its translation: `text` as it stands there, `key` the same in every language, `isSpelled` in words.
 * One that `isOptional` may stand for a number of the other text, and need not.
 */
export type TextFigure = {
  key: string;
  text: string;
  isSpelled?: true;
  isOptional?: true;
  /** Which way the sentence says that something went. */
  direction?: SentenceDirection;
};

/** Languages whose numbers have a comma before their decimals. */
const DECIMAL_COMMA = new Set("de fr es nl pl it pt sv da no nb fi cs ru uk tr el hu ro".split(" "));

const MAGNITUDES: readonly [RegExp, number][] = [
  [/^\s?(?:hundred|cents?|hundert)(?!\p{L})/u, 1e2],
  [/^\s?(?:thousand|tausend|Tsd\.?|mille|mil|duizend|tys\.?|ألف|آلاف|אלף|אלפים|千)(?!\p{L})/u, 1e3],
  [/^\s?万/u, 1e4],
  [
    /^\s?(?:million(?:s|en)?|mio\.?|mn|millones|millón|miljoen|mln\.?|milion(?:y|ów|a)?|مليون|ملايين|מיליון)(?!\p{L})/iu,
    1e6,
  ],
  [/^\s?億/u, 1e8],
  [
    /^\s?(?:billion|bn|Milliarden?|Mrd\.?|milliards?|mil millones|miljard|mld\.?|miliard(?:y|ów|a)?|مليار|مليارات|מיליארד)(?!\p{L})/iu,
    1e9,
  ],
  [/^[kK](?!\p{L})/u, 1e3],
  [/^M(?!\p{L})/u, 1e6],
];

const POINTS =
  /^\s?-?(?:percentage[- ]points?|points? de pourcentage|Prozentpunkte?n?|puntos? porcentuales?|procentpunten|punkt\w* procentow\w*|pp|p\.p\.|points?|Punkte?n?|puntos?)(?!\p{L})/iu;
const PERCENT =
  /^\s?-?(?:%|٪|(?:percent|per cent|Prozent|prozentige?[nrsm]?|pour ?cent|por ?ciento|procent|בראחוז|אחוז(?:ים)?|في المئة|بالمئة|في المائة|パーセント)(?!\p{L}))/iu;
const TIME_OF = spellings(TIME_UNITS_OF_ALL);
const WORD_AFTER = /^[\s\u00a0\u202f-]?(\p{L}+)/u;

/** Units by how they are written, beyond the times that outcomes know. */
const UNIT_WORDS: readonly [unit: string, pattern: RegExp][] = [
  ["s", /^\s?-?(?:seconden?|sekund[aęy]?|ثانية|ثوان[يٍ]?|שניי?ה|שניות|秒)/iu],
  ["minute", /^\s?-?(?:minuut|minuten|minut[aęy]?|دقيقة|دقائق|דקות|דקה|分(?!の))/iu],
  ["hour", /^\s?-?(?:uur|uren|godzin[aęy]?|ساعة|ساعات|שעות|שעה|時間)/iu],
  ["day", /^\s?-?(?:dag(?:en)?|dzień|dni|يومًا|يوما|يوم|أيام|ימים|יום|日)/iu],
  ["week", /^\s?-?(?:week|weken|tydzień|tygodni[ea]?|أسبوعًا|أسبوعا|أسبوع|أسابيع|שבועות|שבוע|週)/iu],
  ["month", /^\s?-?(?:maand(?:en)?|miesiące?|miesięcy|شهرًا|شهرا|شهر|أشهر|חודשים|חודש|[かカヶケ]月)/iu],
  ["year", /^\s?-?(?:jaar|jaren|rok|lata|lat|سنوات|سنة|أعوام|عامًا|عام|שנים|שנה)/iu],
  ["KB", /^\s?(?:[kK]B|Ko|كيلوبايت)(?!\p{L})/u],
  ["MB", /^\s?(?:MB|Mo|ميغابايت|ميجابايت)(?!\p{L})/u],
  ["GB", /^\s?(?:GB|Go|غيغابايت|جيجابايت)(?!\p{L})/u],
  ["TB", /^\s?(?:TB|To|تيرابايت)(?!\p{L})/u],
  ["kg", /^\s?(?:kg|kilograms?|kilogrammes?|Kilogramm|Kilo|kilogramos?|كيلوغرام\p{L}*)(?!\p{L})/u],
  ["km", /^\s?(?:km|kilomet(?:re|er)s?|Kilometern?|kilomètres|kilómetros?|كيلومتر\p{L}*)(?!\p{L})/u],
  ["t", /^\s?(?:t|tonn?es?|Tonnen?|toneladas?)(?!\p{L})/u],
  ["ha", /^\s?(?:ha|hectares?|Hektar|hectáreas?)(?!\p{L})/u],
  ["kW", /^\s?(?:kW|kilowatts?|Kilowatt|kilovatios)(?!\p{L})/u],
  ["MW", /^\s?(?:MW|megawatts?|mégawatts?|Megawatt|megavatios)(?!\p{L})/u],
  ["GW", /^\s?(?:GW|gigawatts?|Gigawatt|gigavatios)(?!\p{L})/u],
  ["kWh", /^\s?kWh(?!\p{L})/u],
  ["MWh", /^\s?MWh(?!\p{L})/u],
  ["GWh", /^\s?GWh(?!\p{L})/u],
  ["USD", /^\s?(?:US)?(?:\$|USD\b|dollars?\b|Dollar\b|dólares\b|دولار\p{L}*)/iu],
  ["EUR", /^\s?(?:€|EUR\b|euros?\b|يورو)/iu],
  ["GBP", /^\s?(?:£|GBP\b)/iu],
  ["JPY", /^\s?(?:¥|JPY\b|円)/iu],
  ["CHF", /^\s?(?:CHF\b|(?:Swiss )?francs?\b|(?:Schweizer )?Franken\b|francos(?: suizos)?\b)/iu],
];
const CURRENCY_BEFORE: readonly [unit: string, pattern: RegExp][] = [
  ["USD", /(?:\$|\bUSD)\s?$/],
  ["EUR", /(?:€|\bEUR)\s?$/],
  ["GBP", /(?:£|\bGBP)\s?$/],
  ["JPY", /(?:¥|\bJPY)\s?$/],
  ["CHF", /\bCHF\s?$/],
];

/**
 * A number that is none of a name ("mp3", "UTF-8"). Words of Arabic and Hebrew lean on the number behind them, and Chinese and Japanese part no
 * words: there a letter before it tells nothing.
 */
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]-?|\d)(?:[1-9]\d{0,2}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?/gu;

/** Quarters of a year: "Q3", "3. Quartal", "troisième trimestre". */
const QUARTER = /(?<!\p{L})[QT]([1-4])(?!\p{L}|\d)/gu;
const QUARTER_AFTER = /^(?:\.|er|e|º|°|\.º)?\s?(?:Quartals?|trimestres?|quarter)(?!\p{L})/iu;

/** "2nd", "2e", "2.º": the other language may have a word for it. */
const ORDINAL_AFTER = /^(?:st|nd|rd|th|e|ème|\.?[ºª°])(?!\p{L})/u;
/** "2. Schicht"; in other languages such a point ends a sentence. */
const GERMAN_ORDINAL_AFTER = /^\. (?=\p{Lu}\p{Ll})/u;

/**
 * The figures of a text: numbers in digits, and in words from three on where the language is known, each with its magnitude and, where it can be
 * told, its unit. Figures in digits and in words are the same.
 */
export function figuresIn(text: string, language: string): TextFigure[] {
  const plain = unifyDates(
    text
      .normalize("NFKC")
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/(?<=\d)\u066b(?=\d)/g, DECIMAL_COMMA.has(language) ? "," : ".")
      .replace(/(?<=\d)\u066c(?=\d)/g, DECIMAL_COMMA.has(language) ? "." : ","),
    language,
  );
  const hasComma = DECIMAL_COMMA.has(language);
  const digits = [...plain.matchAll(NUMBER)].map((match) => {
    const after = plain.slice(match.index + match[0].length);
    const before = plain.slice(Math.max(0, match.index - BEFORE), match.index);
    const figure = toFigure(readDigits(match[0], hasComma).value, match[0], after, before);
    const isOrdinal = ORDINAL_AFTER.test(after) || (language === "de" && GERMAN_ORDINAL_AFTER.test(after));
    return {
      index: match.index,
      figure: isOrdinal || QUARTER_AFTER.test(after) ? toOptional(figure) : figure,
    };
  });
  const words = findNumberWords(plain, language).map(({ index, value, text: written, isOrdinal }) => {
    const figure = toFigure(value, written, plain.slice(index + written.length), "");
    return { index, figure: isOrdinal ? toOptional(figure) : { ...figure, isSpelled: true as const } };
  });
  const quarters = [...plain.matchAll(QUARTER)].map((match) => ({
    index: match.index,
    figure: toOptional({ key: match[1] ?? "", text: match[0] }),
  }));
  return [...digits, ...words, ...quarters]
    .sort((a, b) => a.index - b.index)
    .map(({ index, figure }) => {
      const direction = directionOfSentence(sentenceAround(plain, index), language);
      return direction === null ? figure : { ...figure, direction };
    });
}

/** Characters before a number in which the sign of its currency stands. */
const BEFORE = 5;

const toOptional = (figure: TextFigure): TextFigure => ({ ...figure, isOptional: true });

/** Dates and times of day in one form: a month is a number in one language and a word in the other, and afternoons are counted from 12 or on. */
function unifyDates(text: string, language: string): string {
  const dates = text
    .replace(/(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g, "$1 · $3")
    .replace(
      /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
      (_, year: string, _month: string, day: string) => `${Number(day)} · ${year}`,
    )
    .replace(
      /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g,
      (_, one: string, other: string, year: string) =>
        `${Number(one) > 12 || language !== "en" ? one : other} · ${year}`,
    )
    .replace(/(?<!\d)(\d{1,2})\s?月\s?(?=\d{1,2}\s?日)/g, "");
  return dates
    .replace(
      /(?<![\d.,:])(\d{1,2})(?::(\d{2}))?\s?([ap])\.?\s?m\.?(?!\p{L})/giu,
      (_, hour: string, minutes: string | undefined, half: string) => {
        const hours = (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
        return `${hours}${minutes === undefined ? "" : `:${minutes}`}`;
      },
    )
    .replace(
      /(?<![\d.,:])(\d{1,2})(?:\.|\s?h\s?)(\d{2})(?=\s?(?:Uhr|h(?!\p{L})|heures?)|(?<=h\s?\d{2})(?!\d))/gu,
      "$1:$2",
    );
}

function toFigure(value: number, written: string, following: string, preceding: string): TextFigure {
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
  const percent = PERCENT.exec(after)?.[0];
  if (percent !== undefined && !POINTS.test(after)) return { key: `${scaled} %`, text: text + percent };
  const points = POINTS.exec(after)?.[0];
  if (points !== undefined) return { key: `${scaled} points`, text: text + points };
  for (const [unit, pattern] of CURRENCY_BEFORE) {
    const sign = pattern.exec(preceding)?.[0];
    if (sign !== undefined) return { key: `${scaled} ${unit}`, text: sign + text };
  }
  const word = WORD_AFTER.exec(after);
  const time = TIME_OF.get(word?.[1] ?? "") ?? TIME_OF.get((word?.[1] ?? "").toLowerCase());
  if (time !== undefined && time in SECONDS)
    return { key: `${scaled} ${time}`, text: text + (word?.[0] ?? "") };
  for (const [unit, pattern] of UNIT_WORDS) {
    const found = pattern.exec(after)?.[0];
    if (found !== undefined) return { key: `${scaled} ${unit}`, text: text + found };
  }
  return { key: String(scaled), text };
}

/** What one list has and the other has not, in pairs by their order; a figure without a unit is one with any unit. */
export function differenceOf(
  original: readonly TextFigure[],
  translated: readonly TextFigure[],
): { missing: TextFigure | null; added: TextFigure | null }[] {
  let rest = [...translated];
  const take = (matches: (figure: TextFigure) => boolean): boolean => {
    const at = rest.findIndex(matches);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  const rounds: ((one: TextFigure, other: TextFigure) => boolean)[] = [
    (one, other) => one.key === other.key && isFirm(one) && isFirm(other) && !one.isSpelled,
    (one, other) => one.key === other.key && isFirm(one) && isFirm(other),
    (one, other) => isAlike(one, other) && isFirm(one) && isFirm(other),
    isAlike,
  ];
  let missing = [...original];
  for (const isSame of rounds) missing = missing.filter((one) => !take((other) => isSame(one, other)));
  missing = missing.filter(isFirm);
  rest = rest.filter(isFirm);
  return Array.from({ length: Math.max(missing.length, rest.length) }, (_, index) => ({
    missing: missing[index] ?? null,
    added: rest[index] ?? null,
  }));
}

const isFirm = ({ isOptional }: TextFigure): boolean => isOptional !== true;

const isAlike = (one: TextFigure, other: TextFigure): boolean =>
  amountOf(one.key) === amountOf(other.key) &&
  (one.key === other.key || !one.key.includes(" ") || !other.key.includes(" "));

const amountOf = (key: string): string => key.split(" ")[0] ?? "";

/** Figures that stand once in each of two texts, and rise in one and fall in the other. */
export function oppositesIn(
  original: readonly TextFigure[],
  translated: readonly TextFigure[],
): { one: TextFigure; other: TextFigure }[] {
  const onlyOf = (figures: readonly TextFigure[], { key }: TextFigure): boolean =>
    figures.filter((figure) => figure.key === key).length === 1;
  return original.flatMap((one) => {
    const other = translated.find(({ key }) => key === one.key);
    if (!other?.direction || !one.direction || one.direction === other.direction) return [];
    return onlyOf(original, one) && onlyOf(translated, other) ? [{ one, other }] : [];
  });
}
