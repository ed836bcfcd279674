import { comparatives, nouns, verbs } from "./changes/change-words.ts";
import { hasDecimalComma } from "./figures/numbers.ts";
import { leading } from "./grammar.ts";
import { MORE_OF_A_QUALITY } from "./lexicon/english/doubts.ts";
import { byLanguage, LEXICONS, type ReadLanguage, readIn, wordsFrom, writing } from "./lexicon/index.ts";
import type { Lexicon } from "./lexicon/types.ts";
import { isPlainName } from "./names/plain-name.ts";
import { pattern } from "./pattern.ts";
import { readBlock } from "./read-block.ts";
import type { TextBlock } from "./reading/blocks.ts";
import { recogniseLanguage } from "./reading/language.ts";
import {
  type AuthorOutcome,
  type AuthorRow,
  BARE_SIGNED,
  formatEntry,
  isLimit,
  isMultiple,
  isNoResult,
  toOutcomeOfCells,
  toOutcomeOfRow,
  withAfter,
} from "./rows/author-row.ts";
import { parseChangeCell } from "./rows/cells.ts";
import type { Certainty, FoundOutcome, Outcome } from "./types.ts";

/** An entry, counted from 0, that could not be read as an outcome, and what to write instead. */
export type UnreadOutcome = { index: number; text: string; message: string };

/** An entry that was read. `sentence`: the one a row stands for. */
export type AuthorEntry = { index: number; outcome: FoundOutcome; sentence: string | null };

export type AuthorOutcomes = { outcomes: FoundOutcome[]; entries: AuthorEntry[]; unread: UnreadOutcome[] };

/**
 * Reads the author's own list of outcomes: rows as data, sentences with the reader that reads the text. `line` is what
 * the outcomes carry: where the list stands. `hint`: the language of the study, for entries whose words do not tell theirs.
 */
export function parseAuthorOutcomes(list: readonly AuthorOutcome[], line = 1, hint?: string): AuthorOutcomes {
  const entries: AuthorEntry[] = [];
  const unread: UnreadOutcome[] = [];
  for (const [index, entry] of list.entries()) {
    const language = languageOfEntry(formatEntry(entry), hint);
    const outcome = readIn(language, () =>
      typeof entry === "string" ? readSentenceEntry(entry, line) : readRow(entry, line),
    );
    const sentence = typeof entry === "string" ? null : (entry.text ?? null);
    if (outcome) entries.push({ index, outcome, sentence });
    else {
      const text = formatEntry(entry);
      unread.push({ index, text, message: explainUnread(text) });
    }
  }
  return { outcomes: entries.map(({ outcome }) => outcome), entries, unread };
}

/** The language of an entry's words; "1.2 Mio." is of one that has that word for a million, whatever the study is written in. */
function languageOfEntry(text: string, hint?: string): ReadLanguage {
  const language = recogniseLanguage(text, hint) ?? "en";
  const words = [...text.matchAll(/\d\s?(\p{L}+)/gu)].map(([, word = ""]) => word.toLowerCase());
  const knows = ({ magnitudes }: Lexicon): boolean => words.some((word) => Object.hasOwn(magnitudes, word));
  const isKnown = LEXICONS.some((lexicon) => ["en", language].includes(lexicon.code) && knows(lexicon));
  return isKnown ? language : (LEXICONS.find(knows)?.code ?? language);
}

function readSentenceEntry(entry: string, line: number): FoundOutcome | null {
  const outcome = readEntry(entry, line);
  return outcome && { ...outcome, certainty: "read", reason: "sentence-entry" };
}

function readRow(given: AuthorRow, line: number): FoundOutcome | null {
  const row = withAfter(given);
  const isConfirmed = row.text !== undefined || row.by !== undefined;
  if (row.before !== undefined && row.after === undefined) return readOneEnd(row, line, isConfirmed);
  const plain =
    isConfirmed || BARE_SIGNED.test(row.value ?? "") ? toOutcomeOfRow(row, line) : readPlainRow(row, line);
  const told = plain ? null : readEntry(row, line);
  const outcome = plain ?? told ?? toOutcomeOfRow(row, line);
  if (!outcome || (!isConfirmed && isNoResult(outcome, row))) return null;
  return { ...outcome, text: row.text ?? outcome.text, ...certaintyOfRow(outcome, row, told, isConfirmed) };
}

/** What was before is no result: the row is read where that cell tells the other end as well, or where a change stands beside it. */
function readOneEnd(row: AuthorRow, line: number, isConfirmed: boolean): FoundOutcome | null {
  const told = readEntry(row, line);
  if (told?.before) return { ...told, ...certaintyOfRow(told, row, told, isConfirmed) };
  const { before: _, ...others } = row;
  return others.change === undefined ? null : readRow(others, line);
}

/** A row is its author's word. Without a name, or as "up to 50 %", it does not say what was measured, or how much. */
function certaintyOfRow(
  { label }: Outcome,
  row: AuthorRow,
  told: FoundOutcome | null,
  isConfirmed: boolean,
): Certainty {
  if (isConfirmed) return { certainty: "stated", reason: "confirmed" };
  if (label === null) return { certainty: "read", reason: "no-name" };
  if (told?.reason === "at-most" || isLimit(row.value ?? row.change ?? row.after ?? ""))
    return { certainty: "read", reason: "at-most" };
  return { certainty: "stated", reason: "row" };
}

