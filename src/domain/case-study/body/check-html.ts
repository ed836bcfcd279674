import type { Token } from "markdown-it";
import { HTML_ELEMENTS, SAFE_ELEMENTS } from "../markdown/html-elements.ts";
import { lineOf, type Spot } from "./spots.ts";

const TAG = /<([a-z][a-z0-9-]*)([^<>]*)>?/gi;
const UNSAFE_ATTRIBUTE = /\s(on[a-z]+|style)\s*=/i;

/** HTML of the author that the page leaves out. */
export function findHtmlFaults(tokens: Token[]): Spot[] {
  return tokens.flatMap((block) => {
    if (block.type === "html_block") return findFaults(block.content, block.map?.[0] ?? 0);
    return (block.children ?? []).flatMap((token, index, children) =>
      token.type === "html_inline" ? findFaults(token.content, lineOf(block, children, index)) : [],
    );
  });
}

function findFaults(html: string, line: number): Spot[] {
  return [...html.matchAll(TAG)].flatMap(([tag, name = "", attributes = ""]) => {
    const element = name.toLowerCase();
    const at = line + html.slice(0, html.indexOf(tag)).split("\n").length - 1;
    if (HTML_ELEMENTS.has(element) && !SAFE_ELEMENTS.has(element)) {
      const message = `<${element}> is not allowed in a text and is left out; write Markdown, or a link to what it shows`;
      return [{ rule: "body-html", line: at, message }];
    }
    const attribute = UNSAFE_ATTRIBUTE.exec(attributes)?.[1];
    if (attribute === undefined) return [];
    return [
      {
        rule: "body-html-attribute",
        line: at,
        message: `${attribute}="..." is not allowed in a text and is left out; remove it`,
      },
    ];
  });
}
