import { fieldRow } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import { isRawFields, type RawFields, type RawValue } from "../front-matter/read.ts";
import { fieldCalled } from "./names.ts";

/** Other names of the parts of a row, by the names of ours. */
const PARTS = fieldRow("outcomes")?.inner ?? {};

const namesOf = (...parts: string[]): string[] =>
  parts.flatMap((part) => [part, ...(PARTS[part] ?? [])].map(spellingKey));

const NAMES = namesOf("label", "metric");
const ENDS = namesOf("before", "after");
const FIGURES = [...ENDS, ...namesOf("change", "value")];
/** Parts that only a row of ours has: it stands for a sentence, which somebody has confirmed. */
const CONFIRMED = ["text", "by", "on"];

/** Parts that hold a sign or a unit of the figure beside them. */
const PREFIXES = ["prefix", "currency", "currencysymbol"];
const SUFFIXES = ["suffix", "postfix", "unit", "units", "symbol"];
/** Names of figures that say what is written before or behind them. */
const AFFIXES: Readonly<Record<string, { prefix?: string; suffix?: string }>> = {
  percent: { suffix: "%" },
  percentage: { suffix: "%" },
  pct: { suffix: "%" },
  increase: { prefix: "+" },
  growth: { prefix: "+" },
  uplift: { prefix: "+" },
  decrease: { prefix: "−" },
  reduction: { prefix: "−" },
};

const keysOf = (list: string): ReadonlySet<string> => new Set(list.split(", ").map(spellingKey));

/** Parts that tell what was wanted, and not what was reached. */
const PLANNED = keysOf(
  "target, goal, objective, forecast, expected, planned, plan, projected, projection, estimate, estimated, potential, aim, ziel, soll, prognose, erwartet, objectif, prevu, objetivo, previsto, obiettivo, doel, mal, cel",
);
/** Parts that keep a row from the page when they say yes, and when they say no. */
const HIDING = keysOf("hidden, hide, is hidden, draft, private, internal, disabled, archived");
const SHOWING = keysOf("visible, show, shown, public, published, enabled, active");
/** Parts that say which way a figure went. */
const WAYS = keysOf("direction, trend, tendency, richtung, tendenz, tendance, tendencia, tendenza");
const UP = /^(?:up|increase[ds]?|rise|rising|rose|higher|growth|grow|gain|plus|\+|↑|▲)$/i;
const DOWN = /^(?:down|decrease[ds]?|fall|falling|fell|lower|drop|decline|reduction|loss|minus|[-−–]|↓|▼)$/i;
/** Parts that may say that a figure is one of per cent. */
const FORMS = keysOf("type, format, kind, value type, unit, units, suffix");
const PERCENT = /^(?:percent(?:age)?|per cent|pct|prozent)$/i;

