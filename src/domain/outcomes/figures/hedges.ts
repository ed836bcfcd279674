import { anyOf } from "../word-lists.ts";
import type { Hedge } from "./mention.ts";

const WORDS: Record<Hedge, string> = {
  about: `about|around|approximately|approx.|approx|roughly|nearly|almost|close to|circa|ca.|some|an estimated|
    in the region of|somewhere around|more or less|~|≈|∼|rund|etwa|ungefähr|fast|knapp|environ|près de|presque|
    unos|unas|casi|aproximadamente|cerca de|alrededor de`,
  over: `over|more than|at least|above|well over|greater than|upwards of|in excess of|north of|better than|>|≥|>=|
    mehr als|über|mindestens|plus de|plus d'|más de|más del|al menos|por encima de`,
  under: `up to|as much as|as many as|as high as|as low as|under|below|less than|fewer than|at most|no more than|not more than|
    well under|<|≤|<=|bis zu|unter|weniger als|jusqu'à|jusqu’à|moins de|hasta|hasta un|hasta en un|menos de|menos del|por debajo de`,
};

const HEDGE_OF = new Map(
  Object.entries(WORDS).flatMap(([hedge, words]) =>
    words.split("|").map((word) => [word.trim(), hedge as Hedge] as const),
  ),
);

/** The arrows `->`, `=>` end in a sign that is a hedge elsewhere. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<!(?:went|gone|going|goes|go|moved|shot|came|brought|pushed|is|are) )(?=up to)|(?!up to))(?:(?:just|well|only|an?|the) )*(?<![\p{L}=–—-])(${anyOf(HEDGE_OF.keys())})\s*(?:an? |the |un |una |une )?$`,
  "iu",
);
const BEHIND = /^(?:\+(?!\d)|\s+(?:or (?:more|so|better|less|fewer))\b|\s+plus\b(?!\s\p{L}))/iu;

/** The hedge that ends right before a place, and its length. */
export function hedgeBefore(text: string): { hedge: Hedge | null; length: number } {
  const match = BEFORE.exec(text.slice(-40));
  const word = match?.[1]?.toLowerCase().replace(/\s+/g, " ");
  return { hedge: (word ? HEDGE_OF.get(word) : undefined) ?? null, length: match?.[0].length ?? 0 };
}

/** "8+ seconds", "20 or more": at least. */
export function hedgeBehind(text: string): { hedge: Hedge | null; length: number } {
  const length = BEHIND.exec(text)?.[0].length ?? 0;
  return { hedge: length > 0 ? "over" : null, length };
}
