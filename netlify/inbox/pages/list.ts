import {
  createWeekFormatter,
  type InboxQuery,
  inboxUrl,
  LIST_FILTER_LABELS,
  LIST_FILTERS,
  parseInboxQuery,
  weeksUntil,
} from "../../../src/domain/inbox/index.ts";
import { RETENTION } from "../../../src/domain/retention.ts";
import { toPageLinks } from "../../../src/domain/search-view/links.ts";
import { type InboxAnswer, page, redirect } from "../answers.ts";
import { findInquiryStudies } from "../store/asked-studies.ts";
import { countByFilter, type FilterCounts } from "../store/count-shelves.ts";
import {
  COUNT_LIMIT,
  EXCERPT_LENGTH,
  type InquiryList,
  listInquiries,
  PAGE_SIZE,
} from "../store/list-inquiries.ts";
import type { OpenInbox } from "../world.ts";

/** As many weeks as inquiries are kept. */
const WEEKS = Math.ceil((RETENTION.inquiryMonths * 31) / 7);

/** The list of inquiries under one filter, narrowed down by study, week and words. */
export async function showList(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const { db, context, timeZone } = inbox;
  const query = parseInboxQuery(new URL(request.url).searchParams);
  const [list, counts, slugs] = await Promise.all([
    listInquiries(db, { context, timeZone, query }),
    countByFilter(db, context),
    findInquiryStudies(db, context),
  ]);
  const pages = Math.ceil(list.total / PAGE_SIZE);
  if (query.page > Math.max(pages, 1)) return redirect(inboxUrl({ ...query, page: Math.max(pages, 1) }));
  return page("list", {
    query,
    filters: toFilterLinks(query, counts),
    studies: toStudies(slugs, inbox),
    weeks: toWeeks(query, inbox),
    isNarrowed: query.q !== "" || query.study !== null || query.week !== null,
    clearUrl: inboxUrl({ ...query, q: "", study: null, week: null, page: 1 }),
    ...toRows(query, list, inbox),
    pages: toPageLinks(query.page, pages, (at) => inboxUrl({ ...query, page: at })),
    exportUrls: {
      csv: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "csv" }),
      json: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "json" }),
    },
  });
}

/** Another filter keeps the study, the week and the words. */
const toFilterLinks = (query: InboxQuery, counts: FilterCounts) =>
  LIST_FILTERS.map((filter) => ({
    label: LIST_FILTER_LABELS[filter],
    count: Math.min(counts[filter], COUNT_LIMIT),
    isMore: counts[filter] > COUNT_LIMIT,
    url: inboxUrl({ ...query, filter, page: 1 }),
    isCurrent: filter === query.filter,
  }));

const toStudies = (slugs: readonly string[], { studyTitle, language }: OpenInbox) =>
  slugs
    .map((slug) => ({ slug, title: studyTitle(slug) ?? slug }))
    .sort((a, b) => a.title.localeCompare(b.title, language));

/** The week asked for is among them, however long ago. */
function toWeeks({ week }: InboxQuery, { now, timeZone, language }: OpenInbox) {
  const weeks = weeksUntil(now(), timeZone, WEEKS);
  const all = week === null || weeks.some(({ name }) => name === week.name) ? weeks : [week, ...weeks];
  const formatWeek = createWeekFormatter(language);
  return all.map((each) => ({ name: each.name, label: formatWeek(each) }));
}

const toRows = (query: InboxQuery, { inquiries, total, isMore }: InquiryList, { studyTitle }: OpenInbox) => ({
  total,
  isMore,
  inquiries: inquiries.map((inquiry) => ({
    ...inquiry,
    receivedAt: inquiry.receivedAt.toISOString(),
    excerpt: cutAtWord(inquiry.excerpt),
    url: inboxUrl(query, "/inbox/inquiry/", { ref: inquiry.reference }),
    studyTitle: inquiry.study === null ? null : (studyTitle(inquiry.study) ?? inquiry.study),
  })),
});

/** A message that was cut ends with a whole word, where it has words. */
const cutAtWord = (excerpt: string): string =>
  [...excerpt].length < EXCERPT_LENGTH ? excerpt : `${excerpt.replace(/\s+\S{0,30}$/u, "")} …`;
