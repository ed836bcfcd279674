import type { ChangePattern } from "./pattern.ts";
import { WITH_COMPARATIVE } from "./with-comparative.ts";
import { WITH_NOUN } from "./with-noun.ts";
import { WITH_PREPOSITION } from "./with-preposition.ts";
import { WITH_REST } from "./with-rest.ts";
import { WITH_VERB } from "./with-verb.ts";

/** In order of trust: a figure read by one is not read again by the next. */
export const CHANGE_PATTERNS: readonly ChangePattern[] = [
  ...WITH_PREPOSITION,
  ...WITH_NOUN,
  ...WITH_COMPARATIVE,
  ...WITH_VERB,
  ...WITH_REST,
];

/** Words that may not stand inside a name between verb and figure: there the sentence has moved on. */
export const NO_NAME =
  /(?<![\p{L}])(?:from|in|at|with|than|where|that|which|who|over|below|above|under|between|until|while|when|is|are|was|were|has|have|had|by|saw|see|of (?:the|our|their)? ?(?:users|visitors|customers|people))(?![\p{L}])|(?<![\p{L}])to(?! (?:market|value|hire|first|publish|deploy|deployment|resolution|repair|recovery|production|close|order|interactive)(?![\p{L}]))(?![\p{L}])/iu;
