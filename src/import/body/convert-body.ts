import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import { rawText } from "../raw-values.ts";
import { isCodeBlock, readBuildingBlock } from "./building-blocks.ts";
import { CodeMask, showVerbatim } from "./code-mask.ts";
import { type Construct, type Dialect, findClosing, OPENING_SIGN, scanConstruct } from "./scan-constructs.ts";
import { tidyHtml } from "./tidy-html.ts";
import { Variables } from "./variables.ts";

/** What a body is converted with: the fields of its file, the settings of its site, and its partial templates. */
export type BodyOptions = {
  dialects: ReadonlySet<Dialect>;
  fields: RawFields;
  settings: RawFields;
  readPartial: (name: string) => string | null;
  /** 1-based line of the file on which the text begins; null where lines are not told. */
  firstLine: number | null;
};

/** Something of a body that somebody should look at. `kind` as in the report. */
export type BodyNote = { kind: "left" | "todo"; line: number | null; message: string };

/** Markdown without template code, and what could not be turned into it. */
export type ConvertedBody = { markdown: string; notes: BodyNote[] };

/** Turns the template code of a text into what it shows, as far as that is known; code that an author shows stays as it is. */
export function convertBody(text: string, options: BodyOptions): ConvertedBody {
  const code = new CodeMask(options.dialects.has("liquid"));
  const conversion = new Conversion(options, (masked) => code.restore(masked));
  const converted = conversion.convert(code.mask(text), 0, {});
  const unclosed = new Set<string>();
  // What shows code may have made some of it.
  const shown = code.mask(converted).replace(/(?<!\\)(?:\{\{[<%]?|\{%)/g, (sign) => {
    unclosed.add(sign);
    return "";
  });
  for (const sign of unclosed)
    conversion.note("todo", null, `\`${sign}\` has no other end and is left out; complete it`);
  const tidied = tidyHtml(shown, (kind, message) => conversion.note(kind, null, message));
  const markdown = code
    .restore(tidied.replace(/^(:{3,}[a-z]+)\[([^\]\n]*)\]/gm, "$1 $2"))
    .replace(/(?<![ \t])[ \t]+$/gm, (spaces) => (spaces === "  " ? spaces : ""))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { markdown, notes: conversion.notes };
}

const linesIn = (text: string): number => text.match(/[\n\uE002]/g)?.length ?? 0;
/** Characters of a construct that the report quotes. */
const LONGEST_QUOTE = 90;
/** Partial templates in partial templates. */
const DEEPEST = 5;

class Conversion {
  readonly notes: BodyNote[] = [];
  readonly #options: BodyOptions;
  readonly #restore: (masked: string) => string;
  readonly #variables: Variables;
  #depth = 0;

  constructor(options: BodyOptions, restore: (masked: string) => string) {
    this.#options = options;
    this.#restore = restore;
    this.#variables = new Variables(options);
  }

  note(kind: BodyNote["kind"], line: number | null, message: string): void {
    const { firstLine } = this.#options;
    this.notes.push({ kind, line: firstLine === null || line === null ? null : firstLine + line, message });
  }

  /** `line` is that of the text's start, counted from 0; `values` are variables that a loop or a partial has set. */
  convert(text: string, line: number, values: RawFields): string {
    const { dialects } = this.#options;
    let result = "";
    let from = 0;
    for (const { index } of text.matchAll(OPENING_SIGN)) {
      if (index < from || text.charAt(index - 1) === "\\") continue;
      const found = scanConstruct(text, index, dialects);
      if (!found) continue;
      const at = line + linesIn(text.slice(0, index));
      const close = findClosing(text, found, dialects);
      const inner = close ? text.slice(found.end, close.start) : null;
      const end = close?.end ?? found.end;
      const shown = this.#show(this.#unmask(found), inner, at, values);
      result += text.slice(from, index);
      if (found.dialect === "expression") {
        result += shown;
        from = end;
      } else ({ result, from } = placeBlock(result, shown, text, end));
    }
    return result + text.slice(from);
  }

  #unmask(construct: Construct): Construct {
    if (!construct.source.includes("\uE000")) return construct;
    const source = this.#restore(construct.source);
    return scanConstruct(source, 0, this.#options.dialects) ?? construct;
  }

  #show(found: Construct, inner: string | null, line: number, values: RawFields): string {
    switch (found.dialect) {
      case "comment":
        this.#noteComment(found.source, line);
        return "";
      case "attributes":
        return "";
      case "module":
        this.#readModule(found.source, line);
        return "";
      case "expression":
        return this.#showExpression(found, line, values);
      default:
        if (!found.isClosing) return this.#showTag(found, inner, line, values);
        // The end of an element of HTML whose start stays as it is.
        return found.dialect === "jsx" && /^[a-z][a-z0-9]*$/.test(found.name) ? found.source : "";
    }
  }

  #noteComment(source: string, line: number): void {
    const words = source.replace(/^\W+(?:comment\W*)?|\W*(?:endcomment\W*)?$/g, "").trim();
    // Comments by which Gutenberg and others mark their blocks say nothing.
    if (
      !/\p{L}{3}.*\s/u.test(words) ||
      /^\/?(?:wp:|more\b|truncate|prettier|eslint|markdownlint)/.test(words)
    )
      return;
    this.note("left", line, `a comment is left out: ${quote(words)}`);
  }

  #readModule(source: string, line: number): void {
    this.#variables.readModule(source);
    if (
      source.startsWith("export") &&
      /["'`][^"'`]*\p{L}{3}\s+\p{L}[^"'`]*["'`]/u.test(source) &&
      !/\b(?:meta|metadata|frontmatter)\b/.test(source)
    )
      this.note("left", line, `code of a module is left out: ${quote(source)}`);
  }

  #showExpression(found: Construct, line: number, values: RawFields): string {
    if (/^(?:"[^"]*"|'[^']*'|`[^`]*`)$/.test(found.name)) return found.name.slice(1, -1);
    const [path = "", ...filters] = found.name.split(/\|(?!\|)/).map((part) => part.trim());
    const value = this.#variables.resolve(path.replace(/\s.*\}$/, ""), values);
    // A field may hold template code itself.
    if (value !== null) return rawText(value).replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, "");
    if (/(?:baseurl|relative_url|absolute_url|url)$/i.test([path, ...filters].join(" ").trim())) return "";
    if (/^\s*$/.test(found.name)) return "";
    const texts = [...found.name.matchAll(/>([^<>{}]*\p{L}{2}[^<>{}]*)</gu)].map(([, text = ""]) =>
      text.trim(),
    );
    const words = texts.filter(Boolean).join(" ");
    this.note("todo", line, `${quote(found.source)} is filled in by the old site; write what it showed`);
    return words;
  }

  /** Hugo's pictures of a page may be named in its fields: `resources: [{ src: a.png, name: arch }]`. */
  #withResources(found: Construct): Construct {
    const { resources } = this.#options.fields;
    if (found.dialect !== "hugo" || !Array.isArray(resources)) return found;
    const paths = new Map(
      resources.filter(isRawFields).map((each) => [rawText(each.name ?? ""), rawText(each.src)]),
    );
    const toPath = (value: RawValue): RawValue => (typeof value === "string" && paths.get(value)) || value;
    return {
      ...found,
      args: found.args.map((value) => paths.get(value) ?? value),
      props: Object.fromEntries(Object.entries(found.props).map(([name, value]) => [name, toPath(value)])),
    };
  }

  #showTag(given: Construct, inner: string | null, line: number, values: RawFields): string {
    const found = this.#withResources(given);
    const innerLine = line + linesIn(found.source);
    if (found.dialect === "liquid" && found.name === "for") {
      const looped = this.#showLoop(found, inner ?? "", innerLine, values);
      if (looped !== null) return looped;
    }
    const branched =
      found.dialect === "liquid"
        ? (inner?.replace(/\{%-?\s*(?:else\s*|elsif\b[^%]*)-?%\}/g, " ") ?? null)
        : inner;
    const isVerbatim = isCodeBlock(found.name) && !/^[ \t]*(?:```|~~~|\uE000)/m.test(inner ?? "");
    const converted =
      branched === null || inner === null
        ? null
        : isVerbatim
          ? inner
          : this.convert(dedent(branched), innerLine, values);
    if (found.name === "verbatim" && found.isSelfClosing) return showVerbatim(found.args[0] ?? "");
    const isTold = found.dialect === "liquid" ? this.#decide(found, inner ?? "", innerLine, values) : null;
    if (isTold !== null) return isTold;
    const reading = readBuildingBlock(found, {
      inner: converted,
      resolve: (expression) => this.#variables.resolve(expression, values),
      readPartial: (name, given) => this.#showPartial(name, given, converted),
    });
    const own =
      reading.todo === null || found.dialect !== "hugo" ? null : this.#showShortcode(found, converted);
    if (own !== null) return own;
    if (reading.todo !== null) this.note("todo", line, `${quote(found.source)} ${reading.todo}`);
    return reading.markdown;
  }

  /** The branch that a condition on one field of the text takes; null where it asks for more, or branches further, or the field is not known. */
  #decide({ name, args }: Construct, inner: string, line: number, values: RawFields): string | null {
    const [path = ""] = args;
    if (!/^(?:if|unless)$/.test(name) || args.length !== 1 || !/^(?:page|site|include|layout)\./.test(path))
      return null;
    const branches = inner.split(/\{%-?\s*else\s*-?%\}/);
    if (branches.length > 2 || /\{%-?\s*(?:if|unless|elsif|case|for)\b/.test(inner)) return null;
    const known = this.#variables.resolve(path, values);
    if (known === null) return null;
    const value = rawText(known);
    const isTrue = value !== "" && value !== "false";
    const [then = "", otherwise = ""] = branches;
    const isFirst = isTrue === (name === "if");
    const hidden = (isFirst ? otherwise : then).replace(/\{[{%][^{}]*[}%]\}/g, " ").trim();
    if (/\p{L}{2}/u.test(hidden))
      this.note("left", line, `what \`${name} ${path}\` hid is left out: ${hidden.replace(/\s+/g, " ")}`);
    return this.convert(isFirst ? then : otherwise, line + (isFirst ? 0 : linesIn(then)), values);
  }

  /** A loop over a list of the fields, once for each of its items; null for any other. */
  #showLoop(found: Construct, inner: string, line: number, values: RawFields): string | null {
    const [variable = "", , path = ""] = found.args;
    const list = this.#variables.resolve(path, values);
    if (!Array.isArray(list)) return null;
    return list.map((item) => this.convert(inner, line, { ...values, [variable]: item })).join("");
  }

  /** A shortcode of the site whose template only puts values into text; null for any other. */
  #showShortcode({ name, args, props }: Construct, inner: string | null): string | null {
    const text = this.#options.readPartial(name);
    if (text === null) return null;
    const filled = text
      .replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, "")
      .replace(/\{\{-?\s*\.Inner\b[^{}]*\}\}/g, () => `\n\n${inner ?? ""}\n\n`)
      .replace(/\{\{-?\s*\(?\.Get\s+(?:(\d+)|"([^"]+)")[^{}]*\}\}/g, (_, index?: string, key?: string) =>
        index === undefined ? rawText(props[key ?? ""]) : (args[Number(index)] ?? ""),
      );
    return /\{\{/.test(filled) ? null : filled.trim();
  }

  /** A partial without logic of its own is what it says, with its values filled in; null for any other. */
  #showPartial(name: string, given: RawFields, inner: string | null): string | null {
    const text = this.#options.readPartial(name);
    if (text === null || this.#depth >= DEEPEST) return null;
    if (/\{%-?\s*(?:for|if|assign|case)\b|\{\{-?\s*(?:range|if|with|\$)/.test(text)) return null;
    this.#depth++;
    const nested = new Conversion({ ...this.#options, firstLine: null }, (value) => value);
    nested.#depth = this.#depth;
    const shown = nested.convert(text, 0, { include: given, ...given, content: inner });
    this.#depth--;
    return nested.notes.some(({ kind }) => kind === "todo") ? null : shown.trim();
  }
}

const quote = (source: string): string => {
  const line = source.replace(/\s+/g, " ").trim();
  return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}...` : line}\``;
};

/** Puts what a construct shows behind `result`: on lines of its own where the construct had them, else into the line. */
function placeBlock(
  result: string,
  shown: string,
  text: string,
  end: number,
): { result: string; from: number } {
  const isAlone = /(?:^|\n)[ \t]*$/.test(result) && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));
  if (isAlone || shown.includes("\n\n")) {
    const before = isAlone ? result.replace(/(?<![ \t])[ \t]+$/, "") : result;
    return {
      result: `${before.trimEnd() === "" ? "" : `${before.replace(/\n+$/, "")}\n\n`}${shown.trim()}\n\n`,
      from: end,
    };
  }
  return { result: result + shown.trim(), from: end };
}

/** A text without the indent all its lines share, which a component's children have. */
function dedent(text: string): string {
  const lines = text.split("\n");
  const indents = lines
    .slice(1)
    .flatMap((line) => (line.trim() === "" ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  const common = Math.min(...indents, Number.POSITIVE_INFINITY);
  if (!Number.isFinite(common) || common === 0) return text;
  return [
    lines[0]?.trimStart() ?? "",
    ...lines.slice(1).map((line) => line.slice(Math.min(common, /^[ \t]*/.exec(line)?.[0].length ?? 0))),
  ].join("\n");
}
