import type { Scene } from "./explain-yaml.ts";

/** A slip that was recognised; `at`: its line, where it is not the one YAML stumbled over. */
export type Slip = { rule: string; message: string; at?: number };

const slip = (rule: string, message: string, at?: number): Slip => ({
  rule,
  message,
  ...(at === undefined ? {} : { at }),
});

/** What authors get wrong, from the most telling sign to the least: the first that is recognised is said. */
export const SLIPS: ((scene: Scene) => Slip | null)[] = [
  findTab,
  findTooDeep,
  findTag,
  findBody,
  findOddSpace,
  findOddColon,
  findEscape,
  findOpenQuote,
  findInnerQuote,
  findOpenBracket,
  findComma,
  findReserved,
  findTextAfterBracket,
  findColonInText,
  findDeeperLine,
  findStrayLine,
  findShiftedLine,
];

function findTab({ code, line }: Scene): Slip | null {
  if (code !== "TAB_AS_INDENT" && !/^ *\t/.test(line)) return null;
  return slip(
    "yaml-tab",
    "a tab stands at the start of this line, and YAML allows only spaces there; replace it by spaces",
  );
}

function findTooDeep({ code }: Scene): Slip | null {
  if (code !== "RESOURCE_EXHAUSTION") return null;
  return slip(
    "yaml-deep",
    "brackets stand inside brackets too deep here; no field needs more than two levels, remove the others",
  );
}

function findTag({ code, value, name }: Scene): Slip | null {
  if (code !== "TAG_RESOLVE_FAILED") return null;
  const message = /^!!?\w+(?:\/|:)/.test(value)
    ? `\`${cut(value)}\` is an instruction to a program (a YAML tag), and none is followed here; remove it`
    : `text may not begin with !, which YAML keeps for tags; put it in quotes: ${name}: ${inQuotes(value)}`;
  return slip("yaml-tag", message);
}