/** One figure with its unit at most: "40 %", "$1.2M", "12 weeks". */
const PLAIN_FIGURE = /^[^\p{L}\d+−–-]{0,3}\d[\d.,\s]*(?:%|[\p{L}×°]+)?$/u;

/**
 * A row of a name and one figure without a sign, whose name may say which way it went: "Fewer tickets" with "40 %" is "tickets" with
 * "−40 %". Where what went that way has no name apart, as in "Saved a year", the figure is given as it stands: a sign would say it twice.
 */
function readPlainRow(row: AuthorRow, line: number): Outcome | null {
  const { before, after, change, value = change } = row;
  const name = row.label ?? row.metric;
  if (before !== undefined || after !== undefined || value === undefined || name === undefined) return null;
  const named = changeInName(name, value, row, line);
  if (named || !PLAIN_FIGURE.test(value.trim())) return named;
  const told = readLine(
    `${value} ${name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`,
    line,
  );
  const label = told?.change?.direction && !told.before ? nameInRow(name, told.label) : null;
  if (told && label !== null) return { ...told, label, text: formatEntry(row) };
  return isMultiple(value) ? null : toOutcomeOfRow(row, line);
}

/**
 * The name of a row as it is written, without the words that say which way its figure went: in "Monthly downloads" there are none. Null
 * where these stand in the middle of it, as in "Hours saved on invoices".
 */
function nameInRow(name: string, label: string | null): string | null {
  const at = label === null ? -1 : name.toLowerCase().indexOf(label.toLowerCase());
  if (at < 0 || label === null) return null;
  const others = `${name.slice(0, at)} ${name.slice(at + label.length)}`.toLowerCase();
  const tellsChange = (others.match(/[\p{L}-]+/gu) ?? []).some(
    (word) => nouns().has(word) || verbs().has(word) || comparatives().has(word),
  );
  return tellsChange ? name.slice(at, at + label.length) : name;
}

/**
 * "Data accuracy improvement" and "Improved data accuracy" with "95 %": a share under a name that ends with a noun for a change, or begins
 * with a word for one, is no level. Where the word does not say which way the number went, it stays in the name.
 */
function changeInName(name: string, value: string, row: AuthorRow, line: number): Outcome | null {
  const words = name.trim().split(/\s+/);
  const [first = "", second = ""] = words.map((word) => word.toLowerCase());
  const last = words.at(-1)?.toLowerCase() ?? "";
  // "Hours in growth": what the hours are spent on.
  const atEnd = leadIns().has(words.at(-2)?.toLowerCase() ?? "") ? undefined : nouns().get(last);
  const isNoun = nouns().has(first) && leadIns().has(second);
  const atStart = isNoun
    ? nouns().get(first)
    : /ed$/.test(first)
      ? verbs().get(first)
      : comparatives().get(first);
  const told = atEnd === undefined ? atStart : atEnd;
  const direction = told !== undefined && MORE_OF_A_QUALITY.test(name) ? null : told;
  const change = direction === undefined ? null : parseChangeCell(value, direction);
  // "Sales growth: −5 %" is no growth: its sign says more than the name.
  const signed = parseChangeCell(value, null)?.direction ?? null;
  if (signed !== null && direction !== null && signed !== direction) return null;
  if (direction === undefined || words.length < 2 || (change?.kind !== "percent" && change?.kind !== "times"))
    return null;
  const rest = (atEnd === undefined ? words.slice(isNoun ? 2 : 1) : words.slice(0, -1)).join(" ");
  const label = direction === null || !isPlainName(rest) ? name : rest;
  return toOutcomeOfCells({ label, before: null, after: null, change }, row, line);
}

const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));

function readEntry(entry: AuthorOutcome, line: number): FoundOutcome | null {
  const text = formatEntry(entry);
  // "Deploys a week from 2 to 30" may be a range in a text; in this list what stands before "from" is a name.
  const readings = [text, text.replace(beforeFrom(), ": ")].map((words) => readLine(words, line));
  const outcome = readings.find((reading) => reading?.before) ?? readings.find((reading) => reading !== null);
  if (!outcome) return null;
  const label = typeof entry === "string" ? outcome.label : (entry.label ?? entry.metric ?? outcome.label);
  return { ...outcome, label, text };
}

const beforeFrom = byLanguage(() =>
  pattern(`:?\\s+(?=${leading(({ prepositions }) => prepositions.from)})`, "iu"),
);

function readLine(text: string, line: number): FoundOutcome | null {
  // Under a results heading a bare level is an outcome: "Uptime: 99.97 %".
  const block: TextBlock = {
    kind: "item",
    text,
    bold: null,
    line,
    depth: 1,
    headings: ["Results"],
    above: [],
  };
  return readBlock(block, hasDecimalComma(text, writing().decimal))[0] ?? null;
}

function explainUnread(text: string): string {
  return `"${text}" names no figure that is an outcome; write what changed and both ends, such as "Page load time from 8.2 s to 1.4 s", or a change, such as "Conversion up 34 %"`;
}
