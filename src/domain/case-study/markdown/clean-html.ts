import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import { type HtmlPart, readTags, SAFE_ELEMENTS, splitHtml } from "./html.ts";
import { blockToken, isUnknownElement } from "./html-syntax.ts";
import { templateCodeOf } from "./template-code.ts";
import { matchOpenComment } from "./template-constructs.ts";

/** HTML of the author that no output holds; `element` of a comment is `!--`; `href`: the address of a video or frame, to which a link leads in its place. */
export type LeftOutHtml = { element: string; source: string; href: string | null };

/**
 * Cleans an author's HTML in the tokens themselves, so that page, Markdown copy, search text, snippets and outcomes cannot
 * differ in what they hold: comments, elements outside the allow-list and the words of elements nobody sees (`<script>`)
 * are gone, wherever they end. What is left out stays as hidden tokens of type `html_left_out`, for the check.
 */
export function cleanHtml(md: InstanceType<typeof MarkdownIt>): void {
  md.core.ruler.after("template_code", "clean-html", cleanTokens);
}

/** What a token left out; null for a token of another type. */
export const leftOutHtmlOf = ({ type, meta }: Token): LeftOutHtml | null =>
  type === "html_left_out" ? (meta as LeftOutHtml) : null;

/** Elements whose words nobody sees, or which are told by a link: they are left out with all they hold. */
const UNSEEN = new Set(
  "script style textarea option noscript template title svg iframe video audio object".split(" "),
);
/** What stands for the element of a comment. */
const COMMENT = "!--";
const COMMENT_END = /-->/;

function cleanTokens(state: StateCore): void {
  if (!state.tokens.some(holdsHtml)) return;
  const cleaner = new Cleaner(state);
  const cleaned: Token[] = [];
  for (const token of state.tokens) {
    if (token.type === "heading_open" && token.level === 0) cleaner.reachHeading();
    if (token.type === "html_block") cleaned.push(...cleaner.cleanBlock(token));
    else if (token.type === "template_code") cleaned.push(...cleaner.cleanChild(token));
    else if (token.children) {
      token.children = token.children.flatMap((child) => cleaner.cleanChild(child));
      cleaned.push(token);
    } else if (!cleaner.isHiding || token.nesting !== 0) cleaned.push(token);
  }
  state.tokens = cleaned;
}

const holdsHtml = ({ type, children }: Token): boolean =>
  type === "html_block" ||
  (children ?? []).some((child) => child.type === "html_inline" || child.type === "comment_open");

const sourceOf = (leaf: Token): string => templateCodeOf(leaf)?.source ?? leaf.content;

/** Walks the leaves of a document in their order: an element may begin in one block and end in another. */
class Cleaner {
  readonly #state: StateCore;
  /** The element that hides what is read now, or the end of the comment that does. */
  #unseen: string | RegExp | null = null;
  /** Whether a video has named no address yet. */
  #needsLink = false;
  #at = -1;
  readonly #leaves: readonly Token[];
  /** For each end, where it was last found: Infinity where it does not come. */
  readonly #nextEnds = new Map<string, number>();

