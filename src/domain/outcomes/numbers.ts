/** A number as it was written: its value and one unit of its last digit (0.1 for "8.2", 1 for "83"). */
export type ReadNumber = { value: number; step: number };

/**
 * Reads digits the way people group them: `1,200`, `1.200`, `1 200`, `1'200`, `8.2`, `8,2`.
 * `decimalComma` settles the two that can be either: "1,200" and "1.200".
 */
export function readDigits(digits: string, decimalComma: boolean): ReadNumber {
  const plain = digits.replace(/[\s\u00a0\u202f'’]/g, "");
  const decimal = decimalSign(plain, decimalComma);
  const [whole = "", fraction = ""] = decimal === null ? [plain] : splitLast(plain, decimal);
  const value = Number(`${whole.replace(/[.,]/g, "")}.${fraction || "0"}`);
  return { value, step: 10 ** -fraction.length };
}

function decimalSign(digits: string, decimalComma: boolean): "." | "," | null {
  const signs = digits.replace(/\d/g, "");
  if (signs === "") return null;
  const last = signs.at(-1) === "," ? "," : ".";
  if (signs.length > 1) return signs.indexOf(last) === signs.length - 1 ? last : null;
  const groups = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (!groups) return last;
  return (last === ",") === decimalComma ? last : null;
}

function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

/** Numbers in words, as far as studies use them. */
export const NUMBER_WORDS: Record<string, number> = {
  ...Object.fromEntries(SMALL.map((word, value) => [word, value])),
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  "a hundred": 100,
  "one hundred": 100,
  "a dozen": 12,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  zehn: 10,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  diez: 10,
};

/** Shares in words, in percent, rounded as people round them. */
export const FRACTION_WORDS: Record<string, number> = {
  "two-thirds": 67,
  "two thirds": 67,
  "one-third": 33,
  "one third": 33,
  "a third": 33,
  "three-quarters": 75,
  "three quarters": 75,
  "three-fourths": 75,
  "a quarter": 25,
  "one-quarter": 25,
  "one quarter": 25,
  "four-fifths": 80,
  "four fifths": 80,
  "three-fifths": 60,
  "two-fifths": 40,
  "one-fifth": 20,
  "a fifth": 20,
  "nine-tenths": 90,
  "nine tenths": 90,
  "a tenth": 10,
  "one-tenth": 10,
  "one half": 50,
  half: 50,
  "die hälfte": 50,
  "ein drittel": 33,
  "zwei drittel": 67,
  "ein viertel": 25,
  "la moitié": 50,
  moitié: 50,
  "un tiers": 33,
  "deux tiers": 67,
  "la mitad": 50,
  "un tercio": 33,
  "dos tercios": 67,
};

/** German, French and Spanish write a decimal comma; told by their most common little words. */
export function writesDecimalComma(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((word) => LITTLE_WORDS.has(word)).length;
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return foreign > english;
}

const LITTLE_WORDS = new Set(
  `der die das und ist nicht mit auf von um für wurde wurden den dem ein eine wir durch
   le la les des du est et une un par pour avec nous dans été sur
   el los las del con por para una fue se nuestro en más`.split(/\s+/),
);
const ENGLISH_WORDS = new Set(
  "the and of to a in is was were with for by from on our we their that it as at an now per".split(" "),
);
