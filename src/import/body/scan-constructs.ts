import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import { closingBrace, LONGEST_SCANNED, scanTag } from "./scan-tags.ts";

/** How the template code of a text is written. */
export type Dialect = "hugo" | "liquid" | "jsx" | "wordpress";

/** One construct of template code, taken apart. `end` is the position behind it. */
export type Construct = {
  dialect: Dialect | "expression" | "comment" | "module" | "attributes";
  /** Of a tag its name, of an expression its text. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  /** Values without a name, in their order. */
  args: string[];
  props: RawFields;
  source: string;
  end: number;
};

/** Signs with which a construct may begin. */
export const OPENING_SIGN = /[{<[]|^(?:import|export)\s/gm;

/** Reads the construct that begins at a position; null where none does. */
export function scanConstruct(text: string, at: number, dialects: ReadonlySet<Dialect>): Construct | null {
  const sign = text.charAt(at);
  if (sign === "{") return scanBraces(text, at, dialects);
  if (sign === "<")
    return text.startsWith("<!--", at)
      ? delimited(text, at, "-->", "comment")
      : scanElement(text, at, dialects);
  if (sign === "[") return dialects.has("wordpress") ? scanShortcode(text, at) : null;
  return scanModule(text, at, dialects);
}

const construct = (given: Partial<Construct> & Pick<Construct, "dialect" | "source" | "end">): Construct => ({
  name: "",
  isClosing: false,
  isSelfClosing: false,
  args: [],
  props: {},
  ...given,
});

function delimited(text: string, at: number, close: string, dialect: Construct["dialect"]): Construct | null {
  const index = text.indexOf(close, at + 2);
  if (index < 0 || index - at > LONGEST_SCANNED) return null;
  const end = index + close.length;
  return construct({ dialect, source: text.slice(at, end), end });
}

function scanElement(text: string, at: number, dialects: ReadonlySet<Dialect>): Construct | null {
  const tag = scanTag(text, at, dialects.has("jsx"));
  return tag && construct({ dialect: "jsx", ...tag, source: text.slice(at, tag.end) });
}

function scanBraces(text: string, at: number, dialects: ReadonlySet<Dialect>): Construct | null {
  const rest = text.slice(at, at + 12);
  if (rest.startsWith("{/*")) return delimited(text, at, "*/}", "comment");
  if (rest.startsWith("{::comment"))
    return delimited(text, at, "{:/comment}", "comment") ?? delimited(text, at, "{:/}", "comment");
  if (rest.startsWith("{{<") || rest.startsWith("{{%")) return scanHugo(text, at);
  if (rest.startsWith("{#") && dialects.has("liquid") && /^\{#[\s-]/.test(rest))
    return delimited(text, at, "#}", "comment");
  if (rest.startsWith("{%")) return dialects.has("jsx") ? null : scanLiquid(text, at);
  if (rest.startsWith("{{")) return dialects.has("jsx") ? scanExpression(text, at) : scanOutput(text, at);
  if (/^\{:?\s?[.#\w-]/.test(rest) && !dialects.has("jsx")) return scanAttributes(text, at);
  return dialects.has("jsx") ? scanExpression(text, at) : null;
}

/** `{: .lead}`, `{.lead width=200}`; `{#id}` after a heading is read by the site and stays. */
function scanAttributes(text: string, at: number): Construct | null {
  const source =
    /^\{(?::[^{}\n]{0,300}|\.[\w-][^{}\n]{0,300}|[\w-]{1,30}=(?:"[^"\n]*"|[\w%.-]+)[^{}\n]{0,200})\}/.exec(
      text.slice(at, at + 400),
    )?.[0];
  return source === undefined ? null : construct({ dialect: "attributes", source, end: at + source.length });
}

function scanHugo(text: string, at: number): Construct | null {
  const close = text.charAt(at + 2) === "<" ? ">}}" : "%}}";
  const found = delimited(text, at, close, "hugo");
  if (!found) return null;
  const inside = found.source.slice(3, -3).trim();
  if (inside.startsWith("/*")) return { ...found, dialect: "comment" };
  const isClosing = inside.startsWith("/");
  const isSelfClosing = !isClosing && inside.endsWith("/") && /(?:\s|["'`])\/$/.test(inside);
  const bare = inside
    .replace(/^\//, "")
    .replace(/\/$/, isSelfClosing ? "" : "/")
    .trim();
  const [, name = "", rest = ""] = /^([\w/.-]+)\s*([\s\S]*)$/.exec(bare) ?? [];
  return { ...found, name, isClosing, isSelfClosing, ...readArguments(rest) };
}

function scanLiquid(text: string, at: number): Construct | null {
  const found = delimited(text, at, "%}", "liquid");
  if (!found) return null;
  const inside = found.source
    .slice(2, -2)
    .replace(/^[-~]|[-~]$/g, "")
    .trim();
  const [, name = "", rest = ""] = /^([\w.-]+)\s*([\s\S]*)$/.exec(inside) ?? [];
  if (name === "comment" || name === "raw" || name === "verbatim") {
    const pattern = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
    pattern.lastIndex = found.end;
    const close = pattern.exec(text);
    if (close) {
      const end = pattern.lastIndex;
      const source = text.slice(at, end);
      const inner = text.slice(found.end, close.index);
      return construct({
        dialect: name === "comment" ? "comment" : "liquid",
        name: "verbatim",
        args: [inner],
        isSelfClosing: true,
        source,
        end,
      });
    }
  }
  const isClosing = /^end\w/.test(name);
  return { ...found, name: isClosing ? name.slice(3) : name, isClosing, ...readArguments(rest) };
}

function scanOutput(text: string, at: number): Construct | null {
  const isTriple = text.startsWith("{{{", at);
  if (/^\{\{[!]/.test(text.slice(at, at + 3)))
    return delimited(text, at, text.startsWith("{{!--", at) ? "--}}" : "}}", "comment");
  const found = delimited(text, at, isTriple ? "}}}" : "}}", "expression");
  if (!found) return null;
  const name = found.source.replace(/^\{+[-~]?|[-~]?\}+$/g, "").trim();
  return name.startsWith("/*") ? { ...found, dialect: "comment" } : { ...found, name };
}

/** `{frontmatter.title}`: up to the bracket that closes it, whatever brackets and texts stand in it. */
function scanExpression(text: string, at: number): Construct | null {
  const end = closingBrace(text, at);
  if (end === null) return null;
  const source = text.slice(at, end);
  const name = source.slice(1, -1).trim();
  // `{#id}` behind a heading is Markdown's.
  if (/^#[\w-]+$/.test(name)) return null;
  return construct({ dialect: "expression", name, source, end });
}

const ARGUMENT =
  /([\w-]+)\s*(?:=|:(?!\/\/))\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,]+)/g;

/** Values of a tag with and without names, parted by spaces or commas. */
function readArguments(text: string): { args: string[]; props: RawFields } {
  const args: string[] = [];
  const props: [string, string][] = [];
  for (const [, name, ...values] of text.matchAll(ARGUMENT)) {
    const value = (values.find((candidate) => candidate !== undefined) ?? "").replace(/\\(["'])/g, "$1");
    if (name === undefined) args.push(value);
    else props.push([name, value]);
  }
  return { args, props: Object.fromEntries(props) };
}

const SHORTCODE = /\[(\/?)([a-z][\w-]{1,40})((?:\s+[^\]\n]*)?)\]/iy;
/** Shortcodes without attributes are told from words in brackets by their names. */
const KNOWN_SHORTCODE =
  /^(?:caption|gallery|embed|video|audio|playlist|quote|button|row|columns?|one_\w+|two_\w+|tabs?|accordion|toggle|toc|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|contact-form-7|testimonial|spacer|divider|section|highlight|wpforms)$/i;

function scanShortcode(text: string, at: number): Construct | null {
  SHORTCODE.lastIndex = at;
  const [source, slash = "", name = "", rest = ""] = SHORTCODE.exec(text) ?? [];
  if (source === undefined || text.charAt(at + source.length) === "(") return null;
  if (!KNOWN_SHORTCODE.test(name) && !/=/.test(rest)) return null;
  const isSelfClosing = rest.trimEnd().endsWith("/");
  const read = readArguments(rest.replace(/\/\s*$/, "").replace(/[“”″]/g, '"'));
  return construct({
    dialect: "wordpress",
    name,
    isClosing: slash !== "",
    isSelfClosing,
    ...read,
    source,
    end: at + source.length,
  });
}

const MODULE =
  /import\s+(?:[\w$*{][\s\S]{0,600}?\sfrom\s*)?["'][^"'\n]+["'];?[ \t]*(?=\n|$)|export\s+(?:default\s+)?(?:const|let|var|function|async|class|\{|\*|\(|[\w$]+\s*=>)/y;

/** A statement of a module at the start of a line, up to the line on which its brackets are closed. */
function scanModule(text: string, at: number, dialects: ReadonlySet<Dialect>): Construct | null {
  // Authors of plain Markdown keep such lines as well, which a text never begins with.
  if (dialects.size === 0) return null;
  MODULE.lastIndex = at;
  const [start] = MODULE.exec(text) ?? [];
  if (start === undefined) return null;
  let end = at + start.length;
  if (start.startsWith("export")) {
    let depth = 0;
    for (end = at; end < Math.min(text.length, at + LONGEST_SCANNED); end++) {
      const sign = text.charAt(end);
      if ("([{".includes(sign)) depth++;
      else if (")]}".includes(sign)) depth--;
      else if (sign === "\n" && depth <= 0) break;
    }
  }
  return construct({ dialect: "module", source: text.slice(at, end), end, isSelfClosing: true });
}

/** Where the construct that closes another begins and ends; null where nothing closes it. */
export function findClosing(
  text: string,
  open: Construct,
  dialects: ReadonlySet<Dialect>,
): { start: number; end: number } | null {
  if (open.isSelfClosing || open.isClosing || !IN_PAIRS.has(open.dialect)) return null;
  if (open.dialect === "jsx" && /^[a-z][a-z0-9]*$/.test(open.name)) return findEndTag(text, open);
  let depth = 1;
  OPENINGS.lastIndex = open.end;
  for (let match = OPENINGS.exec(text); match; match = OPENINGS.exec(text)) {
    const { index } = match;
    const found = scanConstruct(text, index, dialects);
    if (!found) continue;
    // The search goes on behind the construct; scanning may have moved the pattern's place.
    OPENINGS.lastIndex = found.end;
    if (found.dialect !== open.dialect || found.name !== open.name) continue;
    if (found.isClosing) depth--;
    else if (!found.isSelfClosing && found.dialect === "jsx") depth++;
    else if (!found.isSelfClosing && found.dialect === "liquid") depth++;
    if (depth === 0) return { start: index, end: found.end };
  }
  return null;
}

const OPENINGS = /[{<[]/g;
const IN_PAIRS: ReadonlySet<Construct["dialect"]> = new Set<Dialect>(["hugo", "liquid", "jsx", "wordpress"]);

/** The end tag of an element of HTML, past the elements of its name that stand in it. */
function findEndTag(text: string, { name, end }: Construct): { start: number; end: number } | null {
  const pattern = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*?(/?)>`, "g");
  pattern.lastIndex = end;
  let depth = 1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, slash, short] = match;
    if (slash === "/") depth--;
    else if (short === "") depth++;
    if (depth === 0) return { start: match.index, end: match.index + whole.length };
  }
  return null;
}
