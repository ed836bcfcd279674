import type { DeployContext } from "../deploy-context.ts";
import type { FIELDS, FieldName } from "./fields.ts";
import type { Score } from "./score.ts";

/** What a visitor wrote, normalised and checked; an optional field left empty is null. */
export type Inquiry = {
  [Name in FieldName]: (typeof FIELDS)[Name]["required"] extends true ? string : string | null;
};

/** Where it came from: slug of the study, path of the page on our site, and the query string of the search before it. */
export type Origin = { study: string | null; page: string | null; search: string | null };

export const INQUIRY_STATUSES = ["new", "answered", "quarantined"] as const;
export type InquiryStatus = (typeof INQUIRY_STATUSES)[number];

/** One inquiry as it is kept, the same in Postgres, in a blob and in a mail. */
export type InquiryRecord = {
  /** Whose data this is: no query reads rows of another context. */
  context: DeployContext;
  idempotencyKey: string;
  /** What the visitor is told, and what logs and mails name it by: `7K3M-9QXP-2RTV`. */
  reference: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  status: Exclude<InquiryStatus, "answered">;
  inquiry: Inquiry;
  origin: Origin;
  score: Score;
  /** Equal for messages that say the same, whoever sends them. */
  messageDigest: string;
};

/** The ways a kept inquiry leaves the house. */
export const CHANNELS = ["mail", "receipt", "webhook"] as const;
export type Channel = (typeof CHANNELS)[number];
