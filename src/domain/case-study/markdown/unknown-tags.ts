import type { StateCore, Token } from "markdown-it";
import { HTML_ELEMENTS } from "./html-elements.ts";

const TAG = /<\/?([a-z][^\s/>]*)/i;
const TAGS = /<\/?([a-z][^\s/>]*)[^>]*>/gi;

/** Reads "<name>" as the words it is: HTML has no such element, and a browser would show nothing at all. */
export function readUnknownTagsAsText(state: StateCore): void {
  for (const token of state.tokens) {
    for (const child of token.children ?? []) {
      if (child.type === "html_inline" && isUnknownTag(child.content)) child.type = "text";
    }
  }
  if (!state.tokens.some(isUnknownBlock)) return;
  state.tokens = state.tokens.flatMap((token) =>
    isUnknownBlock(token) ? toParagraph(token, state) : [token],
  );
}

const isUnknown = (name: string | undefined): boolean =>
  name !== undefined && !HTML_ELEMENTS.has(name.toLowerCase());

const isUnknownTag = (html: string): boolean => isUnknown(TAG.exec(html)?.[1]);

/** Whether a block holds tags, and none of them is an element. */
function isUnknownBlock({ type, content }: Token): boolean {
  if (type !== "html_block") return false;
  const names = [...content.matchAll(TAGS)].map(([, name]) => name);
  return names.length > 0 && names.every(isUnknown);
}

function toParagraph(block: Token, state: StateCore): Token[] {
  const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.map = block.map;
    token.level = block.level;
    return token;
  };
  const inline = make("inline", "", 0);
  inline.content = block.content.trim();
  inline.children = inline.content.split("\n").flatMap((line, index) => {
    const text = new state.Token("text", "", 0);
    text.content = line;
    return index === 0 ? [text] : [new state.Token("softbreak", "br", 0), text];
  });
  return [make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1)];
}
