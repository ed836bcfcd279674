import type { Analyzer, Token } from "./analyzer.ts";
import { locateWords } from "./split-words.ts";

/** A token and its place among all of a text. Neighbours are one apart; a sign or a line between them adds one. */
export type PositionedToken = Token & { place: number };

export function positionTokens(text: string, analyzer: Analyzer): PositionedToken[] {
  let next = 0;
  return locateWords(text).flatMap(({ word, apart }) => {
    if (apart) next += 1;
    return analyzer.analyze(word).parts.map((token) => ({ ...token, place: next++ }));
  });
}
