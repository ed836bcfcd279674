import { figureOf, type Marked, markOf } from "../figures/marked.ts";
import type { Hedge, Mention } from "../figures/mentions.ts";
import type { Direction } from "../types.ts";

/** A change stated in a marked sentence. */
export type StatedChange = {
  start: number;
  end: number;
  kind: "percent" | "times" | "points" | "amount";
  value: number;
  unit: string | null;
  range: [number, number] | null;
  direction: Direction | null;
  hedge: Hedge | null;
  /** One unit of the last written digit. */
  step: number;
  /** Said in a word ("doubled", "a third"), which is never exact. */
  inWords: boolean;
  figures: number[];
  /** Said as what was added, "an increase of 3x": three times as much, or three times as much again. */
  isAdded: boolean;
  /** Text between verb and figure. */
  inner: string;
  name: NamePlace;
};

/** The change a pattern found; null where its figure is none of the sentence. A sign decides before a word. */
export function toChange(
  match: RegExpMatchArray,
  marked: Marked,
  direction: Direction | null,
  name: NamePlace,
): StatedChange | null {
  const figure = figureOf(match, marked, "figure");
  if (!figure) return null;
  const start = match.index ?? 0;
  return {
    ...fromMention(figure.mention, direction, name),
    start,
    end: start + match[0].length,
    figures: [figure.index],
  };
}

/** A figure that stands for a change by itself, as in a table's cell. */
export function fromMention(mention: Mention, direction: Direction | null, name: NamePlace): StatedChange {
  const kind = kindOf(mention);
  const signed = mention.sign === "+" ? "up" : mention.sign === "-" ? "down" : null;
  return {
    start: 0,
    end: 0,
    kind,
    value: mention.value,
    unit: kind === "amount" ? mention.unit : null,
    range: mention.range,
    direction: signed ?? direction,
    hedge: mention.hedge,
    step: mention.step,
    inWords: mention.kind === "fraction",
    figures: [],
    isAdded: false,
    inner: "",
    name,
  };
}

function kindOf({ kind }: Mention): StatedChange["kind"] {
  if (kind === "percent" || kind === "fraction") return "percent";
  return kind === "times" || kind === "points" ? kind : "amount";
}

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
  /** In its own words alone: "at a third of the cost". */
  | "inner"
  /** Between, else behind, else before: "a reduction in costs of 40 %". */
  | "inner-or-behind"
  /** The figure counts it: "added 3,000 subscribers". */
  | "unit";

export type ChangePattern = {
  pattern: RegExp;
  /** One of these words has to stand in the sentence, in lower case; saves matching where none does. */
  words?: Iterable<string>;
  name: NamePlace;
  /** The direction, where the word of the match has none. */
  direction?: Direction;
  /** `times`: the figure multiplies, "a factor of 12". `rest`: it is what remains, "in a third of the time". */
  kind?: "times" | "rest";
  /** A count has to be of these. */
  counts?: RegExp;
  /** The noun is the end of a compound, whose first part names what changed. */
  compound?: boolean;
  /** Any words may stand between verb and figure, since the preposition before the figure is unambiguous. */
  sure?: boolean;
};

/** Marks a pattern takes for its figure, by what they may be. */
export const SHARE = markOf("figure", "percent", "times", "points", "fraction");
export const AMOUNT = markOf("figure", "money", "time", "size", "count");
export const COUNT = markOf("figure", "number", "times", "count");
export const ANY = markOf(
  "figure",
  "percent",
  "times",
  "points",
  "fraction",
  "money",
  "time",
  "size",
  "count",
  "number",
);
