import { anyOf } from "../grammar.ts";
import {
  COSTS,
  DELIVERED,
  HEAD_ENDS,
  MEANS,
  MONEY_SPENT,
  NAMED_STAGE,
  NO_METRIC,
  OF_OTHERS,
  PAID_RATE,
  PRICE,
  SOLD,
  STAFF,
  STAGE,
  WHO,
} from "../lexicon/english/no-metrics.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern } from "../pattern.ts";
import type { Direction } from "../types.ts";

/**
 * The same of other languages, where they end a name or begin it: "Preis", "prezzo del biglietto". Behind "of" they only say what
 * was measured: "solicitudes de presupuesto".
 */
const noMetric = byLanguage(() => {
  const names = anyOf(phrasesFrom(({ exclusions }) => exclusions.noMetric));
  const of = anyOf(wordsFrom(({ code, names: own }) => (code === "en" ? "" : own.inside)));
  return pattern(`^(?:${names})(?:$|\\s)|(?<=\\s)(?<!(?<![\\p{L}])(?:${of})\\s)(?:${names})$`, "iu");
});

/** Units of time that a stage of a project takes. */
const LONG_TIMES: ReadonlySet<string> = new Set(["week", "month", "year"]);

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
  // "Expanding by two members": without a name they are those of the team.
  if (label === null) return unit === "member" && !hasBeforeAfter;
  const head = headOf(label);
  if (!isSaving && isPriceOrAim(head, label, unit)) return true;
  if (OF_OTHERS.test(label)) return true;
  if (NAMED_STAGE.test(label)) return true;
  if (STAGE.test(label) && unit !== null && LONG_TIMES.has(unit)) return true;
  const isWho = WHO.test(label) || isWhoElsewhere().test(label);
  if (isWho && (unit === null || (unit === "%" && !hasBeforeAfter) || isOfGroup(unit))) return true;
  if (direction === "up" && MONEY_SPENT.test(label)) return true;
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
  return isMoney(unit) && (SOLD.test(head) || PAID_RATE.test(label));
}

/** "fare for a single trip" is a fare; "cost per ticket" a cost. */
function headOf(label: string): string {
  return label.split(HEAD_ENDS)[0] ?? label;
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

/** "da 12 a 30 dipendenti", in the singular as English makes it as well. */
const isOfGroup = (unit: string): boolean => groups().has(unit) || groups().has(`${unit}s`);
const groups = byLanguage(() => new Set(wordsFrom(({ code, names }) => (code === "en" ? "" : names.groups))));

/** The name itself, or null where it only names who did the work. */
export function metricName(label: string | null): string | null {
  return label !== null && (WHO.test(label) || isWhoElsewhere().test(label)) ? null : label;
}
