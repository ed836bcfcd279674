import type { Translate } from "../../src/domain/locale/index.ts";
import type { StoredInquiry } from "../store/inquiries.ts";

/** A mail in plain text. Only `replyTo` and `text` hold what a visitor typed. */
export type Mail = { messageId: string; to: string[]; subject: string; replyTo: string | null; text: string };

/** The facts of the firm a mail needs. */
export type MailFacts = {
  siteName: string;
  siteUrl: string;
  timeZone: string;
  /** Words for visitors. */
  t: Translate;
  studyTitle: (slug: string) => string | null;
};

/** The notice to the firm. Its id follows from the reference, so that mail programs show a repeated one once. */
export function composeNotice(inquiry: StoredInquiry, to: string[], facts: MailFacts): Mail {
  return {
    messageId: messageId(inquiry.reference, "notice", facts.siteUrl),
    to,
    subject: `${mark(inquiry)}New inquiry ${inquiry.reference}`,
    replyTo: inquiry.inquiry.email,
    text: noticeText(inquiry, facts),
  };
}

/** The receipt to the visitor: our words alone, so that nobody can make us send theirs to a stranger. */
export function composeReceipt({ inquiry, reference }: StoredInquiry, facts: MailFacts): Mail {
  return {
    messageId: messageId(reference, "receipt", facts.siteUrl),
    to: [inquiry.email],
    subject: facts.t("receipt.subject", { reference }),
    replyTo: null,
    text: [
      facts.t("receipt.thanks"),
      facts.t("receipt.reference", { reference }),
      facts.t("receipt.stranger"),
      `${facts.siteName}\n${facts.siteUrl}`,
    ].join("\n\n"),
  };
}

/** RFC 5322 `msg-id`, the same for every try. */
function messageId(reference: string, kind: string, siteUrl: string): string {
  return `<${reference.toLowerCase()}.${kind}@${new URL(siteUrl).hostname}>`;
}

function mark({ context, status, score }: StoredInquiry): string {
  const test = context === "production" ? "" : `[TEST ${context}] `;
  if (status === "quarantined") return `${test}[quarantined] `;
  return score.reasons.includes("honeypot") ? `${test}[perhaps spam] ` : test;
}

function noticeText(
  { reference, receivedAt, inquiry, origin, score, context }: StoredInquiry,
  facts: MailFacts,
): string {
  const study = origin.study === null ? null : (facts.studyTitle(origin.study) ?? origin.study);
  const lines: [string, string | null][] = [
    ["Reference", reference],
    ["Received", formatTime(receivedAt, facts)],
    ["Deploy", context === "production" ? null : `${context} (a test)`],
    ["Case study", study],
    ["Study page", origin.study === null ? null : `${facts.siteUrl}/case-studies/${origin.study}/`],
    ["Sent from", origin.page],
    ["After searching", origin.search],
    ["Looks like spam", score.reasons.length > 0 ? score.reasons.join(", ") : null],
    ["Name", inquiry.name],
    ["Email", inquiry.email],
    ["Company", inquiry.company],
    ["Telephone", inquiry.phone],
  ];
  const head = lines.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
  return `${head.join("\n")}\n\n${inquiry.message}\n`;
}

/** `2025-03-04 10:00 (Europe/London)`: reads the same in every language; Swedish writes dates that way. */
function formatTime(iso: string, { timeZone }: MailFacts): string {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return `${format.format(new Date(iso))} (${timeZone})`;
}
