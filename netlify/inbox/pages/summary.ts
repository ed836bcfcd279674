import {
  ALL_INQUIRIES,
  createWeekFormatter,
  formatDuration,
  inboxUrl,
  toBars,
  weeksUntil,
} from "../../../src/domain/inbox/index.ts";
import { zeroResultQueries } from "../../store/zero-results.ts";
import { type InboxAnswer, page } from "../answers.ts";
import { type Summary, summarise } from "../store/summarise.ts";
import type { OpenInbox } from "../world.ts";

/** A quarter, half a year, a year. */
const PERIODS = [13, 26, 52] as const;
const USUAL = 26;

/** What came in, from where, how fast it was answered, and what people looked for in vain. */
export async function showSummary(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const { db, context, timeZone, now } = inbox;
  const asked = Number(new URL(request.url).searchParams.get("weeks"));
  const count = PERIODS.find((period) => period === asked) ?? USUAL;
  const weeks = weeksUntil(now(), timeZone, count);
  const [summary, questions] = await Promise.all([
    summarise(db, { context, timeZone, weeks }),
    zeroResultQueries(db, { context, now: now() }),
  ]);
  return page("summary", {
    periods: PERIODS.map((period) => ({
      weeks: period,
      url: period === USUAL ? "/inbox/summary/" : `/inbox/summary/?weeks=${period}`,
      isCurrent: period === count,
    })),
    weeks: toWeekBars(weeks, summary, inbox),
    studies: toStudyBars(summary, inbox),
    received: summary.weeks.reduce((sum, inWeek) => sum + inWeek, 0),
    answered: summary.answered,
    median: summary.medianSeconds === null ? null : formatDuration(summary.medianSeconds),
    oldestNew: summary.oldestNew?.toISOString() ?? null,
    questions,
  });
}

/** Every week of the period, newest first: one in which nobody wrote says 0. */
function toWeekBars(
  weeks: ReturnType<typeof weeksUntil>,
  summary: Summary,
  { language }: Pick<OpenInbox, "language">,
) {
  const formatWeek = createWeekFormatter(language);
  return toBars(
    weeks.map((week, at) => ({
      label: formatWeek(week),
      url: inboxUrl({ ...ALL_INQUIRIES, week }),
      count: summary.weeks[at] ?? 0,
    })),
  );
}

const toStudyBars = ({ studies }: Summary, { studyTitle }: Pick<OpenInbox, "studyTitle">) =>
  toBars(
    studies.map(({ study, count }) => ({
      label: study === null ? "No case study" : (studyTitle(study) ?? study),
      url: study === null ? null : inboxUrl({ ...ALL_INQUIRIES, study }),
      count,
    })),
  );