const BARE = /^[+−–-]?\d[\d.,' ]*$/u;
const SIGNED = /^\s?[+−–-]/u;
/** Words of the longest figure: "from 3 months to 30 minutes". */
const LONGEST_FIGURE = 6;

const tellsFigure = (part: RawValue): part is string => typeof part === "string" && /\d/.test(part);
const isFigure = (part: RawValue): part is string =>
  tellsFigure(part) && part.trim().split(/\s+/).length <= LONGEST_FIGURE;
const isName = (part: RawValue): part is string =>
  typeof part === "string" && part.trim() !== "" && !/\d/.test(part);

const isYes = (part: RawValue): boolean =>
  typeof part === "string" && /^(?:true|yes|on|1)$/i.test(part.trim());
const isNo = (part: RawValue): boolean =>
  typeof part === "string" && /^(?:false|no|off|0)$/i.test(part.trim());
const isHidden = ([key, part]: [string, RawValue]): boolean =>
  HIDING.has(spellingKey(key)) ? isYes(part) : SHOWING.has(spellingKey(key)) && isNo(part);

const isNamedFigure = ([name, part]: [string, RawValue]): boolean =>
  FIGURES.includes(spellingKey(name)) && tellsFigure(part);

/** Letters of the longest unit: "hours a week". */
const LONGEST_AFFIX = 20;
const isAffix = (part: RawValue): boolean =>
  typeof part === "string" && part.trim() !== "" && part.length <= LONGEST_AFFIX;

/**
 * Measured results as other systems list them: rows with a figure each, or a mapping of names to figures or rows. Null for any other
 * value: a list of sentences is asked about.
 */
export function toOutcomeRows(value: RawValue): RawValue | null {
  if (isRawFields(value)) {
    const rows = Object.entries(value);
    const isRow = rows.some(([name]) => NAMES.includes(spellingKey(name))) && rows.some(isNamedFigure);
    if (isRow) return [toOutcomeRow(nameByText(value))];
    const isOfFigures = rows.length > 0 && rows.every(([, figure]) => tellsFigure(figure));
    if (isOfFigures) return rows.map(([name, figure]) => ({ label: toLabel(name), value: figure }));
    const named = rows.map(([name, part]) => (isRawFields(part) ? { label: toLabel(name), ...part } : null));
    const isOfRows =
      named.length > 0 && named.every((row) => row !== null && Object.entries(row).some(isNamedFigure));
    return isOfRows ? named.map((row) => toOutcomeRow(row ?? {})) : null;
  }
  if (!Array.isArray(value) || value.length === 0) return null;
  const rows = value.filter(isRawFields).filter((row) => Object.values(row).some(tellsFigure));
  return rows.length < value.length ? null : rows.map((row) => toOutcomeRow(nameByText(row)));
}

/** In a row of another system a `text` without a figure is a name. */
function nameByText(row: RawFields): RawFields {
  const { text, ...others } = row;
  return isName(text ?? null) && Object.keys(others).every((name) => !NAMES.includes(spellingKey(name)))
    ? { ...others, label: text ?? null }
    : row;
}

/** Whether the `text` of a row is the sentence it stands for: somebody confirmed it, or it tells a figure of the row. */
export function isOfSentence({ text = null, by, on, ...row }: RawFields): boolean {
  if (by !== undefined || on !== undefined) return true;
  const figures = Object.values(row).flatMap((part) => (tellsFigure(part) ? digitsOf(part) : []));
  return tellsFigure(text) && digitsOf(text).some((digits) => figures.includes(digits));
}

const digitsOf = (text: string): string[] =>
  text.match(/\d[\d.,]*/g)?.map((digits) => digits.replace(/[.,]+$/, "")) ?? [];

/**
 * A row with its name under `label` and its figure whole under `value`, whichever parts held them: `{ number: 40, suffix: "%" }`,
 * `{ title: "-38%", subtitle: "Cost per lead" }`, `{ "Load time": "1.4 s" }`. Where a sentence tells the figure, that sentence.
 */
export function toOutcomeRow(given: RawFields): RawFields | string {
  if (CONFIRMED.some((name) => given[name] !== undefined)) return given;
  const isKeptBack = Object.entries(given).some(isHidden);
  const shown = Object.entries(given).filter(([, part]) => !isKeptBack || !tellsFigure(part));
  const row = joinAffixes(withoutTags(Object.fromEntries(shown)));
  const told = Object.entries(row).filter(
    ([key, part]) => tellsFigure(part) && !PLANNED.has(spellingKey(key)),
  );
  const [figure, ...others] = told;
  if (figure === undefined || others.length > 0) return row;
  const [key, text] = figure;
  if (FIGURES.includes(spellingKey(key))) return isOfTrend(row, text) ? toSentence(row, text) : row;
  const { [key]: _, ...rest } = row;
  const name = findName(rest);
  if (name !== null && isFigure(text)) {
    const { [name]: label = null, ...unread } = rest;
    return { label, value: text, ...unread };
  }
  if (name !== null && typeof text === "string") return text;
  const isPair = Object.keys(row).length === 1 && !NAMES.includes(spellingKey(key)) && isFigure(text);
  return isPair ? { label: toLabel(key), value: text } : row;
}

/** A figure without a sign beside an arrow may be a level that rose or the size of a rise: the author is asked. */
const isOfTrend = (row: RawFields, figure: RawValue): figure is string =>
  tellsFigure(figure) &&
  !SIGNED.test(figure) &&
  Object.keys(row).some((key) => WAYS.has(spellingKey(key))) &&
  findName(withoutWays(row)) !== null;

function toSentence(row: RawFields, figure: string): string {
  const name = findName(withoutWays(row));
  return name === null ? figure : `${row[name]}: ${figure}`;
}

const withoutWays = (row: RawFields): RawFields =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !WAYS.has(spellingKey(key))));

/** A name that a page sets in HTML, without its tags; behind a line break stands what explains it. */
function withoutTags(row: RawFields): RawFields {
  return Object.fromEntries(
    Object.entries(row).map(([key, part]) => [
      key,
      typeof part === "string" && /<\/?[a-z]/i.test(part)
        ? part
            .replace(/<br\b[\s\S]*/i, "")
            .replace(/<[^>]*>/g, "")
            .trim()
        : part,
    ]),
  );
}

/** The part that names what was measured: one that is called so, or the only one that can be. */
function findName(row: RawFields): string | null {
  const candidates = Object.keys(row).filter((key) => isName(row[key] ?? null));
  const named = NAMES.map((name) => candidates.find((key) => spellingKey(key) === name));
  return named.find((key) => key !== undefined) ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
}

