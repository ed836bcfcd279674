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
