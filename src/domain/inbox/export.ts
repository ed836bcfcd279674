import { formatAnswers, type Inquiry, type Origin } from "../inquiry/index.ts";

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

type Column = [heading: string, read: (inquiry: ExportedInquiry) => string];

const COLUMNS: readonly Column[] = [
  ["Reference", ({ reference }) => reference],
  ["Received (UTC)", ({ receivedAt }) => receivedAt],
  ["Status", ({ status }) => status],
  ["Answered (UTC)", ({ answeredAt }) => answeredAt ?? ""],
  ["Name", ({ name }) => name],
  ["Email", ({ email }) => email],
  ["Company", ({ company }) => company ?? ""],
  ["Telephone", ({ phone }) => phone ?? ""],
  ["Case study", ({ study }) => study ?? ""],
  ["Page", ({ page }) => page ?? ""],
  ["Search", ({ search }) => search ?? ""],
  ["Spam score", ({ score }) => String(score)],
  ["Spam reasons", ({ reasons }) => reasons.join(" ")],
  ["Message", ({ message }) => message],
  [
    "Notes",
    ({ notes }) =>
      notes
        .map(({ writtenAt, author, text }) => [writtenAt, author, text].filter(Boolean).join(" "))
        .join("\n"),
  ],
  ["Answered by", ({ answeredBy }) => answeredBy ?? ""],
  ["Assigned to", ({ assignedTo }) => assignedTo ?? ""],
  ["Follow up", ({ followUp }) => followUp ?? ""],
  // One column whatever the form asks now: a spreadsheet keeps its shape, and answers to what it asked before stand here too.
  [
    "Answers",
    ({ answers }) =>
      formatAnswers(answers)
        .map(([label, answer]) => `${label}: ${answer}`)
        .join("\n"),
  ],
  [
    "Sent answers",
    ({ sentAnswers }) =>
      sentAnswers
        .map(({ writtenAt, sentAt, person, text }) =>
          [sentAt ?? `${writtenAt} (not sent)`, person, text].filter(Boolean).join(" "),
        )
        .join("\n"),
  ],
];

/** A file in pieces, written while the rows are read. */
export const toChunks = (
  format: ExportFormat,
  inquiries: AsyncIterable<ExportedInquiry>,
): AsyncIterable<string> => (format === "csv" ? csvChunks(inquiries) : jsonChunks(inquiries));

async function* csvChunks(inquiries: AsyncIterable<ExportedInquiry>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + CSV_HEAD;
  for await (const inquiry of inquiries) yield toCsv(inquiry);
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

export const CSV_HEAD = toCsvLine(COLUMNS.map(([heading]) => heading));

export const toCsv = (inquiry: ExportedInquiry): string =>
  toCsvLine(COLUMNS.map(([, read]) => read(inquiry)));
