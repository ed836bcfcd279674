import { anyOf, wordsOf } from "../grammar.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern, withFewLetters } from "../pattern.ts";
import type { Direction } from "../types.ts";

const GROUP =
  "(?:teams?|squad|staff|headcount|workforce|employees|crew|company|agency|department|staff numbers|team size)";
/** Names of who did it; with a measure of their own behind ("the team went from 5 releases to 50") they name nothing. */
const WHO = pattern(`^(?:number of )?(?:(?!(?:for|of|per|in|by|to|across)\\s)\\S+\\s){0,3}${GROUP}$`, "i");

/** Names of what is paid for, aimed at, ranked or simply big. */
const NO_METRIC = pattern(
  `(?:^|(?<! to)\\s)(?:${anyOf(
    wordsOf(`market industry sector competitor competitors budget goal goals target targets expectations rank ranks ranking rankings
      position price prices pricing fee fees tariff tariffs discount version project rent rents salary salaries tier
      prototype edition deposit vat pay term terms`),
  )})$|^(?:the )?(?:population|inflation|wages|unemployment|gdp|interest rates?|temperatures?|humidity)(?:$|\\s)|^(?:documentation|handbook|warranty|guarantee|(?:day|daily|hourly) rates?|notice period|concurrency|batch size|sample|sample size|(?:training|test|validation) set|contract value|data set|dataset|test data)$`,
  "iu",
);

/** The same of other languages, where they end a name or begin it: "Preis", "prezzo del biglietto". */
const noMetric = byLanguage(() => {
  const names = anyOf(phrasesFrom(({ exclusions }) => exclusions.noMetric));
  return pattern(`(?:^|\\s)(?:${names})$|^(?:${names})(?:$|\\s)`, "iu");
});

const PRICE = /(?:^|\s)(?:prices?|pricing|fees?|tariffs?|rents?|salar(?:y|ies)|budget|goals?|targets?)$/i;

/** What is sold; money beside one of these is its price. */
const SOLD =
  /(?:^|\s)(?:plans?|licen[cs]es?|postage|fares?|tickets?|subscriptions?|memberships?|seats?|kilo|litre|liter|barrel|tonne|ton)$/i;
/** "Licences cost 30 % less": here "cost" is the verb. */
const COSTS = /(?:plans|licen[cs]es|tickets|subscriptions|memberships|seats) cost$/i;
/** Whose measure it is: "the sector's margin" is not the client's. */
const OF_OTHERS =
  /^(?:the )?(?:(?:sector|industry|market|country|region|nation|city|competitor|rival|vendor|supplier)s?['’]s?|national|global|worldwide|world)\s/i;
/** Stages of a project; weeks and months beside one of these are its length. */
const STAGE =
  /^(?:planning|discovery|scoping|engagement|pilot|rollout|migration|programme|program|phase|kick-?off|build|development|implementation|contract)$/i;

/** Counts of people on the work, and of places in a ranking. */
const STAFF = new Set(
  wordsOf(
    `person employee developer engineer designer colleague consultant freelancer staff position place rank spot degree
     analyst nurse architect specialist tester manager teacher recruit contractor founder`,
  ),
);

/** More of these is work done or money spent; fewer of them may be a result. */
const MEANS =
  /(?:^|(?<!\bper)\s)(?:servers?|nodes?|instances|machines|features?|automated tests|unit tests|tests|test cases|test environments|components|integrations|data sources|documented processes|pipelines|tags|screens|templates|articles|dashboards)$/i;
const DELIVERED = new Set(
  wordsOf(
    "page component feature screen slide template module dashboard prototype workshop test article commit sprint node server cluster instance container tag project",
  ),
);

/** What is put in: more of it is no result. */
const SPENT = withFewLetters(/^(?:\p{L}+ )?(?:ads?|media|paid|marketing|advertising) (?:spend|spending)$/iu);

/** The facts of a candidate that decide whether it measures anything. */
export type MetricFacts = {
  label: string | null;
  unit: string | null;
  direction: Direction | null;
  hasBeforeAfter: boolean;
  /** Counted in a time: "12 features a month". */
  isRate: boolean;
  /** "Saved $150,000 in licence fees": what was saved may be a price. */
  isSaving: boolean;
};

/** True of a name that is no measure of the work, of counts of staff, and of work delivered. */
export function isNoMetric({
  label,
  unit,
  direction,
  hasBeforeAfter,
  isRate,
  isSaving,
}: MetricFacts): boolean {
  if (unit !== null && isNoUnit(unit, { direction, hasBeforeAfter, isRate })) return true;
  if (label === null) return false;
  const head = headOf(label);
  if (!isSaving && isPriceOrAim(head, label, unit)) return true;
  if (OF_OTHERS.test(label)) return true;
  if (/(?:^|\s)(?:phase|stage|sprint)(?: (?:one|two|three|four|\d))?$/i.test(label)) return true;
  if (STAGE.test(label) && unit !== null && /^(?:week|month|year)$/.test(unit)) return true;
  if (WHO.test(label) && (unit === null || (unit === "%" && !hasBeforeAfter))) return true;
  if (direction === "up" && SPENT.test(label)) return true;
  return direction === "up" && !(hasBeforeAfter && unit === "%") && MEANS.test(label);
}

function isNoUnit(
  unit: string,
  { direction, hasBeforeAfter, isRate }: Pick<MetricFacts, "direction" | "hasBeforeAfter" | "isRate">,
): boolean {
  return STAFF.has(unit) || (DELIVERED.has(unit) && (!hasBeforeAfter || (direction === "up" && !isRate)));
}

function isPriceOrAim(head: string, label: string, unit: string | null): boolean {
  if (NO_METRIC.test(label) || noMetric().test(label) || PRICE.test(head) || COSTS.test(head)) return true;
  return isMoney(unit) && (SOLD.test(head) || /rates?$/i.test(label));
}

/** "fare for a single trip" is a fare; "cost per ticket" a cost. */
function headOf(label: string): string {
  return label.split(/\s(?:for|of|per|in|on|to)\s/)[0] ?? label;
}

const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);

/** The same in the other languages that are read, where nothing but the group is named. */
const isWhoElsewhere = byLanguage(() => {
  const list = (pick: (names: Lexicon["names"]) => string): string =>
    anyOf(wordsFrom(({ names }) => pick(names)));
  return pattern(
    `^(?:(?:${list(({ elided }) => elided)})['’]|(?:${list(({ determiners }) => determiners)})\\s)?(?:${list(({ groups }) => groups)})$`,
    "iu",
  );
});

/** The name itself, or null where it only names who did the work. */
export function metricName(label: string | null): string | null {
  return label !== null && (WHO.test(label) || isWhoElsewhere().test(label)) ? null : label;
}
