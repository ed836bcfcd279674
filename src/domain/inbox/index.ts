export { ANSWER_TEMPLATE, composeAnswer } from "./answer.ts";
export {
  EXPORT_FORMATS,
  type ExportedInquiry,
  type ExportFormat,
} from "./export.ts";
export {
  formatBrowser,
  formatDuration,
  formatReason,
  isOwnPath,
  mailtoUrl,
  STATUS_TEXTS,
  searchLink,
  toBars,
} from "./format.ts";
export {
  ALL_INQUIRIES,
  ANSWER_PARAMETER,
  type InboxQuery,
  inboxUrl,
  LAST_PAGE,
  LIST_FILTER_LABELS,
  LIST_FILTERS,
  type ListFilter,
  parseInboxQuery,
} from "./query.ts";
export { createWeekFormatter, nextMonday, type Week, weekOf, weeksUntil } from "./week.ts";
