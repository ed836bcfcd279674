import type { Token } from "markdown-it";
import { HTML_ELEMENTS, SAFE_ELEMENTS } from "../markdown/html-elements.ts";
import type { InlineToken, Spot } from "./spots.ts";

const TAG = /<([a-z][a-z0-9-]*)([^<>]*)>?/gi;
const UNSAFE_ATTRIBUTE = /\s(on[a-z]+|style)\s*=/i;

/** HTML of the author that the page leaves out. */
export function findHtmlFaults(blocks: Token[], inline: InlineToken[]): Spot[] {
  return [
    ...blocks
      .filter(({ type }) => type === "html_block")
      .flatMap(({ content, map }) => findFaults(content, map?.[0] ?? 0)),
    ...inline
      .filter(({ token }) => token.type === "html_inline")
      .flatMap(({ token, line }) => findFaults(token.content, line)),
  ];
}

function findFaults(html: string, firstLine: number): Spot[] {
  let line = firstLine;
  let from = 0;
  return [...html.matchAll(TAG)].flatMap(({ index, 1: name = "", 2: attributes = "" }) => {
    line += html.slice(from, index).split("\n").length - 1;
    from = index;
    const fault = findFault(name.toLowerCase(), attributes);
    return fault ? [{ ...fault, line }] : [];
  });
}

function findFault(element: string, attributes: string): { rule: string; message: string } | null {
  if (HTML_ELEMENTS.has(element) && !SAFE_ELEMENTS.has(element)) {
    const message = `<${element}> is not allowed in a text and is left out; write Markdown, or a link to what it shows`;
    return { rule: "body-html", message };
  }
  const attribute = UNSAFE_ATTRIBUTE.exec(attributes)?.[1];
  if (attribute === undefined) return null;
  const message = `${attribute}="..." is not allowed in a text and is left out; remove it`;
  return { rule: "body-html-attribute", message };
}
