import type { Analyzer, Token } from "./analyzer.ts";
import { placeWords } from "./split-words.ts";

/** A token and its place among all of a text. Neighbours are one apart; a sign or a line between them adds one. */
export type PlacedToken = Token & { place: number };

export function placeTokens(text: string, analyzer: Analyzer): PlacedToken[] {
  let next = 0;
  return placeWords(text).flatMap(({ word, apart }) => {
    if (apart) next += 1;
    return analyzer.analyze(word).parts.map((token) => ({ ...token, place: next++ }));
  });
}