/** Writes signs and units that stand in parts of their own to the figures that lack them. */
function joinAffixes(row: RawFields): RawFields {
  const partOf = (names: readonly string[]): [string, string] | null => {
    const found = Object.entries(row).find(
      ([key, part]) => names.includes(spellingKey(key)) && isAffix(part),
    );
    return found === undefined ? null : [found[0], String(found[1]).trim()];
  };
  const form = Object.entries(row).find(
    ([key, part]) => FORMS.has(spellingKey(key)) && typeof part === "string" && PERCENT.test(part.trim()),
  );
  const [prefix, written] = [partOf(PREFIXES), partOf(SUFFIXES)];
  const suffix: typeof written = form === undefined ? written : [form[0], "%"];
  // Beside "up" or "down" a sum of per cent or a factor is a change.
  const way = Object.entries(row).find(([key]) => spellingKey(key) === "direction")?.[1];
  const signOfWay =
    typeof way !== "string" ? "" : UP.test(way.trim()) ? "+" : DOWN.test(way.trim()) ? "−" : "";
  let isJoined = false;
  const joined = Object.entries(row).map(([key, part]): [string, RawValue] => {
    const name = spellingKey(key);
    const affix = AFFIXES[name];
    if (typeof part !== "string" || !tellsFigure(part)) return [key, part];
    const isOwn = FIGURES.includes(name) || affix !== undefined;
    if (!isOwn && !BARE.test(part.trim())) return [key, part];
    const sign =
      affix?.prefix ?? (prefix !== null && !(ENDS.includes(name) && SIGNED.test(prefix[1])) ? prefix[1] : "");
    const unit = affix?.suffix ?? suffix?.[1] ?? "";
    const whole = addUnit(addSign(part.trim(), sign), unit);
    const isChange = FIGURES.includes(name) && !ENDS.includes(name) && /[%x×]$/.test(whole);
    const text = isChange ? addSign(whole, signOfWay) : whole;
    if (text === part.trim()) return [key, part];
    isJoined = true;
    return [affix === undefined ? key : "value", text];
  });
  const used = isJoined ? [prefix?.[0], suffix?.[0]] : [];
  return Object.fromEntries(joined.filter(([key]) => !used.includes(key)));
}

const addSign = (figure: string, sign: string): string =>
  sign === "" || figure.startsWith(sign) || SIGNED.test(figure)
    ? figure
    : `${sign}${/^\p{L}/u.test(sign) ? " " : ""}${figure}`;

/** A figure with a unit of its own keeps it. */
const addUnit = (figure: string, unit: string): string =>
  unit === "" || !/\d\+?$/.test(figure) ? figure : `${figure}${/^\p{L}{2}/u.test(unit) ? " " : ""}${unit}`;

/** The name of a field as words: `loadTime`, `load_time` and `load-time` are "Load time". */
function toLabel(name: string): string {
  if (!/^[\p{L}\d]+(?:[_-][\p{L}\d]+)*$/u.test(name)) return name;
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})|[_-]/gu, " ").split(" ");
  const text = words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase())).join(" ");
  return words.length === 1 ? name : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of what a project was that no field has. */
const FACTS = keysOf(
  "year, years, budget, launched, founded, established, location, role, status, jahr, annee, ano, anno, jaar, ar, rok, projektjahr, standort, launch date, launch, projektstart, start date, end date, project budget, investment, price, project time, project length, engineers, developers, designers, employees, headcount, staff, consultants, since, seit, depuis, desde, version, phone, telephone, months, weeks, certified, certification, preis, prix, precio, mitarbeiter, entwickler, monate, wochen, investition",
);
const FORESEEN =
  /^(?:expected|projected|planned|forecast(?:ed)?|estimated|erwartete[rs]?|geplante[rs]?|prognose|prévue?s?|previst[oa]s?)(?![\p{L}])/iu;
const FACT_FIELDS = ["duration", "team", "publishDate"];

type Row = { [part in "label" | "metric" | "value" | "before" | "after" | "change"]?: string | undefined };

/** What to do with a row that tells what a project was and not what changed by it, as "Duration: 12 weeks" does; null for any other. */
export function explainFact(row: Row): string | null {
  const { label, metric, value, before, after = value, change } = row;
  const name = label ?? metric;
  if (name === undefined || before !== undefined || change !== undefined || SIGNED.test(after ?? ""))
    return null;
  const key = spellingKey(name);
  const field = FACT_FIELDS.find((one) => spellingKey(one) === key) ?? fieldCalled(name, FACT_FIELDS);
  if (FORESEEN.test(name))
    return `"${name}" tells what was expected, not what was reached, and is not shown as a result; write what was measured, or remove it`;
  if (field === null && !FACTS.has(key)) return null;
  const cure =
    field === null
      ? "write it into the text"
      : `write ${field}: ${JSON.stringify(after ?? "")} at the start of a line of its own`;
  return `"${name}" tells what the project was, not what it changed, and is not shown as a result; ${cure}`;
}
