const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** How long something took, in its two largest units: `0 min`, `45 min`, `5 h 20 min`, `3 days 4 h`. */
export function formatDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < MINUTES_PER_HOUR) return `${minutes} min`;
  if (minutes < MINUTES_PER_DAY) {
    return join(Math.floor(minutes / MINUTES_PER_HOUR), "h", minutes % MINUTES_PER_HOUR, "min");
  }
  const hours = Math.round(minutes / MINUTES_PER_HOUR);
  const days = Math.floor(hours / 24);
  return join(days, days === 1 ? "day" : "days", hours % 24, "h");
}

const join = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
