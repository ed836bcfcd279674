import { toChunks } from "../../src/domain/inbox/export.ts";
import {
  ALL_INQUIRIES,
  ANSWER_PARAMETER,
  createWeekFormatter,
  EXPORT_FORMATS,
  type ExportFormat,
  FILTER_KEYS,
  type InboxQuery,
  type InboxTranslate,
  inboxUrl,
  LIST_FILTERS,
  parseInboxQuery,
  STATUS_KEYS,
  weeksUntil,
} from "../../src/domain/inbox/index.ts";
import { ownFieldsOf } from "../../src/domain/inquiry/index.ts";
import { RETENTION } from "../../src/domain/retention.ts";
import { toPageLinks } from "../../src/domain/search-view/links.ts";
import { readForm } from "../http/body.ts";
import { type Reply, redirect } from "../http/reply.ts";
import { type FormProblem, formatDone, readReferences, runAction } from "./actions.ts";
import { askDelete } from "./delete.ts";
import { type InboxHandler, type OpenInboxDeps, studyTitle } from "./deps.ts";
import { toPeople } from "./inquiry.ts";
import { inboxPage, notFound } from "./pages.ts";
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

/** The list of inquiries under one filter, narrowed down by study, person, week and words. */
export const showList: InboxHandler = (request, deps) => {
  const { searchParams } = new URL(request.url);
  return renderList(parseInboxQuery(searchParams), deps, {
    done: toDoneText(searchParams.get("done"), Number(searchParams.get("count")), deps.t),
  });
};

const toDoneText = (done: string | null, count: number, t: InboxTranslate): string | null => {
  const text = formatDone(done, t);
  return text !== null && Number.isInteger(count) && count > 1
    ? t("inbox.done.many", { count, done: text })
    : text;
};

/** Does what the form of the list asks for to every inquiry that is ticked, then shows the list again. */
export const changeList: InboxHandler = async (request, deps, visitor) => {
  const query = parseInboxQuery(new URL(request.url).searchParams);
  const fields = await readForm(request);
  if (fields === null) return notFound(deps.t);
  const references = readReferences(fields);
  const isAsking = fields.get("action") === "delete" && fields.get("confirm") !== "delete";
  if (isAsking && references.length > 0) return askDelete(references, query, deps);
  const result = await runAction(fields, references, { ...deps, ...visitor });
  if (!result.ok) return renderList(query, deps, { problem: result.problem });
  return redirect(inboxUrl(query, "/inbox/", { done: result.done, count: String(result.count) }));
};

type ListState = { done?: string | null; problem?: FormProblem };

async function renderList(
  query: InboxQuery,
  deps: OpenInboxDeps,
  { done = null, problem }: ListState,
): Promise<Reply> {
  const { db, environment, site } = deps;
  const { context } = environment;
  const { timeZone } = site;
  const now = deps.now();
  const [list, counts, slugs] = await Promise.all([
    listInquiries(db, { context, timeZone, query, now }),
    countByFilter(db, { context, timeZone, now }),
    findInquiryStudies(db, context),
  ]);
  const pages = Math.ceil(list.total / PAGE_SIZE);
  if (query.page > Math.max(pages, 1)) return redirect(inboxUrl({ ...query, page: Math.max(pages, 1) }));
  const data = {
    query,
    done,
    errors: problem === undefined ? [] : [{ field: problem.field, message: problem.message }],
    people: toPeople(deps, query.assigned),
    actionUrl: inboxUrl(query),
    filters: toFilterLinks(query, counts, deps.t),
    studies: toStudyOptions(slugs, deps),
    weeks: toWeekOptions(query, deps),
    answerFilters: toAnswerFilters(query, deps),
    isNarrowed:
      query.q !== "" ||
      query.study !== null ||
      query.assigned !== null ||
      query.week !== null ||
      query.answers.length > 0,
    clearUrl: inboxUrl({ ...ALL_INQUIRIES, filter: query.filter }),
    ...toRows(query, list, deps),
    pages: toPageLinks(query.page, pages, (at) => inboxUrl({ ...query, page: at })),
    exportUrls: {
      csv: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "csv" }),
      json: inboxUrl({ ...query, page: 1 }, "/inbox/export/", { format: "json" }),
    },
  };
  return inboxPage("list", data, problem === undefined ? 200 : 422);
}

