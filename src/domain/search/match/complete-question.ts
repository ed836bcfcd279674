import { fold } from "../../text/slug.ts";
import type { SearchIndex } from "../open-index.ts";
import { slugOfConcept } from "../term-dictionary.ts";
import { splitWords } from "../text/tokenizer.ts";
import { type AppliedFilter, FACETS, type FacetLabel } from "../types.ts";
import { findConcepts } from "./find-concepts.ts";
import { documentsOf, matchQuestion, pickTier } from "./match-documents.ts";
import { bestWithRelated } from "./refine-scores.ts";

/** What a question being typed may be on its way to: a value that studies are filed under, or one study. */
export type Completion =
  | ({ kind: "filter"; count: number } & AppliedFilter)
  | { kind: "study"; url: string; title: string; language?: string };

const MOST_FILTERS = 4;
const MOST_STUDIES = 4;
/** One letter begins too much. */
const LETTERS_TO_COMPLETE = 2;

/** Values whose name holds all that was typed, each word whole or begun, most studies first; then the studies that fit best. */
export function completeQuestion(index: SearchIndex, q: string): Completion[] {
  const typed = wordsOf(q);
  if (typed.join("").length < LETTERS_TO_COMPLETE) return [];
  return [...completeFilters(index, typed, q), ...completeStudies(index, q)];
}

/** Years are found by their figures, which begin too many other things. */
const COMPLETED = [...FACETS.filter((name) => name !== "year"), "metric"] as const;

function completeFilters(index: SearchIndex, typed: readonly string[], q: string): Completion[] {
  const named = slugsNamed(index, q);
  const found = COMPLETED.flatMap((name) => {
    const column = name === "metric" ? index.metrics : index.facets[name];
    return Array.from(column.totals, (count, number) => ({ ...column.label(number), count, name })).filter(
      (value) => value.count > 0 && (isBegun(value, typed) || named.has(value.value)),
    );
  });
  return found
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_FILTERS)
    .map((value): Completion => ({ kind: "filter", ...value }));
}

/** "e-commerce" is also begun by "ecom", and "Node.js" by "nodejs". */
function isBegun({ label }: FacetLabel, typed: readonly string[]): boolean {
  const words = wordsOf(label).flatMap((word) => [word, word.replace(/[-.'’/_]/g, "")]);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

/** The slugs of the concepts of the vocabulary that all that was typed is a name of: of Kubernetes for "k8s". */
function slugsNamed(index: SearchIndex, q: string): ReadonlySet<string> {
  const asked = splitWords(q).map((word) => index.analyzer.analyze(word));
  const { byWord, byWords } = findConcepts(index, asked);
  const all = byWords.filter(({ first, last }) => first === 0 && last === asked.length - 1);
  const terms = asked.length === 1 ? (byWord.get(0) ?? []) : all.map(({ term }) => term);
  return new Set(terms.flatMap((term) => slugOfConcept(index.words.term(term)) ?? []));
}

const wordsOf = (text: string): string[] => splitWords(text).map(fold);

/** Those that hold all words and meet what is asked of measured results, as the search lists them. */
function completeStudies(index: SearchIndex, q: string): Completion[] {
  const { matches } = matchQuestion(index, { q, figures: "results" });
  if (pickTier(matches, "all") !== "all") return [];
  const documents = documentsOf(matches, "all");
  return bestWithRelated(index, matches, documents, MOST_STUDIES).map((document) => {
    const { url, title, language } = index.readResult(document, -1);
    return { kind: "study", url, title, ...(language === undefined ? {} : { language }) };
  });
}
