/** The elements of HTML, past ones too (HTML Living Standard, sections 4 and 16.2), and the roots of SVG and MathML. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
  input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter multicol nav
  nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc
  ruby s samp script search section select selectedcontent slot small source spacer span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(
    /\s+/,
  ),
);

/** Those an author may use: text structure, tables, pictures of this site. No style, script, form or frame. */
export const SAFE_ELEMENTS: ReadonlySet<string> = new Set(
  `h1 h2 h3 h4 h5 h6 p br hr blockquote pre div span section figure figcaption ul ol li dl dt dd table caption thead
  tbody tfoot tr th td a img strong b em i s del ins u mark small sub sup code kbd samp abbr cite q time details
  summary`.split(/\s+/),
);

/** An opening tag of HTML; `start` and `end` count characters, and names are in lower case. */
export type HtmlTag = {
  name: string;
  /** Values as they read, entities decoded; of a name that stands twice the first, as browsers have it. */
  attributes: ReadonlyMap<string, string>;
  start: number;
  end: number;
};

const NAME = /[a-z][^\s/>]*/iy;
const SPACE = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>=][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/**
 * The opening tags of HTML as a browser reads them (HTML Living Standard, section 13.2.5): a value may hold spaces and > in
 * quotes of either kind. The one reader of tags for the checks and for the page. Comments hold none; a tag without an end ends
 * the search.
 */
export function readTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let at = html.indexOf("<");
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      const close = html.indexOf("-->", at + 4);
      if (close < 0) break;
      at = html.indexOf("<", close);
      continue;
    }
    const name = matchAt(NAME, html, at + 1);
    if (name === null) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const read = readAttributes(html, at + 1 + name.length);
    if (read === null) break;
    tags.push({ name: name.toLowerCase(), attributes: read.attributes, start: at, end: read.end });
    at = html.indexOf("<", read.end);
  }
  return tags;
}

function readAttributes(html: string, from: number): Pick<HtmlTag, "attributes" | "end"> | null {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    at += matchAt(SPACE, html, at)?.length ?? 0;
    if (at >= html.length) return null;
    if (html[at] === ">") return { attributes, end: at + 1 };
    const name = matchAt(ATTRIBUTE_NAME, html, at) ?? html.slice(at, at + 1);
    at += name.length;
    const equals = matchAt(EQUALS, html, at);
    let value = "";
    if (equals !== null) {
      at += equals.length;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1);
        if (close < 0) return null;
        value = html.slice(at + 1, close);
        at = close + 1;
      } else {
        value = matchAt(BARE_VALUE, html, at) ?? "";
        at += value.length;
      }
    }
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(value));
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || (found === "" && pattern !== SPACE) ? null : found;
}

/** Text as it may stand in an attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Puts text in place of the tags of elements; where `replace` gives null the tag stays as it is. */
export function replaceTags(
  html: string,
  names: readonly string[],
  replace: (tag: HtmlTag) => string | null,
): string {
  let text = "";
  let from = 0;
  for (const tag of readTags(html)) {
    if (!names.includes(tag.name)) continue;
    text += html.slice(from, tag.start) + (replace(tag) ?? html.slice(tag.start, tag.end));
    from = tag.end;
  }
  return text + html.slice(from);
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

/** Those entities that stand in addresses, and all that are numbers. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : entity;
  });

/** A part of HTML source; `name` of a tag in lower case. */
export type HtmlPart =
  | { kind: "text" | "comment"; source: string }
  | { kind: "tag"; source: string; name: string; isClosing: boolean };

/** Characters. What has not ended by then is text. */
const LONGEST_TAG = 5_000;
const TAG_START = /<(\/?)([a-z][^\s/>]*)/iy;

/** HTML as tags, comments and what stands between; quoted attributes may hold `>`. */
export function splitHtml(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let from = 0;
  const lastEnd = html.lastIndexOf(">");
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const part = readPart(html, at, lastEnd);
    if (part === null) {
      at++;
      continue;
    }
    if (at > from) parts.push({ kind: "text", source: html.slice(from, at) });
    parts.push(part);
    at += part.source.length;
    from = at;
  }
  if (from < html.length) parts.push({ kind: "text", source: html.slice(from) });
  return parts;
}

function readPart(html: string, at: number, lastEnd: number): HtmlPart | null {
  if (html.startsWith("<!--", at)) {
    const end = html.indexOf("-->", at + "<!-".length);
    return { kind: "comment", source: html.slice(at, end < 0 ? undefined : end + "-->".length) };
  }
  if (at > lastEnd) return null;
  // Declarations, processing instructions and CDATA: browsers read them as comments.
  if (/[!?]/.test(html.charAt(at + 1)))
    return { kind: "comment", source: html.slice(at, html.indexOf(">", at) + 1) };
  TAG_START.lastIndex = at;
  const [start = "", slash, name = ""] = TAG_START.exec(html) ?? [];
  const end = start === "" ? -1 : endOfTag(html, at + start.length);
  if (end < 0) return null;
  return {
    kind: "tag",
    source: html.slice(at, end),
    name: name.toLowerCase(),
    isClosing: slash === "/",
  };
}

function endOfTag(html: string, from: number): number {
  const limit = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at++) {
    const sign = html.charAt(at);
    if (sign === ">") return at + 1;
    if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 4), at))) {
      const close = html.indexOf(sign, at + 1);
      if (close < 0 || close > limit) return -1;
      at = close;
    }
  }
  return -1;
}
