import { EXPORT_FORMATS, type ExportFormat, parseInboxQuery } from "../../../src/domain/inbox/index.ts";
import type { InboxAnswer } from "../answers.ts";
import { toChunks } from "../export-chunks.ts";
import { exportInquiries, noteExport } from "../store/export-inquiries.ts";
import type { OpenInbox } from "../world.ts";

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** All inquiries of a shelf or a search as a file. That a file was made is written down, not what is in it. */
export async function exportFile(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const { db, context, timeZone, now, log } = inbox;
  const { searchParams } = new URL(request.url);
  const format = EXPORT_FORMATS.find((known) => known === searchParams.get("format")) ?? "csv";
  const inquiries = exportInquiries(db, { context, timeZone, query: parseInboxQuery(searchParams) });
  if (request.method !== "HEAD") {
    await noteExport(db, { context, format, now: now() });
    log("inquiries-exported", { format });
  }
  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(now());
  return {
    kind: "file",
    type: TYPES[format],
    name: `inquiries-${day}.${format}`,
    chunks: toChunks(format, inquiries),
  };
}
