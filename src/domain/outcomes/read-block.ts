import { markFigures } from "./figures/marked.ts";
import { readSentence } from "./read-sentence.ts";
import type { TextBlock } from "./reading/blocks.ts";
import { isGeneric, leadOf } from "./reading/lead.ts";
import { settingOf } from "./reading/sections.ts";
import { type Sentence, sentencesOf } from "./reading/sentences.ts";
import { opensHope } from "./refusals/refusals.ts";
import { toOutcome } from "./to-outcome.ts";
import type { Outcome } from "./types.ts";

/** Chinese, Japanese and Korean have a grammar of their own. */
const UNREAD_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}/u;

/** Texts longer than this are no titles. */
const LONGEST_TITLE = 80;
const LONGEST_NAME = 50;

/** Reads a heading, paragraph or list item. */
export function readBlock(block: TextBlock, decimalComma: boolean): Outcome[] {
  if (UNREAD_SCRIPT.test(block.text)) return [];
  const lead = leadOf(block.text, block.bold);
  const setting = settingOf([...block.headings, ...block.above.filter(isTitle)], lead?.name ?? null);
  if (setting === "silent" || (lead !== null && opensHope(lead.name))) return [];
  const shift = lead?.length ?? 0;
  const own = lead && !isGeneric(lead.name) ? lead.name : null;
  const parent = parentName(block);
  const findings = sentencesOf(block.text.slice(shift))
    .filter(isReadable)
    .flatMap(({ text, offset }) =>
      readSentence(markFigures(text, decimalComma), setting, own ?? parent).map((finding) => ({
        finding,
        text,
        offset,
      })),
    );
  const alone = findings.length === 1;
  const outcomes = findings.map(({ finding, text, offset }) => {
    const label = own && alone && !finding.namesObject ? own : (finding.label ?? own ?? parent);
    const words = lead && offset === 0 ? `${lead.name}: ${text}` : text;
    return toOutcome({ ...finding, label }, words, lineAt(block, shift + offset));
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

/** The same ends told twice in one block are one outcome. */
function withoutRepeats(outcomes: Outcome[]): Outcome[] {
  const told = new Set<string>();
  return outcomes.filter(({ before, after, change }) => {
    if (!before || !after) return true;
    const key = JSON.stringify([before, after]);
    const repeated = told.has(key) && change === null;
    told.add(key);
    return !repeated;
  });
}
