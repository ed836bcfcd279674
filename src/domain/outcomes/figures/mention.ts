export type FigureKind =
  | "percent"
  | "times"
  | "points"
  | "money"
  | "time"
  | "size"
  | "count"
  | "number"
  /** A share in words ("two-thirds"), in percent. */
  | "fraction"
  /** "a week": a figure only beside another one. */
  | "vague";

/** How a number is qualified: about it, at least it, at most it. */
export type Hedge = "about" | "over" | "under";

/** A figure in a sentence: where it stands and what it says. Hedge before and rate behind ("a week") belong to it. */
export type Mention = {
  start: number;
  end: number;
  kind: FigureKind;
  /** At base magnitude. */
  value: number;
  unit: string | null;
  range: [number, number] | null;
  /** One unit of the last written digit, at base magnitude. */
  step: number;
  /** 1e6 where the text says "million". */
  magnitude: number;
  sign: "+" | "-" | null;
  hedge: Hedge | null;
  /** "a week": what the figure is counted in, as far as it is a time. */
  rate: string | null;
};
