import { HTML_ELEMENTS } from "./html.ts";

/** Template languages and dialects of other site generators. None of them is run here. */
export type TemplateLanguage =
  | "hugo"
  | "liquid"
  | "expression"
  | "component"
  | "picture"
  | "import"
  | "comment"
  | "wordpress"
  | "wiki"
  | "server"
  | "attributes"
  | "unclosed";

/** A construct of another system's templates: `source` is what the author wrote, `id` what `{#id}` names. */
export type TemplateCode = { language: TemplateLanguage; source: string; id: string | null };

/** A construct, the position behind it, and where the words in it stand that are read as Markdown. */
export type Match = TemplateCode & { end: number; words: readonly [start: number, end: number] | null };

/** Constructs that begin and end by signs of their own; the first that fits counts. Longer ones stand before shorter. */
const DELIMITED: readonly { open: RegExp; close: RegExp; language: TemplateLanguage }[] = [
  { open: /\{\{[-<%]?\s*\/\*/y, close: /\*\/\s*[->%]?\}\}/g, language: "comment" },
  { open: /\{%-?\s*comment\b[^%]{0,200}%\}/y, close: /\{%-?\s*endcomment\s*-?%\}/g, language: "comment" },
  { open: /\{\{!--/y, close: /--\}\}/g, language: "comment" },
  { open: /\{\{!/y, close: /\}\}/g, language: "comment" },
  { open: /\{\/\*/y, close: /\*\/\s*\}/g, language: "comment" },
  { open: /\{#(?=[\s-]|[^{}\n]{1,200}#\})/y, close: /#\}/g, language: "comment" },
  { open: /\{::comment\s*\}/y, close: /\{:\/(?:comment)?\s*\}/g, language: "comment" },
  { open: /(?<![^\s(])%%(?=[^%])/y, close: /[^%]%%/g, language: "comment" },
  { open: /@\*(?=\s)/y, close: /\*@/g, language: "comment" },
  { open: /<%(?:--|#)/y, close: /%>/g, language: "comment" },
  { open: /\{\{</y, close: />\}\}/g, language: "hugo" },
  { open: /\{\{%/y, close: /%\}\}/g, language: "hugo" },
  { open: /\{%/y, close: /%\}/g, language: "liquid" },
  { open: /\{\{\{/y, close: /\}\}\}/g, language: "liquid" },
  { open: /\{\{/y, close: /\}\}/g, language: "liquid" },
  { open: /<\?(?:php|=)/y, close: /\?>/g, language: "server" },
  { open: /<%/y, close: /%>/g, language: "server" },
];

/** Constructs that one pattern describes. */
const WHOLE: readonly { pattern: RegExp; language: TemplateLanguage }[] = [
  {
    pattern:
      /\{(?:[#@](?:if|each|await|key|snippet|html|const|render|debug)\s[^{}\n]{1,200}|\/(?:if|each|await|key|snippet)|:(?:else|then|catch)\b[^{}\n]{0,200})\}/y,
    language: "expression",
  },
  { pattern: /\{:[^{}\n]{0,200}\}/y, language: "attributes" },
  {
    pattern:
      /\{(?:[#.][\p{L}\w][^{}\n]{0,2000}|[\w-]{1,30}=(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[\w%.-]{1,40})(?:\s[^{}\n]{0,2000})?)\}/uy,
    language: "attributes",
  },
  {
    pattern:
      /\{\s?(?:(?:props|frontmatter|page|site|this|data|metadata|config)(?:\.[\w$]{1,60}){1,8}|[A-Za-z_$][\w$]{0,60}(?:\.[A-Za-z_$][\w$]{0,60}){1,8})(?:\([^{}\n]{0,200}\)){0,1}\s?\}/y,
    language: "expression",
  },
  {
    pattern: /\{\s?(?:new\s)?[A-Za-z_$][\w$]{0,60}\([^{}\n]{0,1000}\)(?:\.[\w$]{1,60}){0,4}\s?\}/y,
    language: "expression",
  },
  { pattern: /\{(?:["'`][^"'`{}\n]{0,200}["'`]|children)\}/y, language: "expression" },
  {
    pattern: /!?\[\[([^[\]\n]{1,300})\]\](?![([])/y,
    language: "wiki",
  },
  { pattern: /\[toc\](?=[ \t]*(?:\n|$))/iy, language: "wiki" },
  {
    pattern:
      /\[\/?(?:vc_\w{1,40}|et_pb_\w{1,40}|fusion_\w{1,40}|elementor\w{0,40})(?:\s[^\]\n]{0,500})?\/?\]/y,
    language: "wordpress",
  },
  {
    pattern:
      /\[[a-z][a-z0-9_-]{1,40}(?:\s+[a-z][\w-]{0,40}=(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[“”″][^“”″\n]{0,300}[“”″])){1,20}(?:\s+[\w-]{1,40}){0,3}\s*\/?\](?![(:[])/iy,
    language: "wordpress",
  },
  {
    pattern:
      /\[(?:gallery|caption|embed|playlist|contact-form-7|audio|video|button|quote|column|row|su_\w{1,40})\s[^\]\n]{0,200}=[^\]\n]{0,500}\/?\](?![(:[])/y,
    language: "wordpress",
  },
  {
    pattern:
      /\[\/(?:gallery|caption|embed|playlist|audio|video|button|quote|columns?|row|tabs?|accordion|toggle|su_\w{1,40})\](?![(:[])/y,
    language: "wordpress",
  },
];

/** The last answer for each pattern: in `text` the first match from `from` on ends at `end`, or there is none (-1). */
const answers = new Map<RegExp, { text: string; from: number; end: number }>();

/**
 * The end of the first match of a global pattern from a position on, or -1. A thousand openings that no closing follows
 * look for one only once.
 */
export function nextMatch(text: string, from: number, pattern: RegExp): number {
  const last = answers.get(pattern);
  const isKnown = last?.text === text && from >= last.from && (last.end < 0 || from <= last.end - 4);
  if (last && isKnown) return last.end;
  pattern.lastIndex = from;
  const end = pattern.exec(text) === null ? -1 : pattern.lastIndex;
  answers.set(pattern, { text, from, end });
  return end;
}

/** Characters. A construct that does not end by then is text. */
export const LONGEST_CONSTRUCT = 20_000;
const LONGEST_TAG = 3_000;

/** What stands before a brace in TeX: `x_{i.j}`, `\\frac{a.b}{c.d}`. */
const MATHS = /(?:[_^]|\\[A-Za-z]{1,20}(?:\{[^{}]{0,30}\})?)$/;

export function matchConstruct(text: string, at: number): Match | null {
  const first = text.charAt(at);
  if (!"{<[%@!".includes(first) || first === "") return null;
  for (const { open, close, language } of DELIMITED) {
    open.lastIndex = at;
    if (!open.test(text)) continue;
    const end = nextMatch(text, open.lastIndex, close);
    const isWhole = end > 0 && end - at <= LONGEST_CONSTRUCT;
    // "{% a" without an end must not take the beginning of the next one for its own.
    if (isWhole && !(language === "liquid" && /\{\{|\{%/.test(text.slice(open.lastIndex, end))))
      return { language, source: text.slice(at, end), id: null, end, words: null };
    // It may end in a later block.
    if (language === "comment") return null;
  }
  for (const { pattern, language } of WHOLE) {
    pattern.lastIndex = at;
    const source = pattern.exec(text)?.[0];
    if (source === undefined || (first === "{" && MATHS.test(text.slice(Math.max(0, at - 40), at)))) continue;
    const id = language === "attributes" ? (/#([\p{L}\w][\p{L}\w-]*)/u.exec(source)?.[1] ?? null) : null;
    const words = language === "wiki" ? wordsOfWikiLink(source, at) : null;
    return { language, source, id, end: at + source.length, words };
  }
  if (first === "<") return matchComponent(text, at);
  return first === "[" ? matchSpan(text, at) : null;
}

/** The words of `[[Page|words]]`; a table of contents and an embed have none. */
function wordsOfWikiLink(source: string, at: number): readonly [number, number] | null {
  if (!source.startsWith("[[") || /^\[\[_*toc_*\]\]$/i.test(source)) return null;
  const bar = source.indexOf("|");
  const start = bar < 0 ? "[[".length : bar + 1;
  return [at + start, at + source.length - "]]".length];
}

const SPAN = /\[([^[\]\n]{1,300})\]\{:?\s?[.#][\p{L}\w][^{}\n]{0,200}\}/uy;

/** `[words]{.class}` of Pandoc. */
function matchSpan(text: string, at: number): Match | null {
  SPAN.lastIndex = at;
  const [source, words = ""] = SPAN.exec(text) ?? [];
  if (source === undefined) return null;
  return {
    language: "attributes",
    source,
    id: null,
    end: at + source.length,
    words: [at + 1, at + 1 + words.length],
  };
}

/** The start of a comment that does not end in `text`, and what ends it; null where there is none at `at`. */
export function matchOpenComment(text: string, at: number): { source: string; close: RegExp } | null {
  if (text.startsWith("<!--", at)) return { source: "<!--", close: /-->/ };
  for (const { open, close, language } of DELIMITED) {
    if (language !== "comment" || close.source.startsWith("[^%]")) continue;
    open.lastIndex = at;
    const source = open.exec(text)?.[0];
    if (source !== undefined) return { source, close: new RegExp(close.source) };
  }
  return null;
}

const TAG_NAME = /<(\/?)([A-Za-z][\w.-]{0,60})(?=[\s/>])/y;
const FRAGMENT = /<\/?>/y;
const PICTURES = new Set([
  "image",
  "img",
  "picture",
  "staticimage",
  "gatsbyimage",
  "nextimage",
  "figure",
  "zoomimage",
]);

/**
 * A component of JSX, Vue or Astro: a tag of no HTML element that closes itself, has attributes, or is closed later.
 * `<ClientName>` alone is a word in angle brackets.
 */
function matchComponent(text: string, at: number): Match | null {
  FRAGMENT.lastIndex = at;
  if (FRAGMENT.test(text))
    return {
      language: "component",
      source: text.slice(at, FRAGMENT.lastIndex),
      id: null,
      end: FRAGMENT.lastIndex,
      words: null,
    };
  TAG_NAME.lastIndex = at;
  const [, slash, name = ""] = TAG_NAME.exec(text) ?? [];
  if (slash === undefined) return null;
  const isElement =
    HTML_ELEMENTS.has(name) || (HTML_ELEMENTS.has(name.toLowerCase()) && name === name.toUpperCase());
  const tag = readTag(text, TAG_NAME.lastIndex);
  if (tag === null || (isElement && !tag.hasExpression)) return null;
  const isClosing = slash === "/" && /^[A-Z]|\./.test(name);
  const isCode = isClosing || tag.isSelfClosing || tag.hasAttributes || isClosedIn(text, name);
  if (!isCode) return null;
  const language = PICTURES.has(name.toLowerCase()) ? "picture" : "component";
  return { language, source: text.slice(at, tag.end), id: null, end: tag.end, words: null };
}

let closings: { text: string; names: Set<string> } = { text: "", names: new Set() };

/** Whether a text holds the closing tag of a component. */
function isClosedIn(text: string, name: string): boolean {
  if (closings.text !== text) {
    const names = [...text.matchAll(/<\/([A-Za-z][\w.-]{0,60})>/g)].map(([, found = ""]) => found);
    closings = { text, names: new Set(names) };
  }
  return closings.names.has(name);
}

type TagEnd = { end: number; isSelfClosing: boolean; hasAttributes: boolean; hasExpression: boolean };

/** The end of a tag, past attributes in quotes and braces; null where it has none. */
function readTag(text: string, from: number): TagEnd | null {
  const limit = Math.min(text.length, from + LONGEST_TAG);
  let hasAttributes = false;
  let hasExpression = false;
  let at = from;
  while (at < limit) {
    const sign = text.charAt(at);
    if (sign === ">")
      return { end: at + 1, isSelfClosing: text.charAt(at - 1) === "/", hasAttributes, hasExpression };
    if (sign === "<") return null;
    if (sign === "=") hasAttributes = true;
    if (sign === "{") {
      hasExpression = true;
      hasAttributes = true;
      at = endOfBraces(text, at, limit);
      if (at < 0) return null;
    } else if ((sign === '"' || sign === "'") && text.charAt(at - 1) === "=") {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return null;
    }
    at++;
  }
  return null;
}

/** The position of the brace that closes the one at `start`, or -1. Strings inside may hold braces. */
function endOfBraces(text: string, start: number, limit: number): number {
  let depth = 0;
  let quote = "";
  for (let at = start; at < limit; at++) {
    const sign = text.charAt(at);
    if (quote !== "") {
      if (sign === "\\") at++;
      else if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'" || sign === "`") quote = sign;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at;
  }
  return -1;
}