/** Another filter keeps the study, the week and the words. */
const toFilterLinks = (query: InboxQuery, counts: FilterCounts, t: InboxTranslate) =>
  LIST_FILTERS.map((filter) => ({
    label: t(FILTER_KEYS[filter]),
    count: Math.min(counts[filter], COUNT_LIMIT),
    isMore: counts[filter] > COUNT_LIMIT,
    url: inboxUrl({ ...query, filter, page: 1 }),
    isCurrent: filter === query.filter,
  }));

const toStudyOptions = (slugs: readonly string[], deps: OpenInboxDeps) =>
  slugs
    .map((slug) => ({ slug, title: studyTitle(deps, slug) }))
    .sort((a, b) => deps.locale.compare(a.title, b.title));

type AnswerValue = { value: string; text: string };
type AnswerChoice = { parameter: string; label: string; values: AnswerValue[]; selected: string | null };

/**
 * Questions of the site's own that have answers to choose from, in each language of the form. An answer that is asked for stays
 * among them though its question was taken out of the form.
 */
function toAnswerFilters({ answers }: InboxQuery, { contactForms, t }: OpenInboxDeps): AnswerChoice[] {
  const byName = new Map<string, AnswerChoice>();
  const ticked = { value: "yes", text: t("inbox.find.ticked") };
  const toValue = (value: string): AnswerValue => ({ value, text: value });
  const add = (name: string, label: string, values: readonly AnswerValue[]): void => {
    const known = byName.get(name);
    const selected = answers.find((answer) => answer.name === name)?.value ?? null;
    const before = known?.values ?? [];
    byName.set(name, {
      parameter: ANSWER_PARAMETER + name,
      label: known?.label ?? cutLabel(label),
      values: [...before, ...values.filter(({ value }) => !before.some((each) => each.value === value))],
      selected,
    });
  };
  for (const field of contactForms.flatMap(ownFieldsOf)) {
    if (field.choices.length > 0) add(field.name, field.label, field.choices.map(toValue));
    else if (field.type === "checkbox") add(field.name, field.label, [ticked]);
  }
  for (const { name, value } of answers) add(name, name, [toValue(value)]);
  return [...byName.values()];
}

/** A consent has its whole text for a label. */
const cutLabel = (label: string): string =>
  [...label].length <= LONGEST_LABEL ? label : `${[...label].slice(0, LONGEST_LABEL).join("").trimEnd()} …`;
const LONGEST_LABEL = 60;

/** The week asked for is among them, however long ago. */
function toWeekOptions({ week }: InboxQuery, { now, site, locale }: OpenInboxDeps) {
  const weeks = weeksUntil(now(), site.timeZone, WEEKS);
  const all = week === null || weeks.some(({ name }) => name === week.name) ? weeks : [week, ...weeks];
  const formatWeek = createWeekFormatter(locale.tag);
  return all.map((each) => ({ name: each.name, label: formatWeek(each) }));
}

const toRows = (query: InboxQuery, { inquiries, total, isMore }: InquiryList, deps: OpenInboxDeps) => ({
  total,
  isMore,
  inquiries: inquiries.map((inquiry) => ({
    ...inquiry,
    receivedAt: inquiry.receivedAt.toISOString(),
    statusText: deps.t(STATUS_KEYS[inquiry.status]),
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
export const exportList: InboxHandler = async (request, { db, environment, site, person, now, log, t }) => {
  const { context } = environment;
  const { timeZone } = site;
  const { searchParams } = new URL(request.url);
  const format = EXPORT_FORMATS.find((known) => known === searchParams.get("format")) ?? "csv";
  const inquiries = exportInquiries(db, {
    context,
    timeZone,
    query: parseInboxQuery(searchParams),
    now: now(),
  });
  if (request.method !== "HEAD") {
    await noteExport(db, { context, format, now: now(), person });
    log("inquiries-exported", { format });
  }
  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(now());
  return {
    kind: "file",
    type: CONTENT_TYPES[format],
    name: `inquiries-${day}.${format}`,
    chunks: toChunks(format, inquiries, t),
  };
};
