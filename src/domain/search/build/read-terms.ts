import { type Analyzer, toKey } from "../text/analyzer.ts";
import { splitWords } from "../text/split-words.ts";
import type { SearchDocument } from "../types.ts";
import { FIELDS } from "./fields.ts";
import type { Name } from "./synonym-names.ts";

/** The words of one document: numbers of terms in reading order, field after field. */
export type DocumentTerms = { tokens: Int32Array; fieldEnds: Int32Array };

/** All words of all documents. Names of the vocabulary are numbered like terms, from `terms.length` upwards. */
export type ReadTerms = { terms: string[]; forms: Set<string>[]; documents: DocumentTerms[] };

/** What a word stands for: its terms, and the names that may begin with it. */
type WordMeaning = { ids: number[]; key: string; names: NumberedName[] };
type NumberedName = { id: number; keys: string[] };

/** A name's number, counted from where the terms end. */
const NAME = 1 << 28;

export function readTerms(
  documents: readonly SearchDocument[],
  names: readonly Name[],
  analyzer: Analyzer,
): ReadTerms {
  const ids = new Map<string, number>();
  const forms: Set<string>[] = [];
  const meanings = new Map<string, WordMeaning>();
  const namesByKey = Map.groupBy(
    names.map(({ keys }, at): NumberedName => ({ id: NAME + at, keys })),
    ({ keys }) => keys[0] ?? "",
  );
  const toId = (term: string, form: string): number => {
    const id = ids.get(term) ?? ids.size;
    if (id === ids.size) {
      ids.set(term, id);
      forms.push(new Set());
    }
    forms[id]?.add(form);
    return id;
  };
  const toMeaning = (word: string): WordMeaning => {
    const known = meanings.get(word);
    if (known) return known;
    const analyzed = analyzer.analyze(word);
    const { parts, whole } = analyzed;
    const key = toKey(analyzed);
    const tokens = whole ? [...parts, whole] : parts;
    const meaning = {
      ids: tokens.map(({ term, form }) => toId(term, form)),
      key,
      names: namesByKey.get(key) ?? [],
    };
    meanings.set(word, meaning);
    return meaning;
  };
  const read = documents.map((document) => readDocument(document, toMeaning));
  const terms = [...ids.keys()];
  return { terms, forms, documents: read };
}

export const isName = (token: number): boolean => token >= NAME;
export const toNameIndex = (token: number): number => token - NAME;

function readDocument(document: SearchDocument, toMeaning: (word: string) => WordMeaning): DocumentTerms {
  const tokens: number[] = [];
  const fieldEnds = FIELDS.map(({ text }) => {
    const meanings = splitWords(text(document)).map(toMeaning);
    meanings.forEach(({ ids, names }, at) => {
      for (const id of ids) tokens.push(id);
      for (const { id, keys } of names) {
        if (keys.every((key, step) => meanings[at + step]?.key === key)) tokens.push(id);
      }
    });
    return tokens.length;
  });
  return { tokens: Int32Array.from(tokens), fieldEnds: Int32Array.from(fieldEnds) };
}