  constructor(state: StateCore) {
    this.#state = state;
    this.#leaves = state.tokens.flatMap((token) =>
      token.type === "html_block" || token.type === "template_code" ? [token] : (token.children ?? []),
    );
  }

  get isHiding(): boolean {
    return this.#unseen !== null;
  }

  /** An element without an end hides no more than its section. */
  reachHeading(): void {
    if (this.#unseen !== null && !this.#endsLater(this.#unseen)) this.#unseen = null;
  }

  #endsLater(unseen: string | RegExp): boolean {
    const end = typeof unseen === "string" ? new RegExp(`</${unseen}\\b`, "i") : unseen;
    let at = this.#nextEnds.get(end.source) ?? -1;
    if (at <= this.#at) {
      at = this.#leaves.findIndex(
        (leaf, index) =>
          index > this.#at &&
          (typeof unseen !== "string" || leaf.type.startsWith("html_")) &&
          end.test(sourceOf(leaf)),
      );
      if (at < 0) at = Number.POSITIVE_INFINITY;
      this.#nextEnds.set(end.source, at);
    }
    return at !== Number.POSITIVE_INFINITY;
  }

  cleanChild(child: Token): Token[] {
    this.#at++;
    if (child.type === "html_inline") return this.#cleanSource(child, false);
    if (child.type === "comment_open" && this.#unseen === null) {
      const close = child.meta?.close as RegExp;
      if (this.#endsLater(close)) this.#unseen = close;
      else child.type = "text";
      return this.#unseen === null ? [child] : [];
    }
    if (this.#unseen === null) return [child];
    const end =
      this.#unseen instanceof RegExp && child.type === "text" ? this.#unseen.exec(child.content) : null;
    if (end) {
      this.#unseen = null;
      child.content = child.content.slice(end.index + end[0].length);
      return [child];
    }
    // Breaks stay, since the check counts lines by them, and so does what has a partner further on.
    return child.nesting !== 0 || child.type === "softbreak" ? [child] : [];
  }

  cleanBlock(block: Token): Token[] {
    this.#at++;
    return this.#cleanSource(block, true);
  }

  #cleanSource(token: Token, isBlock: boolean): Token[] {
    const made: Token[] = [];
    let kept = "";
    let line = token.map?.[0] ?? 0;
    let keptLine = line;
    const flush = (): void => {
      if (kept.trim() === "") return;
      const part = new this.#state.Token(token.type, "", 0);
      part.content = kept;
      part.map = token.map && [keptLine, Math.max(token.map[1], keptLine + 1)];
      part.level = token.level;
      part.block = token.block;
      made.push(part);
      kept = "";
    };
    const parts = splitHtml(token.content);
    for (const [index, part] of parts.entries()) {
      const startLine = line;
      const breaks = part.source.split("\n").length - 1;
      line += breaks;
      if (kept.trim() === "") [kept, keptLine] = ["", startLine];
      if (this.#isHidden(part, index === parts.length - 1)) {
        const leftOut = { element: COMMENT, source: part.source, href: null };
        if (this.#needsLink && part.kind === "tag" && part.name === "source") {
          flush();
          made.push(...this.#linkTo(linkOf(part, []), part.source, isBlock, token));
        }
        if (part.kind === "comment") made.push(this.#leftOut(leftOut, isBlock ? startLine : null));
        // What follows keeps its line.
        if (kept !== "" && isBlock) kept += "\n".repeat(breaks);
        continue;
      }
      if (part.kind !== "tag") {
        kept += this.#beforeComment(part.source).replaceAll("<", "&lt;");
      } else if (isUnknownElement(part.name)) {
        kept += isBlock ? part.source.replaceAll("<", "&lt;") : "";
        if (!isBlock) made.push(this.#text(part.source));
      } else if (SAFE_ELEMENTS.has(part.name)) {
        kept += withoutOwn(part);
      } else if (!part.isClosing) {
        flush();
        made.push(...this.#leaveOut(part, parts.slice(index + 1), isBlock, startLine, token));
      }
    }
    flush();
    return made;
  }

  /** Text up to a comment of templates that ends in a later block. */
  #beforeComment(text: string): string {
    for (const { index } of text.matchAll(/[{@<]/g)) {
      const comment = matchOpenComment(text, index);
      if (comment === null || comment.close.test(text.slice(index)) || !this.#endsLater(comment.close))
        continue;
      this.#unseen = comment.close;
      return text.slice(0, index);
    }
    return text;
  }

  #text(content: string): Token {
    const token = new this.#state.Token("text", "", 0);
    token.content = content;
    return token;
  }

  #leftOut(meta: LeftOutHtml, line: number | null): Token {
    const token = new this.#state.Token("html_left_out", "", 0);
    token.hidden = true;
    token.map = line === null ? null : [line, line + meta.source.split("\n").length];
    token.meta = meta;
    return token;
  }

  /** Whether a part lies in a hidden element or is a comment. */
  #isHidden(part: HtmlPart, isLast: boolean): boolean {
    if (this.#unseen instanceof RegExp) {
      if (this.#unseen.test(part.source)) this.#unseen = null;
      return true;
    }
    if (this.#unseen !== null) {
      if (part.kind === "tag" && part.isClosing && part.name === this.#unseen) this.#unseen = null;
      return true;
    }
    if (part.kind !== "comment") return false;
    const isOpen = isLast && part.source.startsWith("<!--") && !part.source.endsWith("-->");
    if (isOpen && this.#endsLater(COMMENT_END)) this.#unseen = COMMENT_END;
    return true;
  }

  #leaveOut(
    part: HtmlPart & { kind: "tag" },
    after: HtmlPart[],
    isBlock: boolean,
    line: number,
    token: Token,
  ): Token[] {
    const { name, source } = part;
    if (UNSEEN.has(name) && !source.endsWith("/>")) this.#unseen = name;
    const href = linkOf(part, name === "video" || name === "audio" ? after : []);
    const leftOut = this.#leftOut({ element: name, source, href }, isBlock ? line : null);
    this.#needsLink = href === null && (name === "video" || name === "audio");
    return [leftOut, ...this.#linkTo(href, source, isBlock, token)];
  }

  #linkTo(href: string | null, source: string, isBlock: boolean, token: Token): Token[] {
    if (href === null) return [];
    this.#needsLink = false;
    const words = readHtmlAttribute(source, "title") ?? href.replace(/^[a-z]+:\/\/(?:www\.)?|\/$/g, "");
    const open = new this.#state.Token("link_open", "a", 1);
    open.attrs = [["href", href]];
    const link = [open, this.#text(words), new this.#state.Token("link_close", "a", -1)];
    if (!isBlock) return link;
    const inline = blockToken(this.#state, "inline", "", 0, token);
    inline.children = link;
    inline.content = words;
    return [
      blockToken(this.#state, "paragraph_open", "p", 1, token),
      inline,
      blockToken(this.#state, "paragraph_close", "p", -1, token),
    ];
  }
}

/** An attribute of a tag, its entities read; null where the tag has none of that name, or an empty one. */
export const readHtmlAttribute = (tag: string, name: string): string | null =>
  readTags(tag)[0]?.attributes.get(name)?.trim() || null;

/** Ids belong to headings, and to the page; roles, names and classes to what the page makes of Markdown. */
const withoutOwn = ({ source, name }: HtmlPart & { kind: "tag" }): string =>
  source.replace(/\s(?:role|aria-label|class|id)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, (attribute) =>
    isKept(name, attribute.trim()) ? attribute : "",
  );

const isKept = (element: string, attribute: string): boolean =>
  (/^id/i.test(attribute) && /^h[1-6]$/.test(element)) ||
  (/^class/i.test(attribute) && /^(?:code|th|td)$/.test(element));

const SHOWN_ELSEWHERE = new Set(["iframe", "video", "audio", "embed", "object", "source"]);

/** Where a reader finds what a video or frame would show: its page at the host, where that is known. */
function linkOf({ name, source }: HtmlPart & { kind: "tag" }, after: HtmlPart[]): string | null {
  if (!SHOWN_ELSEWHERE.has(name)) return null;
  const own =
    readHtmlAttribute(source, "src") ?? readHtmlAttribute(source, name === "object" ? "data" : "data-src");
  const inner = after.find((part) => part.kind === "tag" && part.name === "source");
  const src = own ?? (inner ? readHtmlAttribute(inner.source, "src") : null);
  if (src === null || !/^(?:https?:)?\/\/[^\s/]+\.|^\/(?!\/)/i.test(src)) return null;
  return src
    .replace(/^\/\//, "https://")
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20}).*$/i,
      "https://www.youtube.com/watch?v=$1",
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/i, "https://vimeo.com/$1");
}
