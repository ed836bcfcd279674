import type { ShownInquiry } from "../../../netlify/inbox/store/inquiry.ts";
import type { InquiryList } from "../../../netlify/inbox/store/inquiry-list.ts";
import type { Erasure } from "../../../netlify/inbox/store/people.ts";
import type { OpenSession } from "../../../netlify/inbox/store/sessions.ts";
import type { Summary } from "../../../netlify/inbox/store/summary.ts";
import type { ZeroResultQuery } from "../../../netlify/store/zero-results.ts";
import {
  createWeekFormatter,
  formatDuration,
  formatReason,
  type InboxTranslate,
  type Week,
} from "../../domain/inbox/index.ts";
import { type Destination, formatAnswers } from "../../domain/inquiry/index.ts";
import { retentionEnd } from "../../domain/retention.ts";

/** `2025-03-04 10:00`, in the site's zone: lines up in a column. Swedish writes times that way. */
const formatTime = (time: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone }).format(
    new Date(time),
  );

const formatDestination = ({ channel, recipient }: Destination): string =>
  recipient === "" ? channel : `${channel} to ${recipient}`;

/** Escape sequences would act on the terminal; none is kept by the form, but rows can come from elsewhere. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, "");

export function formatList(
  { inquiries, total, isMore }: InquiryList,
  page: number,
  size: number,
  timeZone: string,
): string {
  const pages = Math.max(Math.ceil(total / size), 1);
  const lines = inquiries.map((inquiry) => {
    const who = inquiry.company === null ? inquiry.name : `${inquiry.name}, ${inquiry.company}`;
    const marks = [inquiry.status, ...(inquiry.unsent ? ["unsent"] : [])].join(", ");
    return `${inquiry.reference}  ${formatTime(inquiry.receivedAt, timeZone)}  ${marks}  ${plain(who)}`;
  });
  return [...lines, `${isMore ? "more than " : ""}${total} found, page ${page} of ${pages}`].join("\n");
}

export function formatInquiry(inquiry: ShownInquiry, timeZone: string, t: InboxTranslate): string {
  const time = (value: Date | string | null): string | null => value && formatTime(value, timeZone);
  const facts: [label: string, value: string | null][] = [
    ["Reference", inquiry.reference],
    ["Received", time(inquiry.receivedAt)],
    ["Status", inquiry.status],
    ["Answered", [time(inquiry.answeredAt), inquiry.answeredBy].filter(Boolean).join(", ") || null],
    ["Assigned to", inquiry.assignedTo],
    ["Come back on", inquiry.followUp],
    ["Name", inquiry.name],
    ["Email", inquiry.email],
    ["Company", inquiry.company],
    ["Telephone", inquiry.phone],
    ...formatAnswers(inquiry.answers),
    ["Case study", inquiry.study],
    ["After the search", inquiry.search],
    ["Sent from", inquiry.page],
    [
      "Spam score",
      [String(inquiry.score), ...inquiry.reasons.map((reason) => formatReason(reason, t))].join(" "),
    ],
    ["Kept until", time(retentionEnd(inquiry))],
  ];
  const sending = inquiry.deliveries.map(({ channel, recipient, state, attempts, sentAt, lastError }) =>
    [`${formatDestination({ channel, recipient })}: ${state}`, time(sentAt), `tries: ${attempts}`, lastError]
      .filter(Boolean)
      .join(", "),
  );
  const notes = inquiry.notes.map(({ writtenAt, author, text }) =>
    [time(writtenAt), author, text].filter(Boolean).join("  "),
  );
  const answers = inquiry.sentAnswers.map(({ id, writtenAt, person, state, sentAt, lastError, text }) => {
    const outcome = [state, time(sentAt), lastError].filter(Boolean).join(", ");
    return [`${id}: ${[time(writtenAt), person, outcome].filter(Boolean).join("  ")}`, text].join("\n");
  });
  const lines = facts.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
  return plain(
    [
      ...lines,
      "",
      inquiry.message,
      "",
      "Sending",
      ...sending,
      ...head("Answers", answers),
      ...head("Notes", notes),
    ].join("\n"),
  );
}

export function formatSessions(sessions: readonly OpenSession[], timeZone: string): string {
  if (sessions.length === 0) return "Nobody is signed in.";
  const line = ({ id, person, browser, startedAt, seenAt }: OpenSession): string =>
    [
      id.slice(0, 8),
      formatTime(startedAt, timeZone),
      `last used ${formatTime(seenAt, timeZone)}`,
      browser,
      person,
    ]
      .filter(Boolean)
      .join("  ");
  return sessions.map(line).join("\n");
}

type SummaryFacts = {
  weeks: readonly Week[];
  figures: Summary;
  questions: readonly ZeroResultQuery[];
  language: string;
  timeZone: string;
  t: InboxTranslate;
};

/** The figures of the inbox's summary: weeks and studies with their counts, and what was looked for in vain. */
export function formatInboxSummary({
  weeks,
  figures,
  questions,
  language,
  timeZone,
  t,
}: SummaryFacts): string {
  const formatWeek = createWeekFormatter(language);
  const received = figures.weeks.reduce((sum, inWeek) => sum + inWeek, 0);
  const median =
    figures.medianSeconds === null ? "" : `, half within ${formatDuration(figures.medianSeconds, t)}`;
  const row = (count: number, label: string): string => `${String(count).padStart(6)}  ${plain(label)}`;
  return [
    `Received in ${weeks.length} weeks: ${received}`,
    `Answered: ${figures.answered}${median}`,
    ...(figures.oldestNew === null
      ? []
      : [`Longest without an answer: since ${formatTime(figures.oldestNew, timeZone)}`]),
    ...head(
      "By week",
      weeks.map((week, at) => row(figures.weeks[at] ?? 0, formatWeek(week))),
    ),
    ...head(
      "By case study",
      figures.studies.map(({ study, count }) => row(count, study ?? "no case study")),
    ),
    ...head(
      "Searches that found nothing",
      questions.map(({ question, times }) => row(times, question)),
    ),
  ].join("\n");
}

export function formatErasure({ rows, blobs, isNothing }: Erasure, email: string, timeZone: string): string {
  if (isNothing) return `There is nothing of ${email}.`;
  const inquiries = rows.inquiries.map(
    ({ reference, receivedAt, status }) => `${reference}  ${formatTime(receivedAt, timeZone)}  ${status}`,
  );
  const copies = [
    ...rows.sent.map(
      ({ reference, channel, recipient, sentAt }) =>
        `${formatTime(sentAt, timeZone)}  ${formatDestination({ channel, recipient })} of ${reference}`,
    ),
    ...rows.exports.map(
      ({ exportedAt, format }) => `${formatTime(exportedAt, timeZone)}  a ${format} file was made`,
    ),
    "Backups of the database, until the host deletes them",
    "Databases of deploy previews made from this one before today",
  ];
  return [
    `Of ${email}:`,
    ...inquiries,
    `In the spare store: ${blobs}`,
    `Mentions in texts of others: ${rows.mentions}`,
    ...head("Copies that went elsewhere, and that this cannot reach", copies),
  ].join("\n");
}

const head = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];
