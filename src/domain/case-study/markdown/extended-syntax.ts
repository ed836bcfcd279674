import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import taskLists from "markdown-it-task-lists";
import { createSyntaxNote } from "./syntax-notes.ts";

/**
 * What everyday Markdown has beside CommonMark: footnotes, task lists, definition lists, and rules of emphasis and line
 * breaks that fit Chinese, Japanese and Korean.
 */
export function extendedSyntax(md: InstanceType<typeof MarkdownIt>): void {
  md.use(cjkFriendly).use(definitionLists).use(footnotes).use(taskLists);
  md.core.ruler.before("footnote_tail", "footnote_notes", noteFootnotes);
  md.core.ruler.after("github-task-lists", "tasks", readTasks);
  md.core.ruler.push("joined-lines", joinLines);
}

const UNDEFINED_FOOTNOTE = /\[\^[^\]\s]{1,60}\]/g;

/** Notes footnotes that nobody refers to, which are left out, and references to none. */
function noteFootnotes(state: StateCore): void {
  const { refs = {} } = (state.env.footnotes ?? {}) as { refs?: Record<string, number> };
  const notes: Token[] = [];
  for (const token of state.tokens) {
    const label = token.type === "footnote_reference_open" ? String(token.meta?.label ?? "") : null;
    if (label !== null && (refs[`:${label}`] ?? -1) < 0) {
      const source = `[^${label}]:`;
      notes.push(
        createSyntaxNote(
          state,
          { kind: "footnote-unused", source },
          token.map?.[0] ?? lineAfter(state, token),
        ),
      );
    }
    token.children =
      token.children?.flatMap((child) => {
        const missing = child.type === "text" ? (child.content.match(UNDEFINED_FOOTNOTE) ?? []) : [];
        return [
          child,
          ...missing.map((source) => createSyntaxNote(state, { kind: "footnote-missing", source }, null)),
        ];
      }) ?? null;
  }
  state.tokens.push(...notes);
}

/** The plug-in gives a definition no lines of its own; those of its first block are. */
const lineAfter = (state: StateCore, token: Token): number =>
  state.tokens[state.tokens.indexOf(token) + 1]?.map?.[0] ?? 0;

/** The plug-in writes a box as HTML, which could not be told from an author's. */
function readTasks(state: StateCore): void {
  for (const { children } of state.tokens) {
    const [box, words] = children ?? [];
    if (box?.type !== "html_inline" || !box.content.startsWith('<input class="task-list-item-checkbox"'))
      continue;
    box.type = "task_box";
    box.meta = { isDone: box.content.includes('checked=""') };
    box.content = "";
    if (words) words.content = words.content.trimStart();
  }
}

/** Letters of scripts that part neither words nor lines by spaces, and their punctuation. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF01-\uFF60`;
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, "u");
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Marks line breaks between letters of such scripts: to readers they are no space (CSS Text 4, section 4.1.3). */
function joinLines(state: StateCore): void {
  for (const { children } of state.tokens) {
    for (const [at, child] of (children ?? []).entries()) {
      if (child.type !== "softbreak" || !children) continue;
      const before = children.slice(0, at).findLast(({ content }) => content !== "");
      const after = children.slice(at + 1).find(({ content }) => content !== "");
      const isJoined =
        ENDS_UNSPACED.test(before?.content ?? "") && BEGINS_UNSPACED.test(after?.content ?? "");
      if (isJoined) child.meta = { isJoined };
    }
  }
}

/** Whether a line break stands between letters that no space parts. */
export const isJoinedBreak = ({ type, meta }: Token): boolean =>
  type === "softbreak" && meta?.isJoined === true;

/** Lines of one text as one. */
export const joinTextLines = (lines: string[]): string =>
  lines.reduce(
    (text, line) =>
      text === "" || (ENDS_UNSPACED.test(text) && BEGINS_UNSPACED.test(line))
        ? text + line
        : `${text} ${line}`,
    "",
  );
