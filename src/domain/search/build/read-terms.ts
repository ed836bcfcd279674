import { type Analyzer, type Token, toFormKey, toKey } from "../text/analyzer.ts";
import { splitWords } from "../text/tokenizer.ts";
import { joinNeighbours } from "./join-neighbours.ts";
import { type Chunks, chunkOf, type DocumentChunks } from "./read-chunks.ts";
import type { VocabularyName } from "./synonyms.ts";

/** The words of one document: numbers of forms in reading order, field after field. */
export type DocumentTerms = { tokens: Int32Array; fieldEnds: Int32Array };

/** All words of all documents. Names of the vocabulary are numbered too, from far above all forms. */
type ReadTerms = { terms: string[]; forms: NumberedForm[]; documents: DocumentTerms[] };

/** A word as it stands in documents, and the number of its term. */
type NumberedForm = { form: string; term: number };

/** What a word stands for: its forms, and the names that may begin with it. */
type WordMeaning = { ids: number[]; keys: readonly string[]; names: NumberedName[] };
type NumberedName = { id: number; keys: string[] };

/** The number of the first name. */
const NAME = 1 << 28;

export function readTerms(
  { texts, documents }: Chunks,
  names: readonly VocabularyName[],
  analyzer: Analyzer,
): ReadTerms {
  const ids = new Map<string, number>();
  const forms: NumberedForm[] = [];
  const formIds = new Map<string, number>();
  const namesByKey = Map.groupBy(
    names.map(({ keys }, at): NumberedName => ({ id: NAME + at, keys })),
    ({ keys }) => keys[0] ?? "",
  );
  const toId = ({ term, form }: Token): number => {
    // A form may be of two terms: "resume" is one by itself and, without its accents, another.
    const key = `${form} ${term}`;
    const known = formIds.get(key);
    if (known !== undefined) return known;
    const termId = ids.get(term) ?? ids.size;
    ids.set(term, termId);
    formIds.set(key, forms.length);
    return forms.push({ form, term: termId }) - 1;
  };
  // Of "high-speed" the whole is no word that anybody writes so.
  const wholeWords = new Set<number>();
  const toMeaning = (word: string): WordMeaning => {
    const analyzed = analyzer.analyze(word);
    const { parts, whole } = analyzed;
    const keys = [toKey(analyzed), toFormKey(analyzed)];
    const ids = (whole ? [...parts, whole] : parts).map(toId);
    const [only] = whole === null && parts.length === 1 ? ids : [];
    if (only !== undefined) wholeWords.add(only);
    return { ids, keys, names: keys.flatMap((key) => namesByKey.get(key) ?? []) };
  };
  const read = createReader(texts, (chunk) => splitWords(chunk).map(toMeaning));
  const documentTerms = joinNeighbours(
    documents.map(read),
    forms.map(({ form }, number) => ({ form, isWritten: wholeWords.has(number) })),
    analyzer.isFunctionWord,
  );
  return { terms: [...ids.keys()], forms, documents: documentTerms };
}

export const isName = (token: number): boolean => token >= NAME;
export const toNameIndex = (token: number): number => token - NAME;

function createReader(
  texts: readonly string[],
  toMeanings: (chunk: string) => WordMeaning[],
): (document: DocumentChunks) => DocumentTerms {
  const known: WordMeaning[][] = [];
  const words: WordMeaning[] = [];
  const tokens: number[] = [];
  const meaningsOf = (chunk: number): WordMeaning[] => {
    const meanings = known[chunk] ?? toMeanings(texts[chunk] ?? "");
    known[chunk] = meanings;
    return meanings;
  };
  const addTokens = ({ ids, names }: WordMeaning, at: number): void => {
    for (const id of ids) tokens.push(id);
    if (names.length === 0) return;
    for (const { id, keys } of names) {
      if (keys.every((key, step) => words[at + step]?.keys.includes(key))) tokens.push(id);
    }
  };
  return ({ marks, fieldEnds }) => {
    tokens.length = 0;
    let at = 0;
    const ends = fieldEnds.map((end) => {
      words.length = 0;
      for (; at < end; at++) for (const meaning of meaningsOf(chunkOf(marks[at] ?? 0))) words.push(meaning);
      words.forEach(addTokens);
      return tokens.length;
    });
    return { tokens: new Int32Array(tokens), fieldEnds: ends };
  };
}
