import type MarkdownIt from "markdown-it";
import type { StateCore, StateInline } from "markdown-it";
import { createSyntaxNote, pushSyntaxNote, type SyntaxNote } from "./syntax-notes.ts";

/**
 * Reads what looks like Markdown to its author and is none: headings and entries without a space or with a no-break space
 * after their sign, signs of full width as East Asian keyboards give them, bullets of word processors, asterisks with a
 * space on the wrong side. Each is noted, for the check. Code stays as it is.
 */
export function lookAlikes(md: InstanceType<typeof MarkdownIt>): void {
  md.core.ruler.after("normalize", "look_alikes", readLines);
  md.core.ruler.push("look_alike_notes", addNotes);
  md.inline.ruler.before("emphasis", "look_alike_emphasis", readEmphasis);
}

type LineNote = { note: SyntaxNote; line: number };

/** Spaces that Markdown does not take for one, and characters without width. */
const ODD_SPACE = String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;
const ODD = String.raw`[\u00A0\u1680\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]`;
/** What a heading or an entry of a list begins with. */
const WORD = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}"'“‘«„「『([*_]`;

const QUOTE_PREFIX = /^(?: {0,3}>[ \t]?)*/;
const FENCE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

type Rule = { kind: SyntaxNote["kind"]; pattern: RegExp; to: string | ((...found: string[]) => string) };

