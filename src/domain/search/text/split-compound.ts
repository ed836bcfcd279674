/** A word that holds others: "ci/cd" has the parts "ci" and "cd" and is known as a whole, "cicd"; plain words have one part. */
export type Compound = { parts: string[]; whole: string | null };

const MAX_WORD_LENGTH = 35;
const MAX_PARTS_OF_A_WHOLE = 3;

const INNER_SIGN = /[-'’&/_@+\u2010\u2011]|(?<!\p{Nd})[.,]|[.,](?!\p{Nd})/u;
const CONTRACTION = /['’](?=\p{L}{1,2}$)/u;
const SCRIPT_WITHOUT_SPACES = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";
const WITHOUT_SPACES = new RegExp(`[${SCRIPT_WITHOUT_SPACES}]`, "u");
const RUNS = new RegExp(`[${SCRIPT_WITHOUT_SPACES}]+|[^${SCRIPT_WITHOUT_SPACES}]+`, "gu");

/** Takes a word of `splitWords` apart. "c++", "c#", ".net", "k8s" and "8.2" stay as they are; "don't" is "dont". */
export function splitCompound(word: string): Compound {
  if (/^[a-z]+$/.test(word)) return { parts: [word.slice(0, MAX_WORD_LENGTH)], whole: null };
  const sign = /(?:\+\+|#)$/.exec(word)?.[0] ?? "";
  const bare = word
    .slice(0, word.length - sign.length)
    .replace(/['’]s$/, "")
    .replace(CONTRACTION, "");
  const dot = bare.startsWith(".") ? "." : "";
  const parts = bare.slice(dot.length).split(INNER_SIGN).map(toNumber);
  const outer = parts.map((part, at) => (at === 0 ? dot : "") + part + (at === parts.length - 1 ? sign : ""));
  return {
    parts: outer.flatMap(toBigrams).map((part) => part.slice(0, MAX_WORD_LENGTH)),
    whole: toWhole(outer),
  };
}

/** Thousands lose their comma, a decimal comma becomes a point: "10,000" is "10000", "1,4" is "1.4". */
function toNumber(part: string): string {
  return part.replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, "").replace(/(?<=\p{Nd}),(?=\p{Nd})/gu, ".");
}

function toWhole(parts: string[]): string | null {
  if (parts.length === 1 || parts.length > MAX_PARTS_OF_A_WHOLE) return null;
  const whole = parts.join("");
  return /\p{L}/u.test(whole) && whole.length <= MAX_WORD_LENGTH ? whole : null;
}

/**
 * Chinese, Japanese and Korean are written without spaces: each pair of neighbours is a word, and the last letter one
 * of its own, so that every letter starts a word ("東京都" is 東京, 京都, 都).
 */
function toBigrams(part: string): string[] {
  if (!WITHOUT_SPACES.test(part)) return [part];
  return (part.match(RUNS) ?? []).flatMap((run) => {
    if (!WITHOUT_SPACES.test(run)) return [run];
    const letters = [...run];
    return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
  });
}

/** The last letter of a run, which `splitCompound` adds; whoever asks for the run has asked for it already. */
export const isLoneLetter = (part: string): boolean => [...part].length === 1 && WITHOUT_SPACES.test(part);
export const isWithoutSpaces = (part: string): boolean => WITHOUT_SPACES.test(part);
