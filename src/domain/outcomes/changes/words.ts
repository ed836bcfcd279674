import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, directionsOf } from "./change-words.ts";

/** Every change word with what it says of the number. */
export const VERBS = directionsOf(CHANGE_VERBS);
export const NOUNS = directionsOf(CHANGE_NOUNS);
export const COMPARATIVE = directionsOf(COMPARATIVES);