const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Lines that are read so wherever they stand; the first that fits counts. */
const SINGLE: readonly Rule[] = [
  {
    kind: "leading-space",
    pattern: new RegExp(
      `^[ \\t]*${ODD}+[ \\t]*(?=(?:#{1,6}|[-*+>]|\\d{1,3}[.)])(?:[ \\t]|${ODD_SPACE})+\\S)`,
      "u",
    ),
    to: "",
  },
  {
    kind: "heading-space",
    pattern: new RegExp(`^( {0,3}#{1,6})[ \\t]*${ODD}[ \\t]*${ODD}*(?=\\S)`, "u"),
    to: "$1 ",
  },
  { kind: "heading-space", pattern: new RegExp(`^( {0,3}#{2,6})(?=${WORD})`, "u"), to: "$1 " },
  { kind: "heading-space", pattern: /^( {0,3}#{1,6}[ \t]+.*[^\s#\\])#{2,}[ \t]*$/, to: "$1" },
  {
    kind: "full-width",
    pattern: new RegExp(`^ {0,3}(＃{2,6}|＃(?=[ \\t]|${ODD_SPACE}))(?:[ \\t]|${ODD_SPACE})*(?=\\S)`, "u"),
    to: (_, signs = "") => `${toHalfWidth(signs)} `,
  },
  {
    kind: "list-space",
    pattern: new RegExp(`^([ \\t]*(?:[-*+]|\\d{1,3}[.)]))[ \\t]*${ODD_SPACE}+[ \\t]*(?=\\S)`, "u"),
    to: "$1 ",
  },
  {
    kind: "full-width",
    pattern: new RegExp(`^([ \\t]*)－(?:[ \\t]|${ODD_SPACE})+(?=\\S)`, "u"),
    to: "$1- ",
  },
  {
    kind: "full-width",
    pattern: new RegExp(`^([ \\t]*)([０-９]{1,3})[．.）)](?:[ \\t]|${ODD_SPACE})*(?=[^\\s０-９0-9])`, "u"),
    to: (_, indent = "", digits = "") => `${indent}${toHalfWidth(digits)}. `,
  },
  { kind: "full-width", pattern: new RegExp(`^ {0,3}＞(?:[ \\t]|${ODD_SPACE})*(?=\\S)`, "u"), to: "> " },
];

/** Lines that are read so where one stands next to another. */
const REPEATED: readonly Rule[] = [
  {
    kind: "list-sign",
    pattern: new RegExp(`^([ \\t]*)[•●▪◦‣∙■◆➤·・](?:[ \\t]|${ODD_SPACE})*(?=${WORD})`, "u"),
    to: "$1- ",
  },
  {
    kind: "list-sign",
    pattern: new RegExp(`^([ \\t]*)[–—－](?:[ \\t]|${ODD_SPACE})+(?=${WORD})`, "u"),
    to: "$1- ",
  },
  { kind: "list-space", pattern: /^([ \t]*-)(?=\p{L})/u, to: "$1 " },
  { kind: "list-space", pattern: /^([ \t]*\d{1,2}[.)])(?=\p{L})/u, to: "$1 " },
];

const FULL_WIDTH_BOLD = /＊＊(?=\S)([^＊\n]{1,200}?)＊＊/g;
const FULL_WIDTH_LINK = /［([^［］\n]{1,200})］（((?:https?:\/\/|\/|#)[^（）\s]{0,400})）/g;

function readLines(state: StateCore): void {
  if (!HAS_LOOK_ALIKE.test(state.src)) return;
  const lines = state.src.split("\n");
  const notes: LineNote[] = [];
  let fence = "";
  const isCode = lines.map((line) => {
    const text = line.replace(QUOTE_PREFIX, "");
    const mark = FENCE.exec(text)?.[1] ?? "";
    if (fence !== "") {
      const isEnd = mark.startsWith(fence) && text.trim() === mark;
      if (isEnd) fence = "";
      return true;
    }
    fence = mark;
    return mark !== "" || /^(?: {4}|\t)(?![ \t]*(?:[-*+•]|\d{1,3}[.)]))/.test(line);
  });
  const isRepeated = (rule: Rule, at: number): boolean =>
    at >= 0 && isCode[at] === false && rule.pattern.test((lines[at] ?? "").replace(QUOTE_PREFIX, ""));
  const isBlank = (at: number): boolean => (lines[at] ?? "").trim() === "";
  /** Bullets may stand a blank line apart; dashes then part speakers. */
  const hasNeighbour = (rule: Rule, at: number): boolean =>
    [-1, 1].some(
      (step) =>
        isRepeated(rule, at + step) ||
        (rule === REPEATED[0] && isBlank(at + step) && isRepeated(rule, at + 2 * step)),
    );
  state.src = lines
    .map((line, at) => {
      if (isCode[at]) return line;
      const prefix = QUOTE_PREFIX.exec(line)?.[0] ?? "";
      // "~ Mira Oake" under a quote names its speaker; to the plug-in for definition lists it is a definition.
      let text = line.slice(prefix.length).replace(/^([ \t]*)~(?=[ \t])/, "$1\\~");
      const source = line.slice(prefix.length).trim();
      const apply = ({ kind, pattern, to }: Rule): void => {
        const made = typeof to === "string" ? text.replace(pattern, to) : text.replace(pattern, to);
        if (made === text) return;
        text = made;
        notes.push({ note: { kind, source }, line: at });
      };
      for (const rule of SINGLE) apply(rule);
      for (const rule of REPEATED) if (hasNeighbour(rule, at)) apply(rule);
      if (/[＊［]/.test(text) && !text.includes("`")) {
        apply({ kind: "full-width", pattern: FULL_WIDTH_BOLD, to: "**$1**" });
        apply({ kind: "full-width", pattern: FULL_WIDTH_LINK, to: "[$1]($2)" });
      }
      return prefix + text;
    })
    .join("\n");
  state.env.lookAlikes = notes;
}

/** Whether a text needs to be looked at line by line: most do not. */
const HAS_LOOK_ALIKE = new RegExp(
  `${ODD}|^[ >]{0,9}#{1,6}(?![# \\t\\n])|[^\\s#\\\\]#{2,}[ \\t]*$|[＃－＞＊［０-９•●▪◦‣∙■◆➤・]|^[ \\t>]*(?:~[ \\t]|[–—·]|(?:-|\\d{1,2}[.)])\\p{L})`,
  "mu",
);

function addNotes(state: StateCore): void {
  const notes = (state.env.lookAlikes ?? []) as LineNote[];
  state.tokens.push(...notes.map(({ note, line }) => createSyntaxNote(state, note, line)));
}

/** `**Label:**Word`: CommonMark wants a space behind a sign of punctuation; of East Asian ones the plug-in takes care. */
const TIGHT =
  /\*\*(?=[^\s*])([^*\n]{0,200}?(?![\u3000-\u303F\uFF00-\uFFEF])[\p{P}\p{S}])\*\*(?=[\p{L}\p{N}])(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/uy;
/** `**Label: **word` and `** Label:** word`. */
const SPACED =
  /\*\*(?:[ \t]{1,3}([^\s*](?:[^*\n]{0,200}?[^\s*])?)|([^\s*](?:[^*\n]{0,200}?[^\s*])?)[ \t]{1,3})\*\*/uy;
/** `** Label **` where a line begins. */
const SPACED_TWICE = /\*\*[ \t]{1,3}(\p{L}(?:[^*\n]{0,200}?[^\s*])?)[ \t]{1,3}\*\*/uy;

function readEmphasis(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith("**", pos)) return false;
  const before = src.charAt(pos - 1);
  const isStart = pos === 0 || before === "\n";
  const isFree = isStart || /[\s([{"'“‘«–—]/.test(before);
  const patterns = [...(isFree ? [TIGHT, SPACED] : []), ...(isStart ? [SPACED_TWICE] : [])];
  for (const pattern of patterns) {
    pattern.lastIndex = pos;
    const found = pattern.exec(src);
    const words = found?.[1] ?? found?.[2];
    if (!found || words === undefined || pattern.lastIndex > state.posMax) continue;
    if (!/\p{L}/u.test(words)) continue;
    if (!silent) pushStrong(state, found[0], words);
    state.pos = pos + found[0].length;
    return true;
  }
  return false;
}

function pushStrong(state: StateInline, source: string, words: string): void {
  const { pos, posMax } = state;
  const start = pos + source.indexOf(words);
  const { src } = state;
  if (/^\*\*\s/.test(source) && /\S/.test(src.charAt(pos - 1))) state.push("text", "", 0).content = " ";
  state.push("strong_open", "strong", 1).markup = "**";
  state.pos = start;
  state.posMax = start + words.length;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push("strong_close", "strong", -1).markup = "**";
  if (/\s\*\*$/.test(source) && /\S/.test(src.charAt(pos + source.length)))
    state.push("text", "", 0).content = " ";
  pushSyntaxNote(state, { kind: "emphasis", source });
}
