import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import { cleanTemplateCode } from "./clean-template-code.ts";
import {
  LONGEST_CONSTRUCT,
  type Match,
  matchConstruct,
  nextMatch,
  type TemplateCode,
  type TemplateLanguage,
} from "./template-constructs.ts";

/**
 * Reads template code of other systems as tokens of type `template_code` that print nothing: shortcodes of Hugo and
 * WordPress, Liquid and Nunjucks tags, JSX components, `import` and `export`, comments, kramdown attributes. What stands
 * between two of them is read as Markdown. Code fences, inline code and `\{` stay as they are written.
 */
export function templateCode(md: InstanceType<typeof MarkdownIt>): void {
  md.core.ruler.before("block", "shortcode_names", findShortcodeNames);
  md.block.ruler.before("table", "template_code", blockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.block.ruler.before("template_code", "template_listing", listingRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("backticks", "template_code", inlineRule);
  md.core.ruler.after("inline", "template_code", cleanTemplateCode);
}

/** The template code of a token; null for a token of another type. */
export const templateCodeOf = ({ type, meta }: Token): TemplateCode | null =>
  type === "template_code" ? (meta as TemplateCode) : null;

const SHORTCODE = /\[(\/?)([a-z][\w-]{0,40})(?=[\s\]])[^\][\n]{0,300}\](?![([:])/iy;
/** `matchAll` begins where its pattern stopped last: this one never stops. */
const SHORTCODES = new RegExp(SHORTCODE.source, "gi");

/** Notes which names in square brackets stand there as a pair: `[tab]` and `[/tab]`. */
function findShortcodeNames(state: StateCore): void {
  if (!state.src.includes("[/")) return;
  const found = [...state.src.matchAll(SHORTCODES)].map(([, slash, name = ""]) => ({ slash, name }));
  const opened = new Set(found.flatMap(({ slash, name }) => (slash === "" ? [name] : [])));
  state.env.shortcodes = new Set(
    found.flatMap(({ slash, name }) => (slash !== "" && opened.has(name) ? [name] : [])),
  );
}

/** One half of a pair of shortcodes. */
function matchShortcode({ src, env }: StateBlock | StateInline, at: number): Match | null {
  if (env.shortcodes === undefined || src.charAt(at) !== "[") return null;
  SHORTCODE.lastIndex = at;
  const found = SHORTCODE.exec(src);
  const names = env.shortcodes as ReadonlySet<string>;
  if (!found || !names.has(found[2] ?? "")) return null;
  return { language: "wordpress", source: found[0], id: null, end: at + found[0].length, words: null };
}

const LISTING =
  /(?:\{%-?[ \t]*highlight[ \t]+([\w+#-]{1,30})[^%\n]{0,100}%\}|\{\{[<%][ \t]*highlight[ \t]+"?([\w+#-]{1,30})"?[^>%\n]{0,200}[>%]\}\}|\{%-?[ \t]*raw[ \t]*-?%\})[ \t]*\n/y;
const LISTING_END =
  /^(?:\{%-?[ \t]*end(?:highlight|raw)[ \t]*-?%\}|\{\{[<%][ \t]*\/[ \t]*highlight[ \t]*[>%]\}\})[ \t]*$/;

/** `{% highlight js %}` and the like on lines of their own: what they hold is code, not Markdown. */
function listingRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  LISTING.lastIndex = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const found = LISTING.exec(state.src);
  if (!found) return false;
  const most = Math.min(endLine, startLine + MOST_LINES);
  let end = startLine + 1;
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  while (end < most && !LISTING_END.test(lineAt(end))) end++;
  if (end >= most) return false;
  if (silent) return true;
  const source = found[0].trim();
  const language = source.startsWith("{{") ? "hugo" : "liquid";
  pushCode(state, { language, source, id: null, end: 0, words: null }).map = [startLine, startLine + 1];
  const fence = state.push("fence", "code", 0);
  fence.info = found[1] ?? found[2] ?? "";
  fence.content = state.getLines(startLine + 1, end, state.blkIndent, true);
  fence.markup = "```";
  fence.map = [startLine + 1, end];
  state.line = end + 1;
  return true;
}

/** A listing that has not ended by then is none. */
const MOST_LINES = 400;

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
      matchConstruct(src, at) ??
      matchShortcode(state, at);
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
  const match =
    matchTemplateLink(state.src, state.pos) ??
    matchConstruct(state.src, state.pos) ??
    matchShortcode(state, state.pos);
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

const OPENING = /\{[{%]/g;
const CLOSING = /[%}]\}/g;

const LINK_START = /!?\[([^\]\n]{0,300})\]\(/y;

/** `[words]({{ site.baseurl }}/page/)`: the words stay, the address cannot be known. */
function matchTemplateLink(text: string, at: number): Match | null {
  if (nextMatch(text, at, OPENING) < 0 || nextMatch(text, at, CLOSING) < 0) return null;
  LINK_START.lastIndex = at;
  const [start, words = ""] = LINK_START.exec(text) ?? [];
  if (start === undefined) return null;
  let language: TemplateLanguage | null = null;
  let depth = 0;
  const limit = Math.min(text.length, at + start.length + LONGEST_TARGET);
  for (let end = at + start.length; end < limit; end++) {
    const sign = text.charAt(end);
    const code = sign === "{" ? matchConstruct(text, end) : null;
    if (code) {
      language ??= code.language;
      end = code.end - 1;
    } else if (sign === "\n") return null;
    else if (sign === "(") depth++;
    else if (sign === ")" && depth-- === 0) {
      if (language === null) return null;
      const source = text.slice(at, end + 1);
      const from = at + start.indexOf("[") + 1;
      return start.startsWith("!")
        ? { language: "picture", source, id: null, end: end + 1, words: null }
        : { language, source, id: null, end: end + 1, words: [from, from + words.length] };
    }
  }
  return null;
}

/** Characters of the address and title of a link. */
const LONGEST_TARGET = 600;
