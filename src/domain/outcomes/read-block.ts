import type { Token } from "markdown-it";
import { createWordClasses } from "../text/word-table.ts";
import { type OutcomeCandidate, toMetricFacts } from "./candidates.ts";
import { certaintyOf, isBareChange } from "./certainty.ts";
import { wholeForms } from "./changes/change-words.ts";
import { opensPlan } from "./exclusions/exclusions.ts";
import { isNoMetric } from "./exclusions/no-metric.ts";
import { markFigures } from "./figures/marked.ts";
import { type FigureForms, numberWords, timeWords } from "./figures/mentions.ts";
import { hasDecimalComma } from "./figures/numbers.ts";
import { byLanguage, readIn, writing } from "./lexicon/index.ts";
import {
  innermostLead,
  isOfAnother,
  isOwnSentence,
  joinedName,
  parentName,
  withoutChangeWord,
} from "./names/lead-names.ts";
import { nameOfUnit } from "./names/names.ts";
import { isCutName, isPlainName } from "./names/plain-name.ts";
import { readSentence, toOutcome } from "./read-sentence.ts";
import { type Block, blocksOf, isTitle, type TextBlock } from "./reading/blocks.ts";
import { headingContextOf, isGeneric, isLedByResults, isOpening, leadStarts } from "./reading/headings.ts";
import { recogniseLanguage } from "./reading/language.ts";
import { type Sentence, sentencesOf } from "./reading/sentences.ts";
import { tableOutcomes } from "./tables.ts";
import type { FoundOutcome } from "./types.ts";

/** Chinese, Japanese and Korean have a grammar of their own. */
const UNREAD_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}/u;

/**
 * Reads a heading, paragraph or list item. `results`: headings that state an outcome themselves, so that what stands under
 * them is a result whatever their words are.
 */
export function readBlock(
  block: TextBlock,
  decimalComma: boolean,
  results: ReadonlySet<string> = new Set(),
): FoundOutcome[] {
  return readLine(block, decimalComma, results).outcomes;
}

/** The outcomes of a block. `isBare`: each of its lines is one change and its name, and nothing else. */
type ReadLine = { outcomes: FoundOutcome[]; isBare: boolean; lines: number };

const NOTHING_READ: ReadLine = { outcomes: [], isBare: false, lines: 0 };

