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
