import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import {
  type Match,
  matchConstruct,
  matchModuleLine,
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
  md.renderer.rules.template_code = () => "";
}

/** The template code of a token; null for a token of another type. */
export const templateCodeOf = ({ type, meta }: Token): TemplateCode | null =>
  type === "template_code" ? (meta as TemplateCode) : null;

/** Lines that hold nothing but template code, however many lines one construct spans. */
function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const { src } = state;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!/[{<[ie]/.test(src.charAt(start))) return false;
  const limit = state.eMarks[endLine - 1] ?? src.length;
  const found: (Match & { start: number })[] = [];
  let at = start;
  for (;;) {
    const match =
      (at === start && state.blkIndent === 0 ? matchModuleLine(src, at) : null) ?? matchConstruct(src, at);
    if (match === null || match.end > limit) return false;
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
  const link = matchTemplateLink(state.src, state.pos);
  const match = link ?? matchConstruct(state.src, state.pos);
  if (match === null || match.end > state.posMax) return false;
  if (!silent) {
    if (link?.words) state.push("text", "", 0).content = link.words;
    pushCode(state, match);
  }
  state.pos = match.end;
  return true;
}

function pushCode(state: StateBlock | StateInline, { language, source, id }: Match): Token {
  const token = state.push("template_code", "", 0);
  token.meta = { language, source, id } satisfies TemplateCode;
  return token;
}

const ATTRIBUTE =
  /\s[\w:@-]{1,40}\s*=\s*(?:"[^"<>]*(?:\{\{|\{%)[^"]*"|'[^'<>]*(?:\{\{|\{%)[^']*'|\{\{[^{}]*\}\}|\{[^{}]*\})/g;

/** Takes template code out of an author's HTML, and paragraphs away that held nothing else. */
function cleanTokens(state: StateCore): void {
  const toToken = (meta: TemplateCode, map: Token["map"]): Token => {
    const token = new state.Token("template_code", "", 0);
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
    if (token.children?.some(({ type }) => type === "html_inline")) {
      token.children = token.children.flatMap((child) =>
        child.type === "html_inline" ? withCode(child) : [child],
      );
    }
    if (token.type === "html_block") cleaned.push(...withCode(token));
    else cleaned.push(token);
  }
  state.tokens = cleaned.flatMap((token, index) => {
    const inline = [index - 1, index, index + 1]
      .map((at) => cleaned[at])
      .find((near) => near?.type === "inline");
    const isParagraph =
      token.type === "paragraph_open" || token.type === "paragraph_close" || token === inline;
    const paragraph = token === inline ? cleaned[index - 1] : token;
    if (!isParagraph || !inline || !paragraph?.type.startsWith("paragraph") || !isCodeAlone(inline))
      return [token];
    return token === inline
      ? (inline.children ?? []).filter(templateCodeOf).map((code) => withMap(code, inline))
      : [];
  });
}

const withMap = (code: Token, { map }: Token): Token => {
  code.map ??= map;
  return code;
};

const isCodeAlone = ({ children }: Token): boolean =>
  (children ?? []).some(templateCodeOf) &&
  (children ?? []).every(
    (child) =>
      templateCodeOf(child) ||
      child.type === "softbreak" ||
      (child.type === "text" && child.content.trim() === ""),
  );

const SHOWS_CODE = /<(?:pre|code|script|style)\b/i;

function cleanHtml(token: Token): TemplateCode[] {
  if (!/\{[{%:#/<]|=\s*\{/.test(token.content) || SHOWS_CODE.test(token.content)) return [];
  const found: TemplateCode[] = [];
  const html = token.content.replace(ATTRIBUTE, (source) => {
    found.push({ language: "liquid", source: source.trim(), id: null });
    return "";
  });
  let kept = "";
  let from = 0;
  for (let at = html.indexOf("{"); at >= 0; at = html.indexOf("{", at)) {
    const match = matchConstruct(html, at);
    if (match) {
      found.push({ language: match.language, source: match.source, id: match.id });
      kept += html.slice(from, at);
      from = match.end;
    }
    at = match ? match.end : at + 1;
  }
  token.content = kept + html.slice(from);
  return found;
}
