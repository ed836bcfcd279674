import type { SectionChange, TextChange, TextParts } from "./types.ts";

/** A heading of a text and the blocks under it, up to the next heading. The first may have none. */
type TextSection = { title: string; blocks: string[] };

/** Parts a text in Markdown at its headings; within fenced code there are none. */
export function splitSections(markdown: string): TextSection[] {
  const sections: TextSection[] = [{ title: "", blocks: [] }];
  let fence: string | null = null;
  let block: string[] = [];
  const endBlock = (): void => {
    const text = block.join("\n").trim();
    if (text !== "") sections.at(-1)?.blocks.push(text);
    block = [];
  };
  for (const line of markdown.split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    const title = fence === null ? /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1] : undefined;
    if (title !== undefined) {
      endBlock();
      sections.push({ title, blocks: [] });
    } else if (fence === null && line.trim() === "") endBlock();
    else block.push(line);
  }
  endBlock();
  return sections.filter(({ title, blocks }) => title !== "" || blocks.length > 0);
}

/** What changed between two texts, section by section, in the order of the new one. */
export function compareSections(before: string, after: string): SectionChange[] {
  const olds = byTitle(splitSections(before));
  const news = byTitle(splitSections(after));
  const changes = [...news].flatMap(([key, section]): SectionChange[] => {
    const old = olds.get(key);
    const blocks = compareBlocks(old?.blocks ?? [], section.blocks);
    if (old !== undefined && blocks.length === 0) return [];
    return [{ kind: old === undefined ? "added" : "changed", title: section.title, blocks }];
  });
  const removed = [...olds].flatMap(([key, { title, blocks }]): SectionChange[] =>
    news.has(key) ? [] : [{ kind: "removed", title, blocks: compareBlocks(blocks, []) }],
  );
  return [...changes, ...removed];
}

/** Sections by title; of several with the same, by which of them it is. */
function byTitle(sections: readonly TextSection[]): Map<string, TextSection> {
  const counts = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const count = (counts.get(section.title) ?? 0) + 1;
      counts.set(section.title, count);
      return [`${section.title}\n${count}`, section];
    }),
  );
}

/** Blocks that stand in one of two texts alone, each beside the one that took its place. */
function compareBlocks(before: readonly string[], after: readonly string[]): TextChange[] {
  const kept = commonBlocks(before, after);
  const changes: TextChange[] = [];
  let [old, now] = [0, 0];
  for (const [nextOld, nextNow] of [...kept, [before.length, after.length] as const]) {
    const gone = before.slice(old, nextOld);
    const come = after.slice(now, nextNow);
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      changes.push(compareWords(gone[at] ?? null, come[at] ?? null));
    [old, now] = [nextOld + 1, nextNow + 1];
  }
  return changes;
}

/** Above this many pairs the blocks are compared as they stand: a text of that length is new as a whole. */
const MOST_PAIRS = 1_000_000;

/** Positions of the blocks both texts have in the same order: their longest common subsequence. */
function commonBlocks(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length * after.length > MOST_PAIRS) return [];
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const common: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) common.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}

/** Two texts by the words at their ends that are the same, and what stands between. */
export function compareWords(before: string | null, after: string | null): TextChange {
  if (before === null || after === null) return { before: whole(before), after: whole(after) };
  const olds = before.split(/(?<=\s)/);
  const news = after.split(/(?<=\s)/);
  const shorter = Math.min(olds.length, news.length);
  let start = 0;
  while (start < shorter && olds[start] === news[start]) start++;
  let end = 0;
  while (end < shorter - start && olds.at(-1 - end) === news.at(-1 - end)) end++;
  const parts = (words: string[]): TextParts => ({
    start: words.slice(0, start).join(""),
    changed: words.slice(start, words.length - end).join(""),
    end: words.slice(words.length - end).join(""),
  });
  return { before: parts(olds), after: parts(news) };
}

const whole = (text: string | null): TextParts | null =>
  text === null ? null : { start: "", changed: text, end: "" };
