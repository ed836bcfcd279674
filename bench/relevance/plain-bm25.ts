import { createAnalyzer, toTokens } from "../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../src/domain/search/text/languages.ts";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";

/** As Lucene has them. */
const K1 = 1.2;
const B = 0.75;

/**
 * The yardstick: BM25 (S. Robertson, S. Walker, 1994) over all words of a document as one field, each word of a question as often as
 * it is said, by the analyser of the engine and nothing else of it.
 */
export function openPlainBm25(
  documents: readonly { id: string; title: string; text: string }[],
): (text: string) => string[] {
  const { analyze, isFunctionWord } = createAnalyzer(languageOf("en"));
  const termsOf = (text: string): string[] =>
    splitWords(text)
      .flatMap((word) => toTokens(analyze(word)))
      .flatMap(({ form, term }) => (isFunctionWord(form) ? [] : [term]));
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, text }, at) => {
    const terms = termsOf(`${title}\n${text}`);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(at, (list.get(at) ?? 0) + 1));
    }
    return terms.length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (text) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(text)) {
      const list = postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, count] of list) {
        const norm = K1 * (1 - B + (B * (lengths[at] ?? 0)) / usual);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (K1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, 10)
      .map(([at]) => documents[at]?.id ?? "");
  };
}
