import { formatAnswers, type Inquiry, type Origin } from "../inquiry/index.ts";
import type { InboxMessageKey, InboxTranslate } from "./words.ts";

/** An inquiry as it leaves the inbox in a file. Times are ISO 8601, UTC. */
export type ExportedInquiry = Inquiry &
  Origin & {
    reference: string;
    receivedAt: string;
    status: string;
    answeredAt: string | null;
    answeredBy: string | null;
    assignedTo: string | null;
    /** `YYYY-MM-DD` */
    followUp: string | null;
    score: number;
    reasons: string[];
    notes: { writtenAt: string; author: string | null; text: string }[];
    /** What was written back from the inbox; `sentAt` null: it has not gone out. */
    sentAnswers: { writtenAt: string; sentAt: string | null; person: string | null; text: string }[];
  };

export const EXPORT_FORMATS = ["csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Column = readonly [
  heading: Extract<InboxMessageKey, `inbox.columns.${string}`>,
  read: (inquiry: ExportedInquiry, t: InboxTranslate) => string,
];

const COLUMNS = [
  ["inbox.columns.reference", ({ reference }) => reference],
  ["inbox.columns.received", ({ receivedAt }) => receivedAt],
  ["inbox.columns.status", ({ status }) => status],
  ["inbox.columns.answered", ({ answeredAt }) => answeredAt ?? ""],
  ["inbox.columns.name", ({ name }) => name],
  ["inbox.columns.email", ({ email }) => email],
  ["inbox.columns.company", ({ company }) => company ?? ""],
  ["inbox.columns.phone", ({ phone }) => phone ?? ""],
  ["inbox.columns.study", ({ study }) => study ?? ""],
  ["inbox.columns.page", ({ page }) => page ?? ""],
  ["inbox.columns.search", ({ search }) => search ?? ""],
  ["inbox.columns.score", ({ score }) => String(score)],
  ["inbox.columns.reasons", ({ reasons }) => reasons.join(" ")],
  ["inbox.columns.message", ({ message }) => message],
  [
    "inbox.columns.notes",
    ({ notes }) =>
      notes
        .map(({ writtenAt, author, text }) => [writtenAt, author, text].filter(Boolean).join(" "))
        .join("\n"),
  ],
  ["inbox.columns.answeredBy", ({ answeredBy }) => answeredBy ?? ""],
  ["inbox.columns.assignedTo", ({ assignedTo }) => assignedTo ?? ""],
  ["inbox.columns.followUp", ({ followUp }) => followUp ?? ""],
  // One column whatever the form asks now: a spreadsheet keeps its shape, and answers to what it asked before stand here too.
  [
    "inbox.columns.answers",
    ({ answers }, t) =>
      formatAnswers(answers, t("inbox.find.ticked"))
        .map(([label, answer]) => `${label}: ${answer}`)
        .join("\n"),
  ],
  [
    "inbox.columns.sentAnswers",
    ({ sentAnswers }, t) =>
      sentAnswers
        .map(({ writtenAt, sentAt, person, text }) =>
          [sentAt ?? t("inbox.columns.notSent", { date: writtenAt }), person, text].filter(Boolean).join(" "),
        )
        .join("\n"),
  ],
] as const satisfies readonly Column[];

/** A file in pieces, written while the rows are read. Spreadsheets have the heads of their columns in the language of `t`. */
export const toChunks = (
  format: ExportFormat,
  inquiries: AsyncIterable<ExportedInquiry>,
  t: InboxTranslate,
): AsyncIterable<string> => (format === "csv" ? csvChunks(inquiries, t) : jsonChunks(inquiries));

async function* csvChunks(
  inquiries: AsyncIterable<ExportedInquiry>,
  t: InboxTranslate,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvHead(t);
  for await (const inquiry of inquiries) yield toCsv(inquiry, t);
}

async function* jsonChunks(inquiries: AsyncIterable<ExportedInquiry>): AsyncGenerator<string> {
  let before = '{"inquiries":[\n';
  for await (const inquiry of inquiries) {
    yield before + JSON.stringify(inquiry);
    before = ",\n";
  }
  yield before.startsWith("{") ? `${before}]}\n` : "\n]}\n";
}

/** Makes a spreadsheet read the file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What spreadsheets take for the beginning of a formula, after spaces too; the full-width signs count in Japanese ones
 * (OWASP, CSV Injection).
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** One line of a CSV file (RFC 4180), with its line end. A cell that could be a formula begins with an apostrophe: text. */
export const toCsvLine = (cells: readonly string[]): string => `${cells.map(toCell).join(",")}\r\n`;

const toCell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export const csvHead = (t: InboxTranslate): string => toCsvLine(COLUMNS.map(([heading]) => t(heading)));

export const toCsv = (inquiry: ExportedInquiry, t: InboxTranslate): string =>
  toCsvLine(COLUMNS.map(([, read]) => read(inquiry, t)));
