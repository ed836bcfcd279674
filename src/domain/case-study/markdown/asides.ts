import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, Token } from "markdown-it";
import { pushSyntaxNote } from "./syntax-notes.ts";

/** What an aside is; pages say it by the words of `text.asides` in the words file. */
export const ASIDE_KINDS = ["note", "tip", "info", "important", "warning", "caution", "danger"] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/**
 * Reads asides (admonitions, callouts) as tokens of types `aside_open` and `aside_close`: `:::note` of Docusaurus, VitePress
 * and Pandoc, `> [!NOTE]` of GitHub and Obsidian, `!!! note` of MkDocs. `meta.kind` is an `AsideKind`, `meta.hasTitle` says
 * whether the first paragraph is the author's own title. Containers of other names are taken apart: what they hold is read.
 */
export function asides(md: InstanceType<typeof MarkdownIt>): void {
  const alt = ["paragraph", "reference", "blockquote", "list"];
  md.block.ruler.before("fence", "container", readContainer, { alt });
  md.block.ruler.before("fence", "indented_aside", readIndentedAside, { alt });
  md.core.ruler.after("inline", "alerts", readAlerts);
}

const isAsideKind = (name: string): name is AsideKind => ASIDE_KINDS.some((kind) => kind === name);

const ALIASES: Record<string, AsideKind> = { hint: "tip" };
/** Further names that MkDocs and Obsidian have. */
const FURTHER_ALIASES: Record<string, AsideKind> = {
  ...ALIASES,
  abstract: "note",
  summary: "note",
  tldr: "note",
  todo: "note",
  example: "note",
  quote: "note",
  cite: "note",
  seealso: "note",
  success: "tip",
  check: "tip",
  done: "tip",
  question: "info",
  help: "info",
  faq: "info",
  attention: "warning",
  failure: "danger",
  fail: "danger",
  missing: "danger",
  error: "danger",
  bug: "danger",
};

function kindOf(name: string, aliases: Record<string, AsideKind>): AsideKind | null {
  const lower = name.toLowerCase();
  return isAsideKind(lower) ? lower : (aliases[lower] ?? null);
}

/** A line that opens a container (`name` is not empty) or closes one. */
type Fence = { colons: number; name: string; title: string };

const FENCE =
  /^(:{3,})[ \t]*([a-z][\w-]*)?[ \t]*(?:\[([^\]]*)\])?[ \t]*(?:\{([^{}]*)\})?(?:[ \t]+([^:].*?))?[ \t]*:*[ \t]*$/i;
const TITLE = /\btitle[ \t]*=[ \t]*["'“]([^"'”]*)["'”]/i;

function readFence(state: StateBlock, line: number): Fence | null {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return null;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith(":::", start)) return null;
  const found = FENCE.exec(state.src.slice(start, state.eMarks[line]));
  if (!found) return null;
  const [, colons = "", word, label, attributes, words] = found;
  const name = word ?? (attributes === undefined ? "" : nameIn(attributes));
  const title = label ?? TITLE.exec(attributes ?? "")?.[1] ?? words ?? "";
  if (name === "" && title !== "") return null;
  return { colons: colons.length, name, title: title.replace(/^["“]|["”]$/g, "").trim() };
}

/** What a container of Pandoc is called: `{.callout-note #fig}` is `note`, `{note}` too; one of an id alone is a `div`. */
const nameIn = (attributes: string): string =>
  /\.callout-([a-z][\w-]*)/i.exec(attributes)?.[1] ??
  /^\s*\.?([a-z][\w-]*)(?!\s*=)\b/i.exec(attributes)?.[1] ??
  /\.([a-z][\w-]*)/i.exec(attributes)?.[1] ??
  "div";

/** `:::note`, up to its `:::`; where there is none, to the next heading. */
function readContainer(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const fence = readFence(state, startLine);
  if (fence === null) return false;
  if (silent) return true;
  const source = state.getLines(startLine, startLine + 1, state.blkIndent, false).trim();
  const kind = kindOf(fence.name, ALIASES);
  if (kind === null) {
    state.line = startLine + 1;
    if (fence.name !== "") {
      pushSyntaxNote(state, { kind: "container", source }, startLine);
      state.env.openContainers = Number(state.env.openContainers ?? 0) + 1;
    } else if (Number(state.env.openContainers ?? 0) > 0) {
      state.env.openContainers = Number(state.env.openContainers) - 1;
    } else pushSyntaxNote(state, { kind: "container-end", source }, startLine);
    return true;
  }
  const { end, isClosed } = findEnd(state, startLine, endLine, fence.colons);
  if (!isClosed) pushSyntaxNote(state, { kind: "container-open", source }, startLine);
  pushAside(state, { kind, title: fence.title, startLine, from: startLine + 1, end });
  state.line = end + (isClosed ? 1 : 0);
  return true;
}

