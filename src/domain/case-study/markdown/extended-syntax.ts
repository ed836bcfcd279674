import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { createSyntaxNote } from "./syntax-notes.ts";

/**
 * What everyday Markdown has beside CommonMark: footnotes, task lists, definition lists, and rules of emphasis and line
 * breaks that fit Chinese, Japanese and Korean.
 */
export function extendedSyntax(md: InstanceType<typeof MarkdownIt>): void {
  md.use(cjkFriendly).use(definitionLists).use(footnotes);
  md.core.ruler.before("footnote_tail", "footnote_definitions", partDefinitions);
  md.core.ruler.before("footnote_tail", "footnote_notes", noteFootnotes);
  md.core.ruler.after("inline", "tasks", readTasks);
  md.core.ruler.push("shown_footnotes", keepShownFootnotes);
  md.core.ruler.push("joined-lines", joinLines);
}

/** Puts definitions that stand in others behind them: the plug-in takes the end of the inner one for that of both. */
function partDefinitions(state: StateCore): void {
  const parted: Token[] = [];
  const open: Token[][] = [];
  let inner: Token[] = [];
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_open") open.push([]);
    (open.at(-1) ?? parted).push(token);
    if (token.type !== "footnote_reference_close") continue;
    const definition = open.pop() ?? [];
    if (open.length > 0) inner.push(...definition);
    else {
      parted.push(...definition, ...inner);
      inner = [];
    }
  }
  state.tokens = parted;
}

const UNDEFINED_FOOTNOTE = /\[\^[^\]\s]{1,60}\]/g;

/** Notes footnotes that nobody refers to, which are left out, and references to none. */
function noteFootnotes(state: StateCore): void {
  const { refs = {} } = (state.env.footnotes ?? {}) as { refs?: Record<string, number> };
  const notes: Token[] = [];
  for (const [at, token] of state.tokens.entries()) {
    const label = token.type === "footnote_reference_open" ? String(token.meta?.label ?? "") : null;
    if (label !== null && (refs[`:${label}`] ?? -1) < 0) {
      const source = `[^${label}]:`;
      notes.push(
        createSyntaxNote(state, { kind: "footnote-unused", source }, token.map?.[0] ?? lineAfter(state, at)),
      );
    }
    if (!token.children?.some(({ content }) => content.includes("[^"))) continue;
    token.children = token.children.flatMap((child) => {
      const missing = child.type === "text" ? (child.content.match(UNDEFINED_FOOTNOTE) ?? []) : [];
      return [
        child,
        ...missing.map((source) => createSyntaxNote(state, { kind: "footnote-missing", source }, null)),
      ];
    });
  }
  state.tokens.push(...notes);
}

/** The plug-in gives a definition no lines of its own; those of its first block are. */
const lineAfter = (state: StateCore, at: number): number => state.tokens[at + 1]?.map?.[0] ?? 0;

/** Leaves out footnotes whose references stand in what is left out, such as comments, and numbers the others anew. */
function keepShownFootnotes(state: StateCore): void {
  const end = state.tokens.findIndex(({ type }) => type === "footnote_block_open");
  if (end < 0) return;
  const numbered = state.tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const shown = new Set(
    numbered.flatMap(({ type, meta }) => (type === "footnote_ref" ? [Number(meta?.id)] : [])),
  );
  const ids = new Map([...shown].sort((a, b) => a - b).map((id, index) => [id, index]));
  const counts = new Map<number, number>();
  let isShown = true;
  state.tokens = state.tokens.filter(({ type, meta }, at) => {
    if (type === "footnote_open") isShown = shown.has(Number(meta?.id));
    const isKept = isShown && !(shown.size === 0 && at >= end);
    if (type === "footnote_close") isShown = true;
    return isKept;
  });
  for (const token of state.tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
    if (!token.type.startsWith("footnote_") || token.meta?.id === undefined) continue;
    const id = ids.get(Number(token.meta.id)) ?? 0;
    token.meta = { ...token.meta, id };
    if (token.type !== "footnote_ref") continue;
    token.meta.subId = counts.get(id) ?? 0;
    counts.set(id, Number(token.meta.subId) + 1);
  }
  state.tokens = state.tokens.filter(
    ({ type, meta }) =>
      type !== "footnote_anchor" || Number(meta?.subId ?? 0) < (counts.get(Number(meta?.id)) ?? 1),
  );
}

const BOX = /^\[([ xX])\][ \t]+/;

/** `- [x] done`, as GitHub has it: the box becomes a token of type `task_box`. */
function readTasks(state: StateCore): void {
  const lists: Token[] = [];
  for (const [at, token] of state.tokens.entries()) {
    if (token.type.endsWith("_list_open")) lists.push(token);
    if (token.type.endsWith("_list_close")) lists.pop();
    const inline = token.type === "list_item_open" ? state.tokens[at + 2] : undefined;
    const words = inline?.type === "inline" ? inline.children?.[0] : undefined;
    const [mark, sign] = (words?.type === "text" ? BOX.exec(words.content) : null) ?? [];
    if (mark === undefined || !words || !inline?.children) continue;
    const box = new state.Token("task_box", "", 0);
    box.meta = { isDone: sign !== " " };
    words.content = words.content.slice(mark.length);
    inline.children.unshift(box);
    token.attrJoin("class", "task-list-item");
    const list = lists.at(-1);
    if (list && list.attrGet("class") === null) list.attrSet("class", "contains-task-list");
  }
}

/** Letters of scripts that part neither words nor lines by spaces, and their punctuation. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF01-\uFF60`;
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, "u");
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Marks line breaks between letters of such scripts: to readers they are no space (CSS Text 4, section 4.1.3). */
function joinLines(state: StateCore): void {
  for (const { children } of state.tokens) {
    let before = "";
    let open: Token | null = null;
    for (const child of children ?? []) {
      if (child.type === "softbreak") open = child;
      if (child.content === "") continue;
      if (open && ENDS_UNSPACED.test(before) && BEGINS_UNSPACED.test(child.content))
        open.meta = { isJoined: true };
      open = null;
      before = child.content.slice(-2);
    }
  }
}

/** Whether a line break stands between letters that no space parts. */
export const isJoinedBreak = ({ type, meta }: Token): boolean =>
  type === "softbreak" && meta?.isJoined === true;
