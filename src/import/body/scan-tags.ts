import { parse } from "yaml";
import type { RawFields, RawValue } from "../../domain/case-study/front-matter/read.ts";
import { toRawValue } from "../raw-values.ts";

/** A tag of JSX or HTML, taken apart; `end` is the position behind it. */
type Tag = { name: string; isClosing: boolean; isSelfClosing: boolean; props: RawFields; end: number };

/** Characters of a construct. What has no end by then is text. */
export const LONGEST_SCANNED = 30_000;

/** The position behind the bracket that closes the one at a position; null where none does. */
export function closingBrace(text: string, at: number): number | null {
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + LONGEST_SCANNED); index++) {
    const sign = text.charAt(index);
    if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return index + 1;
    else if ((sign === '"' || sign === "`") && depth > 0) {
      const close = text.indexOf(sign, index + 1);
      if (close > 0 && close - index < LONGEST_SCANNED) index = close;
    }
  }
  return null;
}

const TAG_NAME = /<(\/?)([A-Z][\w.]*|[a-z][a-z0-9]*(?:-[a-z0-9]+)*|)(?=[\s/>])/y;

/** A component, or an element that HTML does not have (`<lite-youtube>`); an element of HTML only where JSX gives it a value. */
export function scanTag(text: string, at: number, isJsx: boolean): Tag | null {
  TAG_NAME.lastIndex = at;
  const [opening, slash = "", name = ""] = TAG_NAME.exec(text) ?? [];
  if (opening === undefined || (name === "" && !isJsx)) return null;
  const isHtml = /^[a-z][a-z0-9]*$/.test(name);
  if (isHtml && !isJsx) return null;
  let index = at + opening.length;
  let hasValue = false;
  const props: [string, RawValue][] = [];
  while (index < Math.min(text.length, at + LONGEST_SCANNED)) {
    const rest = text.slice(index, index + 1);
    if (/\s/.test(rest)) index++;
    else if (rest === ">" || text.startsWith("/>", index)) {
      const isShort = rest === "/";
      // An end tag belongs to the tag before it, which is looked for from there.
      if (isHtml && !hasValue && slash === "") return null;
      return {
        name,
        isClosing: slash !== "",
        isSelfClosing: isShort || /^(?:img|br|hr|source|input)$/.test(name),
        props: Object.fromEntries(props),
        end: index + (isShort ? 2 : 1),
      };
    } else if (rest === "{") {
      const end = closingBrace(text, index);
      if (end === null) return null;
      index = end;
      hasValue = true;
    } else {
      const attribute = readAttribute(text, index);
      if (!attribute) return null;
      props.push([attribute.name, attribute.value]);
      hasValue ||= attribute.isExpression;
      index = attribute.end;
    }
  }
  return null;
}

const ATTRIBUTE = /([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?/y;

function readAttribute(
  text: string,
  at: number,
): { name: string; value: RawValue; end: number; isExpression: boolean } | null {
  ATTRIBUTE.lastIndex = at;
  const found = ATTRIBUTE.exec(text);
  if (!found) return null;
  const [whole, name = "", double, single, brace] = found;
  if (brace === undefined)
    return { name, value: double ?? single ?? "true", end: at + whole.length, isExpression: false };
  const start = at + whole.length - 1;
  const end = closingBrace(text, start);
  return end === null
    ? null
    : { name, value: readExpression(text.slice(start + 1, end - 1)), end, isExpression: true };
}

/** The value of an expression of JavaScript that is plain data; else its text between braces. */
function readExpression(code: string): RawValue {
  const text = code.trim();
  const literal = /^(["'`])((?:\\.|(?!\1)[^\\])*)\1$/s.exec(text)?.[2];
  if (literal !== undefined) return literal.replace(/\\(["'`\\])/g, "$1").replace(/\\n/g, "\n");
  if (/^[\d.-]+$|^(?:true|false)$/.test(text)) return text;
  if (/^[[{]/.test(text)) {
    try {
      // Objects of JavaScript without functions are flow mappings of YAML, but for texts between backticks.
      const yaml = text
        .replace(/`([^`]*)`/g, (_, inner: string) => JSON.stringify(inner))
        .replace(/,(\s*[\]}])/g, "$1")
        .replace(/([{,]\s*[\w$]+):(?=\S)/g, "$1: ");
      return toRawValue(parse(yaml, { schema: "failsafe", logLevel: "silent" }));
    } catch {
      return `{${text}}`;
    }
  }
  return `{${text}}`;
}
