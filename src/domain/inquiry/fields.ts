import type { DeployContext } from "../deploy-context.ts";
import type { SpamScore } from "./spam-score.ts";

/** What one field of the form takes. `maxLength` counts characters as people do (code points). */
type FormFieldRule = { name: string; required: boolean; multiline: boolean; maxLength: number };

/**
 * The words a visitor gives us, in the order the form asks for them: the one table behind parsing, checking, showing
 * and the `Inquiry` type. Limits are far beyond what honest people type; 254 is the longest mail address (RFC 5321).
 */
export const FORM_FIELDS = {
  name: { name: "name", required: true, multiline: false, maxLength: 200 },
  email: { name: "email", required: true, multiline: false, maxLength: 254 },
  company: { name: "company", required: false, multiline: false, maxLength: 200 },
  phone: { name: "phone", required: false, multiline: false, maxLength: 100 },
  message: { name: "message", required: true, multiline: true, maxLength: 50_000 },
} as const satisfies Record<string, FormFieldRule>;

export type FormFieldName = keyof typeof FORM_FIELDS;

export const FORM_FIELD_NAMES = Object.keys(FORM_FIELDS).filter((name): name is FormFieldName =>
  Object.hasOwn(FORM_FIELDS, name),
);

/**
 * What a post brings beside the words: the study the form stood on, the search that led there, the script's key and the milliseconds the
 * form was open, whether it was the short form, and the honeypots, which no person sees. A visitor is never asked to correct these.
 */
export const HIDDEN_FIELDS = [
  "study",
  "search",
  "key",
  "elapsed",
  "short",
  "leaflet",
  "website",
  "file-part",
] as const;
/**
 * `leaflet` stands in the form: a name that no browser or password manager fills by itself. `website` stood there before;
 * programs that learnt the form then still send it.
 */
export const HONEYPOTS = ["leaflet", "website"] as const satisfies readonly HiddenFieldName[];
export type HiddenFieldName = (typeof HIDDEN_FIELDS)[number];

/**
 * What a visitor answered to a question of the site's own, with the question as it stood there: it stays readable, and a
 * consent provable, when the form has changed. A box that was ticked has the value `yes`.
 */
export type OwnAnswer = { name: string; label: string; values: string[] };

/** What a visitor wrote, normalised and checked; an optional field left empty is null. */
export type Inquiry = {
  [Name in FormFieldName]: (typeof FORM_FIELDS)[Name]["required"] extends true ? string : string | null;
} & {
  /** To questions of the site's own, in the order of the form; not there where none was answered. */
  answers?: OwnAnswer[];
};

/** Where it came from: slug of the study, path of the page on our site, and the query string of the search before it. */
export type Origin = { study: string | null; page: string | null; search: string | null };

export const INQUIRY_STATUSES = [
  "new",
  "in-progress",
  "answered",
  "won",
  "lost",
  "quarantined",
  "self-test",
] as const;
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
  status: Extract<InquiryStatus, "new" | "quarantined" | "self-test">;
  inquiry: Inquiry;
  origin: Origin;
  score: SpamScore;
  /** Equal for messages that say the same, whoever sends them. */
  messageDigest: string;
};

/** What the contact form shows: the words typed so far, what is wrong with them, and a sentence above all. */
export type InquiryForm = {
  values: Record<string, string>;
  errors: { field: string; message: string }[];
  notice: string | null;
};
