import sanitizeHtml from "sanitize-html";
import { type Heading, headingsIn } from "../domain/case-study/markdown/headings.ts";
import { markdown, parseMarkdown } from "../domain/case-study/markdown/parser.ts";
import { toPlainDocument } from "../domain/case-study/markdown/plain-text.ts";
import { SAFE_HTML } from "../domain/case-study/markdown/safe-html.ts";

/** A body ready for its page. `html` is safe; `text` is plain text for the search index, a line for each block. */
export type RenderedBody = {
  html: string;
  headings: { level: number; id: string; text: string }[];
  text: string;
};

/** Markdown to HTML that may stand on a page: headings from h2, unique anchors, nothing outside the allow-list. */
export function renderBody(text: string): RenderedBody {
  const tokens = parseMarkdown(text);
  return {
    html: sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), SAFE_HTML),
    headings: headingsIn(tokens).map(toEntry),
    text: toPlainDocument(tokens),
  };
}

const toEntry = ({ depth, id, text }: Heading) => ({ level: depth, id, text });
