import type { Token } from "markdown-it";
import { lazy } from "../../memoize.ts";
import { anyOf } from "../grammar.ts";
import { FIGURE } from "../lexicon/english/titles.ts";
import { phrasesOfAll } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import { isResultsTitle } from "./headings.ts";

/** A heading, paragraph or list item as plain text; `\n` stands where the source breaks the line. */
export type TextBlock = {
  kind: "heading" | "paragraph" | "item";
  text: string;
  /** What the author set in bold at the start. */
  bold: string | null;
  /** 1-based line of the first character. */
  line: number;
  /** Lists it lies in. */
  depth: number;
  /** Titles of the headings above, outermost first. */
  headings: string[];
  /** What a list or table hangs under: the words with a colon that open it, then each enclosing item. */
  above: string[];
};

export type TableBlock = {
  kind: "table";
  header: string[];
  rows: TableRow[];
  headings: string[];
  above: string[];
};

export type TableRow = { line: number; cells: string[] };
export type Block = TextBlock | TableBlock;

/** Where in the document the reader is. */
type Place = {
  headings: { level: number; title: string }[];
  /** The paragraph that opens what follows: "Our goals were:". */
  opening: string | null;
  /** First words of each list item around, outermost first. */
  items: string[];
  depth: number;
  table: TableBlock | null;
  row: TableRow | null;
};

/** Takes the tokens of a text apart into what can be read for figures: code, pictures and HTML blocks are left out. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  const place: Place = { headings: [], opening: null, items: [], depth: 0, table: null, row: null };
  for (const [index, token] of tokens.entries()) {
    if (token.type === "inline") readInline(token, tokens[index - 1], place, blocks);
    else if (/list/.test(token.type)) moveInList(token, place);
    else if (/^d[ldt]_/.test(token.type)) moveInDefinitions(token, place);
    else if (/^t(?:able|r)_/.test(token.type)) moveInTable(token, tokens[index - 1], place, blocks);
  }
  return joinMoments(joinFigures(blocks));
}

/** What stands before the figure in a line of its own: "Before: 67 %", "After: 28 %". */
const MOMENT = lazy(() => {
  const words = (name: "before" | "after" | "change"): string =>
    `(?<${name}>${anyOf(phrasesOfAll(({ times }) => times.moments[name]))})`;
  return pattern(
    `^[*_\\s]*(?:${words("before")}|${words("after")}|${words("change")})[*_\\s]*:[*_\\s]*(?<figure>\\S.{0,60})$`,
    "iu",
  );
});

/**
 * "Before: 67 %" and "After: 28 %" in items of their own, under the name of the metric, are one line:
 * "Bounce rate: before 67 %, after 28 %".
 */
function joinMoments(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const first = joined.at(-1);
    const text = first && isText(first) ? joinMoment(first.text, blocks[index - 1], block) : null;
    if (first && isText(first) && text !== null) joined[joined.length - 1] = { ...first, text, bold: null };
    else joined.push(block);
  }
  return joined;
}

/** `text`, which begins with `previous`, and the moment that `block` states after it; null where it states none, or of something else. */
function joinMoment(text: string, previous: Block | undefined, block: Block): string | null {
  const [before, moment] = [previous && momentOf(previous), momentOf(block)];
  if (!before || !moment || !isText(block) || !isBeside(previous, block)) return null;
  const name = before.before && moment.after ? metricAbove(block) : null;
  if (name !== null) return `${name}: before ${before.figure}, after ${moment.figure}`;
  return before.after && moment.change && / after \S.*$/.test(text) ? `${text} (${moment.figure})` : null;
}

const momentOf = (block: Block): Record<string, string | undefined> | undefined =>
  isText(block) && block.kind !== "heading" ? MOMENT().exec(block.text)?.groups : undefined;

const isBeside = (one: Block | undefined, other: Block): boolean =>
  one !== undefined && isText(other) && isText(one) && one.kind === other.kind && one.depth === other.depth;

/** The item that the list hangs under, or else the nearest heading, where it is short enough to name a metric. */
function metricAbove({ above, headings, depth }: TextBlock): string | null {
  const name = ((depth > 1 ? above.at(-1) : headings.at(-1)) ?? "").replace(/[*_:]+/g, "").trim();
  const isName = name !== "" && name.length <= LONGEST_NAME && !/\d/.test(name);
  return isName && !isResultsTitle(name) ? name : null;
}

/** "42 %" set large above "faster checkout": a figure by itself is read with the few words below it. */
function joinFigures(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const figure = joined.at(-1);
    if (figure && isText(figure) && isText(block) && isFigureAlone(figure) && namesFigure(block, figure))
      joined[joined.length - 1] = {
        ...block,
        text: `${figure.text.trim()} ${block.text}`,
        bold: null,
        line: figure.line,
      };
    else joined.push(block);
  }
  return joined;
}

const isText = (block: Block): block is TextBlock => block.kind !== "table";
const isFigureAlone = ({ text }: TextBlock): boolean => FIGURE.test(text.trim());

/** Characters of words that name a figure above them. */
const LONGEST_NAME = 60;
const namesFigure = ({ kind, text, depth }: TextBlock, figure: TextBlock): boolean =>
  kind !== "heading" &&
  depth === figure.depth &&
  text.length <= LONGEST_NAME &&
  /\p{L}/u.test(text) &&
  !/\d|[.!?:]\s*$/.test(text);

