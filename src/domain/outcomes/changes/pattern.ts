import type { Direction } from "../types.ts";

/** Where the sentence names what changed. */
export type NamePlace =
  /** Between verb and figure, else before the verb: "cut costs by 40 %", "costs fell by 40 %". */
  | "object-or-subject"
  /** Behind the figure only: the subject is who did it. "saved 20 hours of typing" */
  | "behind"
  /** Behind, else between, else before: "a 34 % increase in sales", "20 % cost savings". */
  | "behind-or-inner"
  /** Behind, else before: "60 % faster delivery", "delivery is 60 % faster". */
  | "behind-or-before"
  /** The subject: "costs are a quarter of what they were". */
  | "before"
  /** Between, else behind, else before: "a reduction in costs of 40 %". */
  | "inner-or-behind"
  /** The figure counts it: "added 3,000 subscribers". */
  | "unit";

export type ChangePattern = {
  pattern: RegExp;
  /** One of these words has to stand in the sentence; saves matching where none does. */
  words?: ReadonlyMap<string, unknown>;
  name: NamePlace;
  /** Which way, where the word of the match does not tell. */
  direction?: Direction;
  /** `times`: the figure multiplies, "a factor of 12". `rest`: it is what remains, "in a third of the time". */
  kind?: "times" | "rest";
  /** A count has to be of these. */
  counts?: RegExp;
  /** The preposition before the figure is proof enough: any words may stand between verb and figure. */
  sure?: boolean;
};
