import { wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import type { Direction } from "../types.ts";

/** Words that say a number moved, in lower case, and which way; null: said of the benefit, not of the number. */
type ChangeWords = ReadonlyMap<string, Direction | null>;

const DIRECTIONS = { up: "up", down: "down", benefit: null } as const;

const directionsOf = (list: "changeVerbs" | "changeNouns" | "comparatives"): ChangeWords =>
  new Map(
    (["up", "down", "benefit"] as const).flatMap((direction) =>
      wordsFrom((lexicon: Lexicon) => lexicon[list][direction]).map(
        (word) => [word, DIRECTIONS[direction]] as const,
      ),
    ),
  );

export const VERBS = directionsOf("changeVerbs");
export const NOUNS = directionsOf("changeNouns");
export const COMPARATIVE = directionsOf("comparatives");

/** Change verbs that are nouns as often: "support cost", "a speed of", "price drop". */
export const NOUNS_TOO: ReadonlySet<string> = new Set(wordsFrom(({ names }) => names.verbsThatAreNouns));

/** A change told in one word. */
export type WholeChange = { kind: "percent" | "times"; value: number; direction: Direction };

const WHOLE_CHANGES = {
  double: { kind: "times", value: 2, direction: "up" },
  triple: { kind: "times", value: 3, direction: "up" },
  quadruple: { kind: "times", value: 4, direction: "up" },
  quintuple: { kind: "times", value: 5, direction: "up" },
  halve: { kind: "percent", value: 50, direction: "down" },
} as const satisfies Record<keyof Lexicon["wholeChanges"], WholeChange>;

/** Words that carry the whole change, in lower case. */
export const WHOLE_OF: ReadonlyMap<string, WholeChange> = new Map(
  (["double", "triple", "quadruple", "quintuple", "halve"] as const).flatMap((name) =>
    wordsFrom(({ wholeChanges }) => wholeChanges[name]).map((word) => [word, WHOLE_CHANGES[name]] as const),
  ),
);
