/** A row of the summary's drawings: its figure, and how long its bar is, in percent of the longest. */
export type Bar = { label: string; url: string | null; count: number; percent: number };

type Row = Omit<Bar, "percent">;

export function toBars(rows: readonly Row[]): Bar[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map((row) => ({ ...row, percent: Math.round((row.count / most) * 1000) / 10 }));
}
