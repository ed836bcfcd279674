import type { Token } from "markdown-it";
import { parseMarkdown } from "../case-study/markdown/parser.ts";
import { certaintyOf } from "./certainty.ts";
import { opensPlan } from "./exclusions/exclusions.ts";
import { markFigures } from "./figures/marked.ts";
import { readIn, writing } from "./lexicon/index.ts";
import { readSentence, toOutcome } from "./read-sentence.ts";
import { blocksOf, isTitle, type TextBlock } from "./reading/blocks.ts";
import { isGeneric, leadOf, settingOf } from "./reading/headings.ts";
import { recogniseLanguage } from "./reading/language.ts";
import { type Sentence, sentencesOf } from "./reading/sentences.ts";
import { tableOutcomes } from "./tables.ts";
import type { FoundOutcome } from "./types.ts";

/** Chinese, Japanese and Korean have a grammar of their own. */
const UNREAD_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}/u;

const LONGEST_NAME = 50;

/**
 * Reads a heading, paragraph or list item. `results`: headings that state an outcome themselves, so that what stands under
 * them is a result whatever their words are.
 */
export function readBlock(
  block: TextBlock,
  decimalComma: boolean,
  results: ReadonlySet<string> = new Set(),
): FoundOutcome[] {
  if (UNREAD_SCRIPT.test(block.text)) return [];
  const lead = leadOf(block.text, block.bold);
  const setting = settingOf([...block.headings, ...block.above.filter(isTitle)], lead?.name ?? null);
  if (setting === "silent") return [];
  const shift = lead?.length ?? 0;
  const own = lead && !isGeneric(lead.name) ? lead.name : null;
  const parent = parentName(block);
  const isUnderResults = setting === "results" || results.has(block.headings.at(-1) ?? "");
  const candidates = sentencesOf(block.text.slice(shift))
    .filter(isReadable)
    .flatMap(({ text, offset }) => {
      const sentence = markFigures(text, decimalComma);
      const found = readSentence(sentence, setting, own ?? parent);
      return found.map((candidate) => ({ candidate, sentence, text, offset, beside: found.length - 1 }));
    });
  if (candidates.length === 0 || (lead !== null && opensPlan(lead.name))) return [];
  const alone = candidates.length === 1;
  const outcomes = candidates.map(({ candidate: found, sentence, text, offset, beside }) => {
    const label = own && alone && !found.namesObject ? own : (found.label ?? own ?? parent);
    const words = lead && offset === 0 ? `${lead.name}: ${text}` : text;
    const candidate = { ...found, label };
    const isNamed = own !== null && alone;
    const certainty = certaintyOf({
      place: block.kind,
      isUnderResults,
      candidate,
      sentence,
      isNamed,
      beside,
    });
    return toOutcome(candidate, words, lineAt(block, shift + offset), certainty);
  });
  return withoutRepeats(outcomes);
}

/** What runs on for longer is data, not a sentence. */
const LONGEST_SENTENCE = 2000;

function isReadable({ text }: Sentence): boolean {
  return text.length <= LONGEST_SENTENCE;
}

/** The item a nested list hangs under names the metric: "Page load time" above "From 8.2 s to 1.4 s". */
function parentName({ depth, above }: TextBlock): string | null {
  const parent = depth > 1 ? (above.at(-1) ?? "") : "";
  if (parent.length > LONGEST_NAME || /\d/.test(parent)) return null;
  const name = parent.replace(/[:.\s]+$/, "");
  return name === "" || isGeneric(name) ? null : name;
}

function lineAt(block: TextBlock, offset: number): number {
  return block.line + (block.text.slice(0, offset).match(/\n/g)?.length ?? 0);
}

/** The same ends stated twice in one block are one outcome. */
function withoutRepeats(outcomes: FoundOutcome[]): FoundOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter(({ before, after, change }) => {
    if (!before || !after) return true;
    const key = JSON.stringify([before, after]);
    const repeated = seen.has(key) && change === null;
    seen.add(key);
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
  return language === null ? [] : readIn(language, () => outcomesOfTokens(tokens));
}

function outcomesOfTokens(tokens: readonly Token[]): FoundOutcome[] {
  const decimalComma = writing().decimal === ",";
  const results = new Set<string>();
  return blocksOf(tokens).flatMap((block) => {
    if (block.kind === "table") return tableOutcomes(block, decimalComma);
    const outcomes = readBlock(block, decimalComma, results);
    if (block.kind === "heading" && outcomes.length > 0) results.add(block.text);
    return outcomes;
  });
}

export const outcomesInText = (text: string, hint?: string): FoundOutcome[] =>
  outcomesInTokens({ text, tokens: parseMarkdown(text) }, hint);
