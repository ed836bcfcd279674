export { type Bar, toBars } from "./bars.ts";
export { BYTE_ORDER_MARK, toCsvLine } from "./csv.ts";
export { sayDuration } from "./duration.ts";
export { CSV_HEAD, EXPORT_FORMATS, type ExportedInquiry, type ExportFormat, toCsv } from "./export.ts";
export { isOwnPath, mailtoUrl, searchLink } from "./links.ts";
export { ERASED, eraseMentions, mentionPattern } from "./mentions.ts";
export {
  EVERYTHING,
  type InboxQuery,
  inboxUrl,
  LAST_PAGE,
  parseInboxQuery,
  SHELF_LABELS,
  SHELVES,
  type Shelf,
  toParameters,
} from "./query.ts";
export { REASON_TEXTS, sayReason } from "./reasons.ts";
export { nextMonday, parseWeek, type Week, weekOf, weekSayer, weeksUntil } from "./week.ts";
