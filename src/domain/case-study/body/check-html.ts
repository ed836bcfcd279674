import type { Token } from "markdown-it";
import { leftOutHtmlOf } from "../markdown/clean-html.ts";
import { HTML_ELEMENTS, type HtmlTag, readTags, SAFE_ELEMENTS } from "../markdown/html.ts";
import type { ParseOptions } from "../types.ts";
import { findPictureFault } from "./check-images.ts";
import type { BodyDiagnostic, InlineToken } from "./diagnostic.ts";

type FindImage = ParseOptions["findImage"];

const EMBEDS = new Set(["iframe", "video", "audio", "embed", "object"]);

/** HTML of the author that the page leaves out, and pictures in it that cannot be shown. */
export function findHtmlFaults(
  blocks: Token[],
  inline: InlineToken[],
  findImage: FindImage,
): BodyDiagnostic[] {
  return [
    ...blocks.flatMap((token) => findFaults(sourceOf(token), token.map?.[0] ?? 0, findImage)),
    ...inline.flatMap(({ token, line }) => findFaults(sourceOf(token), line, findImage)),
  ];
}

/** The HTML of a token, left out or not; comments hold no HTML. */
function sourceOf(token: Token): string {
  const leftOut = leftOutHtmlOf(token);
  if (leftOut) return leftOut.element === "!--" ? "" : leftOut.source;
  return token.type.startsWith("html_") ? token.content : "";
}

function findFaults(html: string, firstLine: number, findImage: FindImage): BodyDiagnostic[] {
  let line = firstLine;
  let from = 0;
  return readTags(html).flatMap((tag) => {
    line += html.slice(from, tag.start).split("\n").length - 1;
    from = tag.start;
    const fault = findFault(tag, findImage);
    return fault ? [{ ...fault, line }] : [];
  });
}

const UNSAFE_ATTRIBUTE = /^(?:on[a-z]+|style)$/;

function findFault(
  { name, attributes }: HtmlTag,
  findImage: FindImage,
): { rule: string; message: string } | null {
  if (EMBEDS.has(name)) {
    const message = `<${name}> is not shown in a text; a link to what it shows stands in its place, where it names an address; write that link: [what it shows](https://...)`;
    return { rule: "body-html-embed", message };
  }
  if (HTML_ELEMENTS.has(name) && !SAFE_ELEMENTS.has(name)) {
    const message = `<${name}> is not allowed in a text and is left out; write Markdown, or a link to what it shows`;
    return { rule: "body-html", message };
  }
  const attribute = [...attributes.keys()].find((key) => UNSAFE_ATTRIBUTE.test(key));
  if (attribute === undefined) {
    const src = name === "img" ? attributes.get("src") : undefined;
    return src === undefined || src === "" ? null : findPictureFault(src, findImage);
  }
  const message = `${attribute}="..." is not allowed in a text and is left out; remove it`;
  return { rule: "body-html-attribute", message };
}
