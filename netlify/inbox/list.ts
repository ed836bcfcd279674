import { toChunks } from "../../src/domain/inbox/export.ts";
import {
  createWeekFormatter,
  EXPORT_FORMATS,
  type ExportFormat,
  type InboxQuery,
  inboxUrl,
  LIST_FILTER_LABELS,
  LIST_FILTERS,
  parseInboxQuery,
  weeksUntil,
} from "../../src/domain/inbox/index.ts";
import { RETENTION } from "../../src/domain/retention.ts";
import { toPageLinks } from "../../src/domain/search-view/links.ts";
import { redirect } from "../http/reply.ts";
import { type InboxHandler, type OpenInboxDeps, studyTitle } from "./deps.ts";
import { inboxPage } from "./replies.ts";
import {
  COUNT_LIMIT,
  countByFilter,
  EXCERPT_LENGTH,
  exportInquiries,
  type FilterCounts,
  findInquiryStudies,
  type InquiryList,
  listInquiries,
  noteExport,
  PAGE_SIZE,
} from "./store/inquiry-list.ts";

/** As many weeks as inquiries are kept. */
const WEEKS = Math.ceil((RETENTION.inquiryMonths * 31) / 7);

/** The list of inquiries under one filter, narrowed down by study, week and words. */
export const showList: InboxHandler = async (request, deps) => {
  const { db, environment, site } = deps;
  const { context } = environment;
  const { timeZone } = site;
  const query = parseInboxQuery(new URL(request.url).searchParams);
  const [list, counts, slugs] = await Promise.all([
    listInquiries(db, { context, timeZone, query }),
    countByFilter(db, context),
    findInquiryStudies(db, context),
  ]);
  const pages = Math.ceil(list.total / PAGE_SIZE);
  if (query.page > Math.max(pages, 1)) return redirect(inboxUrl({ ...query, page: Math.max(pages, 1) }));
  return inboxPage("list", {
    query,
    filters: toFilterLinks(query, counts),
    studies: toStudyOptions(slugs, deps),
    weeks: toWeekOptions(query, deps),
    isNarrowed: query.q !== "" || query.study !== null || query.week !== null,
    clearUrl: inboxUrl({ ...query, q: "", study: null, week: null, page: 1 }),
    ...toRows(query, list, deps),
    pages: toPageLinks(query.page, pages, (at) => inboxUrl({ ...query, page: at })),
    exportUrls: {
      csv: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "csv" }),
      json: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "json" }),
    },
  });
};

/** Another filter keeps the study, the week and the words. */
const toFilterLinks = (query: InboxQuery, counts: FilterCounts) =>
  LIST_FILTERS.map((filter) => ({
    label: LIST_FILTER_LABELS[filter],
    count: Math.min(counts[filter], COUNT_LIMIT),
    isMore: counts[filter] > COUNT_LIMIT,
    url: inboxUrl({ ...query, filter, page: 1 }),
    isCurrent: filter === query.filter,
  }));

const toStudyOptions = (slugs: readonly string[], deps: OpenInboxDeps) =>
  slugs
    .map((slug) => ({ slug, title: studyTitle(deps, slug) }))
    .sort((a, b) => a.title.localeCompare(b.title, deps.site.language));

/** The week asked for is among them, however long ago. */
function toWeekOptions({ week }: InboxQuery, { now, site }: OpenInboxDeps) {
  const weeks = weeksUntil(now(), site.timeZone, WEEKS);
  const all = week === null || weeks.some(({ name }) => name === week.name) ? weeks : [week, ...weeks];
  const formatWeek = createWeekFormatter(site.language);
  return all.map((each) => ({ name: each.name, label: formatWeek(each) }));
}

const toRows = (query: InboxQuery, { inquiries, total, isMore }: InquiryList, deps: OpenInboxDeps) => ({
  total,
  isMore,
  inquiries: inquiries.map((inquiry) => ({
    ...inquiry,
    receivedAt: inquiry.receivedAt.toISOString(),
    excerpt: cutAtWord(inquiry.excerpt),
    url: inboxUrl(query, "/inbox/inquiry/", { ref: inquiry.reference }),
    studyTitle: inquiry.study === null ? null : studyTitle(deps, inquiry.study),
  })),
});

/** A message that was cut ends with a whole word, where it has words. */
const cutAtWord = (excerpt: string): string =>
  [...excerpt].length < EXCERPT_LENGTH ? excerpt : `${excerpt.replace(/\s+\S{0,30}$/u, "")} …`;

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** All inquiries of a filter or a search as a file. That a file was made is written down, not what is in it. */
export const exportList: InboxHandler = async (request, { db, environment, site, now, log }) => {
  const { context } = environment;
  const { timeZone } = site;
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
    type: CONTENT_TYPES[format],
    name: `inquiries-${day}.${format}`,
    chunks: toChunks(format, inquiries),
  };
};