function findEnd(
  state: StateBlock,
  startLine: number,
  endLine: number,
  colons: number,
): { end: number; isClosed: boolean } {
  const open = [colons];
  let firstHeading = -1;
  let isCode = false;
  for (let line = startLine + 1; line < endLine; line++) {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const text = state.src.slice(start, state.eMarks[line]);
    if (text !== "" && (state.sCount[line] ?? 0) < state.blkIndent) return { end: line, isClosed: false };
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode;
    if (isCode) continue;
    if (firstHeading < 0 && /^#{1,6}\s/.test(text)) firstHeading = line;
    const fence = text.startsWith(":::") ? readFence(state, line) : null;
    if (fence === null) continue;
    if (fence.name !== "") open.push(fence.colons);
    else if (fence.colons >= (open.at(-1) ?? 0)) open.pop();
    if (open.length === 0) return { end: line, isClosed: true };
  }
  return { end: firstHeading < 0 ? endLine : firstHeading, isClosed: false };
}

type Aside = { kind: AsideKind; title: string; startLine: number; from: number; end: number };

function pushAside(state: StateBlock, { kind, title, startLine, from, end }: Aside): void {
  const open = state.push("aside_open", "div", 1);
  open.block = true;
  open.map = [startLine, end];
  open.meta = { kind, hasTitle: title !== "" };
  if (title !== "") {
    const paragraph = state.push("paragraph_open", "p", 1);
    paragraph.map = [startLine, startLine + 1];
    paragraph.attrs = [["class", "aside-title"]];
    const inline = state.push("inline", "", 0);
    inline.content = title;
    inline.map = [startLine, startLine + 1];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
  }
  const { parentType, lineMax } = state;
  state.parentType = "blockquote";
  state.lineMax = end;
  state.md.block.tokenize(state, from, end);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push("aside_close", "div", -1).block = true;
}

const INDENTED =
  /^(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+["“]([^"”\n]*)["”])?[ \t]*$/i;

/** `!!! note "Title"` and the lines indented below it. */
function readIndentedAside(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!/[!?]/.test(state.src.charAt(start))) return false;
  const [, name = "", title = ""] = INDENTED.exec(state.src.slice(start, state.eMarks[startLine])) ?? [];
  if (name === "") return false;
  let end = startLine + 1;
  for (let line = end; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - state.blkIndent < 4) break;
    end = line + 1;
  }
  if (end === startLine + 1) return false;
  if (silent) return true;
  state.blkIndent += 4;
  const kind = kindOf(name, FURTHER_ALIASES) ?? "note";
  pushAside(state, { kind, title, startLine, from: startLine + 1, end });
  state.blkIndent -= 4;
  state.line = end;
  return true;
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

const ALERT = /^\[!([a-z][\w-]*)\][-+]?[ \t]*(.*)$/i;

/** `> [!NOTE]` on the first line of a quote. */
function readAlerts(state: StateCore): void {
  const { tokens } = state;
  const open: (Token | null)[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === "blockquote_open")
      open.push(toAlert(state, token, tokens[at + 1], tokens[at + 2]) ? token : null);
    if (token.type === "blockquote_close" && open.pop()) {
      token.type = "aside_close";
      token.tag = "div";
    }
  }
}

function toAlert(
  state: StateCore,
  quote: Token,
  paragraph: Token | undefined,
  inline: Token | undefined,
): boolean {
  const children = inline?.children;
  if (paragraph?.type !== "paragraph_open" || !inline || !children) return false;
  const end = children.findIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  const line = end < 0 ? children : children.slice(0, end);
  const [, name = "", title = ""] = ALERT.exec(line[0]?.type === "text" ? line[0].content : "") ?? [];
  if (name === "" || !line[0]) return false;
  const kind = kindOf(name, FURTHER_ALIASES);
  const isNamed = title !== "" || line.length > 1;
  // Callouts of names of one's own are notes, and their names titles, as in Obsidian.
  line[0].content = kind === null && !isNamed ? capitalize(name) : title;
  const hasTitle = line.some(({ content }) => content.trim() !== "");
  quote.type = "aside_open";
  quote.tag = "div";
  quote.meta = { kind: kind ?? "note", hasTitle };
  const rest = end < 0 ? [] : children.slice(end + 1);
  if (!hasTitle) {
    inline.children = rest;
    inline.content = inline.content.replace(/^[^\n]*\n?/, "");
    if (rest.length === 0) paragraph.hidden = true;
    return true;
  }
  paragraph.attrs = [["class", "aside-title"]];
  if (rest.length === 0) return true;
  // Title and text are one paragraph in the source: they part here.
  const second = [
    new state.Token("paragraph_open", "p", 1),
    new state.Token("inline", "", 0),
    new state.Token("paragraph_close", "p", -1),
  ] as const;
  for (const token of second) {
    token.block = true;
    token.level = token.type === "inline" ? inline.level : paragraph.level;
    token.map = inline.map ? [inline.map[0] + 1, inline.map[1]] : null;
  }
  second[1].children = rest;
  second[1].content = inline.content.replace(/^[^\n]*\n?/, "");
  inline.children = line;
  inline.content = line.map(({ content }) => content).join("");
  state.tokens.splice(state.tokens.indexOf(inline) + 2, 0, ...second);
  return true;
}
