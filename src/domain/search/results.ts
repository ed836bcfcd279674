import type { Change, Outcome, Quantity, Verdict } from "../outcomes/types.ts";
import { lazy } from "./cache.ts";
import { unpackLists } from "./codec/lists.ts";
import { openProse } from "./codec/prose.ts";
import type { FacetColumn } from "./facet-columns.ts";
import type { SearchIndexJson } from "./index-format.ts";
import type { FacetName, SearchDocument, SearchResult } from "./types.ts";

/** What a result shows of a document; `metric`, the number of one, brings its outcome to the front. */
export type ReadResult = (document: number, metric: number) => Omit<SearchResult, "excerpt">;

export function openResults(
  packed: Pick<SearchIndexJson, "results" | "metrics">,
  facets: Record<FacetName, FacetColumn>,
  metrics: FacetColumn,
): ReadResult {
  const readFields = openProse(packed.results);
  const outcomeOfMetric = lazy(() => unpackLists(packed.metrics.outcomes).values);
  return (document, metric) => {
    const fields = readFields(document);
    const [url = "", title = "", snippet = "", date = "", source = "", alt = ""] = fields;
    const src = wordsToAddress(source);
    const asked = metrics.positionOf(document, metric);
    return {
      url: wordsToAddress(url),
      title,
      snippet,
      client: facets.client.labelsOf(document)[0]?.label ?? null,
      industry: facets.industry.labelsOf(document)[0] ?? null,
      technologies: facets.technology.labelsOf(document),
      topics: facets.topic.labelsOf(document),
      services: facets.service.labelsOf(document),
      publishDate: wordsToAddress(date),
      image: src === "" ? null : { src, alt },
      outcomes: readOutcomes(fields, asked < 0 ? 0 : (outcomeOfMetric()[asked] ?? 0)),
    };
  };
}

/** All outcomes of a record, the one at `first` before the others. */
function readOutcomes(fields: readonly string[], first: number): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let at = DOCUMENT_FIELDS; at < fields.length; at += OUTCOME_FIELDS) {
    outcomes.push(readOutcome(fields.slice(at, at + OUTCOME_FIELDS)));
  }
  return [...outcomes.splice(first, 1), ...outcomes];
}

/** How many fields of a record speak of the document; those of its outcomes follow. */
const DOCUMENT_FIELDS = 6;

/** What a result shows of a document, text by text; `readResult` reads it in the same order. */
export function toResultFields(
  { url, title, snippet, publishDate, image }: SearchDocument,
  outcomes: readonly Outcome[],
): string[] {
  return [
    addressToWords(url),
    title,
    snippet,
    addressToWords(publishDate),
    addressToWords(image?.src ?? ""),
    image?.alt ?? "",
    ...outcomes.flatMap(toOutcomeFields),
  ];
}

/** Addresses and dates part their words by hyphens and slashes: as words between spaces they are packed like prose. */
export const addressToWords = (address: string): string => swapHyphens(address).replaceAll("/", " / ");
export const wordsToAddress = (words: string): string => swapHyphens(words.replaceAll(" / ", "/"));

const swapHyphens = (text: string): string =>
  text
    .split("-")
    .map((part) => part.replaceAll(" ", "-"))
    .join(" ");

/** How many texts one outcome takes. */
const OUTCOME_FIELDS = 7;

/** The words an outcome was read from are kept up to here. */
const MAX_TEXT_LENGTH = 160;

/** An outcome member by member, each as a text. */
export function toOutcomeFields(outcome: Outcome): string[] {
  const { label, text, line, before, after, change, verdict, expected } = outcome;
  return [
    label ?? "",
    shorten(text),
    String(line),
    fromQuantity(before),
    fromQuantity(after),
    fromChange(change),
    `${verdict ?? ""} ${expected ?? ""}`.trim(),
  ];
}

export function readOutcome(fields: readonly string[]): Outcome {
  const [label = "", text = "", line = "", before = "", after = "", change = "", told = ""] = fields;
  const [verdict = "", expected = ""] = told.split(" ");
  return {
    label: label === "" ? null : label,
    text,
    line: Number(line),
    before: toQuantity(before),
    after: toQuantity(after),
    change: toChange(change),
    verdict: isVerdict(verdict) ? verdict : null,
    expected: expected === "" ? null : Number(expected),
  };
}

const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

const shorten = (text: string): string =>
  text.length > MAX_TEXT_LENGTH
    ? `${text.slice(0, MAX_TEXT_LENGTH - 1).replace(HALF_A_CHARACTER, "")}…`
    : text;

/** "8.2 s" */
const fromQuantity = (quantity: Quantity | null): string =>
  quantity ? `${quantity.value} ${quantity.unit ?? ""}`.trim() : "";

function toQuantity(text: string): Quantity | null {
  if (text === "") return null;
  const end = text.indexOf(" ");
  return end < 0
    ? { value: Number(text), unit: null }
    : { value: Number(text.slice(0, end)), unit: text.slice(end + 1) };
}

/** "percent 83 down", "amount 120 up about 100:140 visit" */
function fromChange(change: Change | null): string {
  if (!change) return "";
  const { kind, value, direction, approx, range, unit } = change;
  const words = [kind, value, direction ?? "", approx ? "about" : "", range?.join(":") ?? "", unit ?? ""];
  return words.join(" ").trimEnd();
}

function toChange(text: string): Change | null {
  if (text === "") return null;
  const words = text.split(" ");
  const [kind = "", value, direction, about, range = ""] = words;
  if (!isKind(kind)) return null;
  const unit = words.slice(5).join(" ");
  const [low, high] = range === "" ? [] : range.split(":").map(Number);
  return {
    kind,
    value: Number(value),
    ...(unit !== "" && { unit }),
    ...(low !== undefined && high !== undefined && { range: [low, high] satisfies [number, number] }),
    direction: direction === "up" || direction === "down" ? direction : null,
    approx: about === "about",
  };
}

const isKind = (word: string): word is Change["kind"] =>
  ["percent", "times", "points", "amount"].includes(word);
const isVerdict = (word: string): word is Verdict => ["ok", "wrong", "uncheckable"].includes(word);