/** Each part with a lead of its own is read by itself: no figure is given to the name of another. */
function readLine(block: TextBlock, decimalComma: boolean, results: ReadonlySet<string>): ReadLine {
  const starts = leadStarts(block.text);
  if (starts.length === 1) return readPart(block, decimalComma, results);
  const parts = starts.map((start, at) => {
    const text = block.text.slice(start, starts[at + 1]).replace(/[\s;|·•,]+$/, "");
    const bold = at === 0 ? block.bold : null;
    return readPart({ ...block, text, bold, line: lineAt(block, start) }, decimalComma, results);
  });
  return {
    outcomes: withoutRepeats(parts.flatMap(({ outcomes }) => outcomes)),
    isBare: parts.every(({ isBare }) => isBare),
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function readPart(block: TextBlock, decimalComma: boolean, results: ReadonlySet<string>): ReadLine {
  const { mayDouble, ...forms } = formsIn(block.text);
  if (!forms.digits && !forms.words && !forms.times && !mayDouble) return NOTHING_READ;
  if (UNREAD_SCRIPT.test(block.text)) return NOTHING_READ;
  const lead = innermostLead(block);
  const given = headingContextOf([...block.headings, ...block.above.filter(isTitle)], lead?.name ?? null);
  if (given === "silent") return NOTHING_READ;
  const setting = isLedByResults(block.text) ? "results" : given;
  const shift = lead?.length ?? 0;
  const own = lead && !isGeneric(lead.name) ? lead.name : null;
  const ownName = own === null ? null : withoutChangeWord(own);
  const plainLead = ownName !== null && isPlainName(ownName) ? ownName : null;
  const parent = parentName(block);
  const around = results.has(block.headings.at(-1) ?? "") ? "results" : setting;
  const sentences = sentencesOf(block.text.slice(shift)).filter(isReadable);
  const candidates = sentences.flatMap(({ text, offset }) => {
    const sentence = markFigures(text, decimalComma, forms);
    if (sentence.mentions.length === 0 && !mayDouble) return [];
    const found = readSentence(sentence, setting, own ?? parent);
    return found.map((candidate) => ({ candidate, sentence, text, offset, found }));
  });
  if (candidates.length === 0 || (lead !== null && opensPlan(lead.name))) return NOTHING_READ;
  const alone = candidates.length === 1;
  const bare = new Set<number>();
  const outcomes = candidates.flatMap(({ candidate: found, sentence, text, offset, found: all }) => {
    const isOther =
      isOfAnother(ownName ?? "", found.label) ||
      isOwnSentence(lead, block, found, { text: sentence.text, offset });
    // "And for good reason: costs fell by 30 %": a lead that is no name takes the place of none.
    const isLead =
      alone && !found.namesObject && !isOther && (plainLead !== null || !isPlainName(found.label ?? ""));
    const mayJoin = plainLead !== null && !isOther && (isLead || offset === 0);
    const joined = mayJoin ? joinedName(plainLead, found, sentence.text) : null;
    const label = joined ?? (isLead ? ownName : null) ?? found.label ?? plainLead ?? parent;
    // "Price: +5 %": the name before the colon is judged as one inside the sentence is.
    if (isNoMetric(toMetricFacts({ ...found, label }))) return [];
    const words = lead && offset === 0 ? `${lead.name}: ${text}` : text;
    const candidate = { ...found, label };
    const isNamed = own !== null && alone;
    const beside = all.filter((other) => other !== found);
    // "Orders: Germany +12 %, France +30 %": each is judged by its own part of the name.
    const judged = alone || joined === null ? candidate : found;
    const finding = { place: block.kind, setting: around, candidate: judged, sentence, isNamed, beside };
    if (isBareChange(finding)) bare.add(offset);
    const certainty = certaintyOf(finding);
    const named = certainty.reason === "no-name" ? renamed(candidate, label === ownName) : candidate;
    return named === null ? [] : toOutcome(named, words, lineAt(block, shift + offset), certainty);
  });
  return {
    outcomes: withoutRepeats(outcomes),
    isBare: bare.size === sentences.length,
    lines: sentences.length,
  };
}

/**
 * A piece of the sentence that was cut in the wrong place is worse than no name: what both ends count is a better one. A level
 * without a name is none, since any figure could be one.
 */
function renamed(candidate: OutcomeCandidate, isLead: boolean): OutcomeCandidate | null {
  const { label, beforeAfter, change } = candidate;
  if (label !== null && !isCutName(label) && (isLead || !nameOfUnit(beforeAfter))) return candidate;
  const name = nameOfUnit(beforeAfter);
  // "the first (1) account became eleven (11)": what two bare numbers count nothing says.
  const isBare = !change && beforeAfter?.before.kind === "number" && beforeAfter.after.kind === "number";
  return (beforeAfter || change) && !isBare ? { ...candidate, label: name } : null;
}

/** Which figures a text may hold, and whether it may tell a change by one word. */
function formsIn(text: string): FigureForms & { mayDouble: boolean } {
  const found = formsByWord()(text);
  return {
    digits: /\d/.test(text),
    words: (found & 1) > 0,
    times: (found & 2) > 0,
    mayDouble: (found & 4) > 0,
  };
}

const formsByWord = byLanguage(() => createWordClasses([numberWords(), timeWords(), wholeForms()]));

/** What runs on for longer is data, not a sentence. */
const LONGEST_SENTENCE = 2000;

function isReadable({ text }: Sentence): boolean {
  return text.length <= LONGEST_SENTENCE;
}

function lineAt(block: TextBlock, offset: number): number {
  return block.line + (block.text.slice(0, offset).match(/\n/g)?.length ?? 0);
}

/** Sentences whose names have no word in common tell of two metrics: two waits may fall from an hour to 2 minutes both. */
function isSameMetric(one: FoundOutcome, other: FoundOutcome): boolean {
  if (one.label === null || other.label === null || one.text === other.text) return true;
  const words = new Set(one.label.toLowerCase().match(/\p{L}{4,}/gu));
  return (
    other.label
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.some((word) => words.has(word)) ?? true
  );
}

/** "30 % time savings: advisors spend 30 % less time on search": of the same change told twice, that with the longer name. */
function saysMore(other: FoundOutcome, outcome: FoundOutcome): boolean {
  const [one, two] = [outcome.change, other.change];
  if (other === outcome || !one || !two || one.kind !== two.kind || one.value !== two.value) return false;
  const [name, longer] = [outcome.label?.toLowerCase() ?? "", other.label?.toLowerCase() ?? ""];
  return name !== "" && longer.length > name.length && longer.split(/[^\p{L}\p{N}-]+/u).includes(name);
}

/** The same ends, or the same change, stated twice in one block are one outcome. */
function withoutRepeats(outcomes: FoundOutcome[]): FoundOutcome[] {
  const seen = new Map<string, FoundOutcome>();
  return outcomes.filter((outcome) => {
    const { before, after, change } = outcome;
    if (!before && !after && change) return !outcomes.some((other) => saysMore(other, outcome));
    if (!before || !after) return true;
    const key = JSON.stringify([before, after]);
    const first = seen.get(key);
    seen.set(key, outcome);
    const repeated = first !== undefined && change === null && isSameMetric(first, outcome);
    return !repeated;
  });
}

/** A text without front matter and its tokens, as the one parser of Markdown gives them. */
export type ParsedText = { text: string; tokens: readonly Token[] };

/**
 * Reads the outcomes of a parsed text in the language of its words; none where that language is not read. `hint`: the BCP 47
 * tag of its site. Lines are 1-based in the text.
 */
export function outcomesInTokens({ text, tokens }: ParsedText, hint?: string): FoundOutcome[] {
  const language = recogniseLanguage(text, hint);
  return language === null ? [] : readIn(language, () => outcomesOfTokens(text, tokens));
}

function outcomesOfTokens(text: string, tokens: readonly Token[]): FoundOutcome[] {
  const decimalComma = hasDecimalComma(text, writing().decimal);
  const results = new Set<string>();
  const blocks = blocksOf(tokens);
  const titles = new Set(
    // The page has a title of its own, so that the parser makes a second level of the first: how it is written tells.
    tokens.flatMap(({ type, markup }, index) =>
      type === "heading_open" && (markup === "#" || markup === "=") ? (tokens[index + 1]?.content ?? []) : [],
    ),
  );
  const lines = blocks.map((block): ReadLine => {
    if (block.kind === "table") return { ...NOTHING_READ, outcomes: tableOutcomes(block, decimalComma) };
    const line = readLine(block, decimalComma, results);
    if (block.kind === "heading" && line.outcomes.length > 0) results.add(block.text);
    return line;
  });
  return lines.flatMap(({ outcomes, isBare }, index) => {
    if (blocks[index]?.kind === "heading")
      return outcomes.map((outcome) =>
        isToldBelow(outcome, blocks, lines, index) ? readInHeading(outcome) : outcome,
      );
    return isBare && isInList(blocks, lines, index, titles) ? outcomes.map(stateInList) : outcomes;
  });
}

/** True of what a heading states and its section states again, in more words. */
function isToldBelow(
  { change }: FoundOutcome,
  blocks: readonly Block[],
  lines: readonly ReadLine[],
  index: number,
): boolean {
  const heading = blocks[index];
  return (
    heading?.kind === "heading" &&
    change !== null &&
    lines.some(
      ({ outcomes }, at) =>
        at > index &&
        blocks[at]?.headings.includes(heading.text) &&
        outcomes.some(
          (other) =>
            other.certainty === "stated" &&
            other.change?.kind === change.kind &&
            other.change.value === change.value,
        ),
    )
  );
}

const readInHeading = (outcome: FoundOutcome): FoundOutcome =>
  outcome.certainty === "stated" ? { ...outcome, certainty: "read", reason: "in-heading" } : outcome;

/**
 * True of a line beside which another such line stands, before the first heading or in an introduction: "Bounce rate down 21 %"
 * above "Conversion up 179 %". Two changes below one another, with their names and nothing else, are a list of results. A work
 * section lists what was done, and any other section may list what others measured: there they are only read.
 */
function isInList(
  blocks: readonly Block[],
  lines: readonly ReadLine[],
  index: number,
  titles: ReadonlySet<string>,
): boolean {
  const block = blocks[index];
  if (!block || block.kind === "table" || block.kind === "heading") return false;
  if (!block.headings.every((title) => isOpening(title) || titles.has(title))) return false;
  if ((lines[index]?.lines ?? 0) > 1) return true;
  return [index - 1, index + 1].some((at) => {
    const other = blocks[at];
    return lines[at]?.isBare === true && other?.kind === block.kind && isSameList(block, other);
  });
}

const isSameList = (one: TextBlock, other: TextBlock): boolean =>
  one.depth === other.depth && one.headings.join("\n") === other.headings.join("\n");

const stateInList = (outcome: FoundOutcome): FoundOutcome =>
  outcome.certainty === "read" && outcome.reason === "no-results-heading"
    ? { ...outcome, certainty: "stated", reason: "list" }
    : outcome;
