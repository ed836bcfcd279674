import type { BeforeAfter } from "../before-after/before-after.ts";
import { verbs } from "../changes/change-words.ts";
import type { StatedChange } from "../changes/stated-change.ts";
import { metricName } from "../exclusions/no-metric.ts";
import { plural } from "../figures/noun-forms.ts";
import { isCountedNoun } from "../format.ts";
import { anyOf, anyWord } from "../grammar.ts";
import { FELL_TO } from "../lexicon/english/before-after.ts";
import {
  ADDS,
  FOR_OR_AT,
  HAS_AGENT,
  IN_OF_FOR,
  IN_OF_ON_FOR,
  IN_ON_OF,
  IS,
  JOINS_PLACE,
  OF_AT_IN_ON,
  OF_IN_FOR_ON,
  OF_ON_IN_OFF_FROM,
  PERIODIC_SAVINGS,
  TAKES_TO,
  TIME_ON,
  TO_DO,
  WAS,
} from "../lexicon/english/names.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom, writing } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import { nameAfter, nameBefore, nameOf } from "./labels.ts";
import { isPeriod, isPlainName } from "./plain-name.ts";

/** The metric's name as the sentence gives it. `namesObject`: as the object of a verb, which no lead can better. */
export type MetricName = { label: string | null; namesObject: boolean };

/** The name of what went from one end to the other. */
export function nameBeforeAfter(text: string, ends: BeforeAfter, change: StatedChange | null): MetricName {
  if (change && change.start < ends.start) {
    const named = nameChange(text, change);
    if (named.label) return named;
  }
  const before = text.slice(0, ends.start);
  const between = text.slice(ends.start, ends.end);
  const label =
    nameOfAction(text) ??
    (TOLD_AGAIN.test(between) ? nameInside(between) : null) ??
    nameBefore(withoutVerb(before.replace(/[,(–—\s-]+$/, "").replace(ADDS, ""))) ??
    nameAfter(text.slice(ends.end), OF_IN_FOR_ON) ??
    nameInside(between) ??
    nameBehindVerb(between) ??
    nameBehindPast(between);
  const object = HAS_AGENT.test(before);
  return { label, namesObject: object && label !== null };
}

/** "gave a 20 % overhead, but this was reduced to 5 %" */
const TOLD_AGAIN = pattern(anyWord(FELL_TO), "iu");

/** "0.2 % error rate (previously 1.4 %)": the name stands behind the first figure, and the other in brackets. */
const NAMED_INSIDE = /^\ue000[a-z]\d+\ue001\s+((?:\p{L}[\p{L}-]*\s){0,2}\p{L}[\p{L}-]+)\s*[(,;]/u;

function nameInside(ends: string): string | null {
  const name = NAMED_INSIDE.exec(ends)?.[1] ?? "";
  return leadIns().has(name.split(" ")[0]?.toLowerCase() ?? "") ? null : nameOf(name);
}
const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));

/** "Statt 14 Tagen dauert die Freigabe nur noch 3 Tage": the subject stands between both ends. */
function nameBehindVerb(ends: string): string | null {
  const between = /^[^\ue000]+\ue000[^\ue001]*\ue001\s+(?<words>\p{L}[^\ue000,;:]*)\ue000[^\ue000]*$/u.exec(
    ends,
  );
  return between && !isEnglish() && opensWithInstead().test(ends)
    ? nameBefore(between.groups?.words ?? "")
    : null;
}
const opensWithInstead = byLanguage(() =>
  pattern(`^[^\\p{L}]*(?:${anyOf(phrasesFrom(({ comparisons }) => comparisons.instead))})(?!\\p{L})`, "iu"),
);

/** "Before, the time to a first release was two days; now it is two hours." */
function nameBehindPast(ends: string): string | null {
  const words = ends.slice(0, Math.max(0, ends.indexOf("\ue000")));
  const lead = past().exec(words)?.[0] ?? "";
  // "Previously it took an accountant two days": who it took stands there.
  return lead === "" || !WAS.test(words) ? null : nameBefore(words.slice(lead.length).replace(WAS, ""));
}

/** "It took us six months to deploy a service", "To close the books, the team took 9 days": what was done in that time. */
function nameOfAction(text: string): string | null {
  const done = (TAKES_TO.exec(text) ?? TO_DO.exec(text))?.groups?.action;
  if (done !== undefined) return `time to ${done.trim()}`;
  const spent = TIME_ON.exec(text)?.groups?.action;
  return spent === undefined ? null : `time ${spent.trim()}`;
}

/** "From 50 to 262 innovations": what both ends count is named by their unit. */
export function nameOfUnit(ends: BeforeAfter | null): string | null {
  const unit = ends?.after.kind === "count" && ends.before.kind === "count" ? ends.after.unit : null;
  return unit !== null && isEnglish() && isCountedNoun(unit) ? plural(unit) : null;
}

const past = byLanguage(() => pattern(`^(?:${anyOf(phrasesFrom(({ times }) => times.past))}),\\s+`, "iu"));