/** Where the closing --- is missing, the fields run on into the text. A line of one # alone may be a YAML comment. */
function findBody({ lines, at }: Scene): Slip | null {
  const body = lines.findIndex(
    (line, index) => /^(?:#{2,6}\s+\S|> |!\[)/.test(line) || isTitle(lines, index),
  );
  if (body < 0 || body > at) return null;
  const message = `\`${cut(lines[body] ?? "")}\` looks like the text of the page, not like a field; write a line of --- before it, to end the fields`;
  return slip("front-matter-unterminated", message, body);
}

function isTitle(lines: string[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  return /^#\s+\S/.test(lines[index] ?? "") && /^\p{L}[^:]*$/u.test(next);
}

function findOddSpace({ line }: Scene): Slip | null {
  if (!/^[\w\u00A0\u200B-\u200D\u2060\uFEFF -]*:?[\u00A0\u200B-\u200D\u2060\uFEFF]/.test(line)) return null;
  return slip(
    "yaml-space",
    "an invisible character that is no ordinary space stands at the start of this line or after its colon; type the line again",
  );
}

function findOddColon({ line }: Scene): Slip | null {
  if (/^\s*[\w-]+：/.test(line)) {
    return slip(
      "yaml-colon",
      `the colon after the field name is a wide one (：); write \`${cut(line.replace(/：\s*/, ": "))}\``,
    );
  }
  if (!/^[\w-]+:[^\s:/]/.test(line)) return null;
  return slip("yaml-colon", `a space is missing after the colon; write \`${cut(line.replace(":", ": "))}\``);
}

function findEscape({ code }: Scene): Slip | null {
  if (code !== "BAD_DQ_ESCAPE") return null;
  return slip(
    "yaml-escape",
    "a backslash in double quotes begins an escape; write it twice (\\\\), or put the text in single quotes",
  );
}

function findOpenQuote({ lines, at, message }: Scene): Slip | null {
  if (!/closing ["']quote/i.test(message)) return null;
  const sign = message.includes("closing '") ? "'" : '"';
  const start = lines.findLastIndex((line, index) => index <= at && openingOf(line) === sign);
  const line = start < 0 ? at : start;
  const next = lines.slice(line + 1).findIndex((text) => /^[\w-]+:/.test(text));
  const goesOn = lines
    .slice(line + 1, next < 0 ? undefined : line + 1 + next)
    .some((text) => text.trimEnd().endsWith(sign));
  const text = goesOn
    ? "the text in quotes goes on below; write it on one line, or begin the lines below with two spaces"
    : `the quote that opens in this line is not closed; write ${sign} at the end of the text`;
  return slip("yaml-quotes", text, line);
}

const openingOf = (line: string): string | undefined => /:\s+(["'])/.exec(line)?.[1];

const WELL_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*,?\s*(?:#.*)?$/;

function findInnerQuote({ name, value }: Scene): Slip | null {
  const sign = /^["']/.exec(value)?.[0];
  if (!sign || name === "" || WELL_QUOTED.test(value)) return null;
  const whole = value.trim();
  const inner = whole.endsWith(sign) ? whole.slice(1, -1) : whole;
  const cure = sign === '"' ? `'${inner.replaceAll("'", "''")}'` : JSON.stringify(inner);
  return slip(
    "yaml-quotes",
    `the text of \`${name}\` has ${sign} inside its quotes, where YAML takes it for the end; write ${name}: ${cut(cure)}`,
  );
}

function findOpenBracket({ lines, at, message }: Scene): Slip | null {
  if (!/sufficiently indented and end with|Missing closing|must end with/i.test(message)) return null;
  const start = lines.findLastIndex((line, index) => index <= at && /:\s*[[{]/.test(line));
  const opening = /:\s*([[{])/.exec(lines[start] ?? "")?.[1];
  if (!opening) return null;
  const hidden = lines
    .slice(start, at + 1)
    .map((line) => /[[,{\s](#[^,\]}\s]+)/.exec(line)?.[1])
    .find(Boolean);
  if (hidden)
    return slip(
      "yaml-hash",
      `YAML takes \`${hidden}\` and what follows for a comment; put it in quotes: "${hidden}"`,
      start,
    );
  return slip(
    "yaml-bracket",
    `the ${opening} in this line is not closed; write ${opening === "[" ? "]" : "}"} after its last entry`,
    start,
  );
}

function findComma({ message, code, value }: Scene): Slip | null {
  const isInline =
    /^[[{]/.test(value) && (code === "BLOCK_IN_FLOW" || /Unexpected scalar token/.test(message));
  if (!isInline && !/Missing , /.test(message)) return null;
  return slip("yaml-comma", "a comma is missing between two entries here; write one after the first of them");
}

function findReserved({ code, name, value }: Scene): Slip | null {
  const isReserved =
    code === "BAD_SCALAR_START" || code === "BAD_ALIAS" || /^[*&]|^[>|][^\s>|+\-\d]|^[-?]\s/.test(value);
  if (!isReserved || name === "") return null;
  return slip(
    "yaml-start",
    `text may not begin with ${value[0]}, which has a meaning of its own in YAML; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

function findTextAfterBracket({ name, value }: Scene): Slip | null {
  if (name === "" || !/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.test(value)) return null;
  return slip(
    "yaml-start",
    `text that begins with ${value[0]} is read as ${value[0] === "[" ? "a list" : "fields"}; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

function findColonInText({ name, value }: Scene): Slip | null {
  if (name === "" || !/^[^"'[{|>].*:(?:\s|$)/.test(value)) return null;
  return slip(
    "yaml-colon",
    `the text of \`${name}\` has a colon in it, which YAML takes for another field; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

function findDeeperLine({ code, name, lines, at }: Scene): Slip | null {
  if (name === "" || code !== "BLOCK_AS_IMPLICIT_KEY" || !/^\s+\S/.test(lines[at + 1] ?? "")) return null;
  const message = `this line begins further right than \`${name}\` above it, as if it belonged to it; remove the spaces before it`;
  return slip("yaml-indent", message, at + 1);
}

function findStrayLine({ name, line }: Scene): Slip | null {
  if (name !== "" || line.trim() === "") return null;
  return slip(
    "yaml-line",
    `\`${cut(line.trim())}\` is no "field: text"; where it goes on with the line above, put the whole text in quotes on one line`,
  );
}

function findShiftedLine({ code }: Scene): Slip | null {
  if (!["BAD_INDENT", "UNEXPECTED_TOKEN", "MULTILINE_IMPLICIT_KEY", "BLOCK_AS_IMPLICIT_KEY"].includes(code))
    return null;
  return slip(
    "yaml-indent",
    "this line does not stand where the lines above it do; begin every field at the start of its line",
  );
}

const LONGEST_QUOTE = 80;
const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
const inQuotes = (text: string): string => JSON.stringify(cut(text.replace(/\s+#.*$/, "").trim()));
