import {
  ALL_INQUIRIES,
  createWeekFormatter,
  formatDuration,
  inboxUrl,
  toBars,
  weeksUntil,
} from "../../src/domain/inbox/index.ts";
import { zeroResultQueries } from "../store/zero-results.ts";
import { type InboxHandler, type OpenInboxDeps, studyTitle } from "./deps.ts";
import { inboxPage } from "./pages.ts";
import { type Summary, summarise } from "./store/summary.ts";

/** A quarter, half a year, a year. */
const PERIODS = [13, 26, 52] as const;
const DEFAULT_WEEKS = 26;

/** What came in, from where, how fast it was answered, and what people looked for in vain. */
export const showSummary: InboxHandler = async (request, deps) => {
  const { db, environment, site, now, locale, t } = deps;
  const { context } = environment;
  const { timeZone } = site;
  const requested = Number(new URL(request.url).searchParams.get("weeks"));
  const count = PERIODS.find((period) => period === requested) ?? DEFAULT_WEEKS;
  const weeks = weeksUntil(now(), timeZone, count);
  const [summary, questions] = await Promise.all([
    summarise(db, { context, timeZone, weeks }),
    zeroResultQueries(db, { context, now: now() }),
  ]);
  return inboxPage("summary", {
    periods: PERIODS.map((period) => ({
      weeks: period,
      url: period === DEFAULT_WEEKS ? "/inbox/summary/" : `/inbox/summary/?weeks=${period}`,
      isCurrent: period === count,
    })),
    weeks: toWeekBars(weeks, summary, locale.tag),
    studies: toStudyBars(summary, deps),
    received: summary.weeks.reduce((sum, inWeek) => sum + inWeek, 0),
    answered: summary.answered,
    median: summary.medianSeconds === null ? null : formatDuration(summary.medianSeconds, t),
    oldestNew: summary.oldestNew?.toISOString() ?? null,
    questions,
  });
};

/** Every week of the period, newest first: one in which nobody wrote says 0. */
function toWeekBars(weeks: ReturnType<typeof weeksUntil>, summary: Summary, language: string) {
  const formatWeek = createWeekFormatter(language);
  return toBars(
    weeks.map((week, at) => ({
      label: formatWeek(week),
      url: inboxUrl({ ...ALL_INQUIRIES, week }),
      count: summary.weeks[at] ?? 0,
    })),
  );
}

const toStudyBars = ({ studies }: Summary, deps: OpenInboxDeps) =>
  toBars(
    studies.map(({ study, count }) => ({
      label: study === null ? deps.t("inbox.noStudy") : studyTitle(deps, study),
      url: study === null ? null : inboxUrl({ ...ALL_INQUIRIES, study }),
      count,
    })),
  );
