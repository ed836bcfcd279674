import type { Token } from "markdown-it";
import { splitHtml } from "../markdown/clean-html.ts";
import type { BodyDiagnostic } from "./diagnostic.ts";

/** Elements whose text is shown as it is written. */
const VERBATIM = new Set(["pre", "code", "kbd", "samp"]);
const MARKDOWN =
  /^[ \t]{0,3}(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\d{1,3}[.)][ \t]+\S|>[ \t]*\S|\|.*\|)|\*\*\S[^*\n]{0,200}\*\*|!?\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)/m;

/** Markdown that CommonMark does not read, since it follows a line of HTML without an empty line between. */
export function findMarkdownInHtml(tokens: Token[]): BodyDiagnostic[] {
  return tokens.flatMap((token) => {
    if (token.type !== "html_block") return [];
    let line = token.map?.[0] ?? 0;
    let verbatim = 0;
    for (const part of splitHtml(token.content)) {
      if (part.kind === "tag" && VERBATIM.has(part.name)) verbatim += part.isClosing ? -1 : 1;
      const found = part.kind === "text" && verbatim <= 0 ? MARKDOWN.exec(part.source) : null;
      if (found) {
        line += part.source.slice(0, found.index).split("\n").length - 1;
        const message =
          'Markdown inside HTML is shown as it is written; put an empty line between the HTML and it, or markdown="1" into the tag above';
        return [{ rule: "body-html-markdown", line, message }];
      }
      line += part.source.split("\n").length - 1;
    }
    return [];
  });
}