/** The name of what changed, where its pattern says it stands. */
export function nameChange(text: string, change: StatedChange): MetricName {
  const within = () => nameInner(change.inner);
  const before = () => nameBefore(text.slice(0, change.start));
  const behind = (prepositions?: RegExp) => nameAfter(text.slice(change.end), prepositions);
  const named = (label: string | null, namesObject = false): MetricName => ({ label, namesObject });
  // "Online sales (+38 %)"
  if (/\(\s*$/.test(text.slice(0, change.start)) && /^\s*\)/.test(text.slice(change.end))) {
    const outside = nameBefore(text.slice(0, change.start).replace(/\(\s*$/, ""));
    if (outside !== null && within() === null) return named(outside);
  }
  switch (change.name) {
    case "object-or-subject": {
      const inner = within();
      if (inner) return named(inner, true);
      // "teams save 50 % of the time": who did it stands before.
      const part = /^\s+(?:of|off)\b/i.test(text.slice(change.end)) ? behind(/^(?:of|off)$/i) : null;
      const subject = before();
      // "ha ridotto del 40 % i tempi": the object stands behind the figure, with its article.
      const late = lateObject().test(text.slice(change.end)) ? behind() : null;
      if (late && isPlainName(late)) return named(late, true);
      const object = behind(change.direction === "down" ? IN_OF_ON_FOR : IN_OF_FOR);
      return named(part ?? metricName(subject) ?? (isPlace(object) ? null : object) ?? subject);
    }
    case "behind":
      return named(behind(OF_ON_IN_OFF_FROM));
    case "behind-or-inner":
      return named(
        joined(within(), text.slice(change.end), behind) ??
          // "Acme saw an 88 % reduction in ...": what stands behind was measured, whether or not it can be named.
          (JOINS_PLACE.test(text.slice(change.end)) ? null : before()) ??
          savings(text.slice(change.start, change.end)),
      );
    case "behind-or-before":
      // "Prices are 10 % lower outside the city"
      if (IS.test(text.slice(0, change.start))) {
        const subject = subjectOf(change, before());
        if (subject) return named(subject);
      }
      // Behind "than" stands what it is compared with.
      return named(
        (/\bthan$/i.test(text.slice(0, change.end))
          ? null
          : behind(change.start === 0 ? OF_AT_IN_ON : /^(?:of|at)$/i)) ?? subjectOf(change, before()),
      );
    case "before":
      return named(before());
    case "inner":
      return named(within());
    case "inner-or-behind":
      return named(within() ?? attribute(text, change, before) ?? behind() ?? before());
    case "unit":
      return named(unitName(text, change) ?? behind(/^(?:in|of)$/i));
  }
}

/** "sales fell 3 % in Malta": a word with a capital letter says where. */
const isPlace = (name: string | null): boolean =>
  name !== null && !writing().capitalNouns && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u.test(name);

const lateObject = byLanguage(() => {
  const articles = anyOf(wordsFrom(({ code, names }) => (code === "en" ? "" : names.articles)));
  const times = anyOf(
    wordsFrom(({ timeUnits, names }) => `${Object.values(timeUnits).join(" ")} ${names.periods.which}`),
  );
  return pattern(`^\\s+(?:${articles})\\s+(?!(?:${times})(?![\\p{L}]))\\p{L}`, "iu");
});

/** "Aumento promedio del 60 % en ventas": the name stands behind the figure. */
function nameInner(inner: string): string | null {
  const name = nameOf(inner);
  if (name === null || adjectives().has(name.toLowerCase())) return null;
  // "stieg im ersten Monat um 65 %"
  return isPeriod().test(name) || isPeriod().test(name.replace(/^\p{L}+\s/u, "")) ? null : name;
}

const adjectives = byLanguage(() => new Set(wordsFrom(({ names }) => names.adjectives)));

/** "90 % cost savings on servers", "127 % traffic growth for Acme": what changed, where, and not for whom. */
function joined(
  within: string | null,
  after: string,
  behind: (prepositions?: RegExp) => string | null,
): string | null {
  if (within === null) return behind();
  const preposition = JOINS_PLACE.exec(after)?.[1];
  const place = preposition === undefined ? null : behind(IN_ON_OF);
  return place === null ? within : `${within} ${preposition} ${place}`;
}

/** "Lead time reduction of 40 % for new orders": what changed stands right before the noun, and behind the figure for whom. */
function attribute(text: string, { start, end }: StatedChange, before: () => string | null): string | null {
  if (!FOR_OR_AT.test(text.slice(end))) return null;
  const name = before();
  return name !== null && text.slice(0, start).trimEnd().endsWith(name) ? name : null;
}

/** "$120K in annual savings": where nothing says of what, the saving itself is what was counted. */
const savings = (words: string): string | null => PERIODIC_SAVINGS.exec(words)?.[0] ?? null;

/** "Our team is 40 % faster" names no metric; where "our team doubled" the team itself is what grew. */
function subjectOf({ figures }: StatedChange, subject: string | null): string | null {
  return figures.length === 0 ? subject : metricName(subject);
}

/** "Lead time cut" from 14 to 5 days: right before the ends a word that could be a noun is the verb. */
function withoutVerb(text: string): string {
  const last = /(?<=\S\s+)[\p{L}-]+\s*$/u.exec(text)?.[0] ?? "";
  return verbs().has(last.trim().toLowerCase()) ? text.slice(0, -last.length) : text;
}

/** "added 3,000 subscribers": the name is what was counted, not who added them. */
function unitName(text: string, change: StatedChange): string | null {
  const isNoun = change.unit !== null && /^\p{Ll}{3}/u.test(change.unit);
  return isNoun ? plural(change.unit ?? "") : nameAfter(text.slice(change.end), /^(?:in|of)$/i);
}
