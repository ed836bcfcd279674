import type { Token } from "markdown-it";
import { parseMarkdown } from "../case-study/markdown/parser.ts";
import { certaintyOf } from "./certainty.ts";
import { opensPlan } from "./exclusions/exclusions.ts";
import { markFigures } from "./figures/marked.ts";
import { writesDecimalComma } from "./figures/numbers.ts";
import { readSentence, toOutcome } from "./read-sentence.ts";
import { blocksOf, type TextBlock } from "./reading/blocks.ts";
import { isGeneric, leadOf, settingOf } from "./reading/headings.ts";
import { type Sentence, sentencesOf } from "./reading/sentences.ts";
import { tableOutcomes } from "./tables.ts";
import type { FoundOutcome } from "./types.ts";

/** Chinese, Japanese and Korean have a grammar of their own. */
const UNREAD_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}/u;

/** Texts longer than this are no titles. */
const LONGEST_TITLE = 80;
const LONGEST_NAME = 50;

/** Reads a heading, paragraph or list item. */
export function readBlock(block: TextBlock, decimalComma: boolean): FoundOutcome[] {
  if (UNREAD_SCRIPT.test(block.text)) return [];
  const lead = leadOf(block.text, block.bold);
  const setting = settingOf([...block.headings, ...block.above.filter(isTitle)], lead?.name ?? null);
  if (setting === "silent") return [];
  const shift = lead?.length ?? 0;
  const own = lead && !isGeneric(lead.name) ? lead.name : null;
  const parent = parentName(block);
  const candidates = sentencesOf(block.text.slice(shift))
    .filter(isReadable)
    .flatMap(({ text, offset }) => {
      const sentence = markFigures(text, decimalComma);
      const found = readSentence(sentence, setting, own ?? parent);
      return found.map((candidate) => ({ candidate, sentence, text, offset, isAlone: found.length === 1 }));
    });
  if (candidates.length === 0 || (lead !== null && opensPlan(lead.name))) return [];
  const alone = candidates.length === 1;
  const outcomes = candidates.map(({ candidate: found, sentence, text, offset, isAlone }) => {
    const label = own && alone && !found.namesObject ? own : (found.label ?? own ?? parent);
    const words = lead && offset === 0 ? `${lead.name}: ${text}` : text;
    const candidate = { ...found, label };
    const isNamed = own !== null && alone;
    const certainty = certaintyOf({ place: block.kind, setting, candidate, sentence, isNamed, isAlone });
    return toOutcome(candidate, words, lineAt(block, shift + offset), certainty);
  });
  return withoutRepeats(outcomes);
}

/** What runs on for longer is data, not a sentence. */
const LONGEST_SENTENCE = 2000;

function isReadable({ text }: Sentence): boolean {
  return text.length <= LONGEST_SENTENCE;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE;
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

/** Reads the outcomes of a parsed text; lines are 1-based in it. */
export function outcomesInTokens({ text, tokens }: ParsedText): FoundOutcome[] {
  const decimalComma = writesDecimalComma(text);
  return blocksOf(tokens).flatMap((block) =>
    block.kind === "table" ? tableOutcomes(block, decimalComma) : readBlock(block, decimalComma),
  );
}

export const outcomesInText = (text: string): FoundOutcome[] =>
  outcomesInTokens({ text, tokens: parseMarkdown(text) });
