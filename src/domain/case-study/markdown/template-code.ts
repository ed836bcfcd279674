import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import {
  LONGEST_CONSTRUCT,
  type Match,
  matchConstruct,
  matchTemplateLink,
  type TemplateCode,
} from "./template-constructs.ts";

/**
 * Reads template code of other systems as tokens of type `template_code` that print nothing: shortcodes of Hugo and
 * WordPress, Liquid and Nunjucks tags, JSX components, `import` and `export`, comments, kramdown attributes. What stands
 * between two of them is read as Markdown. Code fences, inline code and `\{` stay as they are written.
 */
export function templateCode(md: InstanceType<typeof MarkdownIt>): void {
  md.block.ruler.before("table", "template_code", blockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("backticks", "template_code", inlineRule);
  md.core.ruler.after("inline", "template_code", cleanTokens);
}

/** The template code of a token; null for a token of another type. */
export const templateCodeOf = ({ type, meta }: Token): TemplateCode | null =>
  type === "template_code" ? (meta as TemplateCode) : null;

/** Lines that hold nothing but template code, however many lines one construct spans. */
function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const { src } = state;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!/[{<[ie%@!]/.test(src.charAt(start))) return false;
  const limit = state.eMarks[endLine - 1] ?? src.length;
  const found: (Match & { start: number })[] = [];
  let at = start;
  for (;;) {
    const match =
      (at === start && state.blkIndent === 0 ? matchModuleLine(src, at) : null) ??
      (at === start ? matchDefinitionComment(src, at) : null) ??
      matchConstruct(src, at);
    if (match === null || match.words !== null || match.end > limit) return false;
    found.push({ ...match, start: at });
    at = match.end;
    while (src.charAt(at) === " " || src.charAt(at) === "\t") at++;
    if (at >= limit || src.charAt(at) === "\n") break;
  }
  if (silent) return true;
  let nextLine = startLine + 1;
  while (nextLine < endLine && (state.bMarks[nextLine] ?? 0) < at) nextLine++;
  let line = startLine;
  for (const match of found) {
    while (line + 1 < nextLine && (state.bMarks[line + 1] ?? 0) <= match.start) line++;
    pushCode(state, match).map = [line, nextLine];
  }
  state.line = nextLine;
  return true;
}

function inlineRule(state: StateInline, silent: boolean): boolean {
  const match = matchTemplateLink(state.src, state.pos) ?? matchConstruct(state.src, state.pos);
  if (match === null || match.end > state.posMax) return false;
  if (!silent) {
    if (match.words) readWords(state, match.words);
    pushCode(state, match);
  }
  state.pos = match.end;
  return true;
}

function readWords(state: StateInline, [start, end]: readonly [number, number]): void {
  const { posMax } = state;
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}

function pushCode(state: StateBlock | StateInline, { language, source, id }: Match): Token {
  const token = state.push("template_code", "", 0);
  token.hidden = true;
  token.meta = { language, source, id } satisfies TemplateCode;
  return token;
}

const ATTRIBUTE =
  /\s[\w:@-]{1,40}\s*=\s*(?:"[^"<>]*(?:\{\{|\{%)[^"]*"|'[^'<>]*(?:\{\{|\{%)[^']*'|\{\{[^{}]*\}\}|\{[^{}]*\})/g;

/** Takes template code out of an author's HTML, and paragraphs away that held nothing else. */
function cleanTokens(state: StateCore): void {
  const toToken = (meta: TemplateCode, map: Token["map"]): Token => {
    const token = new state.Token("template_code", "", 0);
    token.hidden = true;
    token.meta = meta;
    token.map = map;
    return token;
  };
  const withCode = (token: Token): Token[] => [
    token,
    ...cleanHtml(token).map((code) => toToken(code, token.map)),
  ];
  const cleaned: Token[] = [];
  for (const token of state.tokens) {
    if (token.children) {
      token.children = withoutTemplateAddresses(token.children, toToken).flatMap((child) =>
        child.type === "html_inline" ? withCode(child) : [child],
      );
    }
    if (token.type === "html_block") cleaned.push(...withCode(token));
    else cleaned.push(token);
    if (token.type === "fence" && !/^[\w+#.:-]*(?:\s|$)/.test(token.info)) token.info = "";
  }
  state.tokens = cleaned;
}

const TEMPLATE_ADDRESS = /\{\{|\{%|%7B%7B|%7B%25/i;

/** Links and pictures that a definition gives an address of template code: `[pier]: /{{ slug }}/`. */
function withoutTemplateAddresses(
  children: Token[],
  toToken: (meta: TemplateCode, map: Token["map"]) => Token,
): Token[] {
  const dropped: boolean[] = [];
  return children.flatMap((child) => {
    const source = String(child.attrGet("href") ?? child.attrGet("src") ?? "");
    const isTemplate = TEMPLATE_ADDRESS.test(source);
    if (child.type === "link_open") dropped.push(isTemplate);
    if (child.type === "link_close") return dropped.pop() ? [] : [child];
    if (!isTemplate) return [child];
    const language = child.type === "image" ? "picture" : "liquid";
    return [toToken({ language, source: decodeAddress(source), id: null }, null)];
  });
}

const decodeAddress = (source: string): string =>
  source.replace(/%7B/gi, "{").replace(/%7D/gi, "}").replace(/%25/g, "%").replace(/%20/g, " ");

const OPENING = /\{\{|\{%|<%|<\?(?=php|=)|\{\/\*|\[\[(?=\p{L})/u;
const OPEN_TAG = /<[A-Z][\w.]{1,60}(?:\s+[\w:@-]{1,40}=["'{]|\s*$)/;
const CLOSING = /\}\}|%\}|%>|\*\/\}/;

/** Signs of template code that no other end follows: they are shown, and the check says so. `\{{` is meant as it stands. */
export function markUnclosed(state: StateCore): void {
  const withMark = (token: Token, source: string | undefined): Token[] => {
    if (source === undefined) return [token];
    const code = new state.Token("template_code", "", 0);
    code.hidden = true;
    code.meta = { language: "unclosed", source, id: null } satisfies TemplateCode;
    code.map = token.map;
    return [token, code];
  };
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type === "html_block") {
      const { content } = token;
      return withMark(token, signIn(content.replace(VERBATIM, "").replaceAll("&lt;", "<"), false));
    }
    const isEscaped = token.children?.some(({ type }) => type === "text_special") ?? false;
    token.children =
      token.children?.flatMap((child) =>
        withMark(
          child,
          child.type === "text"
            ? (signIn(child.content, isEscaped) ?? OPEN_TAG.exec(child.content)?.[0])
            : undefined,
        ),
      ) ?? null;
    return [token];
  });
}

const signIn = (text: string, isEscaped: boolean): string | undefined =>
  (OPENING.exec(text) ?? (isEscaped ? null : CLOSING.exec(text)))?.[0];

/** Elements whose text is shown as it is written. */
const VERBATIM = /<(pre|code)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

function cleanHtml(token: Token): TemplateCode[] {
  if (!/[{[]|<[%?]|<\/?[A-Z]|%%|@\*|-\w*[\s>]/.test(token.content)) return [];
  const found: TemplateCode[] = [];
  let kept = "";
  let from = 0;
  for (const { 0: verbatim, index } of token.content.matchAll(VERBATIM)) {
    kept += cleanText(token.content.slice(from, index), found) + verbatim;
    from = index + verbatim.length;
  }
  token.content = kept + cleanText(token.content.slice(from), found);
  return found;
}

/** HTML without template code; what is taken out is put into `found`. */
function cleanText(text: string, found: TemplateCode[]): string {
  const html = text.replace(ATTRIBUTE, (source) => {
    found.push({ language: "liquid", source: source.trim(), id: null });
    return "";
  });
  let kept = "";
  let from = 0;
  for (const { index } of html.matchAll(/[{<[%@!]/g)) {
    if (index < from) continue;
    const match = matchConstruct(html, index);
    if (match === null) continue;
    found.push({ language: match.language, source: match.source, id: match.id });
    kept += html.slice(from, index) + (match.words ? html.slice(...match.words) : "");
    from = match.end;
  }
  return kept + html.slice(from);
}

const IMPORT =
  /import\s+(?:(?:type\s+)?[\w$*{][^"';]{0,1000}?\s+from\s+)?["'][^"'\n]{1,300}["'];?[ \t]*(?=\n|$)/y;
const EXPORT_START =
  /export\s+(?:(?:const|let|var)\s+[\w$]+\s*(?::[^=\n]{1,100})?=|(?:async\s+)?function\b[^(\n]{0,80}\(|class\s+\w+\s*(?:extends\s+[\w.]+\s*)?\{|default\s+(?:function|class|async|\(|\{|[\w$.]+(?:\([\w$, ]{0,80}\))?;?[ \t]*(?:\n|$))|\*\s+from\s+["']|\{[^}]{0,300}\})/y;

/** `import` and `export` of a module, which MDX allows at the beginning of a block. */
function matchModuleLine(text: string, at: number): Match | null {
  IMPORT.lastIndex = at;
  EXPORT_START.lastIndex = at;
  const source = IMPORT.exec(text)?.[0] ?? (EXPORT_START.test(text) ? readStatement(text, at) : null);
  return source === null
    ? null
    : { language: "import", source, id: null, end: at + source.length, words: null };
}

const DEFINITION_COMMENT =
  /\[(?:\/\/|comment|_|#|\.)\]:[ \t]*(?:<[^>\n]{0,100}>|#|\/)(?:[ \t]*(?:\([^()]{0,2000}\)|"[^"]{0,2000}"|'[^']{0,2000}')[ \t]*(?=\n|$)|[^\n]*)|\[\/\/\]:[^\n]*/y;

/** `[//]: # (a note)`: a definition nobody uses, by which authors write comments. */
function matchDefinitionComment(text: string, at: number): Match | null {
  if (text.charAt(at) !== "[") return null;
  DEFINITION_COMMENT.lastIndex = at;
  const source = DEFINITION_COMMENT.exec(text)?.[0];
  return source === undefined
    ? null
    : { language: "comment", source, id: null, end: at + source.length, words: null };
}

/** A statement up to the end of the line on which all of its brackets are closed. */
function readStatement(text: string, start: number): string {
  let depth = 0;
  let at = start;
  for (; at < Math.min(text.length, start + LONGEST_CONSTRUCT); at++) {
    const sign = text.charAt(at);
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    else if (sign === "\n" && depth <= 0) break;
  }
  return text.slice(start, at).trimEnd();
}
