import { ZERO_RESULT_RETENTION_DAYS } from "./zero-results.ts";

/** How long personal data is kept. The sweep deletes by it, the inbox and the privacy page state it. */
export const RETENTION = {
  /** From the day an inquiry arrived. */
  inquiryMonths: 24,
  /** From the day it arrived in quarantine or was put there. */
  quarantineDays: 90,
  /** Failed tries to sign in to the inbox, under a code for the network they came from. */
  signInHours: 48,
  /** Searches that found nothing. */
  questionDays: ZERO_RESULT_RETENTION_DAYS,
} as const;

const DAY_MS = 86_400_000;

/** What decides how long an inquiry is kept. */
export type RetainedInquiry = { status: string; receivedAt: Date; quarantinedAt: Date | null };

/** When an inquiry will be deleted: in quarantine by whichever of the two ends first. */
export function retentionEnd({ status, receivedAt, quarantinedAt }: RetainedInquiry): Date {
  const end = addMonths(receivedAt, RETENTION.inquiryMonths);
  if (status !== "quarantined") return end;
  const since = quarantinedAt ?? receivedAt;
  return new Date(Math.min(end.getTime(), since.getTime() + RETENTION.quarantineDays * DAY_MS));
}

/** The same day of a later month, or its last one (29 February and one year is 28 February), as Postgres counts. */
function addMonths(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCMonth(from.getUTCMonth() + months);
  if (later.getUTCDate() !== from.getUTCDate()) later.setUTCDate(0);
  return later;
}
