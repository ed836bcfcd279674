import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import { formatAnswers, isPerhapsSpam, normaliseLine } from "../../src/domain/inquiry/index.ts";
import type { Translate } from "../../src/domain/locale/index.ts";
import type { StoredInquiry } from "../store/inquiries.ts";
import type { OutgoingAnswer } from "../store/outbox.ts";

/**
 * A mail in plain text. Only `subject`, `replyTo` and `text` hold what a visitor typed. `author`: a person wrote it, and this is the
 * name it comes from; `after`: the ids of mails that it follows, oldest first.
 */
export type Mail = {
  messageId: string;
  to: string[];
  subject: string;
  replyTo: string | null;
  text: string;
  author?: string;
  after?: string[];
};

/** The facts of the firm a mail needs. */
export type MailFacts = {
  siteName: string;
  siteUrl: string;
  timeZone: string;
  /** The words of the firm: in the first language of its site, whatever an inquiry was written in. */
  t: Translate;
  /** The site as a visitor knows it who wrote from a page: its name, address and words in the language of that page, and the prefix of its paths. */
  siteOfPage: (page: string | null) => { name: string; url: string; prefix: string; t: Translate };
  /** The title of a study in the language of a page. */
  studyTitle: (slug: string, page: string | null) => string | null;
  /** Whether the inbox is set up, so that a notice can lead to the inquiry there. */
  hasInbox: boolean;
  /** The mailbox that people write back to when they were answered from the inbox. */
  answerTo: string;
  /** Published studies that fit an inquiry, best first; none where they cannot be looked up. Throws nothing. */
  fittingStudies: (inquiry: StoredInquiry) => Promise<FittingStudy[]>;
};

/** `reasons`: why it fits, each a sentence. */
export type FittingStudy = Pick<PublishedStudy, "title" | "url"> & { reasons: readonly string[] };

/** How many studies a notice and an answer name. */
export const MAX_FITTING = 3;

/**
 * The notice to the firm. Its id follows from the reference, so that mail programs show a repeated one once. `fitting`: studies to
 * answer with.
 */
export function composeNotice(
  inquiry: StoredInquiry,
  to: string[],
  facts: MailFacts,
  fitting: readonly FittingStudy[] = [],
): Mail {
  return {
    messageId: messageId(inquiry.reference, "notice", facts.siteUrl),
    to,
    subject: noticeSubject(inquiry, facts),
    replyTo: replyToOf(inquiry.inquiry.email),
    text: noticeText(inquiry, facts, fitting),
  };
}

/**
 * A local part that is not ASCII may stand in a header only where the mail goes by SMTPUTF8 (RFC 6532, 3.1), which depends on the
 * server and which nodemailer asks for by the envelope alone. The text names the address in any case.
 */
const replyToOf = (email: string): string | null =>
  /^[\x20-\x7e]+@/.test(email.slice(0, email.lastIndexOf("@") + 1)) ? email : null;

/** Characters of a name, a company or a title that a subject shows. */
const MAX_IN_SUBJECT = 60;

/** `New inquiry 7K3M-9QXP-2RTV: Marta Eklund, Client Ltd, on A known study`. One line: every part has been normalised. */
export function noticeSubject(
  inquiry: StoredInquiry,
  { studyTitle, t }: Pick<MailFacts, "studyTitle" | "t">,
): string {
  const { name, company } = inquiry.inquiry;
  const { study, page } = inquiry.origin;
  const who = [name, ...(company === null ? [] : [company])].map(shorten).join(", ");
  const values = { reference: inquiry.reference, who };
  const said =
    study === null
      ? t("notice.subject", values)
      : t("notice.subjectOn", { ...values, study: shorten(studyTitle(study, page) ?? study) });
  return mark(inquiry, t) + said;
}

const shorten = (text: string): string => {
  const characters = [...normaliseLine(text)];
  return characters.length <= MAX_IN_SUBJECT
    ? characters.join("")
    : `${characters.slice(0, MAX_IN_SUBJECT - 1).join("")}…`;
};

/** Where an inquiry stands in the inbox; null: there is none. */
export const inboxLink = (
  { reference }: Pick<StoredInquiry, "reference">,
  { siteUrl, hasInbox }: Pick<MailFacts, "siteUrl" | "hasInbox">,
): string | null => (hasInbox ? `${siteUrl}/inbox/inquiry/?ref=${reference}` : null);

