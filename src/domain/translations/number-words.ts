/** Numbers in words, by language: what each means. From three on: below it they are articles and halves of pairs. */
const NUMBERS: Record<string, ReadonlyMap<string, number>> = {
  en: english(),
  de: german(),
  fr: french(),
  es: spanish(),
};

/** Words that hold a number which the other language may say by one: "jede neunte", "one in nine"; "tripled", "auf das Dreifache". */
const ORDINALS: Record<string, ReadonlyMap<string, number>> = {
  en: fromThree("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
    .set("tripled", 3)
    .set("trebled", 3)
    .set("quadrupled", 4),
  de: fromThree("dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"),
  fr: fromThree("troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième")
    .set("triplé", 3)
    .set("quadruplé", 4),
  es: fromThree("tercer cuart quint sext séptim octav noven décim undécim duodécim")
    .set("triplicad", 3)
    .set("cuadruplicad", 4),
};

/** So many of something, about: "a dozen", "une vingtaine"; the other language may say the number or "some twenty". */
const COLLECTIVES: Record<string, ReadonlyMap<string, number>> = {
  en: new Map([["dozen", 12]]),
  de: new Map([["dutzend", 12]]),
  fr: new Map(
    "dizaine:10 douzaine:12 quinzaine:15 vingtaine:20 trentaine:30 quarantaine:40 cinquantaine:50 soixantaine:60 centaine:100"
      .split(" ")
      .map((entry): [string, number] => [entry.split(":")[0] ?? "", Number(entry.split(":")[1])]),
  ),
  es: new Map([
    ["decena", 10],
    ["docena", 12],
    ["veintena", 20],
    ["treintena", 30],
    ["centena", 100],
  ]),
};

/** One week and two, which French and Spanish count by days: "quinze jours" is a fortnight. */
const WEEKS_IN_DAYS = /^(?:(?:huit|quinze) jours|(?:ocho|quince) días)(?!\p{L})/iu;

const ENDINGS: Record<string, string> = {
  en: "s?",
  de: "(?:e[nrsm]?|el[ns]?|ens)",
  fr: "(?:e?s?|r)",
  es: "(?:[oa]s?)?",
};

/** What may stand on a number without a space: "dreifach", "vierköpfig", "threefold". */
const JOINED =
  "(?:fache?[nrs]?|mal|köpfige?[nrsm]?|wöchige?[nrsm]?|monatige?[nrsm]?|tägige?[nrsm]?|stündige?[nrsm]?|jährige?[nrsm]?|stufige?[nrsm]?|minütige?[nrsm]?|fold)";

export type WordNumber = { index: number; value: number; text: string; isOrdinal: boolean };

/** Whether the words for numbers of a language are known here; of others digits alone are compared. */
export const readsNumberWords = (language: string): boolean => Object.hasOwn(NUMBERS, language);

const patterns = new Map<string, { numbers: RegExp; ordinals: RegExp; collectives: RegExp }>();

/** The numbers in words of a text, from three to ninety-nine and by hundreds and thousands. */
export function findNumberWords(text: string, language: string): WordNumber[] {
  const numbers = NUMBERS[language];
  const ordinals = ORDINALS[language];
  const collectives = COLLECTIVES[language];
  if (numbers === undefined || ordinals === undefined || collectives === undefined) return [];
  const pattern = patterns.get(language) ?? {
    numbers: new RegExp(
      `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?<half>halb )?(?<word>${longestFirst(numbers)})(?<factor>hundert|tausend)?${JOINED}?(?!\\p{L})`,
      "giu",
    ),
    ordinals: new RegExp(
      `(?<!\\p{L})(?<word>${longestFirst(ordinals)})${ENDINGS[language] ?? ""}(?!\\p{L})`,
      "giu",
    ),
    collectives: new RegExp(`(?<!\\p{L})(?<word>${longestFirst(collectives)})(?:s|en?)?(?!\\p{L})`, "giu"),
  };
  patterns.set(language, pattern);
  const found = [...text.matchAll(pattern.numbers)].map((match): WordNumber => {
    const { half, word = "", factor } = match.groups ?? {};
    const value = (numbers.get(word.toLowerCase()) ?? 0) * (FACTORS[factor?.toLowerCase() ?? ""] ?? 1);
    // "halb vier" is half past three.
    return {
      index: match.index,
      value: half ? value - 1 : value,
      text: match[0],
      isOrdinal: WEEKS_IN_DAYS.test(text.slice(match.index)),
    };
  });
  const taken = new Set(found.map(({ index }) => index));
  const toOrdinal =
    (words: ReadonlyMap<string, number>) =>
    (match: RegExpExecArray): WordNumber => ({
      index: match.index,
      value: words.get((match.groups?.word ?? "").toLowerCase()) ?? 0,
      text: match[0],
      isOrdinal: true,
    });
  const named = [
    ...[...text.matchAll(pattern.ordinals)].map(toOrdinal(ordinals)),
    ...[...text.matchAll(pattern.collectives)].map(toOrdinal(collectives)),
  ];
  return [...found, ...named.filter(({ index }) => !taken.has(index))];
}

const FACTORS: Record<string, number> = { hundert: 100, tausend: 1000 };

const longestFirst = (words: ReadonlyMap<string, number>): string =>
  [...words.keys()].sort((a, b) => b.length - a.length).join("|");

function fromThree(words: string): Map<string, number> {
  return new Map(words.split(" ").map((word, index) => [word, index + 3]));
}

/** The tens from `first` on, and each with the units one to nine. */
function withTens(
  numbers: Map<string, number>,
  tens: readonly string[],
  first: number,
  join: (ten: string, unit: number) => string,
): Map<string, number> {
  for (const [index, ten] of tens.entries()) {
    const value = first + 10 * index;
    numbers.set(ten, value);
    for (let unit = 1; unit <= 9; unit++) numbers.set(join(ten, unit), value + unit);
  }
  return numbers;
}

function english(): Map<string, number> {
  const units = "one two three four five six seven eight nine".split(" ");
  const low = fromThree(
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  );
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  return withTens(low, tens, 20, (ten, unit) => `${ten}-${units[unit - 1]}`);
}

function german(): Map<string, number> {
  const units = "ein zwei drei vier fünf sechs sieben acht neun".split(" ");
  const low = fromThree(
    "drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
  );
  const tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
  return withTens(low, tens, 20, (ten, unit) => `${units[unit - 1]}und${ten}`);
}

function french(): Map<string, number> {
  const low =
    "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf";
  const units = `un deux ${low}`.split(" ");
  const numbers = fromThree(low);
  withTens(numbers, "vingt trente quarante cinquante soixante".split(" "), 20, (ten, unit) =>
    unit === 1 ? `${ten} et un` : `${ten}-${units[unit - 1]}`,
  );
  numbers.set("quatre-vingts", 80).set("quatre-vingt", 80).set("soixante et onze", 71);
  for (let unit = 1; unit <= 19; unit++) {
    numbers.set(`quatre-vingt-${units[unit - 1]}`, 80 + unit);
    if (unit >= 10 && unit !== 11) numbers.set(`soixante-${units[unit - 1]}`, 60 + unit);
  }
  return numbers;
}

function spanish(): Map<string, number> {
  const numbers = fromThree(
    "tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
  );
  const units = "uno dos tres cuatro cinco seis siete ocho nueve".split(" ");
  const tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
  withTens(numbers, tens, 30, (ten, unit) => `${ten} y ${units[unit - 1]}`);
  const hundreds = "trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos";
  for (const [index, word] of hundreds.split(" ").entries())
    numbers.set(word, 300 + 100 * index).set(word.replace(/os$/, "as"), 300 + 100 * index);
  // Before what is counted: "treinta y un formularios", "veintiún", "treinta y una páginas".
  for (const [index, ten] of tens.entries())
    numbers.set(`${ten} y un`, 31 + 10 * index).set(`${ten} y una`, 31 + 10 * index);
  numbers.set("veintiún", 21).set("veintiuna", 21);
  return numbers;
}
