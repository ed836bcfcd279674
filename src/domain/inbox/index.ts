export { type Bar, toBars } from "./bars.ts";
export { BYTE_ORDER_MARK, toCsvLine } from "./csv.ts";
export { formatDuration } from "./duration.ts";
export { CSV_HEAD, EXPORT_FORMATS, type ExportedInquiry, type ExportFormat, toCsv } from "./export.ts";
export { isOwnPath, mailtoUrl, searchLink } from "./links.ts";
export { ERASED, eraseMentions, mentionPattern } from "./mentions.ts";
export {
  ALL_INQUIRIES,
  type InboxQuery,
  inboxUrl,
  LAST_PAGE,
  LIST_FILTER_LABELS,
  LIST_FILTERS,
  type ListFilter,
  parseInboxQuery,
  toParameters,
} from "./query.ts";
export { formatReason, REASON_TEXTS } from "./reasons.ts";
export { createWeekFormatter, nextMonday, parseWeek, type Week, weekOf, weeksUntil } from "./week.ts";
