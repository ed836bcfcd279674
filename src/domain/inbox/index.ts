export { fillAnswerTemplate } from "./answer-template.ts";
export {
  EXPORT_FORMATS,
  type ExportedInquiry,
  type ExportFormat,
} from "./export.ts";
export {
  formatBrowser,
  formatDuration,
  isOwnPath,
  mailtoUrl,
  searchLink,
  toBars,
} from "./format.ts";
export {
  ALL_INQUIRIES,
  ANSWER_PARAMETER,
  type InboxQuery,
  inboxUrl,
  LAST_PAGE,
  LIST_FILTERS,
  type ListFilter,
  parseInboxQuery,
} from "./query.ts";
export { createWeekFormatter, nextMonday, type Week, weekOf, weeksUntil } from "./week.ts";
export {
  createInboxLanguage,
  FILTER_KEYS,
  formatReason,
  formatTryOutcome,
  type InboxLanguage,
  type InboxTranslate,
  STATUS_KEYS,
} from "./words.ts";
