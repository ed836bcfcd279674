/** A value at base magnitude (1.2M is 1200000) and its unit, singular; null where the text names none. */
export type Quantity = {
  value: number;
  unit: string | null;
  /** Both ends where the text gives a range; `value` is their middle. */
  range?: [low: number, high: number];
};

export type Direction = "up" | "down";

/** What the text itself states of a change. */
export type Change = {
  kind: "percent" | "times" | "points" | "amount";
  value: number;
  unit?: string;
  range?: [number, number];
  direction: Direction | null;
  approx: boolean;
};

/** `uncheckable`: the text gives no baseline to recompute from. */
export type Verdict = "ok" | "wrong" | "uncheckable";

/** A measured change, or a level reached by the work, read from a study's own words. */
export type Outcome = {
  label: string | null;
  /** The words it was read from. */
  text: string;
  /** 1-based line in the text that was read. */
  line: number;
  before: Quantity | null;
  after: Quantity | null;
  change: Change | null;
  /** null: nothing claimed. */
  verdict: Verdict | null;
  /** What the ends give, where the verdict is `wrong`. */
  expected: number | null;
};

/**
 * How sure an outcome is, and why. Only what is `stated` is published; what was `read` is proposed to its author.
 * A name with both ends or a plain change is stated in a list, a table or a short sentence under a heading of results, in
 * title or snippet where the text states none, and in a row of the front matter.
 */
export type Certainty =
  | { certainty: "stated"; reason: StatedReason }
  | { certainty: "read"; reason: ReadReason };

/** `row`: the author's own row of the front matter. `confirmed`: one with the sentence it stands for, or a person's word. */
export type StatedReason = "list" | "table" | "sentence" | "title" | "snippet" | "row" | "confirmed";

/**
 * `no-name`: nothing says plainly what was measured. `level`: one figure, no change. `at-most`: "up to 40 %". `unclear`: the
 * words leave open which way it moved or against what: "than expected", "productivity savings". `unlisted`: the front matter
 * has rows, and this is none of them. `sentence-entry`: a sentence in the list of the front matter.
 */
export type ReadReason =
  | "no-name"
  | "level"
  | "at-most"
  | "unclear"
  | "no-results-heading"
  | "in-heading"
  | "long-sentence"
  | "several-figures"
  | "sentence-entry"
  | "unlisted";

/** An outcome and how sure it is. */
export type FoundOutcome = Outcome & Certainty;
