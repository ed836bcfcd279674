/**
 * What WordNet (G. A. Miller, 1995) says of two words. `same`: they share a meaning, or a meaning of one is like one of the other, or one is
 * derived from the other ("comply", "compliance"); `wider`: what one means is a kind of what the other means ("growers", "farmers").
 */
export type WordRelation = "same" | "wider" | null;

/** Parts of speech by the endings of the files, each with its letter in them. */
const FILES = [
  ["noun", "n"],
  ["verb", "v"],
  ["adj", "a"],
  ["adv", "r"],
] as const;
type PartOfSpeech = (typeof FILES)[number][1];

/** A meaning: a part of speech and where in its file the meaning stands. */
type Meaning = `${PartOfSpeech}${string}`;
type Pointer = { symbol: string; to: Meaning };

/** Words are seldom meant in a rarer meaning than the third; relations are looked at from the first two. */
const MEANINGS_TO_SHARE = 3;
const MEANINGS_TO_RELATE = 2;
/** Two words of which one is derived from the other begin alike. */
const LETTERS_OF_A_ROOT = 5;

/** Endings of inflected forms, and what stands for them in a dictionary. */
const ENDINGS = [
  ["ies", "y"],
  ["es", ""],
  ["s", ""],
  ["ied", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
] as const;

/** Opens WordNet; `read` gives the text of a file of its folder `dict` ("index.noun", "data.noun"). */
export function openWordNet(read: (name: string) => string): (word: string, other: string) => WordRelation {
  const meanings = new Map<string, Meaning[][]>();
  const pointers = new Map<Meaning, Pointer[]>();
  FILES.forEach(([ending, letter], part) => {
    for (const fields of readLines(read(`index.${ending}`))) {
      const [lemma = "", , count = "0"] = fields;
      const own = meanings.get(lemma) ?? FILES.map(() => []);
      meanings.set(lemma, own);
      own[part] = fields.slice(-Number(count)).map((offset): Meaning => `${letter}${offset}`);
    }
    for (const fields of readLines(read(`data.${ending}`)))
      pointers.set(`${letter}${fields[0]}`, readPointers(fields));
  });
  const lemmasOf = (form: string): string[] =>
    [
      form,
      ...ENDINGS.flatMap(([end, base]) => (form.endsWith(end) ? form.slice(0, -end.length) + base : [])),
    ].filter((lemma) => meanings.has(lemma));
  const leads = (from: readonly Meaning[], symbols: string, to: readonly Meaning[]): boolean =>
    from.some((meaning) =>
      pointers.get(meaning)?.some((pointer) => symbols.includes(pointer.symbol) && to.includes(pointer.to)),
    );
  const relate = (word: string, other: string): WordRelation => {
    const [all, others] = [meanings.get(word) ?? [], meanings.get(other) ?? []];
    let isWider = false;
    for (const [part, own] of all.entries()) {
      const shared = others[part]?.slice(0, MEANINGS_TO_SHARE) ?? [];
      if (own.slice(0, MEANINGS_TO_SHARE).some((meaning) => shared.includes(meaning))) return "same";
      const [from, to] = [own.slice(0, MEANINGS_TO_RELATE), shared.slice(0, MEANINGS_TO_RELATE)];
      if (leads(from, "&", to) || leads(to, "&", from)) return "same";
      isWider ||= leads(from, "@", to) || leads(to, "@", from);
    }
    const usual = (parts: readonly Meaning[][]): Meaning[] =>
      parts.flatMap((own) => own.slice(0, MEANINGS_TO_RELATE));
    const areAkin = word.slice(0, LETTERS_OF_A_ROOT) === other.slice(0, LETTERS_OF_A_ROOT);
    if (areAkin && leads(usual(all), "+", usual(others))) return "same";
    return isWider ? "wider" : null;
  };
  return (word, other) => {
    const relations = lemmasOf(word).flatMap((lemma) =>
      lemmasOf(other).map((second) => (lemma === second ? null : relate(lemma, second))),
    );
    return relations.includes("same") ? "same" : relations.includes("wider") ? "wider" : null;
  };
}

/** The fields of each line but those of the licence, which start with a space, without the explanation behind the stroke. */
const readLines = (text: string): string[][] =>
  text.split("\n").flatMap((line) => {
    const [fields = ""] = line.split("|");
    return /^\S/.test(fields) ? [fields.trim().split(/\s+/)] : [];
  });

/** Of a line of data: offset, file, part of speech, count of words in hexadecimal, words with a number each, count of pointers, pointers of four fields each. */
function readPointers(fields: readonly string[]): Pointer[] {
  const first = 4 + 2 * Number.parseInt(fields[3] ?? "0", 16);
  return Array.from({ length: Number(fields[first] ?? 0) }, (_, at): Pointer => {
    const [symbol = "", offset = "", part = ""] = fields.slice(first + 1 + 4 * at);
    return { symbol, to: `${FILES.find(([, letter]) => letter === part)?.[1] ?? "a"}${offset}` };
  });
}
