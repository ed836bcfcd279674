import type { StateCore, Token } from "markdown-it";
import { splitLines } from "./plain-text.ts";

const COLON = /[:：]/;
/** One line alone is a paragraph that begins in bold. */
const FEWEST_LABELS = 2;

/**
 * Turns lines such as "**Frontend**: React" that follow each other without a blank line into a list. Markdown runs them
 * together into one paragraph; their authors saw one line each.
 */
export function listLabels(state: StateCore): void {
  const blocks: Token[][] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const [open, inline, close] = state.tokens.slice(index, index + 3);
    if (open?.type === "paragraph_open" && inline && close && hasLabels(inline)) {
      blocks.push(toBlocks(state, open, inline, close));
      index += 2;
    } else if (open) {
      blocks.push([open]);
    }
  }
  state.tokens = blocks.flat();
}

/** Whether a line of inline tokens begins with a label in bold: "**Label**: ..." or "**Label:** ...". */
export function isLabelLine(line: Token[]): boolean {
  const words = line.filter((token) => token.type !== "text" || token.content.trim() !== "");
  if (words[0]?.type !== "strong_open") return false;
  const close = words.findIndex((token) => token.type === "strong_close");
  const inside = words[close - 1]?.content.trimEnd().at(-1) ?? "";
  const after = words[close + 1]?.content.trimStart().at(0) ?? "";
  return COLON.test(inside) || COLON.test(after);
}

const hasLabels = (inline: Token): boolean =>
  splitLines(inline.children ?? []).filter(isLabelLine).length >= FEWEST_LABELS;

/** The lines before the first label stay a paragraph; a line without a label goes on with the item above it. */
function toBlocks(state: StateCore, open: Token, inline: Token, close: Token): Token[] {
  const lines = splitLines(inline.children ?? []);
  const first = lines.findIndex(isLabelLine);
  const startLine = inline.map?.[0] ?? 0;
  const items = lines.slice(first).reduce<{ line: number; tokens: Token[] }[]>((made, line, index) => {
    const item = made.at(-1);
    if (!item || isLabelLine(line)) made.push({ line: startLine + first + index, tokens: line });
    else item.tokens.push(new state.Token("softbreak", "br", 0), ...line);
    return made;
  }, []);
  const before = lines
    .slice(0, first)
    .flatMap((line, index) => (index === 0 ? line : [new state.Token("softbreak", "br", 0), ...line]));
  const paragraph = before.length > 0 ? [open, toInline(state, before, startLine), close] : [];
  return [
    ...paragraph,
    blockToken(state, "bullet_list_open", "ul", 1, startLine + first),
    ...items.flatMap(({ line, tokens }) => [
      blockToken(state, "list_item_open", "li", 1, line),
      toInline(state, tokens, line),
      blockToken(state, "list_item_close", "li", -1, line),
    ]),
    blockToken(state, "bullet_list_close", "ul", -1, startLine + first),
  ];
}

function blockToken(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1, line: number): Token {
  const token = new state.Token(type, tag, nesting);
  token.block = true;
  token.map = [line, line + 1];
  return token;
}

function toInline(state: StateCore, children: Token[], line: number): Token {
  const token = blockToken(state, "inline", "", 0, line);
  token.children = children;
  token.content = children.map((child) => child.content).join("");
  return token;
}