function moveInList({ type }: Token, place: Place): void {
  if (/^(?:bullet|ordered)_list_open$/.test(type)) place.depth += 1;
  if (/^(?:bullet|ordered)_list_close$/.test(type)) place.depth -= 1;
  const around = type === "list_item_open" ? place.depth - 1 : place.depth;
  place.items.length = Math.min(place.items.length, around);
}

/** A term is an item under which its definitions hang: "Checkout time", and under it ": 4 min → 90 s". */
function moveInDefinitions({ type }: Token, place: Place): void {
  if (type === "dl_open" || type === "dd_open") place.depth += 1;
  if (type === "dl_close" || type === "dd_close") place.depth -= 1;
  place.items.length = Math.min(
    place.items.length,
    type === "dt_open" || type === "dd_open" ? place.depth - 1 : place.depth,
  );
}

function moveInTable(token: Token, previous: Token | undefined, place: Place, blocks: Block[]): void {
  switch (token.type) {
    case "table_open":
      place.table = {
        kind: "table",
        header: [],
        rows: [],
        headings: titlesOf(place),
        above: openingOf(place),
      };
      blocks.push(place.table);
      break;
    case "table_close":
      place.table = null;
      break;
    case "tr_open":
      place.row = { line: lineOf(token), cells: [] };
      break;
    case "tr_close":
      if (place.table && place.row && previous?.type === "td_close") place.table.rows.push(place.row);
      place.row = null;
      break;
  }
}

function readInline(token: Token, parent: Token | undefined, place: Place, blocks: Block[]): void {
  const text = plainText(token);
  if (place.table && place.row) {
    if (parent?.type === "th_open") place.table.header.push(text);
    else place.row.cells.push(text);
    return;
  }
  if (isOpenTask(token)) return;
  const bold = boldStart(token);
  const level = levelOf(parent, text, bold, place.depth);
  const headings = titlesOf(place).slice(
    0,
    level === null ? undefined : place.headings.filter((one) => one.level < level).length,
  );
  const kind = level !== null ? "heading" : place.depth > 0 ? "item" : "paragraph";
  // An item without words of its own leaves a gap among the items, which `filter` skips.
  const above = kind === "item" ? [...openingOf(place), ...place.items.filter(() => true)] : [];
  blocks.push({
    kind,
    text,
    bold: level === null ? bold : null,
    line: lineOf(token),
    depth: place.depth,
    headings,
    above,
  });
  if (level !== null && isTitle(text)) {
    place.headings = [...place.headings.filter((one) => one.level < level), { level, title: text }];
    place.opening = null;
  } else if (level !== null) place.opening = null;
  else if (place.depth > 0) place.items[place.depth - 1] ??= text;
  else place.opening = /:\s*$/.test(text) ? text : null;
}

/** "- [ ] Costs −40 %": what is still to be done. */
const isOpenTask = ({ children }: Token): boolean => {
  const [box] = children ?? [];
  return box?.type === "task_box" && box.meta?.isDone === false;
};

/** Below the six levels of headings. */
const BOLD_LINE = 7;

/** The level of a heading; a line that is bold as a whole heads what follows it, if it holds no figure. */
function levelOf(parent: Token | undefined, text: string, bold: string | null, depth: number): number | null {
  if (parent?.type === "heading_open") return Number(parent.tag.slice(1));
  return depth === 0 && bold === text.trim() && !/\d/.test(text) ? BOLD_LINE : null;
}

/** Texts longer than this are no titles. */
const LONGEST_TITLE = 80;
const QUOTED = /^[*_\s]*(?:["“„«»‘'].*["”“»«’'])[.,!?]?[*_\s]*$/su;

/** A quotation set as a heading, or a sentence as long as a paragraph, titles nothing: the section around it goes on. */
export const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !QUOTED.test(text);

const titlesOf = ({ headings }: Place): string[] => headings.map(({ title }) => title);
const openingOf = ({ opening }: Place): string[] => (opening === null ? [] : [opening]);
const lineOf = (token: Token): number => (token.map?.[0] ?? 0) + 1;

/** The words of an inline token: markup gone, pictures and what is struck through left out, code kept, `\n` where the source breaks the line. */
export function plainText(token: Token): string {
  let struck = 0;
  return (token.children ?? [])
    .map((child) => {
      if (child.type === "s_open") struck += 1;
      if (child.type === "s_close") struck -= 1;
      return struck > 0 ? "" : wordsOfChild(child);
    })
    .join("");
}

/** Signs without width that editors leave behind: a word before one of them is the same word. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

function wordsOfChild({ type, content }: Token): string {
  if (type === "text" || type === "code_inline") return content.replace(INVISIBLE, "");
  if (type === "softbreak" || type === "hardbreak") return "\n";
  return type === "html_inline" && /^<br\b/i.test(content) ? "; " : "";
}

/** What stands in bold at the start; null where the text begins otherwise. */
export function boldStart(token: Token): string | null {
  const children = (token.children ?? []).filter(
    ({ type, content }) => type !== "text" || content.trim() !== "",
  );
  if (children[0]?.type !== "strong_open") return null;
  const end = children.findIndex(({ type }) => type === "strong_close");
  return children.slice(1, end).map(wordsOfChild).join("").trim();
}
