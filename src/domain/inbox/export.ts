import type { Inquiry, Origin } from "../inquiry/index.ts";
import { toCsvLine } from "./csv.ts";

/** An inquiry as it leaves the inbox in a file. Times are ISO 8601, UTC. */
export type ExportedInquiry = Inquiry &
  Origin & {
    reference: string;
    receivedAt: string;
    status: string;
    answeredAt: string | null;
    score: number;
    reasons: string[];
    notes: { writtenAt: string; text: string }[];
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
  ["Notes", ({ notes }) => notes.map(({ writtenAt, text }) => `${writtenAt} ${text}`).join("\n")],
];

export const CSV_HEAD = toCsvLine(COLUMNS.map(([heading]) => heading));

export const toCsv = (inquiry: ExportedInquiry): string =>
  toCsvLine(COLUMNS.map(([, read]) => read(inquiry)));
