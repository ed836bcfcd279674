import type { Token } from "markdown-it";
import { HTML_ELEMENTS, SAFE_ELEMENTS } from "../markdown/html-elements.ts";
import type { ParseOptions } from "../options.ts";
import { findSourceFault } from "./check-images.ts";
import type { BodyDiagnostic, InlineToken } from "./diagnostic.ts";

type FindImage = ParseOptions["findImage"];

const TAG = /<([a-z][a-z0-9-]*)([^<>]*)>?/gi;
const SOURCE = /\ssrc\s*=\s*["']?([^"'\s>]+)/i;
const UNSAFE_ATTRIBUTE = /\s(on[a-z]+|style)\s*=/i;

/** HTML of the author that the page leaves out, and pictures in it that cannot be shown. */
export function findHtmlFaults(
  blocks: Token[],
  inline: InlineToken[],
  findImage: FindImage,
): BodyDiagnostic[] {
  return [
    ...blocks
      .filter(({ type }) => type === "html_block")
      .flatMap(({ content, map }) => findFaults(content, map?.[0] ?? 0, findImage)),
    ...inline
      .filter(({ token }) => token.type === "html_inline")
      .flatMap(({ token, line }) => findFaults(token.content, line, findImage)),
  ];
}

function findFaults(html: string, firstLine: number, findImage: FindImage): BodyDiagnostic[] {
  let line = firstLine;
  let from = 0;
  return [...html.matchAll(TAG)].flatMap(({ index, 1: name = "", 2: attributes = "" }) => {
    line += html.slice(from, index).split("\n").length - 1;
    from = index;
    const fault = findFault(name.toLowerCase(), attributes, findImage);
    return fault ? [{ ...fault, line }] : [];
  });
}

function findFault(
  element: string,
  attributes: string,
  findImage: FindImage,
): { rule: string; message: string } | null {
  if (HTML_ELEMENTS.has(element) && !SAFE_ELEMENTS.has(element)) {
    const message = `<${element}> is not allowed in a text and is left out; write Markdown, or a link to what it shows`;
    return { rule: "body-html", message };
  }
  const attribute = UNSAFE_ATTRIBUTE.exec(attributes)?.[1];
  if (attribute === undefined) {
    const src = element === "img" ? SOURCE.exec(attributes)?.[1] : undefined;
    return src === undefined ? null : findSourceFault(src, findImage);
  }
  const message = `${attribute}="..." is not allowed in a text and is left out; remove it`;
  return { rule: "body-html-attribute", message };
}
