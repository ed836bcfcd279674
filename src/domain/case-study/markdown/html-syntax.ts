import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import { HTML_ELEMENTS, splitHtml } from "./html.ts";
import { matchOpenComment } from "./template-constructs.ts";

/**
 * Where an author's HTML is read otherwise than CommonMark reads it: `markdown="1"`, comments that end in a later block, and
 * words in angle brackets.
 */
export function htmlSyntax(md: InstanceType<typeof MarkdownIt>): void {
  md.block.ruler.before("html_block", "html_with_markdown", readMarkdownInside, {
    alt: ["paragraph", "reference", "blockquote"],
  });
  md.inline.ruler.after("html_inline", "comment_open", openComment);
  md.core.ruler.after("block", "unknown-tags", toParagraphs);
}

const TAG_WITH_MARKDOWN =
  /^<(?:div|section|article|aside|main|header|footer|nav|figure|figcaption|details|blockquote|center|p|span)\b[^<>]{0,500}\smarkdown\b[^<>]{0,500}>[ \t]*$/i;

/** `<div markdown="1">` alone on its line, as in kramdown and Python-Markdown: what follows is read as Markdown. */
function readMarkdownInside(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]);
  if (!TAG_WITH_MARKDOWN.test(text)) return false;
  if (silent) return true;
  const token = state.push("html_block", "", 0);
  token.map = [line, line + 1];
  token.content = `${text}\n`;
  state.line = line + 1;
  return true;
}

/** A comment, of HTML or of templates, that ends in a later block: the rules of blocks and lines see one only within their own. */
function openComment(state: StateInline, silent: boolean): boolean {
  if (!"<{@".includes(state.src.charAt(state.pos))) return false;
  const comment = matchOpenComment(state.src, state.pos);
  if (comment === null) return false;
  if (!silent) {
    const token = state.push("comment_open", "", 0);
    token.content = comment.source;
    token.meta = { close: comment.close };
  }
  state.pos += comment.source.length;
  return true;
}

/** Whether HTML has no element of that name, in lower case. */
export const isUnknownElement = (name: string): boolean => !HTML_ELEMENTS.has(name);

/** "<Client Name>" alone on a line is a block of HTML to CommonMark, and words to its author. */
function toParagraphs(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type !== "html_block") return [token];
    const tags = splitHtml(token.content).filter((part) => part.kind === "tag");
    if (tags.length === 0 || !tags.every(({ name }) => isUnknownElement(name))) return [token];
    const inline = blockToken(state, "inline", "", 0, token);
    inline.content = token.content.trim();
    inline.children = [];
    return [
      blockToken(state, "paragraph_open", "p", 1, token),
      inline,
      blockToken(state, "paragraph_close", "p", -1, token),
    ];
  });
}

/** A token of a block where another one stood. */
export function blockToken(
  state: StateCore | StateBlock,
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
  { map, level }: Token,
): Token {
  const token = new state.Token(type, tag, nesting);
  token.block = true;
  token.map = map;
  token.level = type === "inline" ? level + 1 : level;
  return token;
}
