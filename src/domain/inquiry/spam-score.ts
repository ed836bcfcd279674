import { fold, isAscii } from "../text/slug.ts";
import type { Inquiry } from "./fields.ts";
import { segmentWords } from "./segment-words.ts";

/** Why an inquiry looks like spam, in names that stand in the inbox and in the logs. */
export type SpamReason =
  | "honeypot"
  | "fast"
  | "links"
  | "many-links"
  | "link-in-name"
  | "markup"
  | "no-words"
  | "repeated"
  | "blocked"
  | "learnt"
  | "no-visit";
export type SpamScore = { points: number; reasons: SpamReason[] };

/** What is known beside the words. `fillMs`: how long the form was open, null where no script told. `repeats`: how often this message came in a day. */
export type SpamSignals = {
  honeypot: boolean;
  fillMs: number | null;
  repeats: number;
  /** Somebody here blocked the address or its domain. */
  isBlocked?: boolean;
  /** The words are those of what people here moved to quarantine. */
  isClassifiedSpam?: boolean;
  /** Nothing tells of a page of ours that was open before. Says something only beside learnt words. */
  isWithoutVisit?: boolean;
};

/** From here on an inquiry is set aside for a person to look at; it is kept and acknowledged like any other. */
export const QUARANTINE_FROM = 5;

/**
 * The same words again and again and a message without words suffice alone; the rest only together. The honeypot alone marks
 * the notice as perhaps spam, since a password manager may have filled it, and so do learnt words: they never decide alone.
 */
const POINTS: Record<SpamReason, number> = {
  honeypot: 4,
  repeated: 5,
  "no-words": 5,
  links: 3,
  "many-links": 2,
  "link-in-name": 3,
  markup: 3,
  fast: 2,
  blocked: 5,
  learnt: 4,
  "no-visit": 1,
};

const PERHAPS_SPAM: readonly string[] = ["honeypot", "learnt"] satisfies SpamReason[];

/** Whether a notice that is sent says that it may be about spam. */
export const isPerhapsSpam = ({ reasons }: Pick<SpamScore, "reasons">): boolean =>
  reasons.some((reason) => PERHAPS_SPAM.includes(reason));

const FAST_MS = 2_000;
const REPEATS = 3;
const LINKS = 3;
const MANY_LINKS = 8;
const WORDS_PER_LINK = 8;

const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
// A tag ends before the next one begins: `[^>]*` would read to the end of the text for each of a thousand `<a`.
const ELEMENT = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const TAG = /<\/?[a-z][^<>]*>|\[\/?(?:url|link|img|b|i)\b[^[\]]*\]/giu;
const LINK_MARKUP = /<a\s[^<>]*href|\[(?:url|link)\b|<script\b|<iframe\b/iu;

/** Adds up what speaks against an inquiry. Pure: the same words and signals always score the same. */
export function scoreInquiry(inquiry: Inquiry, signals: SpamSignals): SpamScore {
  const reasons = [...signalReasons(signals), ...textReasons(inquiry)];
  return { points: reasons.reduce((sum, reason) => sum + POINTS[reason], 0), reasons };
}

export const isQuarantined = (score: SpamScore): boolean => score.points >= QUARANTINE_FROM;

/** What is left of a message when case, accents, spaces and signs are taken away: two copies of one text give one. */
export const messageFingerprint = (message: string): string =>
  fold(message).replace(isAscii(message) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, "");

/** Letters and digits from which on strangers hardly write the same by chance. */
const LONG_MESSAGE = 120;

/**
 * Whose messages of the same words count as repeats: anyone's where they are long, those of the same address where they are
 * short ("Please send me a quote."), nobody's where there are no letters ("???").
 */
export function repeatScope(message: string): "anyone" | "sender" | "nobody" {
  const gist = messageFingerprint(message);
  const { length } = gist;
  if (!/\p{L}/u.test(gist)) return "nobody";
  return length >= LONG_MESSAGE ? "anyone" : "sender";
}

/**
 * The milliseconds a form was open, as its script tells them; null for anything else. The browser measures a duration, so
 * its clock may stand at any date; a figure under zero or over a week is not believed.
 */
export function parseFillTime(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return null;
  const ms = Number(text);
  return ms <= 7 * 24 * 3_600_000 ? ms : null;
}

function signalReasons(signals: SpamSignals): SpamReason[] {
  const { honeypot, fillMs, repeats } = signals;
  const reasons: SpamReason[] = [];
  if (honeypot) reasons.push("honeypot");
  if (fillMs !== null && fillMs < FAST_MS) reasons.push("fast");
  if (repeats >= REPEATS) reasons.push("repeated");
  if (signals.isBlocked === true) reasons.push("blocked");
  if (signals.isClassifiedSpam === true) reasons.push("learnt");
  if (signals.isClassifiedSpam === true && signals.isWithoutVisit === true) reasons.push("no-visit");
  return reasons;
}

function textReasons({ name, message }: Inquiry): SpamReason[] {
  const reasons: SpamReason[] = [];
  const links = message.match(LINK)?.length ?? 0;
  const rest = message.replace(ELEMENT, " ").replace(TAG, " ").replace(LINK, " ");
  if (links >= LINKS && segmentWords(rest).length < links * WORDS_PER_LINK) reasons.push("links");
  if (links >= MANY_LINKS && reasons.includes("links")) reasons.push("many-links");
  if (name.search(LINK) >= 0) reasons.push("link-in-name");
  if (LINK_MARKUP.test(message)) reasons.push("markup");
  if (rest !== message && (rest.match(/\p{L}/gu)?.length ?? 0) < 2) reasons.push("no-words");
  return reasons;
}
