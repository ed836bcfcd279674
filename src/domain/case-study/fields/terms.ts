import { toSlug } from "../../slug.ts";
import { findEntry, spellingKey, type Vocabulary, type VocabularyList } from "../../vocabulary.ts";
import type { Term } from "../types.ts";
import { type Finding, warning } from "./finding.ts";

/** The term of a name: the vocabulary's where it knows it, else the name as written. Null for a name without a letter. */
export function toTerm(name: string, vocabulary: Vocabulary, list: VocabularyList): Term | null {
  const entry = findEntry(vocabulary, list, name);
  if (entry) return { value: entry.value, label: entry.label };
  const value = toSlug(name);
  return value === "" ? null : { value, label: name };
}

export function toTerms(names: string[], vocabulary: Vocabulary, list: VocabularyList): Term[] {
  return uniqueTerms(names.map((name) => toTerm(name, vocabulary, list)));
}

/** The first of those that are spelled alike. */
export function uniqueTerms(terms: (Term | null)[]): Term[] {
  const unique = new Map<string, Term>();
  for (const term of terms)
    if (term && !unique.has(spellingKey(term.label))) unique.set(spellingKey(term.label), term);
  return [...unique.values()];
}

/** Characters. What is longer is a sentence, and breaks the list of filters. */
const LONGEST_NAME = 60;

/** Names of one field that mean one thing: "aws" and "Amazon Web Services". */
export function findRepeats(field: string, names: string[], term: (name: string) => Term | null): Finding[] {
  const first = new Map<string, string>();
  return names.flatMap((name, index) => {
    const path = [field, index];
    const found = term(name);
    if (!found)
      return [warning("term-empty", path, `\`${name}\` has no letter or digit and is not read; remove it`)];
    if (name.length > LONGEST_NAME || /[<>]/.test(name)) {
      return [
        warning(
          "term-odd",
          path,
          `\`${name.slice(0, LONGEST_NAME)}\` is no name; write one to three plain words`,
        ),
      ];
    }
    const before = first.get(found.value);
    if (before === undefined) {
      first.set(found.value, name);
      return [];
    }
    const same = before === name ? "stands twice" : `is the same as \`${before}\` (${found.label})`;
    return [warning("term-repeated", path, `\`${name}\` ${same}; keep one of them`)];
  });
}
