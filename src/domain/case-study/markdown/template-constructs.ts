import { HTML_ELEMENTS } from "./html-elements.ts";

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
  | "server"
  | "attributes";

/** A construct of another system's templates: `source` is what the author wrote, `id` what `{#id}` names. */
export type TemplateCode = { language: TemplateLanguage; source: string; id: string | null };

/** A construct and the position behind it. */
export type Match = TemplateCode & { end: number };

/** `[words]({{ site.baseurl }}/page/)`: the words stay, the address cannot be known. */
const TEMPLATE_LINK = /!?\[([^\]\n]{0,300})\]\(([^()\n]{0,300}?(?:\{\{|\{%)[^()\n]{0,300})\)/y;

export function matchTemplateLink(text: string, at: number): (Match & { words: string }) | null {
  if (nextMatch(text, at, OPENING) < 0) return null;
  TEMPLATE_LINK.lastIndex = at;
  const [source, words = "", target = ""] = TEMPLATE_LINK.exec(text) ?? [];
  if (source === undefined) return null;
  const language = source.startsWith("!")
    ? "picture"
    : (matchConstruct(target, target.indexOf("{"))?.language ?? "liquid");
  return { language, source, id: null, end: at + source.length, words: source.startsWith("!") ? "" : words };
}

/** Constructs that begin and end by signs of their own; the first that fits counts. Longer ones stand before shorter. */
const DELIMITED: readonly { open: RegExp; close: RegExp; language: TemplateLanguage }[] = [
  { open: /\{\{[-<%]?\s*\/\*/y, close: /\*\/\s*[->%]?\}\}/g, language: "comment" },
  { open: /\{%-?\s*comment\b[^%]{0,200}%\}/y, close: /\{%-?\s*endcomment\s*-?%\}/g, language: "comment" },
  { open: /\{\{!--/y, close: /--\}\}/g, language: "comment" },
  { open: /\{\{!/y, close: /\}\}/g, language: "comment" },
  { open: /\{\/\*/y, close: /\*\/\s*\}/g, language: "comment" },
  { open: /\{#(?=[\s-])/y, close: /#\}/g, language: "comment" },
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
  { pattern: /\{:[^{}\n]{0,200}\}/y, language: "attributes" },
  {
    pattern:
      /\{(?:[#.][\p{L}\w][^{}\n]{0,200}|[\w-]{1,30}=(?:"[^"\n]{0,100}"|[\w%.-]{1,40})(?:\s[^{}\n]{0,100})?)\}/uy,
    language: "attributes",
  },
  {
    pattern:
      /\{(?:props|frontmatter|page|site|this|data|metadata|config)(?:\.[\w$]{1,60}){1,8}(?:\([^{}\n]{0,100}\))?\}/y,
    language: "expression",
  },
  {
    pattern:
      /\[\/?(?:vc_\w{1,40}|et_pb_\w{1,40}|fusion_\w{1,40}|elementor\w{0,40})(?:\s[^\]\n]{0,500})?\/?\]/y,
    language: "wordpress",
  },
  {
    pattern:
      /\[(?:gallery|caption|embed|playlist|contact-form-7|audio|video|button|quote|column|row)\s[^\]\n]{0,200}=["'“][^\]\n]{0,500}\/?\](?!\()/y,
    language: "wordpress",
  },
];

const OPENING = /\{[{%]/g;

/** The last answer for each pattern: in `text` the first match from `from` on ends at `end`, or there is none (-1). */
const answers = new Map<RegExp, { text: string; from: number; end: number }>();

/**
 * The end of the first match of a global pattern from a position on, or -1. A thousand openings that no closing follows
 * look for one only once.
 */
function nextMatch(text: string, from: number, pattern: RegExp): number {
  const last = answers.get(pattern);
  const isKnown = last?.text === text && from >= last.from && (last.end < 0 || from <= last.end - 4);
  if (last && isKnown) return last.end;
  pattern.lastIndex = from;
  const end = pattern.exec(text) === null ? -1 : pattern.lastIndex;
  answers.set(pattern, { text, from, end });
  return end;
}

/** Characters. A construct that does not end by then is text. */
const LONGEST_CONSTRUCT = 20_000;
const LONGEST_TAG = 3_000;

export function matchConstruct(text: string, at: number): Match | null {
  const first = text.charAt(at);
  if (first !== "{" && first !== "<" && first !== "[") return null;
  for (const { open, close, language } of DELIMITED) {
    open.lastIndex = at;
    if (!open.test(text)) continue;
    const end = nextMatch(text, open.lastIndex, close);
    if (end > 0 && end - at <= LONGEST_CONSTRUCT)
      return { language, source: text.slice(at, end), id: null, end };
  }
  for (const { pattern, language } of WHOLE) {
    pattern.lastIndex = at;
    const source = pattern.exec(text)?.[0];
    if (source === undefined) continue;
    const id = language === "attributes" ? (/#([\p{L}\w][\p{L}\w-]*)/u.exec(source)?.[1] ?? null) : null;
    return { language, source, id, end: at + source.length };
  }
  return first === "<" ? matchComponent(text, at) : null;
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
  return { language, source: text.slice(at, tag.end), id: null, end: tag.end };
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

const IMPORT =
  /import\s+(?:(?:type\s+)?[\w$*{][^"';]{0,1000}?\s+from\s+)?["'][^"'\n]{1,300}["'];?[ \t]*(?=\n|$)/y;
const EXPORT_START =
  /export\s+(?:(?:const|let|var)\s+[\w$]+\s*(?::[^=\n]{1,100})?=|(?:async\s+)?function\b[^(\n]{0,80}\(|class\s+\w+\s*(?:extends\s+[\w.]+\s*)?\{|default\s+(?:function|class|async|\(|\{|[\w$.]+(?:\([\w$, ]{0,80}\))?;?[ \t]*(?:\n|$))|\*\s+from\s+["']|\{[^}]{0,300}\})/y;

/** `import` and `export` of a module, which MDX allows at the beginning of a block. */
export function matchModuleLine(text: string, at: number): Match | null {
  IMPORT.lastIndex = at;
  EXPORT_START.lastIndex = at;
  const source = IMPORT.exec(text)?.[0] ?? (EXPORT_START.test(text) ? readStatement(text, at) : null);
  return source === null ? null : { language: "import", source, id: null, end: at + source.length };
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
