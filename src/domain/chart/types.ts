/** A value on a chart's scale and the words that stand at it. `reach` is the far end of a stated range. */
export type Mark = { value: number; text: string; reach?: number };

/** The stretch of a unit that a chart shows. */
export type Axis = { min: number; max: number; unit: string | null };

/**
 * How an outcome is drawn, by what its unit allows.
 * `bars`: amounts, from zero. `relative`: a change whose ends are not told, against 100 before it.
 * `points`: shares of a whole, on a line from 0 to 100 %. `slope`: levels whose zero says little (scores, availability).
 * `multiple`: n squares beside one.
 */
export type Chart = { label: string } & (
  | { form: "bars"; before: Mark; after: Mark; axis: Axis }
  | { form: "relative"; before: Mark; after: Mark; axis: Axis }
  | { form: "points"; before: Mark | null; after: Mark; axis: Axis }
  | { form: "slope"; before: Mark; after: Mark; axis: Axis }
  | { form: "multiple"; times: number; text: string }
);
