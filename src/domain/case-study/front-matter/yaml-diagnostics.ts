import type { YAMLError } from "yaml";

/** What YAML stumbled over, in the words of someone who edits a text. `line` counts from 0, `column` from 1. */
type YamlDiagnostic = { rule: string; message: string; line: number; column: number };

/** The line YAML stumbled over, taken apart, and what it said. `at` counts from 0. */
type YamlFault = {
  lines: string[];
  at: number;
  line: string;
  /** Of `name: value`; empty where the line is none. */
  name: string;
  value: string;
  code: YAMLError["code"];
  message: string;
};

/** Says the first fault of a YAML text: where it lies, what is wrong, what to do. */
export function explainYaml(error: YAMLError, yaml: string): YamlDiagnostic {
  const before = yaml.slice(0, error.pos[0]).split("\n");
  const at = before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const fault = toFault(yaml.split("\n"), at, error);
  for (const explainFault of EXPLANATIONS) {
    const found = explainFault(fault);
    if (!found) continue;
    const line = found.at ?? at;
    return { rule: found.rule, message: found.message, line, column: line === at ? column : 1 };
  }
  return {
    rule: "yaml",
    message: `YAML cannot be read here (${error.message}); put the text in quotes`,
    line: at,
    column,
  };
}

function toFault(lines: string[], at: number, { code, message }: YAMLError): YamlFault {
  const line = lines[at] ?? "";
  const [, name = "", value = ""] = FIELD.exec(line) ?? [];
  return { lines, at, line, name, value, code, message };
}

const FIELD = /^\s*(?:- )?([\w-]+)\s*:(?:\s+(.*))?$/;

/** What authors get wrong, from the most telling sign to the least: the first that is recognised is said. */
const EXPLANATIONS: ((fault: YamlFault) => Explanation | null)[] = [
  findTab,
  findRepeated,
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
  findListOnLine,
  findReserved,
  findTextAfterBracket,
  findColonInText,
  findDeeperLine,
  findStrayLine,
  findShiftedLine,
];

function findTab({ code, line }: YamlFault): Explanation | null {
  if (code !== "TAB_AS_INDENT" && !/^ *\t/.test(line)) return null;
  return explain(
    "yaml-tab",
    "a tab stands at the start of this line, and YAML allows only spaces there; replace it by spaces",
  );
}

function findRepeated({ code, name, lines, at, line }: YamlFault): Explanation | null {
  if (code !== "DUPLICATE_KEY") return null;
  const indent = /^ */.exec(line)?.[0] ?? "";
  const first = lines.slice(0, at).findLastIndex((other) => other.startsWith(`${indent}${name}:`));
  const where = first < 0 ? "" : `, on line ${first + 1} and here`;
  return explain("yaml-repeated", `\`${name}\` stands twice${where}; keep one of them`);
}

function findOddSpace({ line }: YamlFault): Explanation | null {
  if (!/^[\w\u00A0\u200B-\u200D\u2060\uFEFF -]*:?[\u00A0\u200B-\u200D\u2060\uFEFF]/.test(line)) return null;
  return explain(
    "yaml-space",
    "an invisible character that is no ordinary space stands at the start of this line or after its colon; type the line again",
  );
}

function findOddColon({ line }: YamlFault): Explanation | null {
  if (/^\s*[\w-]+：/.test(line)) {
    return explain(
      "yaml-colon",
      `the colon after the field name is a wide one (：); write \`${cut(line.replace(/：\s*/, ": "))}\``,
    );
  }
  if (!/^[\w-]+:[^\s:/]/.test(line)) return null;
  return explain(
    "yaml-colon",
    `a space is missing after the colon; write \`${cut(line.replace(":", ": "))}\``,
  );
}

