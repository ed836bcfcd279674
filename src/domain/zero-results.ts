/** A question that found nothing is kept this long, in days, and shown once it was asked on this many different ones. */
export const ZERO_RESULT_RETENTION_DAYS = 90;
export const SHOWN_FROM_DAYS = 3;

/** Longest text kept of a question, in characters. */
export const MAX_STORED_LENGTH = 100;

const ADDRESSES = [/(?<!\S)\S+@\S+/gu, /\b(?:https?:\/\/|www\.)\S+/giu];
/** Six digits in a row, or nine however people group them: telephone, account and card numbers. Dates and years stay. */
const LONG_NUMBER = /(?<![+(])[+(]*\p{Nd}(?:[\s()./-]{0,3}\p{Nd}){8,}|\p{Nd}{6,}/gu;

/**
 * What may be kept of a question: in lower case, mail and web addresses and long numbers masked, cut only after that, so
 * that no cut leaves half of one readable. Empty where nothing but masks is left.
 */
export function toStoredQuestion(question: string): string {
  const masked = ADDRESSES.reduce((text, address) => text.replace(address, "[address]"), question)
    .replace(LONG_NUMBER, "[number]")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
  const kept = [...masked].slice(0, MAX_STORED_LENGTH).join("").trim();
  return /[\p{L}\p{N}]/u.test(kept.replace(/\[(?:address|number)\]/g, "")) ? kept : "";
}