/** A mail that tells of a channel that fails. */
export const composeAlert = (text: string, to: string[], { siteName, siteUrl, t }: MailFacts): Mail => ({
  messageId: `<alert.${crypto.randomUUID()}@${new URL(siteUrl).hostname}>`,
  to,
  subject: t("notice.alert", { site: siteName }),
  replyTo: null,
  text: `${text}\n`,
});

/** The receipt to the visitor: our words alone, so that nobody can make us send theirs to a stranger. */
export function composeReceipt(
  { inquiry, reference, origin }: Pick<StoredInquiry, "inquiry" | "reference" | "origin">,
  facts: Pick<MailFacts, "siteUrl" | "siteOfPage">,
): Mail {
  const { name, url, t } = facts.siteOfPage(origin.page);
  return {
    messageId: messageId(reference, "receipt", facts.siteUrl),
    to: [inquiry.email],
    subject: t("receipt.subject", { reference }),
    replyTo: null,
    text: [
      t("receipt.thanks"),
      t("receipt.reference", { reference }),
      t("receipt.stranger"),
      `${name}\n${url}`,
    ].join("\n\n"),
  };
}

/**
 * What somebody wrote in the inbox, to the visitor: it follows the receipt and earlier answers, as far as they were sent (RFC 5322,
 * 3.6.4), and is answered to `replyTo`.
 */
export function composeAnswerMail(
  { inquiry, reference, origin }: Pick<StoredInquiry, "inquiry" | "reference" | "origin">,
  { id, text, after }: OutgoingAnswer,
  facts: Pick<MailFacts, "siteUrl" | "siteOfPage" | "answerTo">,
): Mail {
  const { name, t } = facts.siteOfPage(origin.page);
  const idOf = (kind: string): string => messageId(reference, kind, facts.siteUrl);
  return {
    messageId: idOf(`answer-${id}`),
    to: [inquiry.email],
    subject: `Re: ${t("receipt.subject", { reference })}`,
    replyTo: facts.answerTo,
    text: `${text}\n`,
    author: name,
    after: after.map((earlier) => idOf(earlier === "" ? "receipt" : `answer-${earlier}`)),
  };
}

/** RFC 5322 `msg-id`, the same for every try. */
function messageId(reference: string, kind: string, siteUrl: string): string {
  return `<${reference.toLowerCase()}.${kind}@${new URL(siteUrl).hostname}>`;
}

function mark({ context, status, score }: StoredInquiry, t: Translate): string {
  const test = context === "production" ? "" : `[${t("notice.test", { context })}] `;
  if (status === "self-test") return `${test}[${t("notice.selfTest")}] `;
  if (status === "quarantined") return `${test}[${t("notice.quarantined")}] `;
  return isPerhapsSpam(score) ? `${test}[${t("notice.perhapsSpam")}] ` : test;
}

function noticeText(
  { reference, receivedAt, inquiry, origin, score, context }: StoredInquiry,
  facts: MailFacts,
  fitting: readonly FittingStudy[],
): string {
  const study = origin.study === null ? null : (facts.studyTitle(origin.study, origin.page) ?? origin.study);
  const site = facts.siteOfPage(origin.page);
  const { t } = facts;
  const lines: [string, string | null][] = [
    [t("notice.reference"), reference],
    [t("notice.inbox"), inboxLink({ reference }, facts)],
    [t("notice.received"), formatTime(receivedAt, facts)],
    [t("notice.deploy"), context === "production" ? null : t("notice.deployTest", { context })],
    [t("notice.study"), study],
    [t("notice.page"), origin.study === null ? null : `${site.url}/case-studies/${origin.study}/`],
    [t("notice.from"), origin.page],
    [t("notice.search"), origin.search],
    [t("notice.spam"), score.reasons.length > 0 ? score.reasons.join(", ") : null],
    [t("notice.name"), inquiry.name],
    [t("notice.email"), inquiry.email],
    [t("notice.company"), inquiry.company],
    [t("notice.phone"), inquiry.phone],
    ...formatAnswers(inquiry.answers, t("notice.ticked")),
  ];
  const head = lines.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
  const fits = fitting.map(({ title, url, reasons }) =>
    [`- ${title}`, `${facts.siteUrl}${url}`, ...reasons].join("\n  "),
  );
  const tail = fits.length === 0 ? "" : `\n${t("notice.fit")}\n${fits.join("\n")}\n`;
  return `${head.join("\n")}\n\n${inquiry.message}\n${tail}`;
}

/** `2025-03-04 10:00 (Europe/London)`: reads the same in every language; Swedish writes dates that way. */
function formatTime(iso: string, { timeZone }: MailFacts): string {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return `${format.format(new Date(iso))} (${timeZone})`;
}
