import type { InquiryStatus, ScoreReason } from "../inquiry/index.ts";

/** What a status is called. */
export const STATUS_TEXTS: Record<InquiryStatus, string> = {
  new: "New",
  "in-progress": "In progress",
  answered: "Answered",
  won: "Won",
  lost: "Lost",
  quarantined: "Quarantined",
  "self-test": "Self-test",
};

/** What each reason of the spam score means, for a person who has to judge it. */
export const REASON_TEXTS: Record<ScoreReason, string> = {
  honeypot: "A field was filled in that people do not see. Some password managers do that as well.",
  fast: "It was sent within two seconds of opening the form.",
  repeated: "The same message came several times within a day.",
  links: "It has several links and few words.",
  "many-links": "It has very many links.",
  "link-in-name": "The name is a web address.",
  markup: "It has links written as HTML or forum code.",
  "no-words": "It has links or markup and no words.",
  blocked: "Its address or domain is on your block list.",
  learnt: "Its words are those of messages that people moved to quarantine here.",
  "no-visit": "Nothing shows that a page of the site was open before it was sent.",
};

/** A reason that an older release gave and this one does not know is shown by its name. */
export const formatReason = (reason: string): string =>
  Object.entries(REASON_TEXTS).find(([name]) => name === reason)?.[1] ?? reason;

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
export function formatBrowser(userAgent: string): string {
  const find = (names: typeof BROWSERS): string | undefined =>
    names.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return `${find(BROWSERS) ?? "Another browser"} on ${find(SYSTEMS) ?? "another system"}`;
}
