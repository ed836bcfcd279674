import {
  BYTE_ORDER_MARK,
  CSV_HEAD,
  type ExportedInquiry,
  type ExportFormat,
  toCsv,
} from "../../src/domain/inbox/index.ts";

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