/** Where the closing --- is missing, the fields run on into the text. A line of one # alone may be a YAML comment. */
function findBody({ lines, at }: YamlFault): Explanation | null {
  const body = lines.findIndex(
    (line, index) => /^(?:#{2,6}\s+\S|> |!\[)/.test(line) || isTitle(lines, index),
  );
  if (body < 0 || body > at) return null;
  const message = `\`${cut(lines[body] ?? "")}\` looks like the text of the page, not like a field; write a line of --- before it, to end the fields`;
  return explain("front-matter-unterminated", message, body);
}

function isTitle(lines: string[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  return /^#\s+\S/.test(lines[index] ?? "") && /^\p{L}[^:]*$/u.test(next);
}

function findDeeperLine({ code, name, lines, at }: YamlFault): Explanation | null {
  if (name === "" || code !== "BLOCK_AS_IMPLICIT_KEY" || !/^\s+\S/.test(lines[at + 1] ?? "")) return null;
  const message = `this line begins further right than \`${name}\` above it, as if it belonged to it; remove the spaces before it`;
  return explain("yaml-indent", message, at + 1);
}

function findStrayLine({ name, line }: YamlFault): Explanation | null {
  if (name !== "" || line.trim() === "") return null;
  const [, field, text] = /^([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
  if (field)
    return explain(
      "yaml-line",
      `fields are written with a colon, not with =; write ${field}: ${cut(text ?? "")}`,
    );
  return explain(
    "yaml-line",
    `\`${cut(line.trim())}\` is no "field: text"; where it goes on with the line above, put the whole text in quotes on one line`,
  );
}

function findShiftedLine({ code }: YamlFault): Explanation | null {
  if (!["BAD_INDENT", "UNEXPECTED_TOKEN", "MULTILINE_IMPLICIT_KEY", "BLOCK_AS_IMPLICIT_KEY"].includes(code))
    return null;
  return explain(
    "yaml-indent",
    "this line does not stand where the lines above it do; begin every field at the start of its line",
  );
}

function findEscape({ code }: YamlFault): Explanation | null {
  if (code !== "BAD_DQ_ESCAPE") return null;
  return explain(
    "yaml-escape",
    "a backslash in double quotes begins an escape; write it twice (\\\\), or put the text in single quotes",
  );
}

function findOpenQuote({ lines, at, message }: YamlFault): Explanation | null {
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
  return explain("yaml-quotes", text, line);
}

const openingOf = (line: string): string | undefined => /:\s+(["'])/.exec(line)?.[1];

const WELL_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*,?\s*(?:#.*)?$/;

function findInnerQuote({ name, value }: YamlFault): Explanation | null {
  const sign = /^["']/.exec(value)?.[0];
  if (!sign || name === "" || WELL_QUOTED.test(value)) return null;
  const whole = value.trim();
  const inner = whole.endsWith(sign) ? whole.slice(1, -1) : whole;
  const cure = sign === '"' ? `'${inner.replaceAll("'", "''")}'` : JSON.stringify(inner);
  return explain(
    "yaml-quotes",
    `the text of \`${name}\` has ${sign} inside its quotes, where YAML takes it for the end; write ${name}: ${cut(cure)}`,
  );
}

function findReserved({ code, name, value }: YamlFault): Explanation | null {
  const isReserved =
    code === "BAD_SCALAR_START" || code === "BAD_ALIAS" || /^[*&]|^[>|][^\s>|+\-\d]|^[-?]\s/.test(value);
  if (!isReserved || name === "") return null;
  return explain(
    "yaml-start",
    `text may not begin with ${value[0]}, which has a meaning of its own in YAML; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

function findColonInText({ name, value }: YamlFault): Explanation | null {
  if (name === "" || !/^[^"'[{|>].*:(?:\s|$)/.test(value)) return null;
  return explain(
    "yaml-colon",
    `the text of \`${name}\` has a colon in it, which YAML takes for another field; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

function findTag({ code, value, name }: YamlFault): Explanation | null {
  if (code !== "TAG_RESOLVE_FAILED") return null;
  const message = /^!!?\w+(?:\/|:)/.test(value)
    ? `\`${cut(value)}\` is an instruction to a program (a YAML tag), and none is followed here; remove it`
    : `text may not begin with !, which YAML keeps for tags; put it in quotes: ${name}: ${inQuotes(value)}`;
  return explain("yaml-tag", message);
}

const LISTS = new Set([
  "tags",
  "services",
  "technologies",
  "redirectFrom",
  "outcomes",
  "evidence",
  "claimWaivers",
]);

function findTooDeep({ code }: YamlFault): Explanation | null {
  if (code !== "RESOURCE_EXHAUSTION") return null;
  return explain(
    "yaml-deep",
    "brackets stand inside brackets too deep here; no field needs more than two levels, remove the others",
  );
}

function findOpenBracket({ lines, at, message }: YamlFault): Explanation | null {
  if (!/sufficiently indented and end with|Missing closing|must end with/i.test(message)) return null;
  const start = lines.findLastIndex((line, index) => index <= at && /:\s*[[{]/.test(line));
  const opening = /:\s*([[{])/.exec(lines[start] ?? "")?.[1];
  if (!opening) return null;
  const hidden = lines
    .slice(start, at + 1)
    .map((line) => /[[,{\s](#[^,\]}\s]+)/.exec(line)?.[1])
    .find(Boolean);
  if (hidden)
    return explain(
      "yaml-hash",
      `YAML takes \`${hidden}\` and what follows for a comment; put it in quotes: "${hidden}"`,
      start,
    );
  return explain(
    "yaml-bracket",
    `the ${opening} in this line is not closed; write ${opening === "[" ? "]" : "}"} after its last entry`,
    start,
  );
}

function findComma({ message, code, value }: YamlFault): Explanation | null {
  if (/^[[{].*,\s*,/.test(value))
    return explain("yaml-comma", "two commas follow each other here; remove one of them");
  const isInline =
    /^[[{]/.test(value) && (code === "BLOCK_IN_FLOW" || /Unexpected scalar token/.test(message));
  if (!isInline && !/Missing , /.test(message)) return null;
  return explain(
    "yaml-comma",
    "a comma is missing between two entries here; write one after the first of them",
  );
}

/** "tags: - react": the first entry of a list on the line of its field. */
function findListOnLine({ name, value }: YamlFault): Explanation | null {
  if (!LISTS.has(name) || !/^-\s/.test(value)) return null;
  const entry = value.slice(1).trim();
  return explain(
    "yaml-list",
    `a list begins below its field, or stands in brackets; write ${name}: [${cut(entry)}]`,
  );
}

function findTextAfterBracket({ name, value }: YamlFault): Explanation | null {
  if (name === "" || !/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.test(value)) return null;
  return explain(
    "yaml-start",
    `text that begins with ${value[0]} is read as ${value[0] === "[" ? "a list" : "fields"}; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

/** A mistake that was recognised; `at`: its line, counted from 0, where it is not the one YAML stumbled over. */
type Explanation = { rule: string; message: string; at?: number };

const explain = (rule: string, message: string, at?: number): Explanation => ({
  rule,
  message,
  ...(at === undefined ? {} : { at }),
});

const LONGEST_QUOTE = 160;

/** The author's own words in a message, cut short. */
const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;

/** A value as it should have been written. */
const inQuotes = (text: string): string => JSON.stringify(cut(text.replace(/\s+#.*$/, "").trim()));
