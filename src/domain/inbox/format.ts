import type { InboxTranslate } from "./words.ts";

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** How long something took, in its two largest units: `0 min`, `45 min`, `5 h 20 min`, `3 days 4 h`. */
export function formatDuration(seconds: number, t: InboxTranslate): string {
  const minutes = Math.round(seconds / 60);
  const minutesAlone = minutes % MINUTES_PER_HOUR;
  if (minutes < MINUTES_PER_HOUR) return t("inbox.duration.minutes", { count: minutes });
  if (minutes < MINUTES_PER_DAY) {
    const count = Math.floor(minutes / MINUTES_PER_HOUR);
    const rest = minutesAlone === 0 ? [] : [t("inbox.duration.minutes", { count: minutesAlone })];
    return [t("inbox.duration.hours", { count }), ...rest].join(" ");
  }
  const hours = Math.round(minutes / MINUTES_PER_HOUR);
  const rest = hours % 24 === 0 ? [] : [t("inbox.duration.hours", { count: hours % 24 })];
  return [t("inbox.duration.days", { count: Math.floor(hours / 24) }), ...rest].join(" ");
}

/** A row of the summary's drawings: its figure, and how long its bar is, in percent of the longest. */
export type Bar = { label: string; url: string | null; count: number; percent: number };

type Row = Omit<Bar, "percent">;

export function toBars(rows: readonly Row[]): Bar[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map((row) => ({ ...row, percent: Math.round((row.count / most) * 1000) / 10 }));
}

/** Characters of a body: mail programs and systems cut longer mailto addresses off. */
const MAX_MAILTO_BODY = 1_500;

/** A `mailto:` address (RFC 6068): whatever stands in `email`, nothing of it can become a header of the mail. */
export function mailtoUrl(email: string, subject: string, body = ""): string {
  const at = email.lastIndexOf("@");
  const address = `${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
  // RFC 6068, 5: line breaks of a body are %0D%0A.
  const lines = body.slice(0, MAX_MAILTO_BODY).toWellFormed().replace(/\r?\n/g, "\r\n");
  const text = lines === "" ? "" : `&body=${encodeURIComponent(lines)}`;
  return `mailto:${address}?subject=${encodeURIComponent(subject)}${text}`;
}

/**
 * The search somebody came from, as our search reads it and as a person does: `q: checkout, technology: react`. `prefix`: of the
 * paths of its language.
 */
export function searchLink(search: string, prefix = ""): { url: string; words: string } {
  const parameters = new URLSearchParams(search);
  const words = [...parameters].map(([name, value]) => `${name}: ${value}`).join(", ");
  return { url: `${prefix}/search?${parameters}`, words: words || search };
}

/** Whether a path that was sent along can stand in a link: `//host/` and `/\host/` would lead off the site. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path);

const BROWSERS: readonly [name: string, pattern: RegExp][] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];
const SYSTEMS: readonly [name: string, pattern: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
];

/** Browser and system of a `User-Agent`, as people call them: "Firefox on Windows". Nothing else of it is kept. */
export function formatBrowser(userAgent: string, t: InboxTranslate): string {
  const find = (names: typeof BROWSERS): string | undefined =>
    names.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return t("inbox.sessions.browser", {
    browser: find(BROWSERS) ?? t("inbox.sessions.otherBrowser"),
    system: find(SYSTEMS) ?? t("inbox.sessions.otherSystem"),
  });
}
