import type { StateCore } from "markdown-it";
import { HTML_ELEMENTS } from "./html-elements.ts";

const TAG = /<\/?([a-z][^\s/>]*)/i;

/** Reads "<name>" as the words it is: HTML has no such element, and a browser would show nothing at all. */
export function readUnknownTagsAsText({ tokens }: StateCore): void {
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type === "html_inline" && isUnknownTag(child.content)) child.type = "text";
    }
  }
}

function isUnknownTag(html: string): boolean {
  const name = TAG.exec(html)?.[1]?.toLowerCase();
  return name !== undefined && !HTML_ELEMENTS.has(name);
}
