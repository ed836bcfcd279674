/** `lead` stands in the header of a study, `result` beside its sentence. Lengths in px: across, charts follow their column. */
export type ChartSize = "lead" | "result";

export type Layout = {
  bar: number;
  gap: number;
  pad: number;
  axis: number;
  ruler: number;
  square: number;
  slope: number;
};

export const LAYOUTS: Record<ChartSize, Layout> = {
  lead: { bar: 60, gap: 8, pad: 12, axis: 52, ruler: 26, square: 26, slope: 150 },
  result: { bar: 28, gap: 4, pad: 8, axis: 0, ruler: 0, square: 22, slope: 72 },
};

/** Up to here the words of a bar stand beside it; a longer bar holds them. */
export const WORDS_BESIDE = 0.55;
