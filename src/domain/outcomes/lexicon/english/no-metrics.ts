import { anyOf, wordsOf } from "../../grammar.ts";
import { pattern, withFewLetters } from "../../pattern.ts";

// English names that measure no work.

export const GROUP =
  "(?:teams?|squad|staff|headcount|workforce|employees|crew|company|agency|department|staff numbers|team size)";

/** Names of who did it; with a measure of their own behind ("the team went from 5 releases to 50") they name nothing. */
export const WHO = pattern(
  `^(?:number of )?(?:(?!(?:for|of|per|in|by|to|across)\\s)\\S+\\s){0,3}${GROUP}$`,
  "i",
);

/** Names of what is paid for, aimed at, ranked or simply big. */
export const NO_METRIC = pattern(
  `(?:^|(?<! to)\\s)(?:${anyOf(
    wordsOf(`market industry sector competitor competitors budget goal goals target targets expectations rank ranks ranking rankings
      position price prices pricing fee fees tariff tariffs discount version project rent rents salary salaries tier
      prototype edition deposit vat tax taxes pay term terms threshold thresholds`),
  )})$|^(?:the )?(?:population|inflation|wages|unemployment|gdp|interest rates?|temperatures?|humidity)(?:$|\\s)|^(?:documentation|handbook|warranty|guarantee|(?:day|daily|hourly) rates?|notice period|concurrency|batch size|sample|sample size|(?:training|test|validation) set|contract value|data set|dataset|test data)$`,
  "iu",
);

export const PRICE =
  /(?:^|\s)(?:prices?|pricing|fees?|tariffs?|rents?|salar(?:y|ies)|budget|goals?|targets?)$/i;

/** Money beside a rate is what is paid; a run rate is earned. */
export const PAID_RATE = /(?<!run[- ])rates?$/i;

/** What is sold; money beside one of these is its price. */
export const SOLD =
  /(?:^|\s)(?:plans?|licen[cs]es?|postage|fares?|tickets?|subscriptions?|memberships?|seats?|kilo|litre|liter|barrel|tonne|ton)$/i;

/** "Licences cost 30 % less": here "cost" is the verb. */
export const COSTS = /(?:plans|licen[cs]es|tickets|subscriptions|memberships|seats) cost$/i;

/** Whose measure it is: "the sector's margin" is not the client's. */
export const OF_OTHERS =
  /^(?:the )?(?:(?:sector|industry|market|country|region|nation|city|competitor|rival|vendor|supplier)s?['’]s?|national|global|worldwide|world)\s/i;

/** Stages of a project; weeks and months beside one of these are its length. */
export const STAGE =
  /^(?:planning|discovery|scoping|engagement|pilot|rollout|migration|programme|program|phase|kick-?off|build|development|implementation|contract)$/i;

/** Counts of people on the work, and of places in a ranking. */
export const STAFF = new Set(
  wordsOf(
    `person employee developer engineer designer colleague consultant freelancer staff position place rank spot degree
     analyst nurse architect specialist tester manager teacher recruit contractor founder`,
  ),
);

/** More of these is work done or money spent; fewer of them may be a result. */
export const MEANS =
  /(?:^|(?<!\bper)\s)(?:servers?|nodes?|instances|machines|features?|automated tests|unit tests|tests|test cases|test environments|components|integrations|data sources|documented processes|pipelines|tags|screens|templates|articles|dashboards)$/i;

export const DELIVERED = new Set(
  wordsOf(
    "page component feature screen slide template module dashboard prototype workshop test article commit sprint node server cluster instance container tag project",
  ),
);

/** What is put in: more of it is no result. */
export const MONEY_SPENT = withFewLetters(
  /^(?:(?:\p{L}+ )?(?:ads?|media|paid|marketing|advertising) )?(?:spend|spending)$/iu,
);

/** "phase two" */
export const NAMED_STAGE = /(?:^|\s)(?:phase|stage|sprint)(?: (?:one|two|three|four|\d))?$/i;

/** Prepositions that end the head of a name. */
export const HEAD_ENDS = /\s(?:for|of|per|in|on|to)\s/;
