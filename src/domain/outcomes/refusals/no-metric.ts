import type { Direction } from "../types.ts";
import { anyOf, wordsOf } from "../word-lists.ts";

/** Names of who did it; with a measure of their own behind ("the team went from 5 releases to 50") they name nothing. */
const WHO =
  /^(?:\S+\s)?(?:teams?|squad|staff|headcount|workforce|employees|crew|company|agency|department)$/i;

/** Names of what is paid for, aimed at, ranked or simply big. */
const NO_METRIC = new RegExp(
  `(?:^|\\s)(?:${anyOf(
    wordsOf(`market industry sector competitor competitors budget goal goals target targets expectations rank ranks ranking rankings
      position price prices pricing fee fees tariff tariffs discount version project rent rents salary salaries`),
  )})$|^(?:the )?(?:population|inflation|wages|unemployment|gdp|interest rates?|documentation|handbook|temperatures?)(?:$|\\s)`,
  "iu",
);

/** Counts of people on the work, and of places in a ranking. */
const STAFF = new Set(
  wordsOf(
    "person employee developer engineer designer colleague consultant freelancer staff position place rank spot degree",
  ),
);

/** More of these is work done or money spent; fewer of them may be a result. */
const MEANS =
  /(?:^|(?<!\bper)\s)(?:servers?|nodes?|instances|machines|features?|automated tests|unit tests|tests|components)$/i;
const DELIVERED = new Set(
  wordsOf(
    "page component feature screen slide template module dashboard prototype workshop test article commit sprint node server cluster instance container",
  ),
);

/** What is said of a metric, as far as it decides whether it is one. */
export type Told = {
  label: string | null;
  unit: string | null;
  direction: Direction | null;
  hasEnds: boolean;
};

/** True of a name that is no measure of the work, of counts of staff, and of work delivered. */
export function isNoMetric({ label, unit, direction, hasEnds }: Told): boolean {
  if (unit !== null && (STAFF.has(unit) || (DELIVERED.has(unit) && !hasEnds))) return true;
  if (label === null) return false;
  if (NO_METRIC.test(label) || (/rates?$/i.test(label) && isMoney(unit))) return true;
  if (WHO.test(label) && (unit === null || unit === "%")) return true;
  return direction === "up" && MEANS.test(label);
}

const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);

/** The name itself, or null where it only says who did it. */
export function metricName(label: string | null): string | null {
  return label !== null && WHO.test(label) ? null : label;
}
